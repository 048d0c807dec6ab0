"""Phone numbers in the spellings in which people write, paste and fill them in."""

from __future__ import annotations

import re
from random import Random

import phonenumbers
import pytest
from chassis.errors import Faulty
from chassis.phones import former, last_digits, read_phone, readings, region_of
from hypothesis import example, given
from hypothesis import strategies as st

SPELLINGS = [
    "13966660002",
    "139 6666 0002",
    "+86 139 6666 0002",
    "13966660002 ",
    "139.6666.0002",
    "(86)13966660002",
    "１３９６６６６０００２",
    "139-6666-0002",
    "0086 139 6666 0002",
    "\u202a+86 139 6666 0002\u202c",
    "＋86（139）6666—0002",
]
REGIONS = ["CN", "SG", "US", "CA", "GB", "IT", "RU", "KZ", "GP", "MF", "HK", "MX", "AR", "BR"]
CHINA = st.from_regex(r"1(3[0-9]|5[0-35-9]|8[0-9])[0-9]{8}", fullmatch=True)
SINGAPORE = st.from_regex(r"[89][1-8][0-9]{6}", fullmatch=True)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_is_one_number(spelling: str) -> None:
    assert read_phone(spelling, "CN") == "+8613966660002"


@pytest.mark.parametrize(
    "text", ["12345", "1234567890123456789012", "139 6666 000x", "139666600", "+8612345", "", "+", "１２３", "55556666"]
)
def test_what_is_no_number_of_the_region_is_refused(text: str) -> None:
    with pytest.raises(Faulty):
        read_phone(text, "CN")


def test_a_number_without_a_countrys_code_is_its_companys_regions() -> None:
    assert read_phone("6123 4567", "SG") == "+6561234567"
    assert read_phone("021-55556666", "CN") == "+862155556666"
    assert read_phone("+86 138 1234 5678", "SG") == "+8613812345678"
    for region in ("SG", ""):
        with pytest.raises(Faulty, match=r"with \+ and the country's code"):
            read_phone("13812345678", region)


def test_a_range_that_is_newer_than_the_tables_is_taken_with_its_countrys_code() -> None:
    assert read_phone("+65 8001 2345", "SG") == "+6580012345"
    with pytest.raises(Faulty):
        read_phone("8001 2345", "SG")


def test_a_number_is_read_for_each_region_of_a_group() -> None:
    assert readings("13966660002", ["CN", "SG", "CN"]) == ["+8613966660002"]
    assert readings("+6561234567", ["CN"]) == ["+6561234567"]
    assert readings("2123 4567", ["HK", "SG"]) == ["+85221234567"]
    assert readings("8123 4567", ["HK", "SG"]) == ["+85281234567", "+6581234567"]
    with pytest.raises(Faulty):
        readings("12345", ["CN", "SG"])


def test_what_the_release_before_wrote_is_found_by_its_form() -> None:
    assert former("138 1234 5678") == "+8613812345678"
    assert former("6123 4567") == "61234567"


@pytest.mark.parametrize(
    ("time_zone", "region"),
    [("Asia/Shanghai", "CN"), ("PRC", "CN"), ("Asia/Singapore", "SG"), ("Singapore", "SG"), ("UTC", "")],
)
def test_a_companys_region_is_that_of_its_time_zone(time_zone: str, region: str) -> None:
    assert region_of(time_zone) == region


def spelt(digits: str, random: Random) -> str:
    """The digits with what people put between them, some in full width."""
    between = ["", "", " ", "-", ".", "\u00a0", "　", "\u200b"]
    return "".join(
        random.choice(between) + (chr(ord(digit) + 0xFEE0) if random.random() < 0.3 else digit) for digit in digits
    )


@given(CHINA, st.sampled_from(["", "+86", "0086", "(86)", "(+86) "]), st.randoms(use_true_random=False))
def test_any_spelling_of_a_mobile_number_is_that_number(digits: str, country: str, random: Random) -> None:
    # The plain model: take away all that is no digit, and the country's code.
    assert read_phone(country + spelt(digits, random), "CN") == "+86" + digits


@given(st.one_of(CHINA, SINGAPORE, st.from_regex(r"[0-9]{5,12}", fullmatch=True)), st.sampled_from(["CN", "SG", "US"]))
def test_the_quick_reading_is_the_librarys(digits: str, region: str) -> None:
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        number = None
    # 00 is the way abroad that the reader knows everywhere; the library knows it where a country has it.
    expected = number is not None and phonenumbers.is_valid_number(number) and not digits.startswith("00")
    if expected:
        assert read_phone(digits, region) == phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    elif not digits.startswith("00"):
        with pytest.raises(Faulty):
            read_phone(digits, region)


@given(st.from_regex(r"[01]?0?[0-9]{5,13}", fullmatch=True), st.sampled_from(REGIONS), st.sampled_from(REGIONS))
@example("1831123456", "AU", "CC")  # CC shares AU's code and not its prefixes
def test_the_quick_reading_with_a_countrys_code_is_the_librarys(digits: str, country: str, region: str) -> None:
    text = f"+{phonenumbers.country_code_for_region(country)}{digits}"
    number = phonenumbers.parse(text, None)
    national = phonenumbers.national_significant_number(number)
    abroad = len(national) >= 7 and phonenumbers.is_possible_number(number)
    if abroad or phonenumbers.is_valid_number(number):
        assert read_phone(text, region) == phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    else:
        with pytest.raises(Faulty):
            read_phone(text, region)


@given(CHINA)
def test_a_number_that_was_read_is_read_as_itself(digits: str) -> None:
    read = read_phone(digits, "CN")
    assert read_phone(read, "SG") == read and re.fullmatch(r"\+[0-9]{7,15}", read)
    assert last_digits(read) == digits[-4:]
