"""The money panels count each currency in its own major unit, as the services do."""

from __future__ import annotations

from chassis.money import PLACES
from dashboards.money import BILLED, OTHER_UNITS, major


def test_currencies_whose_unit_is_not_a_hundred_are_those_that_the_services_know() -> None:
    units = {code: units for units, codes in OTHER_UNITS.items() for code in codes}
    assert units == {code: 10**places for code, places in PLACES.items() if places != 2}


def test_each_currency_is_divided_once_by_its_own_unit() -> None:
    parts = major("sum by (currency) (SERIES)", BILLED).split(" or ")
    assert len(parts) == 1 + len(OTHER_UNITS)
    for units, codes in OTHER_UNITS.items():
        chosen = "|".join(codes)
        assert f'sum by (currency) ({BILLED}{{currency=~"{chosen}"}}) / {units}' in parts
    (hundredths,) = [part for part in parts if "!~" in part]
    assert hundredths.endswith("/ 100")
    assert all(code in hundredths for codes in OTHER_UNITS.values() for code in codes)
