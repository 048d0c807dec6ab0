"""One table of currencies for the services and the web applications."""

from __future__ import annotations

from chassis.money import PLACES
from localplatform import currencies
from localplatform.demo.money import amount


def test_the_web_applications_have_the_services_table() -> None:
    assert currencies.FILE.read_text() == currencies.table(), "run python -m localplatform.currencies"


def test_the_table_has_what_countries_pay_with_and_nothing_else() -> None:
    assert {code: PLACES.get(code) for code in ("CNY", "JPY", "BHD", "IDR", "ISK", "XOF", "CLF")} == {
        "CNY": 2, "JPY": 0, "BHD": 3, "IDR": 2, "ISK": 0, "XOF": 0, "CLF": 4,
    }  # fmt: skip
    assert not {"RMB", "ABC", "ZZZ", "X" * 3, "XTS", "XAU", "XDR", "XAD", "XUA", "XSU"} & set(PLACES)


def test_the_demonstration_tells_amounts_by_the_places_of_their_currency() -> None:
    told = [amount(12_353_963_204, "BHD"), amount(12_356_799, "JPY"), amount(123_450, "CNY")]
    assert told == ["BHD 12,353,963.204", "JPY 12,356,799", "CNY 1,234.50"]
