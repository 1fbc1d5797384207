"""Azerbaijani: forms by endings."""

import re

from onrecord.reading.lexical.forms import PLAIN, Case, Form
from onrecord.reading.lexical.tongue import Tongue, people, words
from onrecord.reading.lexicon import Hit
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token, TokenKind

MANY = "(?:lar|lər)?"
FINITE = re.compile(
    rf"\w+(?:[ıiuü]b{MANY}(?:dır|dir|dur|dür)?|m[ıiuü]ş{MANY}(?:dır|dir|dur|dür|d[ıiuü])?|[ıiuü]r{MANY}|[ıiuü]rd[ıiuü]{MANY}"
    rf"|(?:d|t)[ıiuü]{MANY}|(?:acaq|əcək){MANY}(?:dır|dir)?|(?:mal[ıi]|məli)(?:dır|dir)?{MANY}|makdad[ıi]r|məkdədir"
    rf"|[aə]r{MANY}|mır{MANY}|mir{MANY}|maz|məz)"
)
COPULA = re.compile(r"\w{2,}(?:dır|dir|dur|dür)(?:lar|lər)?")
KNOWN = words(
    "deyil deyildi deyildir var vardı yox yoxdur yoxdu idi idilər olub olublar imiş mümkündür davam vardır olmayıb"
) - {"davam"}
NO_VERBS = words(
    "indi yeddi hər bir birdir əgər digər qeyri hərbi adı qədər əvvəl tədbir nazir əsir vəzir sədr kimi dördü "
    "xəbər xəbərdar məsul tərəfdar mətbuat səhər zərər təhlükə cari tarixi kadr sahibkar axır şəhər təqsir dair "
    "nəfər onlar digərləri qərar qədir bəzilər heyət kitab hesab cavab əsəb səbəb qalib məktub sadir təsir təqdir "
    "əmr ömür əhali məcbur tələb ölüb-öl məğlub talib şərab cəlb zərb kəsb sahib katib naib qərib ərəb ədəb həbib "
    "hicab intixab ağır fağır"
)
UNREAL = re.compile(rf"\w+(?:(?:acaq|əcək)\w*|(?:malı|məli)\w*|(?<!l)[aə]r{MANY}|sa|sə|maq|mək)")
NEGATIVE = re.compile(r"\w+(?:m[aə](?:y[ıiuü]b|m[ıiuü]ş|d[ıiuü]|yəcək|yacaq|z)|m[ıiuü]r)(?:lar|lər)?\w{0,5}")
PASSIVE = re.compile(
    r"\w{2,}(?:[ıiuü]l|[ıiuü]n|l[aə]n|nd[ıi]r[ıi]l|d[ıiuü]r[ıiuü]l)(?:m[aə])?y?"
    r"(?:[ıiuü]b|m[ıiuü]ş|d[ıiuü]|[ıiuü]r|[aə]caq|[aə]n|d[ıiuü]ğ[ıiuü]|d[ıiuü]y[ıiuü]|d[ıiuü]ql[aə]r[ıi]|d[ıiuü]kl[aə]r[ıi])"
    r"(?:lar|lər)?(?:d[ıiuü]r?)?(?:n[ıiuü])?(?:n)?"
)
ACTIVE = ("düşün", "görün", "sevin", "çəkin", "inan", "öyrən", "danış")
PARTICIPLE = re.compile(r"\w{2,}(?:[ıiuü]?l?[aə]n|m[ıiuü]ş|d[ıiuü]y?[ıiuü]?ğ?[ıiuü])(?:lar|lər)?\w*")
TOLD = (
    "dığı",
    "diyi",
    "duğu",
    "düyü",
    "dığını",
    "diyini",
    "duğunu",
    "düyünü",
    "dıqlarını",
    "diklərini",
    "duqlarını",
    "düklərini",
    "dıqları",
    "dikləri",
)
CASE_OF = {"onları": Case.ACCUSATIVE, "onu": Case.ACCUSATIVE, "ona": Case.DATIVE, "onlara": Case.DATIVE,
           "onların": Case.GENITIVE, "onun": Case.GENITIVE}  # fmt: skip
