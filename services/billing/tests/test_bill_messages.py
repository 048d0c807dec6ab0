"""Customers are told of their bill once a run, in the estates that want it."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from billing.records.runs import BillingRun
from billing.usecases.bill_messages import tell_of_bills
from chassis.messages.templates import template
from chassis.scope import use
from manor.tenants.v2.events_pb2 import MessagesWanted


def told(company: Any) -> list[Any]:
    facts = company.facts("tenants.messages_wanted.v2", MessagesWanted)
    return [item for fact in facts for item in fact.receivables]


def let(company: Any) -> dict[str, str]:
    """Two units with owners, at 3.00 and 0.50 a m² and month; gives the owners by unit."""
    units = company.add_units(2)
    owners = [customer for _, customer in company.occupy(units)]
    company.assign(company.tariff(company.item("PM"), "T1"))
    company.assign(company.tariff(company.item("LT"), "T2", price=Decimal("0.5")))
    return dict(zip(units, owners, strict=True))


def test_a_customer_is_told_one_sum_of_all_that_a_run_bills(make_company: Callable[..., Any]) -> None:
    company = make_company(bill_messages=True)
    with use(company.scope()):
        owners = let(company)
        run_id = company.calculate()
        assert not told(company)
        company.approve(run_id)
        messages = told(company)
        assert {str(message.recipient_id) for message in messages} == set(owners.values())
        assert {message.reason for message in messages} == {f"runs/{run_id}"}
        fields = json.loads(messages[0].fields)
        assert fields == {"month": "2026-06", "amount": "CNY 350.00", "due_date": "2026-06-10"}
        template("billing.bill_ready").check(fields)
        with company.uow() as tx:  # a process that was killed after it says it again, with the same reasons
            tell_of_bills(tx, tx.get(BillingRun, (company.company_id, run_id)))
        assert {(one.recipient_id, one.reason) for one in told(company)} == {
            (one.recipient_id, one.reason) for one in messages
        }


def test_an_estate_that_does_not_want_it_tells_nobody(company: Any) -> None:
    let(company)
    company.bill()
    assert company.receivables()
    assert not told(company)
