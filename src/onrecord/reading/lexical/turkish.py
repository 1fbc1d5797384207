"""Turkish: forms by endings."""

import re

from onrecord.reading.lexical.forms import PLAIN, Case, Form
from onrecord.reading.lexical.tongue import Tongue, people, words
from onrecord.reading.lexicon import Hit
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token

PAST = "(?:d|t)[ıiuü]"
PEOPLE = "(?:lar|ler)?"
SURE = re.compile(
    rf"\w+(?:[ıiuü]yor(?:du|muş)?{PEOPLE}|{PAST}{PEOPLE}|m[ıiuü]şt?(?:[ıiuü]r?)?{PEOPLE}|m[ae]kta|m[ae]kte(?:dir)?|m[ae]ktad[ıi]r)"
)
LOOSE = re.compile(rf"\w+(?:(?:acak|ecek)(?:t[ıi]r?)?{PEOPLE}|[aeıiuü]r{PEOPLE}|m[ae]z|m[ae]l[ıi](?:d[ıi]r)?)")
COPULA = re.compile(r"\w{2,}(?:d|t)[ıiuü]r(?:lar|ler)?")
KNOWN = words("değil değildi değildir var vardı yok yoktu idi etti dedi dediler oldu olduğu edildi belli") - {
    "belli",
    "olduğu",
}
NO_VERBS = words(
    "şimdi kendi hadi haydi yedi adı altı artı iddiası adlı geçmiş yetmiş altmış müşteri şehir emir nehir vezir "
    "demir ömür tatil bir birdir kadar karar dair diğer eğer zarar haber asker askerler yer her yarar tutar değer "
    "pazar mezar nazar satır hatır hazır tır nadir kadir tedbir kedi ödülleri cadde ordu ordusu ortalığı yurdu "
    "kurdu derdi ardı katı kötü üstü altı partı parti kesti müdürü sürdü- vakti kenti menti zati belirti görüntü "
    "yeraltı toplantı bağlantı şiddeti devleti hükümeti şirketi ekibi cumhuriyeti heyeti niyeti ifadesi birliği "
    "kaybı cinayeti ihtimali ülkesi adalet hayatı sanatı anlattıkları"
)
NEGATIVE = re.compile(r"\w+(?:m[ae](?:d[ıiuü]|m[ıiuü]ş|z|yacak|yecek|yıp|yip|dığı|diği|yan|yen)|m[ıiuü]yor)\w*")
UNREAL = re.compile(
    rf"\w+(?:(?:acak|ecek|acağ|eceğ)\w*|m[ae]l[ıi]\w*|[ae]bil(?:ir|ecek)\w*|(?<!l)(?<!yo)[aeıiuü]r{PEOPLE}|m[ae]k|s[ae])"
)
PASSIVE = re.compile(
    r"\w{2,}(?:[ıiuü]l|[ıiuü]n|l[ae]n|d[ıi]r[ıi]l|dürül|durul|tırıl|tiril)(?:m[ae]|m[ıiuü])?y?"
    r"(?:d[ıiuü]|m[ıiuü]ş|[ıiuü]yor|yor|[ae]cak|[ae]n|d[ıiuü]ğ[ıiuü]|d[ıiuü]kl[ae]r[ıi]|m[ae]s[ıi])"
    r"(?:lar|ler)?(?:d[ıiuü]r?|t[ıiuü]r?)?(?:n[ıiuü])?n?"
)
ACTIVE = ("düşün", "inan", "öğren", "kullan", "bulun", "davran", "savun", "dayan", "görün", "kaçın", "yakın",
          "uzan", "kalın",
          "planl")  # fmt: skip
CASE_OF = {"onları": Case.ACCUSATIVE, "onu": Case.ACCUSATIVE, "ona": Case.DATIVE, "onlara": Case.DATIVE,
           "onların": Case.GENITIVE, "onun": Case.GENITIVE}  # fmt: skip
TOLD = ("dığı", "diği", "duğu", "düğü", "tığı", "tiği", "tuğu", "tüğü", "dığını", "diğini", "duğunu", "düğünü",
         "tığını",
         "tiğini", "tuğunu", "tüğünü", "dıklarını", "diklerini", "duklarını", "düklerini", "tıklarını", "tiklerini",
         "tuklarını", "tüklerini")  # fmt: skip
