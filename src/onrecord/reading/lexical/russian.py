"""Russian: forms by endings, or by a tagger where it is installed."""

import re

from onrecord.reading.lexical.forms import PLAIN, Case, Form
from onrecord.reading.lexical.russian_tagger import tag_words
from onrecord.reading.lexical.tongue import Tongue, words
from onrecord.reading.lexicon import Hit
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token

PAST = re.compile(r"\w{2,}(?:[аеиоуыяю]л[аои]?|(?:ес|ез|иб|иг|ог|ег|ер|ох|еч|ерг)л[аои]|шел|шли|шла|шло)(?:с[яь])?")
PRESENT = re.compile(r"\w{2,}(?:ает|яет|ует|юет|еет|ают|яют|уют|еют|ится|ятся|атся|утся|ются|ется)")
SHORT = re.compile(
    r"\w{2,}(?:ан|ян|ен)[аоы]?|\w{2,}(?:ит|ыт|ят)[аоы]|(?:у|из|за|раз|при)бит|(?:в|с|от|изъ|поп)?(?:зят|нят|ъят)|(?:за|от|рас)крыт"
)
KNOWN = words(
    "был была было были есть нет умер умерли погиб исчез пишет говорит говорят пишут сидит сидят винит судят "
    "хочет хотят идет идут могут может должен должна должны"
)  # fmt: skip
# Nouns and small words that end as verbs do.
NO_VERBS = words(
    "если или дела дело тела тело числа число начала начало школа школы сила силы земли жители родители генерал "
    "журнал материал персонал трибунал капитал скандал канал телеканал подвал фронтовали села село мыла стали "
    "недели неделя ли пыли были́ роли боли цели"
) - {"стали"}  # fmt: skip
TENANTS = ("тели", "тель", "тела")
ADJECTIVE = re.compile(r"\w{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ую|юю|ых|их|ыми|ими)")
PARTICIPLE = re.compile(
    r"\w{2,}(?:вш|ющ|ущ|ащ|ящ|нн|ем|им)(?:ий|ие|его|их|ая|ую|ей|ему|им|ими|ем|ый|ые|ого|ых|ым|ыми|ой)"
)
MUST = words(
    "должен должна должны может могут мог могла могли будет будут бы чтобы намерен намерены "
    "следует нужно надо необходимо"
)
INFINITIVE = re.compile(r"\w{2,}(?:ть|ти|чь)(?:ся)?")
IMPERSONAL = re.compile(r"\w{2,}(?:ли|ют|ят|ут|ат)")
ENDINGS: tuple[tuple[re.Pattern[str], Case | None, bool], ...] = (
    (re.compile(r"\w+(?:ами|ями|ыми|ими)"), Case.INSTRUMENTAL, True),
    (re.compile(r"\w+(?:ах|ях)"), Case.LOCATIVE, True),
    (re.compile(r"\w{2,}(?:ам|ям)"), Case.DATIVE, True),
    (re.compile(r"\w{2,}(?:ов|ев|ей|ых|их|иц)"), Case.GENITIVE, True),
    (re.compile(r"\w{2,}(?:ом|ем|ым|им|ью)"), Case.INSTRUMENTAL, False),
    (re.compile(r"\w{2,}(?:ого|его|ой)"), Case.GENITIVE, False),
    (re.compile(r"\w{2,}(?:ому|ему|у|ю)"), Case.DATIVE, False),
    (re.compile(r"\w{2,}(?:ие|ые|ы|и)"), None, True),
)  # the first that fits
FAMILY = re.compile(r"\w+(?:ов|ев|ин|ын|ян|дзе|швили|ко|ский|ич|ук|юк|оглы|заде)")
FAMILY_CASES = (
    (re.compile(r"\w+(?:ов|ев|ин|ын)ым|\w+янам?"), Case.INSTRUMENTAL),
    (re.compile(r"\w+(?:ов|ев|ин|ын)у|\w+ому"), Case.DATIVE),
    (re.compile(r"\w+(?:ов|ев|ин|ын)(?:ой|ых)|\w+ого"), Case.GENITIVE),
)
CASE_OF = {
    "его": Case.ACCUSATIVE,
    "ее": Case.ACCUSATIVE,
    "их": Case.ACCUSATIVE,
    "он": Case.NOMINATIVE,
    "она": Case.NOMINATIVE,
    "они": Case.NOMINATIVE,
    "ему": Case.DATIVE,
    "ей": Case.DATIVE,
    "им": Case.DATIVE,
}
PREPOSITIONS = {"в": Case.LOCATIVE, "во": Case.LOCATIVE, "на": Case.LOCATIVE, "к": Case.DATIVE, "с": Case.INSTRUMENTAL,
                "со": Case.INSTRUMENTAL, "у": Case.GENITIVE, "от": Case.GENITIVE, "из": Case.GENITIVE,
                "о": Case.LOCATIVE,
                "об": Case.LOCATIVE, "для": Case.GENITIVE, "против": Case.GENITIVE, "по": Case.DATIVE,
                "за": Case.INSTRUMENTAL, "после": Case.GENITIVE, "до": Case.GENITIVE, "при": Case.LOCATIVE,
                "над": Case.INSTRUMENTAL, "перед": Case.INSTRUMENTAL, "без": Case.GENITIVE}  # fmt: skip


