"""What was typed in a currency that the company no longer has changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import COMPANY, ESTATE, SISTER, message
from .refusals import refused

WRITE = "trial.things.write"


def create(served: Any, said: str, key: str = "key") -> Any:
    token = served.grant(COMPANY, WRITE)
    request = message(
        "CreateThingRequest", company_id=COMPANY, thing={"name": "lamp", "code": "abc", "estate_id": ESTATE}
    )
    return served.call("CreateThing", request, token, idempotency_key=key, company_currency=said)


def test_a_change_typed_in_another_currency_is_refused(served: Any) -> None:
    refusal = refused(lambda: create(served, f"{COMPANY} JPY"))
    assert (refusal.code.name, refusal.reason) == ("FAILED_PRECONDITION", "CURRENCY_CORRECTED")
    assert served.things() == []


def test_a_change_typed_in_the_companys_currency_is_done(served: Any) -> None:
    assert create(served, f"{COMPANY} CNY").name == "lamp"
    assert served.things() == ["lamp"]


def test_what_is_said_of_a_company_that_the_call_is_not_about_tells_nothing(served: Any) -> None:
    assert create(served, f"{SISTER} JPY").name == "lamp"


@pytest.mark.parametrize("faulty", ["CNY", "2", "2 cny", "2 CNYX", "0 CNY", "2  CNY"])
def test_what_makes_no_sense_is_refused(served: Any, faulty: str) -> None:
    refusal = refused(lambda: create(served, faulty))
    assert refusal.reason == "COMPANY_CURRENCY_INVALID"
    assert served.things() == []
