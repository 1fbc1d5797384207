"""The words of page furniture and picture credits, in the languages we meet. General rules, no outlet's own words."""

import re

_SHORT = 240


def _any_of(words: str) -> str:
    """Make one pattern of lines of alternatives."""
    return f"(?:{'|'.join(words.strip().splitlines())})"


# Words that open a line of furniture. They are imperatives and labels, at the very start of a short line.
# Lines in turn: English; Russian, Ukrainian, Kazakh, Kyrgyz; Azerbaijani, Turkish; Armenian, Georgian; Arabic,
# Persian, Hebrew; German, French, Spanish, Portuguese, Italian, Greek.
_OPENING_WORDS = r"""
subscribe|sign up (?:for|to)|sign in|log ?in
join (?:us on|our (?:newsletter|channel|mailing|community))
like us on|find us on|visit our (?:site|website|page)
share (?:this|on|via)
read (?:more|also|next)|see also|related (?:articles?|stories|news|posts?)
more (?:news|stories) (?:from|on)
click here|skip to|back to (?:top|home)|print this|e-?mail this|advertisement$|sponsored(?: content| post)?$
donate(?: now)?\b
support (?:us|our (?:work|journalism))|privacy policy|terms (?:of|and) (?:use|service|conditions)
cookies? (?:policy|settings|preferences|notice)|this (?:site|website) uses cookies
we use cookies|accept (?:all|cookies)
contact us$|about us$|newsletter$
our newsletter|copy link|embed (?:tweet|post|video)|report (?:tweet|post|netzdg)
leave a (?:comment|reply)
loading\b(?:\.\.\.|…| seems)|something went wrong|please enable javascript|javascript is (?:disabled|required)
this (?:page|content|video) (?:isn.t|is not|is no longer) available
most (?:read|viewed|popular)|tags?\s*:|download our app
подпис(?:аться|ывайтесь|ывайся)|подпишитесь|следите за нами|читайте (?:также|нас|ещё|еще)
читать (?:далее|также|ещё)
поделиться(?:$| в)|поделитесь|наш (?:телеграм|telegram|канал)|реклама$|политика конфиденциальности
файлы cookie|мы используем (?:файлы )?cookie
смотрите также|по теме(?:$|:)|самое читаемое|теги\s*:|поддержите нас|обратная связь|нажмите здесь|войти$
підписуйтесь|підписатися|читайте також|поширити$|жазылыңыз|бөлісу$|тағы оқыңыз|бөлүшүү$|катталыңыз
bizi izləyin|abunə ol|paylaş(?:ın)?$|həmçinin oxuyun|ətraflı oxu|oxşar xəbərlər|bənzər xəbərlər
əlaqə$|reklam$
gizlilik siyasəti|kanalımıza (?:abunə|qoşul)|bizi takip edin|takip et$|abone ol|bunu paylaş|ayrıca (?:oku|bak)
devamını oku
ilgili haberler|çerez (?:politikası|ayarları)|gizlilik politikası|bize ulaşın|etiketler\s*:
հետևեք մեզ|բաժանորդագրվ\w+|կիսվել$|կարդացեք նաև|կարդալ ավելին|გამოიწერეთ|გამოგვყევით|გაზიარება
წაიკითხეთ (?:ასევე|მეტი)
تابعونا|تابعنا|اشترك (?:في|الآن)|للاشتراك|اقرأ (?:أيضا|المزيد)|شارك (?:على|هذا)|سياسة الخصوصية|اتصل بنا
ما را دنبال کنید|بیشتر بخوانید
اشتراک گذاری|עקבו אחרינו|הירשמו
folgen sie uns|abonnieren$|lesen sie (?:auch|mehr)|mehr zum thema|teilen$|datenschutz(?:erklärung)?$|impressum$
suivez-nous|abonnez-vous
lire (?:aussi|plus|la suite)|partager$|partager sur|politique de confidentialité|síguenos|suscr[ií]b\w+|lea también
leer más|compartir(?:$| en)
siga-nos|assine (?:a|o|nossa|já)\b|leia (?:também|mais)|compartilh(?:e|ar)(?:$| n)|partilhar$
seguici|iscriviti|leggi anche|condividi(?:$| su)
διαβάστε (?:επίσης|περισσότερα)
"""
_OPENING = re.compile(rf"\W*{_any_of(_OPENING_WORDS)}(?!\w)", re.IGNORECASE)
_PLATFORM = (
    r"(?:facebook|twitter|youtube|telegram|instagram|whats ?app|tiktok|linkedin|vkontakte|threads|mastodon|bluesky"
    r"|google news|soundcloud|spotify|rss|телеграм\w*|фейсбук\w*|ютуб\w*|يوتيوب|فيسبوك|تويتر|تلغرام)"
)
_FOLLOW = re.compile(
    r"\W*(?:please )?(?:follow\b.{0,80}|(?:watch|join|find|like|connect with|listen to) us\b.{0,40})"
    rf"\bon {_PLATFORM}",
    re.IGNORECASE,
)
_FOLLOW_US = re.compile(r"\W*(?:please )?follow (?:us\b|our (?:channel|page|account|updates))", re.IGNORECASE)
_RIGHTS_WORDS = r"""
all rights reserved|все права защищены|усі права захищені|барлық құқықтар(?:ы)? қорғалған
bütün hüquqlar(?:ı)? qorunur|tüm hakları saklıdır|alle rechte vorbehalten|tous droits réservés
todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati
իրավունքները պաշտպանված|ყველა უფლება დაცულია|جميع الحقوق محفوظة|تمامی حقوق
"""
_RIGHTS = re.compile(
    rf"\W*copyright\s*(?:©|\(c\)|\d{{4}}|by\b|$)|.{{0,60}}(?:©|\(c\)) ?\d{{4}}|\W*©|.*\b{_any_of(_RIGHTS_WORDS)}",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"\W*\d[\d.,]*\s?[kкm]?\s+(?:re-?tweets?|reposts?|likes?|replies|shares?|comments?|views?|followers|subscribers"
    r"|просмотр\w*|комментари\w*|baxış|şərh|görüntüleme|yorum)\W*",
    re.IGNORECASE,
)
# Furniture only where it closes a page: an organiser's word about its own events and channels.
_CLOSING_WORDS = r"""
(?:programm\w*|events?|webinars?|lectures?|panels?|conferences?)\b.{0,40}\b(?:recorded|live[- ]?stream)
try again (?:later|or)\b|(?:views|opinions|positions?|statements?) (?:expressed|presented|in this)
do(?:es)? not necessarily (?:reflect|represent)
donations? .{0,40}tax[- ]deductible|(?:our|the) mailing list|our (?:website|channel|podcast|newsletter)
мнени\w+ (?:автор|редакц)\w+ (?:может|могут|не)|redaksiyanın mövqeyi|yazarın görüş\w+
"""
_CLOSING = re.compile(rf".*\b{_any_of(_CLOSING_WORDS)}", re.IGNORECASE)

