"""Son taken for father: the given name of one is the father's name of the other, marked by a word or ending or not."""

from onrecord.identity.alignment import Alignment
from onrecord.identity.name_parts import Name

FEWEST_PARTS = 3  # given name, father's name, family name


def is_crossed(alignment: Alignment) -> bool:
    """Say whether neighbours changed places while a third part stayed, or a father stands for the given name."""
    return _changed_places(alignment) or _father_for_given(alignment)


def _changed_places(alignment: Alignment) -> bool:
    """Two parts beside each other, given and father's name, are swapped; the family name keeps its place."""
    left, right = alignment.left, alignment.right
    if min(len(left.parts), len(right.parts)) < FEWEST_PARTS or _has_initial(left) or _has_initial(right):
        return False
    places = {one.left: one.right for one in alignment.couples}
    if places.get(0) == 1 and places.get(1) == 0:
        stays = places.get(len(left.parts) - 1) == len(right.parts) - 1
        return stays and _may_be_given(left, 0) and _may_be_given(right, 0)
    if places.get(1) == 2 and places.get(2) == 1:
        return places.get(0) == 0 and _may_be_given(left, 1) and _may_be_given(right, 1)
    return False


def _may_be_given(name: Name, place: int) -> bool:
    return any(order.given == place for order in name.orders)


def _has_initial(name: Name) -> bool:
    return any(part.is_initial for part in name.parts)


def _father_for_given(alignment: Alignment) -> bool:
    """A father's name answers the other's given name, and its own given name answers nothing."""
    for one in alignment.couples:
        left, right = alignment.left.parts[one.left], alignment.right.parts[one.right]
        if left.is_father == right.is_father:
            continue
        over = alignment.left_over()
        if left.is_father and _is_replaced(alignment.left, over[0], alignment.right, one.right):
            return True
        if right.is_father and _is_replaced(alignment.right, over[1], alignment.left, one.left):
            return True
    return False


def _is_replaced(son: Name, over: tuple[int, ...], father: Name, place: int) -> bool:
    """Say whether the son's given name is left over and the place is the father's given name."""
    return any(order.given in over for order in son.orders) and _may_be_given(father, place)
