"""The main job over HTTP, told over twelve flats at 250.00 a month: bill the month and collect the money."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.testing.polling import eventually

from people.cast import Cast
from people.estates import Estate
from people.person import Json, Refused

MONTH = "2026-10"


def a_run_bills_what_the_tariff_says_and_a_second_person_approves_it(company: Cast, estate: Estate) -> None:
    run = estate.calculate(MONTH)
    assert (run["lines"], run["amountMinor"]) == ("12", "300000")
    with pytest.raises(Refused, match=r"403|409"):
        company["billing_clerk"].post(f"/v1/billing/runs/{run['runId']}:approve", {"companyId": company.company_id})
    approved = estate.approve(run)
    assert (approved["state"], approved["approvedAmountMinor"]) == ("RUN_STATE_APPROVED", "300000")


def a_second_run_of_the_month_bills_nothing_twice(company: Cast, estate: Estate) -> None:
    estate.bill(MONTH)
    again = estate.calculate(MONTH)
    assert again.get("lines", "0") == "0"


def a_receipt_settles_the_oldest_first_and_counts_as_verified_once_finance_approved_it(
    company: Cast, estate: Estate
) -> None:
    estate.bill("2026-09")
    estate.bill(MONTH)
    customer_id = estate.open_items(24)[0]["customerId"]
    receipt = company["cashier"].post("/v1/payments/receipts", estate.receipt(customer_id, 30000))
    mine = sorted(estate.open_items(23, customerId=customer_id), key=lambda item: item["dueDate"])
    assert [item["openMinor"] for item in mine] == ["20000"]
    rate = eventually(lambda: estate.rate("2026-09", MONTH), lambda found: found.get("enteredMinor") == "30000")
    assert rate.get("verifiedMinor", "0") == "0"
    with pytest.raises(Refused, match=r"403|409"):
        company["cashier"].post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
    company["company_finance"].post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
    eventually(lambda: estate.rate("2026-09", MONTH), lambda found: found.get("verifiedMinor") == "30000")


def what_is_left_over_becomes_a_prepayment_that_the_next_bill_draws_on(company: Cast, estate: Estate) -> None:
    estate.bill("2026-09")
    customer_id = estate.open_items(12)[0]["customerId"]
    company["cashier"].post("/v1/payments/receipts", estate.receipt(customer_id, 35000))
    where = {"companyId": company.company_id}
    balance = company["cashier"].get(f"/v1/payments/customers/{customer_id}/prepaymentBalance", **where)
    assert balance["balanceMinor"] == "10000"
    estate.bill(MONTH)
    item = eventually(lambda: _only(estate.listed(customerId=customer_id)), lambda found: found is not None)
    assert item is not None
    assert item["openMinor"] == "15000"


def a_line_of_a_bill_explains_itself(company: Cast, estate: Estate) -> None:
    estate.bill(MONTH)
    receivable = estate.open_items(12)[0]
    told = company["billing_clerk"].get(
        f"/v1/billing/receivables/{receivable['receivableId']}:explain", companyId=company.company_id
    )
    assert "2.5" in str(told)
    assert "100" in str(told)


def bad_input_names_every_faulty_field_at_once(company: Cast, estate: Estate) -> None:
    with pytest.raises(Refused) as refused:
        company["cashier"].post(
            "/v1/payments/receipts",
            {"companyId": company.company_id, "amountMinor": "-5", "customerId": "nobody", "surprise": 1},
        )
    named = {error["field"] for error in refused.value.problem["errors"]}
    assert refused.value.status == 400
    assert {"surprise"} <= named


def _only(items: list[Json]) -> Any:
    return items[0] if len(items) == 1 else None


STORIES = (
    a_run_bills_what_the_tariff_says_and_a_second_person_approves_it,
    a_second_run_of_the_month_bills_nothing_twice,
    a_receipt_settles_the_oldest_first_and_counts_as_verified_once_finance_approved_it,
    what_is_left_over_becomes_a_prepayment_that_the_next_bill_draws_on,
    a_line_of_a_bill_explains_itself,
    bad_input_names_every_faulty_field_at_once,
)
