"""Adjustments, waivers and voids by two people; what payments says; move-outs; rates and arrears; the books."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing import verification
from billing.queries import reports
from billing.records.receivables import ADJUSTMENT, VOID, WAIVER, ReceivablePaid, ReceivableVoided
from billing.usecases import receivables, republications, settlements, units
from chassis.approvals import AlreadyDecided, AlreadyWaiting, SamePerson
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, PreconditionFailed
from chassis.facts import columns
from chassis.scope import Scope
from manor.billing.v2.events_pb2 import ReceivablesChanged
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text

CHANGED = "billing.receivables_changed.v2"


@pytest.fixture
def billed(company: Any) -> Any:
    """Three units with owners, each owing 300.00 for June."""
    company.occupied = company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    company.bill()
    company.ids = [row.receivable_id for row in company.receivables()]
    return company


def ask(company: Any, kind: str, amount: int = 0, which: int = 0, etag: str = "", **values: Any) -> Any:
    return company.ask(kind, company.ids[which], amount, etag=etag, **values)


def decide(company: Any, change_id: Any, *, approve: bool = True, who: Any = None) -> Any:
    if approve:
        return company.approve_change(change_id, who or company.checker)
    decision = receivables.DecideChange(company.company_id, change_id, "Right")
    return company.do(receivables.refuse_receivable_change, decision, who or company.checker)


def test_change_is_made_once_a_second_person_approves(billed: Any) -> None:
    change = ask(billed, ADJUSTMENT, -5000)
    assert billed.receivables()[0].adjusted_minor == 0
    with pytest.raises(SamePerson):
        decide(billed, change, who=billed.clerk)
    decide(billed, change)
    assert billed.receivables()[0].adjusted_minor == -5000
    with pytest.raises(AlreadyDecided):
        decide(billed, change)
    (fact,) = billed.facts(CHANGED, ReceivablesChanged)
    (item,) = fact.receivables
    assert (item.receivable_id, item.version, item.amount_minor, item.adjusted_minor, item.reason) == (
        billed.ids[0], 2, 30000, -5000, "adjusted",
    )  # fmt: skip


def test_refused_change_changes_nothing(billed: Any) -> None:
    decide(billed, ask(billed, WAIVER), approve=False)
    assert [row.waived_minor for row in billed.receivables()] == [0, 0, 0]
    assert billed.facts(CHANGED, ReceivablesChanged) == []


def test_waiver_without_an_amount_waives_what_is_outstanding(billed: Any) -> None:
    billed.pay(billed.ids[0], 10000)
    decide(billed, ask(billed, WAIVER))
    assert billed.receivables()[0].waived_minor == 20000
    with pytest.raises(ReceivablePaid):
        ask(billed, ADJUSTMENT, 1)


def test_one_change_of_a_receivable_waits_at_a_time(billed: Any) -> None:
    ask(billed, VOID)
    with pytest.raises(AlreadyWaiting):
        ask(billed, WAIVER)


@pytest.mark.parametrize(("kind", "amount"), [(WAIVER, 30001), (ADJUSTMENT, 0), (ADJUSTMENT, -30001)])
def test_more_than_is_owed_cannot_be_taken_off(billed: Any, kind: str, amount: int) -> None:
    with pytest.raises(Invalid):
        ask(billed, kind, amount)


@pytest.mark.parametrize("amount", [2**63 - 1, 10**14])
def test_an_adjustment_leaves_an_amount_that_sums_have_room_for(billed: Any, amount: int) -> None:
    """One sum beyond 64 bits would break every list and report that it is in."""
    with pytest.raises(Invalid):
        ask(billed, ADJUSTMENT, amount)
    decide(billed, ask(billed, ADJUSTMENT, 10**14 - 30000))


def test_paid_receivables_never_change(billed: Any) -> None:
    billed.pay(billed.ids[0], 30000)
    billed.pay(billed.ids[1], 1)
    for kind, which in ((VOID, 0), (WAIVER, 0), (ADJUSTMENT, 0), (VOID, 1)):
        with pytest.raises(ReceivablePaid):
            ask(billed, kind, -1, which)


def test_payment_between_request_and_approval_of_a_void_stops_it(billed: Any) -> None:
    change = ask(billed, VOID)
    billed.pay(billed.ids[0], 1)
    with pytest.raises(ReceivablePaid):
        decide(billed, change)
    assert len(billed.receivables()) == 3


def test_voided_receivable_is_owed_no_more_and_may_be_billed_again(billed: Any) -> None:
    decide(billed, ask(billed, VOID, bill_again=True))
    with pytest.raises(ReceivableVoided):
        ask(billed, WAIVER)
    billed.bill()
    assert sorted(row.amount_minor for row in billed.receivables()) == [30000] * 3
    assert billed.ids[0] not in [row.receivable_id for row in billed.receivables()]


def test_change_asked_on_another_version_is_refused(billed: Any) -> None:
    with pytest.raises(PreconditionFailed):
        ask(billed, WAIVER, 1, etag="7")


def test_older_and_repeated_settlements_change_nothing(billed: Any) -> None:
    one = billed.ids[0]
    billed.pay(one, 20000, 20000, version=3)
    billed.pay(one, 10000, 0, version=2)
    billed.pay(one, 99999, 0, version=3)
    rows = billed.rows("select version, paid_minor, verified_minor from settlements")
    assert rows == [(3, 20000, 20000)]
    fact = payments.PrepaymentDrawn(company_id=billed.company_id, estate_id=billed.estate_id)
    for version, paid in ((5, 500), (4, 400)):
        fact.items.add(receivable_id=one, version=version, paid_minor=paid)
    billed.hear(settlements.apply_settled, fact)
    assert billed.rows("select version, paid_minor from settlements") == [(5, 500)]


def test_move_out_voids_unpaid_charges_that_begin_after_it(billed: Any) -> None:
    billed.bill(date(2026, 7, 1))
    billed.bill(date(2026, 8, 1))
    (occupancy, customer), unit = billed.occupied[0], billed.units[0]
    july, august = (
        row.receivable_id for row in billed.receivables() if row.unit == unit and row.receivable_id not in billed.ids
    )
    billed.pay(august, 100)
    billed.end(occupancy, unit, customer, role="owner", start="2020-01-01", end="2026-06-20")
    left = [row.receivable_id for row in billed.receivables() if row.unit == unit]
    assert left == [billed.ids[0], august]
    (fact,) = billed.facts(CHANGED, ReceivablesChanged)
    assert [(item.receivable_id, item.version, item.voided) for item in fact.receivables] == [(july, 2, True)]
    assert billed.receivables()[0].adjusted_minor == 0
    billed.end(occupancy, unit, customer, role="owner", start="2020-01-01", end="2026-06-20")
    assert len(billed.facts(CHANGED, ReceivablesChanged)) == 1


def test_move_out_pro_rates_the_running_month_where_the_estate_says_so(make_company: Any) -> None:
    company = make_company(prorate_move_out=True)
    ((occupancy, customer),) = company.occupy(company.add_units(1))
    company.assign(company.tariff(company.item()))
    company.bill()
    unit = company.units[0]
    company.end(occupancy, unit, customer, role="owner", start="2020-01-01", end="2026-06-10")
    (row,) = company.receivables()
    assert (row.amount_minor + row.adjusted_minor, str(row.period_end)) == (10000, "2026-06-10")
    company.occupy([unit], start="2026-06-11")
    company.bill()
    rows = company.receivables()
    assert [r.amount_minor + r.adjusted_minor for r in rows] == [10000, 20000]
    with company.database.verifier.connect() as connection:
        assert [check for check in verification.verify(connection) if check.faults] == []


def test_move_out_removes_drafts_that_begin_after_it(company: Any) -> None:
    ((occupancy, customer),) = company.occupy(company.add_units(1))
    company.assign(company.tariff(company.item()))
    company.calculate(date(2026, 7, 1))
    company.end(occupancy, company.units[0], customer, role="owner", start="2020-01-01", end="2026-06-10")
    assert company.rows("select state, removed_lines from billing_runs")[0] == ("approved", 1)


def test_only_higher_versions_of_units_and_occupancies_count(company: Any) -> None:
    (unit,) = company.add_units(1)
    fact = tenants.UnitsChanged(company_id=company.company_id, estate_id=company.estate_id)
    for version, code in ((3, "NEW"), (2, "OLD")):
        del fact.units[:]
        fact.units.add(
            unit_id=unit, version=version, building_id=company.buildings[0], code=code, kind="shop", unit_type="x",
            gross_area="1", billable_area="100",
        )  # fmt: skip
        company.hear(units.apply_units, fact)
    assert company.rows("select code, version from units") == [("NEW", 3)]


def test_changed_area_keeps_the_old_one_for_the_days_before(company: Any) -> None:
    (unit,) = company.add_units(1, area="100")
    fact = tenants.UnitsChanged(company_id=company.company_id, estate_id=company.estate_id)
    fact.units.add(
        unit_id=unit, version=2, building_id=company.buildings[0], code="U1", kind="residential", unit_type="flat",
        gross_area="200", billable_area="200",
    )  # fmt: skip
    company.hear(units.apply_units, fact)
    rows = company.rows("select first_day, billable_area from unit_areas order by first_day")
    assert [row.billable_area for row in rows] == [100, 200]
    company.hear(units.apply_units, fact)
    assert len(company.rows("select * from unit_areas")) == 2


def test_collection_rate_counts_verified_beside_entered(billed: Any) -> None:
    billed.pay(billed.ids[0], 30000, 30000)
    billed.pay(billed.ids[1], 30000, 0)
    decide(billed, ask(billed, WAIVER, 10000, which=2))
    billed.assign(billed.tariff(billed.item("DEP", category="deposit"), "TD"))
    billed.bill()
    month = date(2026, 6, 1)
    with billed.uow() as tx:
        (row,) = reports.get_collection_rate(tx, billed.company_id, estate_id=0, first=month, last=month)
    assert (row.receivable_minor, row.entered_minor, row.verified_minor) == (80000, 60000, 30000)


def test_arrears_are_what_was_due_and_is_not_paid(billed: Any) -> None:
    billed.pay(billed.ids[0], 30000)
    billed.pay(billed.ids[1], 10000)
    with billed.uow() as tx:
        assert reports.arrears_total(tx, billed.company_id, estate_id=0, due_before=date(2026, 6, 10)) == (0, 0)
        assert reports.arrears_total(tx, billed.company_id, estate_id=0, due_before=date(2026, 6, 11)) == (50000, 2)
        asked = {"estate_id": 0, "due_before": date(2026, 6, 11), "after": None, "limit": 10}
        rows = reports.list_arrears(tx, billed.company_id, **asked)
    assert sorted(int(row.outstanding_minor) for row in rows) == [20000, 30000]


def test_republished_receivables_carry_what_they_are_now(billed: Any) -> None:
    decide(billed, ask(billed, VOID))
    decide(billed, ask(billed, ADJUSTMENT, 100, which=1))
    with UnitOfWork(billed.database, Scope.company(1, billed.company_id)) as tx:
        first, cursor = republications.republish_receivables(tx, {}, 2)
        rest, end = republications.republish_receivables(tx, cursor or {}, 2)
    items = {item["receivable_id"]: item for fact in (*first, *rest) for item in columns.items(fact)}
    assert end is None
    assert {fact.cycle_months for fact in (*first, *rest)} == {1}
    assert [(items[i]["version"], items[i]["adjusted_minor"], items[i]["voided"]) for i in billed.ids] == [
        (2, 0, True), (2, 100, False), (1, 0, False),
    ]  # fmt: skip


def test_verification_holds_and_names_what_breaks_it(billed: Any) -> None:
    billed.pay(billed.ids[0], 10000, 10000)
    decide(billed, ask(billed, ADJUSTMENT, -100, which=1))
    with billed.database.verifier.connect() as connection:
        assert [check for check in verification.verify(connection) if check.faults] == []
        mine = [row for row in verification.outstanding(connection) if row[0] == billed.company_id]
    assert mine == [
        (billed.company_id, billed.ids[0], 1, 20000, 1, 10000, 10000),
        (billed.company_id, billed.ids[1], 2, 29900, 0, 0, 0),
        (billed.company_id, billed.ids[2], 1, 30000, 0, 0, 0),
    ]
    with billed.database.owner.begin() as connection:
        connection.execute(
            text("update receivables set adjusted_minor = 1, amount_minor = 29999 where receivable_id = :id"),
            {"id": billed.ids[2]},
        )
    with billed.database.verifier.connect() as connection:
        broken = {check.name for check in verification.verify(connection) if check.faults}
    assert broken == {
        "What was changed about a receivable adds up",
        "A run's approved lines are its receivables",
        "A receivable's explanation adds up to its amount",
    }
    with billed.database.owner.begin() as connection:
        connection.execute(
            text("update receivables set adjusted_minor = 0, amount_minor = 30000 where receivable_id = :id"),
            {"id": billed.ids[2]},
        )


def test_amounts_are_whole_in_currencies_without_places(make_company: Any) -> None:
    company = make_company(currency="JPY")
    company.occupy(company.add_units(1, area="33.33"))
    company.assign(company.tariff(company.item(), price=Decimal("150.5")))
    company.bill()
    assert [row.amount_minor for row in company.receivables()] == [5016]