PARTICIPLE = re.compile(r"\w{2,}(?:[ae]n|m[ıiuü]ş|dık|dik|duk|dük)(?:lar|ler)?\w*")
CASES = (
    (re.compile(r"\w{2,}(?:lar|ler)(?:[ıi]ndan|[ıi]nden|dan|den)"), Case.ABLATIVE),
    (re.compile(r"\w{2,}(?:dan|den|tan|ten)"), Case.ABLATIVE),
    (re.compile(r"\w{2,}(?:da|de|ta|te|daki|deki)"), Case.LOCATIVE),
    (re.compile(r"\w{2,}(?:lar|ler)(?:ın|in|ının|inin)"), Case.GENITIVE),
    (re.compile(r"\w{2,}(?:lar|ler)(?:a|e|ına|ine)"), Case.DATIVE),
    (re.compile(r"\w{2,}(?:lar|ler)(?:ını|ini)"), Case.ACCUSATIVE),
    (re.compile(r"\w{2,}(?:lar|ler)(?:ı|i)"), None),
    (re.compile(r"\w{2,}(?:lar|ler)"), Case.NOMINATIVE),
    (re.compile(r"\w{2,}(?:nın|nin|nun|nün|ğın|ğin|ğun|ğün)"), Case.GENITIVE),
    (re.compile(r"\w{2,}(?:sına|sine|suna|süne|ına|ine|una|üne|ğa|ğe|ya|ye)"), Case.DATIVE),
    (re.compile(r"\w{2,}(?:sını|sini|sunu|sünü|ını|ini|unu|ünü|yı|yi|yu|yü)"), Case.ACCUSATIVE),
    (re.compile(r"\w{2,}(?:yla|yle)"), Case.INSTRUMENTAL),
)
APART = {"ın": Case.GENITIVE, "in": Case.GENITIVE, "un": Case.GENITIVE, "ün": Case.GENITIVE, "nın": Case.GENITIVE,
         "nin": Case.GENITIVE, "nun": Case.GENITIVE, "nün": Case.GENITIVE, "a": Case.DATIVE, "e": Case.DATIVE,
         "ya": Case.DATIVE, "ye": Case.DATIVE, "na": Case.DATIVE, "ne": Case.DATIVE, "ı": Case.ACCUSATIVE,
         "i": Case.ACCUSATIVE, "u": Case.ACCUSATIVE, "ü": Case.ACCUSATIVE, "yı": Case.ACCUSATIVE, "yi": Case.ACCUSATIVE,
         "yu": Case.ACCUSATIVE, "yü": Case.ACCUSATIVE, "nı": Case.ACCUSATIVE, "ni": Case.ACCUSATIVE,
         "da": Case.LOCATIVE,
         "de": Case.LOCATIVE, "ta": Case.LOCATIVE, "te": Case.LOCATIVE, "nda": Case.LOCATIVE, "nde": Case.LOCATIVE,
         "dan": Case.ABLATIVE, "den": Case.ABLATIVE, "tan": Case.ABLATIVE, "ten": Case.ABLATIVE,
         "la": Case.INSTRUMENTAL,
         "le": Case.INSTRUMENTAL, "yla": Case.INSTRUMENTAL, "yle": Case.INSTRUMENTAL}  # fmt: skip
ADJECTIVES = words(
    "eski emekli yerel iki üç genç yaşlı askeri sivil bazı bütün tüm bir bu diğer siyasi bağımsız resmi üst düzey "
    "adı açıklanmayan güvenlik muhalif kürt ermeni"
)


def tag(sentence: Sentence, hits: tuple[Hit, ...]) -> tuple[Form, ...]:
    """Give the forms of a Turkish sentence."""
    tokens = sentence.tokens
    verbs = frozenset(hit.stop - 1 for hit in hits if hit.section.endswith(".verbs") or hit.within("cue"))
    named = people(hits) - verbs
    return tuple(_form(tokens, at, known=at in verbs, noun=at in named) for at in range(len(tokens)))


def _form(tokens: tuple[Token, ...], at: int, *, known: bool, noun: bool) -> Form:
    token = tokens[at]
    if not token.is_word:
        return PLAIN
    word = token.folded
    after = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    if at and tokens[at - 1].text in ("'", "’") and word in APART:
        return Form(case=APART[word])
    is_passive = PASSIVE.fullmatch(word) is not None and not word.startswith(ACTIVE)
    if not noun and _is_finite(token, at, known=known):
        negated = NEGATIVE.fullmatch(word) is not None or word.startswith("değil") or word in ("yok", "yoktu")
        return Form(finite=True, passive=is_passive, unreal=UNREAL.fullmatch(word) is not None, negated=negated)
    return Form(
        participle=known and PARTICIPLE.fullmatch(word) is not None and not word.endswith(TOLD),
        passive=known and is_passive,
        negated=(known or word.endswith(TOLD)) and NEGATIVE.fullmatch(word) is not None,
        unreal=word.endswith(("mak", "mek", "mayı", "meyi")),
        case=None if token.is_capital and after in ("'", "’") else _case(token),
        plural=re.search("l[ae]r", word) is not None,
        adjective=word in ADJECTIVES,
    )