def tag(sentence: Sentence, hits: tuple[Hit, ...]) -> tuple[Form, ...]:
    """Give the forms of a Russian sentence: the tagger's where there is one, else what the endings tell."""
    tokens = sentence.tokens
    tagged = tag_words(
        sentence.text, tuple((token.start - sentence.start, token.end - sentence.start) for token in tokens)
    )
    verbs = frozenset(hit.stop - 1 for hit in hits if hit.section.endswith(".verbs") or hit.within("cue"))
    forms = tagged or tuple(_by_ending(tokens, at, verbs) for at in range(len(tokens)))
    return tuple(_with_neighbours(tokens, forms, at) for at in range(len(tokens)))


def _by_ending(tokens: tuple[Token, ...], at: int, verbs: frozenset[int]) -> Form:
    token = tokens[at]
    word = token.folded
    if not token.is_word:
        return PLAIN
    if _is_finite(token, known=at in verbs):
        return Form(finite=True, passive=_is_passive(word), impersonal=IMPERSONAL.fullmatch(word) is not None,
                    plural=word.endswith(("ли", "ют", "ят", "ут", "ны", "ты")))  # fmt: skip
    if INFINITIVE.fullmatch(word) and at in verbs:
        return Form(unreal=True)
    case, plural = _case(token)
    participle = PARTICIPLE.fullmatch(word) is not None
    adjective = participle or ADJECTIVE.fullmatch(word) is not None
    return Form(participle=participle, adjective=adjective and not token.is_capital, case=case, plural=plural)


def _is_finite(token: Token, *, known: bool) -> bool:
    word = token.folded
    if word in NO_VERBS or word.endswith(TENANTS) or (token.is_capital and not known):
        return word in KNOWN
    if word in KNOWN or PAST.fullmatch(word) or PRESENT.fullmatch(word):
        return True
    return known and (SHORT.fullmatch(word) is not None or _is_known_past(word))


def _is_known_past(word: str) -> bool:
    return word.endswith(("ет", "ит", "ют", "ат", "ят", "ут", "л", "ла", "ли", "ло", "лся", "лась", "лись"))


def _is_passive(word: str) -> bool:
    return SHORT.fullmatch(word) is not None or word.endswith(
        ("лся", "лась", "лись", "лось", "ется", "ются", "ится", "ятся")
    )


def _case(token: Token) -> tuple[Case | None, bool]:
    word = token.folded
    if word in CASE_OF:
        return CASE_OF[word], word in ("они", "их", "им", "них")
    if token.is_capital:
        for pattern, named in FAMILY_CASES:
            if pattern.fullmatch(word):
                return named, False
        return (Case.NOMINATIVE, False) if FAMILY.fullmatch(word) else (None, False)
    for pattern, case, plural in ENDINGS:
        if pattern.fullmatch(word):
            return case, plural
    return None, False