CASES = (
    (re.compile(r"\w{2,}(?:dan|dən)"), Case.ABLATIVE),
    (re.compile(r"\w{2,}(?:da|də)"), Case.LOCATIVE),
    (re.compile(r"\w{2,}(?:lar|lər)(?:ın|in|ının|inin)"), Case.GENITIVE),
    (re.compile(r"\w{2,}(?:lar|lər)(?:a|ə|ına|inə)"), Case.DATIVE),
    (re.compile(r"\w{2,}(?:lar|lər)(?:ını|ini)"), Case.ACCUSATIVE),
    (re.compile(r"\w{2,}(?:lar|lər)(?:ı|i)"), None),
    (re.compile(r"\w{2,}(?:lar|lər)"), Case.NOMINATIVE),
    (re.compile(r"\w{2,}(?:nın|nin|nun|nün|sının|sinin|ğın|ğin|yin|yın)"), Case.GENITIVE),
    (re.compile(r"\w{2,}(?:sına|sinə|sunа|ına|inə|una|ünə|ğa|yə|ya)"), Case.DATIVE),
    (re.compile(r"\w{2,}(?:sını|sini|sunu|ını|ini|unu|ünü|nı|ni)"), Case.ACCUSATIVE),
    (re.compile(r"\w{2,}(?:la|lə)"), Case.INSTRUMENTAL),
)
FAMILY = r"(?:ov|ev|yev|li|lı|lu|lü|zadə|oğlu|qızı|ski|bəyli|soy|xanlı)"
NAME_CASES = (
    (re.compile(rf"\w+(?:{FAMILY}|ova|eva|yeva)?(?:dan|dən)"), Case.ABLATIVE),
    (re.compile(r"\w+(?:da|də)"), Case.LOCATIVE),
    (
        re.compile(
            r"\w+(?:ov|ev|yev)(?:ın|in|un|ün)|\w+(?:ova|eva|yeva|zadə|li|lı|lu|lü|oğlu|qızı)(?:nın|nin|nun|nün)"
        ),
        Case.GENITIVE,
    ),
    (re.compile(r"\w+(?:ov|ev|yev)ə|\w+(?:ova|eva|yeva|zadə|li|lı|lu|lü|oğlu|qızı)(?:ya|yə|na|nə)"), Case.DATIVE),
    (
        re.compile(r"\w+(?:ov|ev|yev)(?:ı|i|u|ü)|\w+(?:ova|eva|yeva|zadə|li|lı|lu|lü|oğlu|qızı)(?:nı|ni|nu|nü)"),
        Case.ACCUSATIVE,
    ),
    (re.compile(r"\w+(?:liy|ğ)(?:inin|ının|unun|ünün)|\w+(?:sinin|sının)"), Case.GENITIVE),
    (re.compile(r"\w+(?:liy|ğ)(?:inə|ına|una|ünə)|\w+(?:sinə|sına)"), Case.DATIVE),
    (re.compile(r"\w+(?:liy|ğ)(?:ini|ını|unu|ünü)|\w+(?:sini|sını)"), Case.ACCUSATIVE),
    (re.compile(r"\w+(?:su|sü)n[aə]"), Case.DATIVE),
    (re.compile(r"\w+(?:la|lə)"), None),
)
APART = {"ya": Case.DATIVE, "yə": Case.DATIVE, "a": Case.DATIVE, "ə": Case.DATIVE, "na": Case.DATIVE, "nə": Case.DATIVE,
         "da": Case.LOCATIVE, "də": Case.LOCATIVE, "ta": Case.LOCATIVE, "dan": Case.ABLATIVE, "dən": Case.ABLATIVE,
         "ın": Case.GENITIVE, "in": Case.GENITIVE, "un": Case.GENITIVE, "ün": Case.GENITIVE, "nın": Case.GENITIVE,
         "nin": Case.GENITIVE, "nun": Case.GENITIVE, "nün": Case.GENITIVE, "ı": Case.ACCUSATIVE, "i": Case.ACCUSATIVE,
         "u": Case.ACCUSATIVE, "ü": Case.ACCUSATIVE, "nı": Case.ACCUSATIVE, "ni": Case.ACCUSATIVE,
         "yi": Case.ACCUSATIVE,
         "la": Case.INSTRUMENTAL, "lə": Case.INSTRUMENTAL}  # fmt: skip


def tag(sentence: Sentence, hits: tuple[Hit, ...]) -> tuple[Form, ...]:
    """Give the forms of an Azerbaijani sentence."""
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
    if not noun and _is_finite(token, known=known or at == 0) and after not in ("olan", "olmuş", "kimi"):
        unreal = UNREAL.fullmatch(word) is not None
        negated = _is_negated(word, after) or word.startswith("deyil") or word in ("yox", "yoxdur", "yoxdu")
        return Form(finite=True, passive=_is_passive(word), unreal=unreal, negated=negated)
    case = APART.get(word) if _is_ending(tokens, at) else _case(token)
    participle = PARTICIPLE.fullmatch(word) is not None and known
    return Form(
        participle=participle,
        passive=known and _is_passive(word),
        negated=(known or word.endswith(TOLD)) and _is_negated(word, after),
        unreal=word.endswith(("maq", "mək", "mağı", "məyi", "maqda", "məkdə")),
        case=case,
        plural=re.search("l[aə]r", word) is not None,
        adjective=word in ADJECTIVES,
    )


