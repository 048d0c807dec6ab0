"""What a move means for the money, said before it is made: the preview is what then happens, to the cent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from billing.domain.tiers import Tier
from billing.records.receivables import WAIVER
from billing.rpc.moves import MoveServicer
from chassis.errors import Invalid, NotFound
from chassis.scope import use
from manor.billing.v1 import moves_pb2 as pb

JUNE, JULY, AUGUST = date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 1)
KEPT, VOIDED = pb.MOVE_OUT_OUTCOME_KEPT, pb.MOVE_OUT_OUTCOME_VOIDED
PRORATED, DRAFT_REMOVED = pb.MOVE_OUT_OUTCOME_PRORATED, pb.MOVE_OUT_OUTCOME_DRAFT_REMOVED


def charged(company: Any, **tariff: Any) -> None:
    company.assign(company.tariff(company.item(), **tariff))


def leaving(company: Any, occupancy: str, settled: str) -> pb.MoveOutPreview:
    request = pb.PreviewMoveOutRequest(company_id=company.company_id, occupancy_id=occupancy, settlement_date=settled)
    return company.serve(MoveServicer().PreviewMoveOut, request)


def coming(company: Any, unit: str, **values: Any) -> pb.MoveInPreview:
    request = pb.PreviewMoveInRequest(
        company_id=company.company_id,
        unit_id=unit,
        **{"role": pb.MOVE_ROLE_OWNER, "start_date": "2026-06-11", **values},
    )
    return company.serve(MoveServicer().PreviewMoveIn, request)


def standing(company: Any) -> dict[int, int]:
    """What each receivable is: nothing where it is voided."""
    rows = company.rows(
        "select receivable_id, voided, amount_minor + adjusted_minor - waived_minor as due from receivables"
    )
    return {row.receivable_id: 0 if row.voided else row.due for row in rows}


@pytest.mark.parametrize("prorate", [False, True])
@pytest.mark.parametrize("settled", ["2026-06-10", "2026-06-30", "2026-07-20", "2026-12-31"])
def test_the_preview_of_a_move_out_is_what_happens(make_company: Any, prorate: bool, settled: str) -> None:
    company = make_company(prorate_move_out=prorate)
    (unit,) = company.add_units(1)
    ((occupancy, customer),) = company.occupy([unit])
    charged(company)
    company.bill()
    company.bill(JULY)
    company.calculate(AUGUST)
    july = company.rows("select receivable_id, amount_minor from receivables where accounting_month = '2026-07-01'")[0]
    company.pay(july.receivable_id, july.amount_minor // 2)
    before, said = standing(company), None
    with use(company.scope()):
        said = leaving(company, occupancy, settled)
    assert standing(company) == before  # it only looked
    company.end(occupancy, unit, customer, role="owner", start="2020-01-01", end=settled)
    after = standing(company)
    shown = {line.receivable_id: line for line in said.lines if line.outcome != DRAFT_REMOVED}
    assert {one: shown[one].amount_after_minor for one in shown} == {one: after[one] for one in shown}
    # Whatever changed was named.
    assert {one for one in after if after[one] != before[one]} <= set(shown)
    removed = sum(line.outcome == DRAFT_REMOVED for line in said.lines)
    assert removed == company.rows("select removed_lines from billing_runs order by created_at desc limit 1")[0][0]
    paid = {row.receivable_id: row.paid_minor for row in company.rows("select * from settlements")}
    assert said.outstanding_minor == sum(max(due - paid.get(one, 0), 0) for one, due in after.items())
    assert said.prorated == prorate


def test_a_move_out_voids_what_is_unpaid_after_it_and_keeps_what_is_paid(company: Any) -> None:
    (unit,) = company.add_units(1)
    ((occupancy, _),) = company.occupy([unit])
    charged(company)
    for month in (JUNE, JULY, AUGUST):
        company.bill(month)
    july = company.receivables()[1].receivable_id
    company.pay(july, 30_000)
    said = leaving(company, occupancy, "2026-06-15")
    lines = [(line.period_start, line.outcome, line.amount_minor, line.amount_after_minor) for line in said.lines]
    assert lines == [
        ("2026-06-01", KEPT, 30_000, 30_000),
        ("2026-07-01", KEPT, 30_000, 30_000),
        ("2026-08-01", VOIDED, 30_000, 0),
    ]
    assert (said.voided_minor, said.lowered_minor, said.outstanding_minor) == (30_000, 0, 30_000)


def test_a_waived_charge_is_prorated_as_it_stands(make_company: Any) -> None:
    company = make_company(prorate_move_out=True)
    (unit,) = company.add_units(1)
    ((occupancy, _),) = company.occupy([unit])
    charged(company)
    company.bill()
    row = company.receivables()[0]
    company.approve_change(company.ask(WAIVER, row.receivable_id, 1_000))
    with use(company.scope()):
        said = leaving(company, occupancy, "2026-06-15")
    (line,) = said.lines
    assert (line.outcome, line.amount_minor, line.amount_after_minor) == (PRORATED, 29_000, 14_000)
    assert (said.lowered_minor, said.outstanding_minor) == (15_000, 14_000)


def test_nobody_moves_out_before_moving_in_or_of_what_is_not_theirs(company: Any, make_company: Any) -> None:
    ((occupancy, _),) = company.occupy(company.add_units(1), start="2026-03-01")
    with pytest.raises(Invalid):
        leaving(company, occupancy, "2026-02-28")
    other = make_company()
    ((foreign, _),) = other.occupy(other.add_units(1))
    with pytest.raises(NotFound):
        leaving(company, foreign, "2026-06-30")


def test_the_preview_of_a_move_in_is_what_the_run_then_bills(company: Any) -> None:
    (unit,) = company.add_units(1, area="90.5")
    charged(company, price=Decimal("3.33"))
    company.assign(
        company.tariff(company.item("LIFT"), "L", kind="fixed", amount=4_500, effective_date=date(2020, 1, 1))
    )
    company.item("NOBODY")
    said = coming(company, unit)
    assert [line.fee_item_code for line in said.lines] == ["LIFT", "PM"]
    company.occupy([unit], start="2026-06-11")
    company.bill()
    company.bill(JULY)
    rows = company.rows(
        "select f.code, cast(r.period_start as text) as start, cast(r.period_end as text) as ends, r.amount_minor"
        " from receivables r join fee_items f using (company_id, fee_item_id) order by f.code, r.period_start"
    )
    billed = [tuple(row) for row in rows]
    bills = [(line.fee_item_code, bill) for line in said.lines for bill in (line.first, line.next)]
    assert [(code, one.period_start, one.period_end, one.amount_minor) for code, one in bills] == billed
    assert said.first_minor == billed[0][3] + billed[2][3]
    assert all(sum(step.amount_minor for step in one.steps) == one.amount_minor for _, one in bills)


def test_days_that_the_owner_before_was_billed_whole_are_not_billed_again(company: Any) -> None:
    (unit,) = company.add_units(1)
    ((occupancy, customer),) = company.occupy([unit])
    charged(company)
    company.bill()
    company.end(occupancy, unit, customer, role="owner", start="2020-01-01", end="2026-06-10")
    (line,) = coming(company, unit).lines
    assert not line.HasField("first")
    assert (line.next.period_start, line.next.amount_minor) == ("2026-07-01", 30_000)


@pytest.mark.parametrize("prorate", [False, True])
@pytest.mark.parametrize("first", ["2026-06-01", "2026-06-11", "2026-07-01", "2026-07-15"])
def test_the_preview_of_a_transfer_is_what_the_new_owner_is_then_billed(
    make_company: Any, prorate: bool, first: str
) -> None:
    company = make_company(prorate_move_out=prorate)
    (unit,) = company.add_units(1)
    ((occupancy, customer),) = company.occupy([unit])
    charged(company)
    company.bill()
    company.bill(JULY)
    settled = str(date.fromisoformat(first) - timedelta(days=1))
    with use(company.scope()):
        said = coming(company, unit, start_date=first, leaving_occupancy_id=occupancy)
    company.end(occupancy, unit, customer, role="owner", start="2020-01-01", end=settled)
    ((_, new),) = company.occupy([unit], start=first)
    for month in (JUNE, JULY, AUGUST):
        company.bill(month)
    billed = [
        (str(row.period_start), str(row.period_end), row.amount_minor)
        for row in company.receivables()
        if str(row.customer_id) == new and not row.voided
    ]
    bills = [bill for line in said.lines for bill in (line.first, line.next) if bill.period_start]
    assert [(one.period_start, one.period_end, one.amount_minor) for one in bills] == billed[: len(bills)]
    assert bills and said.first_minor == (billed[0][2] if said.lines[0].HasField("first") else 0)


def test_a_transfer_names_an_occupancy_of_the_unit(company: Any) -> None:
    unit, elsewhere = company.add_units(2)
    ((occupancy, _),) = company.occupy([elsewhere])
    with pytest.raises(Invalid) as refused:
        coming(company, unit, leaving_occupancy_id=occupancy)
    assert [one.field for one in refused.value.violations] == ["leaving_occupancy_id"]


def test_a_tenant_pays_what_tenants_pay_and_an_owner_beside_one_the_rest(company: Any) -> None:
    (unit,) = company.add_units(1)
    charged(company)
    owners = company.item("FUND", payer_rule="owner")
    company.assign(company.tariff(owners, "F", kind="fixed", amount=100, effective_date=date(2020, 1, 1)))
    tenants = coming(company, unit, role=pb.MOVE_ROLE_TENANT)
    assert [line.fee_item_code for line in tenants.lines] == ["PM"]
    company.occupy([unit], role="tenant")
    owner = coming(company, unit)
    assert [line.fee_item_code for line in owner.lines] == ["FUND"]


def test_an_empty_unit_pays_the_estates_share_and_a_customers_own_tariff_counts(make_company: Any) -> None:
    company = make_company(vacancy_rate_basis_points=7_000)
    with use(company.scope()):
        (unit, elsewhere) = company.add_units(2)
        ((_, customer),) = company.occupy([elsewhere])
        item = company.item()
        company.assign(company.tariff(item))
        company.assign(company.tariff(item, "OWN", price=Decimal(1)), "customer", customer)
        whole = {"start_date": "2026-06-01"}
        assert coming(company, unit, **whole).lines[0].first.amount_minor == 30_000
        assert coming(company, unit, vacant=True, **whole).lines[0].first.amount_minor == 21_000
        assert coming(company, unit, customer_id=customer, **whole).lines[0].first.amount_minor == 10_000


def test_what_a_reading_bills_is_shown_by_its_price(company: Any) -> None:
    (unit,) = company.add_units(1)
    tiers = (Tier(Decimal(100), Decimal("0.5")), Tier(None, Decimal("0.8")))
    company.assign(
        company.tariff(
            company.item("EL"), kind="tiered", tiers=tiers, tier_span="year", effective_date=date(2020, 1, 1)
        )
    )
    (line,) = coming(company, unit).lines
    assert not line.HasField("first") and not line.HasField("next")
    assert [(tier.up_to, tier.price) for tier in line.usage_price.tiers] == [("100", "0.5"), ("", "0.8")]


def test_a_unit_of_another_company_is_not_there(company: Any, make_company: Any) -> None:
    other = make_company()
    (unit,) = other.add_units(1)
    with pytest.raises(NotFound):
        coming(company, unit)
    with pytest.raises(NotFound):
        coming(company, str(UUID(int=7)))
