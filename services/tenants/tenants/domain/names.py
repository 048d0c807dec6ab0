"""The keys of names, and the grams by which parts of them are found."""

from __future__ import annotations

from chassis.spelling import fold

# More of what somebody typed narrows a list no further.
MOST_GRAMS = 8
LAST_LETTER = "\U0010ffff"


def key_of_name(name: str) -> str:
    """A name without case, width and blanks: 王　小明 and 王小明 are found alike."""
    return fold(name).replace(" ", "")


def grams(key: str) -> set[str]:
    """Each letter of a key with the next one; the last one stands alone."""
    return {key[place : place + 2] for place in range(len(key))}


def grams_of_part(part: str) -> list[str]:
    """The grams of two letters that a name has in which the part occurs, the first few of them."""
    pairs = [part[place : place + 2] for place in range(len(part) - 1)]
    return list(dict.fromkeys(pairs))[:MOST_GRAMS]
