"""Two lists of invented people with known partners: one in Arabic letters, one romanised; or two lists of deaths."""

import random
from collections.abc import Sequence

GIVEN = (
    ("سامي", "Sami", "m"), ("رامي", "Ramy", "m"), ("كريم", "Karim", "m"), ("طارق", "Tareq", "m"),
    ("نبيل", "Nabeel", "m"), ("وليد", "Waleed", "m"), ("عصام", "Issam", "m"), ("جميل", "Jameel", "m"),
    ("فريد", "Farid", "m"), ("هاني", "Hany", "m"), ("سلمى", "Salma", "f"), ("ليلى", "Layla", "f"),
    ("رنا", "Rana", "f"), ("دينا", "Dina", "f"), ("هبة", "Hiba", "f"), ("سمر", "Samar", "f"),
    ("نور", "Nour", "f"), ("ريم", "Reem", "f"), ("زهرة", "Zahra", "f"), ("منى", "Muna", "f"),
)  # fmt: skip
FAMILY = (
    ("النجدي", "Al-Najdi"), ("الحلواني", "Al-Halawani"), ("البستاني", "Al-Bustani"), ("الصباغ", "Al-Sabbagh"),
    ("الخياط", "Al-Khayyat"), ("القباني", "Al-Qabbani"), ("الزيات", "Al-Zayyat"), ("الفلاح", "Al-Fallah"),
    ("العطار", "Al-Attar"), ("الدباغ", "Al-Dabbagh"), ("الكاتب", "Al-Kateb"), ("الطحان", "Al-Tahhan"),
)  # fmt: skip
ENGLISH = [
    "Alder",
    "Birch",
    "Cedar",
    "Dogwood",
    "Elmore",
    "Fern",
    "Garland",
    "Hazel",
    "Ivory",
    "Juniper",
    "Kestrel",
    "Larkin",
    "Maple",
    "Nettle",
    "Orchard",
]
FORENAMES = [
    "Adam",
    "Boris",
    "Clara",
    "Doris",
    "Edgar",
    "Flora",
    "Gustav",
    "Hilda",
    "Igor",
    "Julia",
    "Karl",
    "Laura",
    "Martin",
    "Nora",
    "Oscar",
    "Paula",
]
TOWNS = ["Northbridge", "Southmill", "Eastwater", "Westfield", "Oldcastle", "Newhaven", "Greenhill", "Redstone"]

Rows = list[dict[str, str]]
Truth = list[tuple[str, str]]


def two_scripts(people: int, seed: int = 1) -> tuple[Rows, Rows, Truth]:
    """Give a list in Arabic and a longer romanised one; brothers and sisters stand in both."""
    deal = random.Random(seed)  # noqa: S311 - a seeded world
    left: Rows = []
    right: Rows = []
    truth: Truth = []
    men = [one for one in GIVEN if one[2] == "m"]
    for number in range(people):
        father, grandfather = deal.choice(men), deal.choice(men)
        family = deal.choice(FAMILY)
        for child in deal.sample(GIVEN, deal.choice((1, 1, 2, 3))):
            parts = (child, father, grandfather, family)
            age = deal.randrange(1, 80)
            ids = (f"L{number}-{child[1]}", f"R{number}-{child[1]}")
            stands = deal.random()
            if stands < 0.7:
                left.append({"id": ids[0], "name": " ".join(one[0] for one in parts), "age": str(age), "sex": child[2]})
            if stands < 0.6 or stands >= 0.7:
                told = str(age + deal.choice((0, 0, 0, 1))) if deal.random() > 0.05 else ""
                right.append({"id": ids[1], "name": " ".join(one[1] for one in parts), "age": told, "sex": child[2]})
            if stands < 0.6:
                truth.append(ids)
    return left, right, truth


def deaths(people: int, seed: int = 1, *, is_named: bool = True) -> tuple[Rows, Rows, Truth]:
    """Give two lists of deaths with dates and places, whose columns are headed and written differently."""
    deal = random.Random(seed)  # noqa: S311 - a seeded world
    left: Rows = []
    right: Rows = []
    truth: Truth = []
    for number in range(people):
        name = f"{deal.choice(FORENAMES)} {deal.choice(ENGLISH)}" if is_named else ""
        day, month, town, age = deal.randrange(1, 28), deal.randrange(1, 13), deal.choice(TOWNS), deal.randrange(15, 80)
        ids = (f"L{number}", f"R{number}")
        stands = deal.random()
        if stands < 0.8:
            left.append({"id": ids[0], "Victim": name, "Date of death": f"2031-{month:02}-{day:02}", "Age": str(age),
                         "Town": town})  # fmt: skip
        if stands < 0.7 or stands >= 0.8:
            told = name if deal.random() > 0.05 or not is_named else "Unknown"
            right.append({"id": ids[1], "Full name": told, "Date": f"{day}/{month}/2031", "Age at death": str(age),
                          "City": town})  # fmt: skip
        if stands < 0.7:
            truth.append(ids)
    return left, right, truth


def f1(found: Sequence[tuple[str, str]], truth: Truth) -> float:
    both = len(set(found) & set(truth))
    return 2 * both / (len(found) + len(truth))