# A sentence that reports something is none of a page's furniture, however it begins: "Share this pain, she said."
_REPORTING = re.compile(
    r"\b(?:said|says|told|tells|testified|begged|shouted|ordered|showed?s?|reported|wept|beaten|beat|died|dead|killed"
    r"|arrested|detained|tortured|blocked|jailed|sentenced|сказал\w*|сообщил\w*|заявил\w*|рассказал\w*|погиб\w*|убит\w*"
    r"|dedi|deyib|bildirib|bildirdi|söylədi|söyledi|söylüyor|öldürül\w*|ասաց)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…։。][\"”’»)]*$")

_PICTURE_WORDS = r"""
caption|photos?|image|picture|pictured|file photo|illustration|screen ?shot|video grab|foto|fotos
фото|снимок|иллюстрация|скриншот|сурет|сүрөт|şəkil|şəkildə|fotoğraf|görsel|լուսանկար(?:ը)?|ֆոտո|ფოტო
صورة|الصورة|عکس|bild|imagen|imagem|immagine|φωτογραφία|תמונה|צילום
"""
_CAPTION_OPENING = re.compile(
    rf"\W*{_any_of(_PICTURE_WORDS)}(?: by| from| courtesy)?\s*[:：/©|]", re.IGNORECASE
)  # fmt: skip
_CREDIT_WORDS = r"""
(?:media|screen|video|frame|tv) ?(?:grab|capture|still)|screen ?shots? (?:from|of|via)
photos? (?:by|courtesy|credit|from)|stills? (?:from|courtesy)|(?:image|picture) (?:by|courtesy|credit|from)|courtesy of
(?:file|archive|stock|handout) (?:photo|picture|image)|photograph(?:ed)? by|getty images|ap photo|shutterstock
afp via|via (?:afp|reuters|ap)
фото (?:из|с|автора|предоставлено)|архивное фото|скриншот|кадр из видео|стоп-кадр
arxiv foto(?:su)?|videodan (?:kadr|görüntü)|ekran görüntüsü|arşiv fotoğraf\w*
archivbild|symbolbild|foto de archivo|photo d[’']archives?|foto d[’']archivio
"""
_CREDIT = re.compile(
    rf"\b{_any_of(_CREDIT_WORDS)}\b|լուսանկարը?՝|صورة أرشيفية|عکس آرشیوی|/\s?(?:afp|reuters|ap|epa|tass|getty)\b",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Say whether a line is page furniture by its own words, wherever it stands."""
    line = line.strip()
    if not line or len(line) > _SHORT or _reports(line):
        return False
    patterns = (_OPENING, _FOLLOW, _FOLLOW_US, _RIGHTS)
    return any(pattern.match(line) for pattern in patterns) or _COUNTER.fullmatch(line) is not None


def is_closing_furniture(line: str) -> bool:
    """Say whether a line, standing after the last paragraph of the body, speaks for the publisher."""
    line = line.strip()
    return len(line) <= _SHORT and _CLOSING.match(line) is not None and not _reports(line)


def _reports(line: str) -> bool:
    return _STOP.search(line) is not None and _REPORTING.search(line) is not None


def has_caption_opening(paragraph: str) -> bool:
    """Say whether a paragraph names itself a picture's: "Photo: …"."""
    return len(paragraph) <= 600 and _CAPTION_OPENING.match(paragraph) is not None


def is_credit(paragraph: str) -> bool:
    """Say whether a short paragraph credits a picture."""
    return len(paragraph) <= _SHORT and _CREDIT.search(paragraph) is not None
