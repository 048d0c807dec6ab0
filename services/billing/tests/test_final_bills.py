"""Before somebody leaves, the page tells the whole sum: what is owed, what runs will still bill, and what is unread."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing.rpc.moves import MoveServicer
from chassis.scope import use
from manor.billing.v1 import moves_pb2 as pb

from .test_readings import enter, register

JUNE, JULY, AUGUST = date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 1)


def leaving(company: Any, occupancy: str, settled: str) -> pb.MoveOutPreview:
    request = pb.PreviewMoveOutRequest(company_id=company.company_id, occupancy_id=occupancy, settlement_date=settled)
    with use(company.scope()):
        return company.serve(MoveServicer().PreviewMoveOut, request)


def owes(company: Any, customer: str) -> int:
    """What a customer owes in all, credits taken off."""
    paid = {row.receivable_id: row.paid_minor for row in company.rows("select * from settlements")}
    return sum(
        one.amount_minor + one.adjusted_minor - one.waived_minor - paid.get(one.receivable_id, 0)
        for one in company.receivables()
        if one.customer == customer
    )


class Leaver:
    """An owner with a property fee of 300.00 a month, a quarterly fee, and metered electricity."""

    def __init__(self, company: Any) -> None:
        self.company = company
        (self.unit, other) = company.add_units(2)
        ((self.occupancy, self.customer), _) = company.occupy([self.unit, other])
        company.assign(company.tariff(company.item()))
        quarterly = company.item("Q", cycle_months=3)
        company.assign(company.tariff(quarterly, "Q", effective_date=date(2020, 1, 1), kind="fixed", amount=9_000))
        item = company.item("EL", category="electricity")
        company.assign(company.tariff(item, "E", effective_date=date(2020, 1, 1), kind="metered", price=Decimal(1)))
        self.meter = register(company, item, "E-1", self.unit)

    def leave(self, settled: str) -> None:
        self.company.end(self.occupancy, self.unit, self.customer, end=settled)


@pytest.mark.parametrize("prorate", [False, True])
@pytest.mark.parametrize("paid", [False, True])
@pytest.mark.parametrize(
    ("billed", "settled", "runs"),
    [
        ((), "2026-06-10", (JUNE,)),
        ((JUNE,), "2026-06-20", (JUNE,)),
        ((JUNE,), "2026-07-20", (JULY,)),
        ((JUNE,), "2026-08-31", (JULY, AUGUST)),
    ],
)
def test_the_sum_before_a_move_out_is_the_sum_once_all_is_billed(
    make_company: Any, prorate: bool, paid: bool, billed: tuple[date, ...], settled: str, runs: tuple[date, ...]
) -> None:
    company = make_company(prorate_move_out=prorate)
    with use(company.scope()):
        leaver = Leaver(company)
        enter(company, "30", "2026-06-10", start_value="0", meter=leaver.meter)
        for month in billed:
            company.bill(month)
        if paid:
            for one in company.receivables():
                if one.customer == leaver.customer:
                    company.pay(one.receivable_id, one.amount_minor)
        before = company.rows("select * from receivables order by receivable_id")
        said = leaving(company, leaver.occupancy, settled)
        assert company.rows("select * from receivables order by receivable_id") == before  # it only looked
        assert company.rows("select end_date from occupancies where end_date is not null") == []
        leaver.leave(settled)
        for month in runs:
            company.bill(month)
        assert said.total_minor == said.outstanding_minor + said.to_bill_minor == owes(company, leaver.customer)


def test_meters_that_are_not_read_up_to_the_settlement_date_are_named(company: Any) -> None:
    leaver = Leaver(company)
    enter(company, "30", "2026-06-10", start_value="0", meter=leaver.meter)
    (unread,) = leaving(company, leaver.occupancy, "2026-06-20").unread_meters
    assert (unread.number, unread.last_date, unread.last_value) == ("E-1", "2026-06-10", "30")
    assert not leaving(company, leaver.occupancy, "2026-06-10").unread_meters