def _with_neighbours(tokens: tuple[Token, ...], forms: tuple[Form, ...], at: int) -> Form:
    """Add what the words around tell: "не" before a verb, "может" before an infinitive, a preposition before a noun."""
    form = forms[at]
    before = tokens[at - 1].folded if at else ""
    negated = before == "не" or (at > 1 and tokens[at - 2].folded == "не" and before in ("были", "был", "была", "было"))
    if form.finite:
        unreal = form.unreal or tokens[at].folded in MUST or before in MUST
        return Form(finite=True, passive=form.passive, negated=negated, unreal=unreal, impersonal=form.impersonal,
                    plural=form.plural)  # fmt: skip
    case = PREPOSITIONS.get(before, form.case) if form.case in (None, Case.NOMINATIVE, Case.ACCUSATIVE) else form.case
    return Form(participle=form.participle, passive=form.passive, negated=negated, unreal=form.unreal,
                adjective=form.adjective, case=case, plural=form.plural, person=form.person)  # fmt: skip


TONGUE = Tongue(
    language="ru",
    tag=tag,
    verb_final=False,
    that=frozenset(("что", "чтобы", "будто")),
    joins=frozenset(("и", "или")),
    turns=frozenset(("а", "но", "однако", "причем", "хотя", "когда", "где", "пока", "как")),
    pronouns=frozenset(("он", "она", "его", "ее", "ему", "ей", "него", "нее", "него")),
    plural_pronouns=frozenset(("они", "их", "им", "них", "многие", "некоторые")),
    exists=frozenset(
        (
            "был",
            "была",
            "было",
            "были",
            "есть",
            "нет",
            "является",
            "являются",
            "имеется",
            "имеются",
            "проходили",
            "происходили",
            "начались",
            "продолжались",
            "продолжалось",
            "продолжался",
            "продолжалась",
            "длилось",
            "длились",
            "длился",
            "длилась",
            "происходило",
            "применялись",
            "применялось",
        )
    ),
    against=frozenset(("над", "против")),
    suspicion=("подозрева", "заподозр", "подозрени"),
    patients=("ся", "сь"),
    surnames=(
        "ов",
        "ев",
        "ова",
        "ева",
        "ин",
        "ина",
        "ян",
        "заде",
        "ский",
        "ская",
        "швили",
        "дзе",
        "ову",
        "еву",
        "овым",
        "евым",
        "овой",
        "евой",
        "енко",
    ),
    backward=(
        "об этом",
        "о случившемся",
        "эту информацию",
        "эти сведения",
        "эти данные",
        "это",
        "такие данные",
        "с таким заявлением",
        "такое мнение",
        "соответствующее",
    ),
    relatives=frozenset(
        (
            "который",
            "которая",
            "которое",
            "которые",
            "которого",
            "которой",
            "которых",
            "которому",
            "которым",
            "которую",
            "котором",
            "которыми",
        )
    ),
    silence=("молч", "коммент", "неразглаш"),
    prepositions=frozenset((*PREPOSITIONS, "из-за", "среди", "ко", "про", "через", "между")),
    bodies=(
        "министерств",
        "прокуратур",
        "суд",
        "комитет",
        "минобороны",
        "мвд",
        "мид",
        "полици",
        "служб",
        "парламент",
        "правительств",
        "агентств",
        "газет",
        "телеканал",
        "радио",
        "издани",
        "центр",
        "фонд",
        "институт",
        "партия",
        "партии",
        "организаци",
        "совет",
        "управлени",
        "корпус",
        "бригад",
        "дивизи",
        "полк",
        "армия",
        "армии",
        "тв",
    ),
    bare=(
        "слов",
        "мнени",
        "утверждени",
        "убеждени",
        "признани",
        "рассказ",
        "данн",
        "сведени",
        "информаци",
        "сообщени",
        "слух",
        "верси",
        "оценк",
        "подсчет",
    ),
)
