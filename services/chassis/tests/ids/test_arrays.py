"""Columns that go to PostgreSQL in its binary format arrive as they were, whatever they hold."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from chassis.data.arrays import (
    DayNumbers,
    Days,
    Decimals,
    Flags,
    Hashes,
    Integers,
    Numbers,
    Texts,
    UuidBytes,
    Uuids,
    UuidTexts,
)
from chassis.data.db import engine
from chassis.testing.fixtures import servers
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, text

EDGE = 2**63 - 1
# PostgreSQL's text holds no NUL, and UTF-8 no surrogates.
words = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)))
days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.fixture(scope="module")
def database() -> Any:
    made = engine(servers()["postgres"]["superuser_url"], pool_size=1)
    with made.connect() as connection:
        yield connection
    made.dispose()


def sent(database: Connection, kind: str, column: list[Any]) -> list[Any]:
    """What the server unnests of a column, in its order."""
    statement = f"select x from unnest(cast(:column as {kind}[])) with ordinality as c (x, n) order by n"
    return list(database.execute(text(statement), {"column": column}).scalars())


@given(st.lists(words))
def test_texts(database: Connection, values: list[str]) -> None:
    assert sent(database, "text", Texts(values)) == values


@given(st.lists(st.integers(-EDGE - 1, EDGE)))
def test_numbers(database: Connection, values: list[int]) -> None:
    assert sent(database, "bigint", Numbers(values)) == values


@given(st.lists(st.uuids()), st.booleans())
def test_uuids_as_bytes_and_as_text(database: Connection, values: list[UUID], hyphens: bool) -> None:
    assert sent(database, "uuid", Uuids([one.bytes for one in values])) == values
    assert sent(database, "uuid", UuidTexts([str(one) if hyphens else one.hex for one in values])) == values


@given(st.lists(st.binary()))
def test_hashes(database: Connection, values: list[bytes]) -> None:
    assert list(map(bytes, sent(database, "bytea", Hashes(values)))) == values


@given(st.lists(st.booleans()))
def test_flags(database: Connection, values: list[bool]) -> None:
    assert sent(database, "boolean", Flags(values)) == values


@given(st.lists(st.none() | days))
def test_days_of_which_empty_ones_are_null(database: Connection, values: list[date | None]) -> None:
    assert sent(database, "date", Days([one.isoformat() if one else "" for one in values])) == values


def test_days_around_the_epoch_of_postgresql(database: Connection) -> None:
    wanted = [date(2000, 1, 1) + timedelta(days=number) for number in range(-2, 3)]
    assert sent(database, "date", Days([one.isoformat() for one in wanted])) == wanted


@pytest.mark.parametrize("wrong", ["0190aaaa-0000-7000-8000-0000000000", "nothing"])
def test_what_is_no_uuid_is_refused_and_shifts_no_other(database: Connection, wrong: str) -> None:
    with pytest.raises(ValueError, match=r"16 bytes|non-hexadecimal"):
        sent(database, "uuid", UuidTexts(["0190aaaa-0000-7000-8000-000000000001", wrong]))


@given(st.lists(st.binary(min_size=16, max_size=16)))
def test_uuids_that_come_joined(database: Connection, values: list[bytes]) -> None:
    assert [one.bytes for one in sent(database, "uuid", UuidBytes(b"".join(values)))] == values


def test_joined_uuids_of_which_one_is_short_are_refused(database: Connection) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        sent(database, "uuid", UuidBytes(bytes(31)))


@given(st.lists(st.integers(-(2**31), 2**31 - 1)))
def test_integers(database: Connection, values: list[int]) -> None:
    assert sent(database, "integer", Integers(values)) == values


@given(st.lists(st.none() | days))
def test_numbered_days_of_which_none_is_null(database: Connection, values: list[date | None]) -> None:
    assert sent(database, "date", DayNumbers([one.toordinal() if one else 0 for one in values])) == values


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6)))
def test_decimals(database: Connection, values: list[Decimal]) -> None:
    assert sent(database, "numeric", Decimals(map(str, values))) == values


def test_decimals_keep_their_places_and_empty_ones_are_0(database: Connection) -> None:
    written = ["90.50", "0.00", "", "10000", "0.0001", "-12345.6", "1E+5"]
    assert [str(one) for one in sent(database, "numeric", Decimals(written))] == [
        "90.50", "0.00", "0", "10000", "0.0001", "-12345.6", "100000",
    ]  # fmt: skip


@pytest.mark.parametrize("values", [["a", "b", "c"], ["a"], []])
def test_a_column_has_a_value_for_each_row_or_one_for_all_or_none(database: Connection, values: list[str]) -> None:
    expected = values if len(values) == 3 else (values or [""]) * 3
    assert sent(database, "text", Texts.of(values, 3, "")) == expected


def test_a_column_with_too_few_values_is_refused() -> None:
    with pytest.raises(ValueError, match="2 values for 3 rows"):
        Texts.of(["a", "b"], 3, "")


def test_a_numeric_column_is_read_from_texts(database: Connection) -> None:
    assert [str(one) for one in sent(database, "numeric", Texts(["90.00", "0"]))] == ["90.00", "0"]
