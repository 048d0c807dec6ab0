"""One thing in several spellings is one thing."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from chassis.spelling import fold, visible
from hypothesis import given
from hypothesis import strategies as st

UNSEEN = "\u00ad\u200b\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff\u3164\U000e0041"
PLAIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=12)


def full_width(text: str) -> str:
    """As a Chinese keyboard writes it."""
    return "".join("\u3000" if letter == " " else chr(ord(letter) + 0xFEE0) for letter in text)


@pytest.mark.parametrize("spelling", ["A-101", "a-101", "Ａ-101", "ａ－１０１", "A-101\u200b", "\ufeffA-101 "])
def test_a_code_differs_by_no_case_no_width_and_nothing_unseen(spelling: str) -> None:
    assert fold(spelling) == "a-101"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张\u200b三", "张三"),
        ("\u202a张三\u202c", "张三"),
        ("张\ufe0f三", "张\ufe0f三"),  # a selector after an ideograph says how it is written
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("A\ufe0f", "A"),
        ("क्\u200dष", "क्\u200dष"),  # half-form of Devanagari
        ("علی\u200cرضا", "علی\u200cرضا"),  # a Persian name of two parts
        ("\u0d28\u0d4d\u200d", "\u0d28\u0d4d\u200d"),  # Malayalam writes the end of a name so
        ("علی\u200c", "علی"),
        ("张\u200d三", "张三"),
        (" 王　小明\u00a0", "王　小明"),
    ],
)
def test_a_name_keeps_what_its_script_needs_and_nothing_unseen_besides(name: str, shown: str) -> None:
    assert visible(name) == shown


@given(PLAIN, st.randoms(use_true_random=False))
def test_case_width_and_unseen_letters_make_no_other_key(text: str, random: Random) -> None:
    # The plain model of a key: what is left of the words in small ASCII letters.
    key = " ".join(text.lower().split())
    begun = random.choice((text, text.swapcase()))
    spelt = "".join(random.choice((one, full_width(one))) + random.choice(("", *UNSEEN)) for one in begun)
    assert fold(spelt) == fold(text) == key


@given(st.text())
def test_a_key_is_its_own_key_and_shows_all_its_letters(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert fold(visible(text)) == key
    assert not any(unicodedata.category(letter) == "Cf" and letter in UNSEEN for letter in key)


@given(st.text())
def test_what_is_visible_loses_no_letter_that_shows(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    letters = [letter for letter in text if unicodedata.category(letter)[0] in "LNPS" and letter not in UNSEEN]
    lost = set(letters) - set(shown)
    assert all(unicodedata.name(letter, "").endswith("FILLER") for letter in lost)
