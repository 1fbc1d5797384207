"""Armenian (eastern): forms by endings; the auxiliary is a word of its own and carries the negation."""

import re

from onrecord.reading.lexical.forms import PLAIN, Case, Form
from onrecord.reading.lexical.tongue import Tongue, words
from onrecord.reading.lexicon import Hit
from onrecord.reading.sentences import Sentence
from onrecord.reading.tokens import Token

AUXILIARY = words("է են եմ ենք էր էին էի չէ չեն չի չէր չէին չեմ կա կան չկա չկան կար կային")
PERFECT = re.compile(r"\w{2,}(?:ել|ացել|եցել|վել|ած|ում|ցել|նալու|ելու)")
AORIST = re.compile(r"\w{2,}(?:եց|եցին|ացավ|ացան|վեց|վեցին|րեց|րեցին|արեց|արեցին|տվեց|տվեցին|երեց)")
KNOWN = words("ասաց ասացին եղավ եղան դարձավ արեց տվեց մեռավ եկավ գնաց")
NEGATED = re.compile(r"չ(?:է|են|ի|էր|էին|եմ|կա|կան|կար)")
PASSIVE = re.compile(r"\w+վ(?:ել|եց|եցին|ում|ած|ող|ելու|ի|են)\w{0,4}")
PARTICIPLE = re.compile(r"\w{2,}(?:ած|ող)(?:ներ)?(?:ը|ն|ի|ին|ից|ով|ում|ների|ներին|ներից|ներով|ները)?")
CASES = (
    (re.compile(r"\w{2,}(?:ների|երի|անց)"), Case.GENITIVE),
    (re.compile(r"\w{2,}(?:ներին|երին|անց)"), Case.DATIVE),
    (re.compile(r"\w{2,}(?:ներից|երից|ից|ուց)"), Case.ABLATIVE),
    (re.compile(r"\w{2,}(?:ներում|ում)"), Case.LOCATIVE),
    (re.compile(r"\w{2,}(?:ներով|երով|ով|մբ)"), Case.INSTRUMENTAL),
    (re.compile(r"\w{3,}(?:ության|ի|վա|ու)"), Case.GENITIVE),
    (re.compile(r"\w{3,}(?:ին|ուն|անը)"), Case.DATIVE),
)
APART = {"ի": Case.GENITIVE, "ին": Case.DATIVE, "ից": Case.ABLATIVE, "ում": Case.LOCATIVE, "ով": Case.INSTRUMENTAL}
ADJECTIVES = words(
    "նախկին որոշ մի բոլոր տեղական տարեց երիտասարդ ադրբեջանցի հայ ռազմական քաղաքացիական այլ մյուս անկախ պաշտոնական "
    "ավագ գլխավոր զինվորական անհայտ ազատված"
)


def tag(sentence: Sentence, hits: tuple[Hit, ...]) -> tuple[Form, ...]:
    """Give the forms of an Armenian sentence; a participle with its auxiliary is one verb."""
    tokens = sentence.tokens
    verbs = frozenset(hit.stop - 1 for hit in hits if hit.section.endswith(".verbs") or hit.within("cue"))
    return tuple(_form(tokens, at, verbs) for at in range(len(tokens)))


def _form(tokens: tuple[Token, ...], at: int, verbs: frozenset[int]) -> Form:
    token = tokens[at]
    word = token.folded
    if not token.is_word:
        return PLAIN
    if word in AUXILIARY:
        verb = _verb_beside(tokens, at)
        # The participle carries the verb; an auxiliary alone is a verb of being.
        return PLAIN if verb is not None else Form(finite=True, negated=NEGATED.fullmatch(word) is not None)
    helper = _auxiliary_of(tokens, at)
    passive = PASSIVE.fullmatch(word) is not None
    if helper is not None:
        plural = tokens[helper].folded.endswith(("ն", "ին"))
        return Form(finite=True, passive=passive, unreal=word.endswith(("լու",)), plural=plural, impersonal=False,
                    negated=NEGATED.fullmatch(tokens[helper].folded) is not None)  # fmt: skip
    bare = word.removeprefix("չ")
    if bare in KNOWN or (AORIST.fullmatch(bare) and not token.is_capital) or (at in verbs and AORIST.fullmatch(bare)):
        return Form(finite=True, passive=passive, negated=word.startswith("չ") and bare != word)
    participle = PARTICIPLE.fullmatch(word) is not None
    return Form(
        participle=participle, passive=passive or word.endswith(("ած", "ածներ", "ածները", "ածների", "ածներին")),
        unreal=re.fullmatch(r"\w{2,}(?:ել|ալ)", word) is not None, case=_case(token),
        plural=re.search("ներ|եր(?:ը|ն|ի|ին)?$", word) is not None, adjective=word in ADJECTIVES,
    )  # fmt: skip