def _is_finite(token: Token, at: int, *, known: bool) -> bool:
    word = token.folded
    if word in KNOWN:
        return True
    if word in NO_VERBS or (token.is_capital and not known and at > 0):
        return False
    if (
        SURE.fullmatch(word)
        and len(word) > (3 if known else 4)
        and (known or not word.endswith(("ntı", "ntü", "intı")))
    ):
        return (
            known
            or not word.endswith(("tı", "ti", "tu", "tü"))
            or word.endswith(("ştı", "şti", "ktı", "ttı", "tti", "ştu", "ştü", "ptı", "pti", "çtı", "çti"))
        )
    return (known and LOOSE.fullmatch(word) is not None) or (COPULA.fullmatch(word) is not None and len(word) > 6)


def _case(token: Token) -> Case | None:
    word = token.folded
    if word in CASE_OF:
        return CASE_OF[word]
    if token.is_capital and not word.endswith(
        ("ları", "leri", "lığı", "liği", "sı", "si", "sına", "sine", "ğı", "ği", "nın", "nin")
    ):
        return None
    for pattern, case in CASES:
        if pattern.fullmatch(word):
            return case
    return None


def widen(word: str) -> str | None:
    """Give back the vowel a stem loses before "-yor": "söylüyor" is looked up as "söyleyor"."""
    found = re.fullmatch(r"(\w*?)([ıiuü])(yor\w*)", word)
    if found is None:
        return None
    vowels = [letter for letter in found.group(1) if letter in "aeıioöuü"]
    wide = "e" if vowels and vowels[-1] in "eiöü" else "a"
    return f"{found.group(1)}{wide}{found.group(3)}"


TONGUE = Tongue(
    language="tr",
    tag=tag,
    verb_final=True,
    that=frozenset(("ki",)),
    joins=frozenset(("ve", "ile", "veya")),
    turns=frozenset(("ama", "ancak", "fakat", "ise", "çünkü")),
    pronouns=frozenset(("o", "onun", "ona", "onu", "kendisi")),
    plural_pronouns=frozenset(("onlar", "onların", "onlara", "onları", "onlardan", "kendileri", "bazıları")),
    exists=frozenset(
        (
            "var",
            "vardı",
            "yok",
            "yoktu",
            "oldu",
            "olmuştu",
            "bulunuyor",
            "idi",
            "yapıldı",
            "yaşandı",
            "yaşanmış",
            "sürdü",
            "sürmüş",
            "uygulandı",
            "uygulanmış",
        )
    ),
    light=frozenset(("devam", "tespit", "meydana")),
    against=frozenset(("karşı",)),
    suspicion=("şüphel", "kuşku"),
    patients=("gör", "uğra", "maruz", "kal"),
    surnames=("oğlu", "lı", "li", "kaya", "yılmaz", "demir", "soy", "gil", "zade", "ov", "yev"),
    oblique_object=frozenset(("dative",)),
    agents=frozenset(("tarafından",)),
    tails=frozenset(("göre",)),
    closers=frozenset(("diye", "şeklinde")),
    backward=("bunu", "bu bilgiyi", "bu iddiayı", "bu açıklamayı", "bu haberi", "bu konuda"),
    variant=widen,
    news=frozenset(("haberi", "bilgiyi")),
    told_forms=TOLD,
    silence=("sessiz", "yorum", "susma"),
    bodies=(
        "bakanlı",
        "savcılı",
        "mahkeme",
        "müdürlü",
        "komite",
        "ajans",
        "gazete",
        "dernek",
        "derneğ",
        "örgüt",
        "merkez",
        "enstitü",
        "konsey",
        "parti",
        "emniyet",
        "ordu",
        "kolordu",
        "barosu",
        "vakf",
        "tv",
        "komisyon",
        "kurum",
        "meclis",
    ),
    bare=("bilgi", "iddia", "haber", "söylenti"),
)
