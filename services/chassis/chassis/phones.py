"""Phone numbers in the spellings in which people write, paste and fill them in: one reader for files, forms, search and
sign-in. The form that is kept is E.164: +8613966660002.

A number without its country's code is read as one of the company's region, and only where it is one of that region's
numbers: a guess would make two people one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

import phonenumbers

from chassis.errors import Faulty
from chassis.spelling import fold, visible
from chassis.violations import Fault

LONGEST = 40  # letters of any spelling
LAST_DIGITS = 4
# Blanks, hyphens, dashes, brackets, dots and slashes; NFKC has made full-width ones plain.
_BETWEEN = re.compile(r"[\s\-‐‑‒–—−().·/]+")
_NUMBER = re.compile(r"\+?[0-9]{5,20}")
_SHORTEST_ABROAD = 7


def plain(text: str) -> str:
    """A number's digits, with + before a country's code: half width, nothing between them.

    Raises:
        Faulty: it holds something else, or is too short or too long for a phone.
    """
    if _NUMBER.fullmatch(text):
        digits = text
    elif len(text) <= LONGEST:
        digits = _BETWEEN.sub("", fold(visible(text)))
    else:
        digits = ""
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if not _NUMBER.fullmatch(digits):
        raise Faulty(Fault.NOT_A_PHONE)
    return digits


def read_phone(text: str, region: str) -> str:
    """A number in the form of E.164.

    Args:
        text: in any spelling.
        region: where a number without a country's code belongs (ISO 3166, two letters); empty: it must have one.

    Raises:
        Faulty: it is no number there, or none at all.
    """
    if quick := _plain_to_see(region).fullmatch(text):
        return text if text[0] == "+" else _country(region) + quick["national"]
    digits = plain(text)
    try:
        number = phonenumbers.parse(digits, region or None)
    except phonenumbers.NumberParseException:
        raise _no_number(digits, region) from None
    # With its country's code a number may be of a range that the tables of this release do not have yet.
    national = phonenumbers.national_significant_number(number)
    abroad = digits.startswith("+") and len(national) >= _SHORTEST_ABROAD and phonenumbers.is_possible_number(number)
    if not (abroad or phonenumbers.is_valid_number(number)):
        raise _no_number(digits, region)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def readings(text: str, regions: Iterable[str]) -> list[str]:
    """What a number may be where its region is not known, each in the form of E.164; for signing in to a group.

    Args:
        text: in any spelling.
        regions: those of the group's companies.

    Raises:
        Faulty: it is a number in none of them.
    """
    digits = plain(text)
    known = [""] if digits.startswith("+") else [region for region in dict.fromkeys(regions) if region]
    found = []
    for region in known:
        try:
            found.append(read_phone(digits, region))
        except Faulty:
            continue
    if not found:
        raise _no_number(digits, ", ".join(known))
    return list(dict.fromkeys(found))


def former(text: str) -> str:
    """The form that the release before kept: +86 before a Chinese mobile number, others as they were written.

    What it wrote is found by this form until the row is rewritten.
    """
    digits = plain(text)
    return "+86" + digits if re.fullmatch(r"1[0-9]{10}", digits) else digits


def last_digits(phone: str) -> str:
    """The last four digits of a number, by which people at a desk name a phone."""
    return phone[-LAST_DIGITS:]


def region_of(time_zone: str) -> str:
    """The region of a time zone (ISO 3166, two letters); empty for one that is no place's, such as UTC.

    A company's phones are those of where its accounts are kept.
    """
    return _regions().get(_aliases().get(time_zone, time_zone), "")


def _no_number(digits: str, region: str) -> Faulty:
    if digits.startswith("+"):
        return Faulty(Fault.NOT_A_PHONE)
    return Faulty(Fault.NOT_A_PHONE_THERE, region=region or "this company's region")


@cache
def _country(region: str) -> str:
    return f"+{phonenumbers.country_code_for_region(region)}"


@cache
def _plain_to_see(region: str) -> re.Pattern[str]:
    """What most rows hold, read without asking the library, which takes a hundred times as long: the region's mobile
    numbers as digits, with +, the country's code, or without; and any number with + and that code that is as long as
    one may be, since no more is asked of it. What the library might take for a prefix of the country is left to it.
    """
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.country_code is None:
        return re.compile(r"(?!)")
    prefix = metadata.national_prefix_for_parsing
    stripped = f"(?!{prefix})" if prefix else ""
    code, general, mobile = rf"\+{metadata.country_code}", metadata.general_desc, metadata.mobile
    known = []
    if mobile is not None and mobile.national_number_pattern:
        known.append(f"(?:{code})?{stripped}(?P<national>{mobile.national_number_pattern})")
    # Some countries share a code, and the library goes by the first of them.
    if phonenumbers.region_code_for_country_code(metadata.country_code) == region and general is not None:
        lengths = {*general.possible_length, *general.possible_length_local_only}
        known += [f"{code}{stripped}[0-9]{{{length}}}" for length in lengths if length >= _SHORTEST_ABROAD]
    return re.compile("|".join(known).replace("\\d", "[0-9]") or r"(?!)")


@cache
def _regions() -> dict[str, str]:
    """Time zone → region, of the IANA database."""
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


@cache
def _aliases() -> dict[str, str]:
    """Other names of time zones, such as PRC → Asia/Shanghai, where the other name is no place of its own."""
    table = (resources.files("tzdata") / "zoneinfo" / "tzdata.zi").read_text("utf-8")
    links = (line.split() for line in table.splitlines() if line.startswith("L "))
    return {name: target for _, target, name in links if name not in _regions()}