ADJECTIVES = words(
    "keçmiş sabiq bir qrup yerli iki üç azərbaycanlı yüksək rütbəli hərbi mülki digər bəzi bütün siyasi gənc "
    "yaşlı müstəqil həmin bu məlumatlı rəsmi adı naməlum tanınmış"
)


def _is_passive(word: str) -> bool:
    return PASSIVE.fullmatch(word) is not None and not word.startswith(ACTIVE)


def _is_ending(tokens: tuple[Token, ...], at: int) -> bool:
    if not at or tokens[at].folded not in APART:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at - 1].kind is TokenKind.PUNCT


def _is_finite(token: Token, *, known: bool) -> bool:
    word = token.folded
    if word in KNOWN:
        return True
    if word in NO_VERBS or (token.is_capital and not known and COPULA.fullmatch(word) is None):
        return False
    if COPULA.fullmatch(word) and len(word) > 5:
        return True
    if FINITE.fullmatch(word) is None or len(word) < 4:
        return False
    sure = re.fullmatch(r"\w+(?:[ıiuü]b(?:lar|lər)?|[ıiuü]r(?:lar|lər)?|m[ıiuü]şd\w+|d[ıiuü](?:lar|lər)?)", word)
    return (known and (sure is not None or not token.is_capital)) or (
        sure is not None and not word.endswith(("ndı", "adı", "ədi"))
    )


def _is_negated(word: str, after: str) -> bool:
    return NEGATIVE.fullmatch(word) is not None or after in ("deyil", "deyildi", "deyildir")


def _case(token: Token) -> Case | None:
    word = token.folded
    if word in CASE_OF:
        return CASE_OF[word]
    for pattern, case in NAME_CASES if token.is_capital else CASES:
        if pattern.fullmatch(word):
            return case
    return None


TONGUE = Tongue(
    language="az",
    tag=tag,
    verb_final=True,
    that=frozenset(("ki",)),
    joins=frozenset(("və", "ilə", "həmçinin", "yaxud")),
    turns=frozenset(("amma", "lakin", "isə", "ancaq", "çünki")),
    pronouns=frozenset(("o", "onun", "ona", "onu", "özü", "onda", "ondan")),
    plural_pronouns=frozenset(("onlar", "onların", "onlara", "onları", "onlardan", "özləri", "bəziləri")),
    exists=frozenset(
        (
            "var",
            "vardı",
            "vardır",
            "yoxdur",
            "olub",
            "olmayıb",
            "olmuşdu",
            "olur",
            "olmuşdur",
            "baş",
            "keçirilib",
            "keçib",
            "idi",
            "yox",
        )
    ),
    light=frozenset(("baş", "davam", "müəyyən", "aşkar", "qeydə", "həyata")),
    against=frozenset(("qarşı",)),
    suspicion=("şübhə", "güman"),
    patients=("gör", "qal", "çək", "al", "düş", "tap", "çıx"),
    surnames=(
        "ov",
        "ev",
        "yev",
        "ova",
        "eva",
        "yeva",
        "zadə",
        "oğlu",
        "qızı",
        "ovun",
        "yevin",
        "ovu",
        "ova",
        "bəyli",
        "ski",
    ),
    oblique_object=frozenset(("dative",)),
    agents=frozenset(("tərəfindən",)),
    tails=frozenset(("görə", "əsasən")),
    closers=frozenset(("deyə",)),
    backward=("bu barədə", "bu haqda", "bunu", "bu məlumatı", "bu sözləri", "bu fikri", "məlumatı", "bu faktı"),
    news=frozenset(("xəbəri", "məlumatı")),
    told_forms=TOLD,
    silence=("susma", "susub", "susur", "şərh", "münasibət"),
    bodies=(
        "nazirliy",
        "prokurorluğ",
        "məhkəmə",
        "idarə",
        "komitə",
        "xidmət",
        "agentliy",
        "radio",
        "qəzet",
        "təşkilat",
        "mərkəz",
        "institut",
        "şura",
        "partiya",
        "polis",
        "ordu",
        "korpus",
        "administrasiya",
        "xəbər",
        "tv",
    ),
    bare=("məlumat", "xəbər", "iddia", "şayiə", "deyilən"),
)
