"""Units that divide, barcodes as readers send them, and what is taken first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warehouse.domain.picking import Place, pick
from warehouse.domain.units import Scanned, scanned, to_base

GTIN = "04601234567893"


@pytest.mark.parametrize(
    ("quantity", "factor", "decimals", "base"),
    [
        ("2", "12", 0, "24"),
        ("0.5", "12", 0, "6"),
        ("0.3", "12", 0, None),
        ("1.5", "50", 1, "75.0"),
        ("1", "0.333", 2, None),
    ],
)
def test_a_quantity_that_does_not_divide_is_none(quantity: str, factor: str, decimals: int, base: str | None) -> None:
    assert to_base(Decimal(quantity), Decimal(factor), decimals) == (Decimal(base) if base else None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LAMP-1", Scanned("LAMP-1")),
        ("4601234567893", Scanned(GTIN)),
        (f"]C101{GTIN}1526110010A7", Scanned(GTIN, "A7", "", date(2026, 11, 30))),
        (f"]d201{GTIN}10A7\x1d21S1\x1d17270228", Scanned(GTIN, "A7", "S1", date(2027, 2, 28))),
        (f"(01){GTIN}(17)280200(10)B/2", Scanned(GTIN, "B/2", "", date(2028, 2, 29))),
        (f"01{GTIN}10A\x1d", Scanned(GTIN, "A")),
        (f"]C101{GTIN}171399", None),
        (f"]C101{GTIN}17269901", None),
        ("]C110A7", None),
        ("]C10146", None),
    ],
)
def test_a_code_says_what_its_label_says(text: str, found: Scanned | None) -> None:
    assert scanned(text) == found


PLACES = st.lists(
    st.builds(
        Place,
        st.sampled_from("ab"),
        st.sampled_from(["", "x"]),
        st.decimals(min_value=0, max_value=9, places=1),
        st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9)),
    ),
    max_size=6,
)


@given(PLACES, st.decimals(min_value=0, max_value=40, places=1))
def test_what_expires_first_goes_first_and_no_place_gives_more_than_it_has(
    places: list[Place], quantity: Decimal
) -> None:
    found = pick(places, quantity)
    assert sum((part for _, part in found), Decimal(0)) == min(
        quantity, sum((one.quantity for one in places), Decimal(0))
    )
    assert all(0 < part <= place.quantity for place, part in found)
    days = [place.expiry_date or date.max for place, _ in found]
    assert days == sorted(days)