def _verb_beside(tokens: tuple[Token, ...], at: int) -> int | None:
    near = [place for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    return next((place for place in near if _auxiliary_of(tokens, place) == at), None)


def _auxiliary_of(tokens: tuple[Token, ...], at: int) -> int | None:
    """Give the auxiliary right beside a participle; "-ած" takes only one behind it, else it tells more of a noun."""
    word = tokens[at].folded
    if PERFECT.fullmatch(word) is None or word in AUXILIARY or (tokens[at].is_capital and at > 0):
        return None
    near = (at + 1,) if word.endswith("ած") else (at + 1, at - 1)
    return next((place for place in near if 0 <= place < len(tokens) and tokens[place].folded in AUXILIARY), None)


def _case(token: Token) -> Case | None:
    word = token.folded
    if word in APART:
        return APART[word]
    if word.endswith(("ը", "ն")) and not word.endswith(("ին", "ուն", "ության", "ան")):
        return None
    for pattern, case in CASES:
        if pattern.fullmatch(word):
            return case
    return None


TONGUE = Tongue(
    language="hy",
    tag=tag,
    verb_final=False,
    that=frozenset(("որ", "թե")),
    joins=frozenset(("և", "եւ", "ու", "կամ")),
    turns=frozenset(("իսկ", "բայց", "սակայն", "երբ", "մինչդեռ")),
    oblique_object=frozenset(("dative",)),
    relatives=frozenset(("որոնք", "որը", "որոնց", "որի", "որոնցից", "որից", "որին")),
    pronouns=frozenset(("նա", "նրա", "նրան")),
    plural_pronouns=frozenset(("նրանք", "նրանց", "նրանցից", "ոմանք")),
    exists=frozenset(
        (
            "է",
            "են",
            "էր",
            "էին",
            "եղել",
            "կա",
            "կան",
            "կային",
            "կար",
            "չկա",
            "չկան",
            "եղավ",
            "եղան",
            "տևել",
            "տևեց",
            "շարունակվել",
            "շարունակվեց",
            "կիրառվել",
            "կիրառվեց",
        )
    ),
    light=frozenset(("տեղի",)),
    against=frozenset(("նկատմամբ", "դեմ")),
    suspicion=("կասկած",),
    patients=(),
    surnames=(
        "յան",
        "յանը",
        "յանի",
        "յանն",
        "ով",
        "ովը",
        "ովի",
        "ովը",
        "եվ",
        "եվը",
        "եվի",
        "ևը",
        "ևի",
        "ովա",
        "ովան",
        "եվա",
        "լի",
        "լու",
        "զադե",
        "օղլի",
        "յանց",
    ),
    agents=frozenset(("կողմից",)),
    tails=frozenset(("համաձայն",)),
    closers=frozenset(),
    backward=("այս մասին", "այդ մասին", "դրա մասին", "սա", "դա", "տեղեկությունը", "լուրը"),
    news=frozenset(),
    told_forms=(),
    silence=("լռ", "մեկնաբան"),
    bodies=(
        "նախարարություն",
        "նախարարությ",
        "դատախազություն",
        "դատախազությ",
        "դատարան",
        "կոմիտե",
        "ծառայություն",
        "գործակալություն",
        "կազմակերպություն",
        "կենտրոն",
        "ինստիտուտ",
        "խորհուրդ",
        "կուսակցություն",
        "ոստիկանություն",
        "բանակ",
        "tv",
    ),
    bare=("տվյալ", "տեղեկություն", "լուր"),
    negation="չ",
    auxiliaries=AUXILIARY,
)
