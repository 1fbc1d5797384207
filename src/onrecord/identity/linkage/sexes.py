"""Man or woman, as the lists of several languages write it."""

from functools import cache, lru_cache
from typing import Literal

from onrecord.identity.linkage.missing import plain, said

Sex = Literal["man", "woman", "other"]
_WORDS: dict[Sex, str] = {
    "man": "m male man boy masculine homme h masculin hombre masculino varón м муж мужской мужчина мальчик ч чоловік "
    "чоловіча k kişi oğlan kisi erkek e ذكر رجل مرد پسر ա արական տղամարդ მამრობითი კაცი მამაკაცი",
    "woman": "f female woman girl feminine femme féminin mujer femenino ж жен женский женщина девочка жінка жіноча "
    "q qadın qız kadın kız أنثى انثى امرأة بنت زن دختر ի իգական կին მდედრობითი ქალი",
    "other": "t trans transgender nonbinary x intersex",
}


@cache
def _sexes() -> dict[str, Sex]:
    return {plain(word): sex for sex, words in _WORDS.items() for word in words.split()}


@lru_cache(maxsize=1 << 12)
def sex_of(cell: str) -> Sex | None:
    """Give the sex that a cell tells, None where it tells none."""
    return _sexes().get(plain(said(cell)))
