"""One thing in several spellings is one thing: what a text shows, and the key by which codes and names are compared.

Unicode 15, DerivedCoreProperties (Default_Ignorable_Code_Point); Unicode Standard Annex 31, toNFKC_Casefold; RFC 5892,
appendix A, for where joiners have a meaning.
"""

from __future__ import annotations

import re
import unicodedata

_VIRAMA = 9  # the canonical combining class of the sign that joins two consonants
_ZERO_WIDTH_JOINERS = "\u200c\u200d"
_JOINERS = _ZERO_WIDTH_JOINERS + "\u180e"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f"
# Letters that show nothing of their own: default ignorable code points.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Scripts in which a joiner, or a selector, decides how letters are written: Arabic (and Persian), Syriac, N'Ko, the
# scripts of India and South-East Asia, Mongolian.
_SHAPED = re.compile(
    "[\u0600-\u109f\u1700-\u18af\u1900-\u1aaf\u1b00-\u1c4f\ua800-\uaaff\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff]"
)
# An ideograph of a name may be one written in its own way, which a selector says.
_IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_SELECTOR = re.compile(f"[{_SELECTORS}]")


def visible(text: str) -> str:
    """A text without letters that nobody sees, such as zero-width blanks and marks of direction, and without blanks
    around it.

    Those that a script needs stay where it needs them: joiners inside an Indic or Persian name, selectors that say how
    the ideograph before them is written.
    """
    if text.isascii() or not _INVISIBLE.search(text):
        return text.strip()
    kept: list[str] = []
    for place, letter in enumerate(text):
        if not _INVISIBLE.match(letter) or _needed(letter, kept[-1] if kept else "", text[place + 1 : place + 2]):
            kept.append(letter)
    return "".join(kept).strip()


def _needed(letter: str, before: str, after: str) -> bool:
    """Whether an invisible letter says how its neighbours are written."""
    if letter in _JOINERS:
        if not _SHAPED.match(before):
            return False
        return unicodedata.combining(before) == _VIRAMA or bool(_SHAPED.match(after))
    if _SELECTOR.match(letter):
        return bool(_IDEOGRAPH.match(before) or _SHAPED.match(before))
    return False


def fold(text: str) -> str:
    """The key by which codes and names are the same: whatever their case, their width, the kind and number of blanks
    between their words, and letters that nobody sees. Folding a key changes nothing."""
    if text.isascii():
        return " ".join(text.lower().split())
    folded = _folded(text)
    while (again := _folded(folded)) != folded:
        folded = again
    return folded


def _folded(text: str) -> str:
    shown = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return " ".join(unicodedata.normalize("NFKC", shown.casefold()).split())
