"""大写金额: the worked cases of the rule, and that every amount can be read back."""

from __future__ import annotations

import pytest
from chassis.money import AmountError
from hypothesis import given
from hypothesis import strategies as st
from payments.printing.capitals import yuan

# The first six are those of the rule's own text, item 4.
CASES = {
    140_950: "壹仟肆佰零玖元伍角整",
    600_714: "陆仟零柒元壹角肆分",
    168_032: "壹仟陆佰捌拾元叁角贰分",
    10_700_053: "壹拾万柒仟元伍角叁分",
    1_640_902: "壹万陆仟肆佰零玖元零贰分",
    32_504: "叁佰贰拾伍元零肆分",
    0: "零元整",
    5: "伍分",
    50: "伍角整",
    100: "壹元整",
    1_000: "壹拾元整",
    1_000_100: "壹万零壹元整",
    10_000_000_000: "壹亿元整",
    10_000_000_100: "壹亿零壹元整",
    10_000_100_000_000: "壹仟亿零壹佰万元整",
    123_450_000_000_000: "壹万贰仟叁佰肆拾伍亿元整",
    -32_504: "负叁佰贰拾伍元零肆分",
}


@pytest.mark.parametrize(("amount", "words"), CASES.items())
def test_amounts_are_written_as_the_rule_says(amount: int, words: str) -> None:
    assert yuan(amount) == words


@given(st.integers(0, 10**16 - 1))
def test_an_amount_in_capitals_reads_back_as_itself(amount: int) -> None:
    assert _read(yuan(amount)) == amount


@given(st.integers(0, 10**16 - 1))
def test_no_zero_stands_twice_and_an_amount_without_fen_is_closed(amount: int) -> None:
    words = yuan(amount)
    assert "零零" not in words
    assert words.endswith("整") == (amount % 10 == 0)


def test_what_the_numerals_do_not_reach_is_refused() -> None:
    with pytest.raises(AmountError):
        yuan(10**18)


def _read(words: str) -> int:
    """The reverse, written another way: a stack of groups by the units that close them."""
    digits, places = "零壹贰叁肆伍陆柒捌玖", {"拾": 10, "佰": 100, "仟": 1000}
    total = group = digit = fen = 0
    for letter in words:
        if letter in digits:
            digit = digits.index(letter)
        elif letter in places:
            group += digit * places[letter]
            digit = 0
        elif letter == "万":
            total, group, digit = total + (group + digit) * 10**4, 0, 0
        elif letter == "亿":
            total, group, digit = (total + group + digit) * 10**8, 0, 0
        elif letter == "元":
            fen += (total + group + digit) * 100
            digit = 0
        elif letter in "角分":
            fen += digit * (10 if letter == "角" else 1)
            digit = 0
    return fen
