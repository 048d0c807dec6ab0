"""Contracts by which the company owes: their plans, who reviews them, what payments is asked for, once each."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from chassis.approvals import SamePerson
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.periods import Period
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.domain.payable_plan import PayableRent, PlanLine, lease_figures, plan_of_rent
from contracts.queries.payables import payable_lines
from contracts.records.leases import WrongState
from contracts.records.payables import PayableContract, PayableLine
from contracts.rpc.payable_contracts import PayableContractServicer
from contracts.usecases import payable_contracts as contracts
from contracts.usecases import payable_figures as figures
from contracts.usecases import payable_lines as lines
from contracts.usecases.payees import SupplierBarred
from contracts.worker import payables_answered, suppliers_changed
from hypothesis import given
from hypothesis import strategies as st
from manor.contracts.v1 import payable_contracts_pb2 as pb
from manor.payments.v1 import events_pb2 as payments
from manor.warehouse.v1 import events_pb2 as warehouse

from .lettings import day, rent

PAID_ON = "2030-02-03"


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)), st.integers(0, 1500), st.integers(1, 10**6), st.booleans())
def test_a_plan_covers_each_day_once_and_comes_to_what_its_months_cost(
    start: date, length: int, monthly: int, contract: bool
) -> None:
    """Beside a model that counts day by day: each whole calendar month costs the price, and nothing is owed twice."""
    end = start + timedelta(days=length)
    mode = "contract" if contract else "natural"
    plan = plan_of_rent(start, end, PayableRent(Decimal(monthly), month_mode=mode, cycle_months=3), "CNY")
    spans = [one.days for one in plan if one.days]
    assert spans[0].start == start
    assert spans[-1].end == end
    assert all(one.end + timedelta(days=1) == after.start for one, after in itertools.pairwise(spans))
    if not contract:
        days = (start + timedelta(days=place) for place in range(length + 1))
        exact = sum(Fraction(monthly * 100, _days_in_month(one)) for one in days)
        assert abs(sum(one.amount for one in plan) - exact) <= 2  # of the first and the last, broken month


def _days_in_month(one: date) -> int:
    return ((one.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day


@given(st.integers(1, 10**6), st.integers(0, 3000), st.integers(1, 60))
def test_interest_is_what_is_paid_beyond_the_first_liability(monthly: int, percent: int, months: int) -> None:
    start = day("2026-01-01")
    end = date(2026 + (months - 1) // 12, (months - 1) % 12 + 1, 28)
    plan = plan_of_rent(start, end, PayableRent(Decimal(monthly), Decimal("0.09")), "CNY")
    found = lease_figures(Period(start, end), plan, Decimal(percent) / 10000)
    net = sum(one.amount - one.tax for one in plan)
    assert found[-1].closing == found[-1].right_of_use == 0
    assert sum(one.paid for one in found) == net
    assert sum(one.interest for one in found) == net - found[0].opening
    assert sum(one.depreciation for one in found) == found[0].opening


def incoming(world: Any, **more: Any) -> PayableContract:
    """A quarter from an owner at 1,000.00 a month."""
    told: dict[str, Any] = {
        "kind": "incoming_lease", "number": "IN-1", "payee_name": "Owner", "subject": "Shops", "start": "2030-01-01",
        "end": "2030-03-31", "unit_ids": (world.unit, world.other_unit),
        "rent": PayableRent(Decimal(1000), Decimal("0.05")), "discount_percent": Decimal(5),
    }  # fmt: skip
    told |= more
    told |= {name: day(told[name]) for name in ("start", "end")}
    command = contracts.CreatePayableContract(COMPANY, ESTATE, **told)
    made: PayableContract = world.act(contracts.create_payable_contract, command)
    return made


def supplier(world: Any, **more: Any) -> PayableContract:
    """A lift's overhaul: paid at once, at a milestone, and what is kept back."""
    plan = (
        PlanLine("instalment", day("2030-01-10"), 300_00, 20_00),
        PlanLine("milestone", day("2030-02-10"), 600_00, 0, "Lift A runs"),
        PlanLine("retention", day("2031-01-10"), 100_00),
    )
    told = {"kind": "supplier", "number": "SU-1", "payee_name": "Lifts Ltd", "rent": None, "unit_ids": ()}
    return incoming(world, **told | {"lines": plan, "discount_percent": None, "end": "2031-03-31"} | more)


def key(made: PayableContract) -> contracts.PayableKey:
    return contracts.PayableKey(COMPANY, made.contract_id)


def approved(world: Any, made: PayableContract) -> PayableContract:
    world.act(contracts.submit_payable_contract, key(made))
    command = contracts.DecidePayableContract(COMPANY, made.contract_id, "fine")
    agreed: PayableContract = world.act(contracts.approve_payable_contract, command, scope=world.checking)
    return agreed


def plan(world: Any, made: PayableContract) -> list[PayableLine]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return list(payable_lines(tx, made))


def want(world: Any, made: PayableContract, *wanted: PayableLine) -> None:
    ids = [one.line_id for one in wanted]
    world.act(lines.want_payables, lines.WantPayables(COMPANY, made.contract_id, ids))


def answer(world: Any, line: PayableLine, state: str, **more: Any) -> None:
    told = payments.AnsweredPayable(reference=line.reference, state=state, **more)
    fact = payments.PayablesAnswered(company_id=COMPANY, estate_id=ESTATE, source="contracts", payables=[told])
    world.hear(payables_answered, fact)


def wanted(world: Any) -> list[payments.WantedPayable]:
    return [one for fact in world.said(payments.PayablesWanted) for one in fact.payables]


def test_whoever_wrote_a_contract_does_not_approve_it_and_nothing_is_paid_before(world: Any) -> None:
    made = incoming(world)
    with pytest.raises(WrongState):
        want(world, made, *plan(world, made))
    world.act(contracts.submit_payable_contract, key(made))
    command = contracts.DecidePayableContract(COMPANY, made.contract_id, "mine")
    with pytest.raises(SamePerson):
        world.act(contracts.approve_payable_contract, command)
    assert world.act(contracts.refuse_payable_contract, command, scope=world.checking).state == "draft"
    assert approved(world, made).state == "active"
    assert [one.state for one in plan(world, made)] == ["ready"] * 3


def test_a_line_is_wanted_once_however_often_it_is_asked_for(world: Any) -> None:
    made = approved(world, incoming(world))
    january, *_ = plan(world, made)
    for _ in range(2):
        want(world, made, january)
    (one,) = wanted(world)
    assert (one.reference, one.kind, one.payee_kind, one.payee_name) == (
        f"payable/{january.line_id}/1", "rent", "landlord", "Owner",
    )  # fmt: skip
    assert (one.amount_minor, one.tax_minor, one.due_date, one.document_number) == (
        100_000, 4_762, "2030-01-01", "IN-1",
    )  # fmt: skip


@pytest.mark.parametrize("order", list(itertools.permutations(["waiting", "open", "paid"])))
def test_what_payments_says_counts_in_any_order(world: Any, order: tuple[str, ...]) -> None:
    made = approved(world, incoming(world))
    january, *_ = plan(world, made)
    want(world, made, january)
    for state in order:
        answer(world, january, state, payable_id="p", payment_date=PAID_ON if state == "paid" else "")
    line = plan(world, made)[0]
    assert (line.state, str(line.paid_date)) == ("paid", PAID_ON)


def test_a_payment_that_the_bank_returned_is_open_again(world: Any) -> None:
    made = approved(world, incoming(world))
    january, *_ = plan(world, made)
    want(world, made, january)
    answer(world, january, "paid", payment_date=PAID_ON)
    answer(world, january, "open", code="RETURNED")
    assert (plan(world, made)[0].state, plan(world, made)[0].paid_date) == ("open", None)


def test_what_is_refused_is_wanted_again_under_another_reference(world: Any) -> None:
    made = approved(world, incoming(world))
    january, *_ = plan(world, made)
    want(world, made, january)
    answer(world, january, "refused", code="DECLINED", message="no")
    want(world, made, january)
    assert [one.reference for one in wanted(world)] == [f"payable/{january.line_id}/{n}" for n in (1, 2)]


def test_a_milestone_is_paid_once_it_is_reached(world: Any) -> None:
    made = approved(world, supplier(world))
    first, milestone, retention = plan(world, made)
    assert [one.state for one in (first, milestone, retention)] == ["ready", "planned", "planned"]
    with pytest.raises(lines.PayableNotReady):
        want(world, made, milestone)
    command = lines.ReachMilestone(COMPANY, made.contract_id, milestone.line_id, day("2030-03-01"))
    world.act(lines.reach_milestone, command)
    with pytest.raises(lines.PayableNotReady):
        world.act(lines.reach_milestone, command)
    want(world, made, first, plan(world, made)[1])
    assert {(one.amount_minor, one.due_date, one.payee_kind) for one in wanted(world)} == {
        (300_00, "2030-01-10", "supplier"), (600_00, "2030-03-01", "supplier"),
    }  # fmt: skip


def test_an_end_takes_back_what_is_later_and_not_paid(world: Any) -> None:
    made = approved(world, incoming(world))
    january, february, _ = plan(world, made)
    want(world, made, january, february)
    answer(world, january, "paid", payment_date=PAID_ON)
    end = contracts.EndPayableContract(COMPANY, made.contract_id, day("2030-01-31"), "sold")
    assert world.act(contracts.end_payable_contract, end).state == "ended"
    (withdrawn,) = world.said(payments.PayablesWithdrawn)
    assert list(withdrawn.reference) == [february.reference]
    assert [one.state for one in plan(world, made)] == ["paid", "sent", "withdrawn"]
    answer(world, february, "withdrawn")
    assert [one.state for one in plan(world, made)] == ["paid", "withdrawn", "withdrawn"]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"end": "2029-12-31"}, ("payable_contract.end_date", "END_BEFORE_START")),
        ({"unit_ids": ()}, ("payable_contract.unit_ids", "REQUIRED")),
        ({"rent": None}, ("payable_contract.rent", "REQUIRED")),
        ({"rent": PayableRent(Decimal(0))}, ("payable_contract.rent.monthly_price", "NOT_ABOVE_ZERO")),
        (
            {"rent": PayableRent(Decimal(1), cycle_months=5)},
            ("payable_contract.rent.cycle_months", "NOT_A_CYCLE"),
        ),
        ({"discount_percent": Decimal(-100)}, ("payable_contract.discount_percent", "NOT_A_DISCOUNT_RATE")),
        ({"kind": "supplier", "rent": None, "lines": ()}, ("payable_contract.lines", "REQUIRED")),
        (
            {"kind": "supplier", "rent": None, "lines": (PlanLine("instalment", day("2030-01-01"), 100, 100),)},
            ("payable_contract.lines[0].tax_minor", "TAX_ABOVE_LINE"),
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_field(world: Any, more: dict[str, Any], fault: tuple[str, str]) -> None:
    with pytest.raises(Invalid) as error:
        incoming(world, **more)
    assert (error.value.violations[0].field, error.value.violations[0].code) == fault


def test_a_number_is_one_contract(world: Any) -> None:
    incoming(world)
    with pytest.raises(contracts.PayableNumberTaken):
        incoming(world, number="in-1")


def test_a_margin_is_what_units_are_let_for_less_what_they_cost(world: Any) -> None:
    approved(world, incoming(world))
    world.lease(world.terms("2030-01-01", "2030-12-31", rent("1800", unit=world.unit)))
    on, (margin,) = world.act(figures.get_margins, figures.GetMargins(COMPANY, ESTATE, day("2030-02-10")))
    assert (on, margin.let, margin.cost, margin.rent) == (day("2030-02-10"), 1, 100_000, 180_000)


def test_a_contract_without_a_rate_has_no_figures(world: Any) -> None:
    made = incoming(world, discount_percent=None)
    with pytest.raises(figures.NoDiscountRate):
        world.act(figures.get_payable_accounts, figures.GetPayableAccounts(COMPANY, made.contract_id))


def test_a_list_reminds_of_what_is_due_and_nobody_asked_for(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made = approved(world, incoming(world, remind_days=10))

    def due(today: str) -> list[str]:
        monkeypatch.setattr("chassis.clock.today", lambda zone: day(today))
        asked = pb.ListPayableContractsRequest(company_id=COMPANY, estate_id=ESTATE, due=True)
        found = world.ask(PayableContractServicer().ListPayableContracts, asked)
        return [one.next_due_date for one in found.payable_contracts]

    assert due("2029-12-21") == []
    assert due("2029-12-22") == ["2030-01-01"]
    want(world, made, plan(world, made)[0])
    assert due("2029-12-22") == []
    assert due("2030-01-22") == ["2030-02-01"]


def told_of(world: Any, supplier_id: Any, state: str, version: int = 1, name: str = "Lifts Ltd") -> None:
    """Warehouse tells of a supplier."""
    fact = warehouse.SuppliersChanged(
        company_id=COMPANY, supplier_id=supplier_id.bytes, version=[version], code=["L1"], name=[name], state=[state]
    )
    world.hear(suppliers_changed, fact)


def test_a_supplier_is_named_by_its_file_whose_name_and_state_stand_beside(world: Any) -> None:
    lifts, paint = uuid7(), uuid7()
    told_of(world, lifts, "active")
    told_of(world, paint, "active", name="Paint Ltd")
    made = supplier(world, payee_name="", supplier_id=lifts)
    supplier(world, payee_name="Paint", supplier_id=paint, number="SU-2")
    told_of(world, lifts, "suspended", 3)
    told_of(world, lifts, "active", 2)  # an older fact that comes late
    servicer = PayableContractServicer()
    asked = pb.ListPayableContractsRequest(company_id=COMPANY, supplier_id=str(lifts))
    (found,) = world.ask(servicer.ListPayableContracts, asked).payable_contracts
    assert (found.contract_id, found.payee_name) == (str(made.contract_id), "Lifts Ltd")
    assert found.supplier_state == pb.PayeeState.PAYEE_STATE_SUSPENDED
    everything = world.ask(servicer.ListPayableContracts, pb.ListPayableContractsRequest(company_id=COMPANY))
    assert [one.payee_name for one in everything.payable_contracts] == ["Paint", "Lifts Ltd"]


@pytest.mark.parametrize("state", ["suspended", "blacklisted"])
def test_nothing_new_is_agreed_with_a_supplier_that_is_barred(world: Any, state: str) -> None:
    lifts = uuid7()
    told_of(world, lifts, "active")
    draft, waiting = (supplier(world, supplier_id=lifts, number=number) for number in ("SU-1", "SU-2"))
    world.act(contracts.submit_payable_contract, key(waiting))
    told_of(world, lifts, state, 2)
    with pytest.raises(SupplierBarred):
        world.act(contracts.submit_payable_contract, key(draft))
    decided = contracts.DecidePayableContract(COMPANY, waiting.contract_id, "no")
    with pytest.raises(SupplierBarred):
        world.act(contracts.approve_payable_contract, decided, scope=world.checking)
    assert world.act(contracts.refuse_payable_contract, decided, scope=world.checking).state == "draft"
    with pytest.raises(Invalid) as error:
        supplier(world, supplier_id=lifts, number="SU-3")
    assert error.value.violations[0].code == "SUPPLIER_BARRED"


def test_a_supplier_that_nobody_told_of_and_one_of_a_lease_are_refused(world: Any) -> None:
    lifts = uuid7()
    with pytest.raises(Invalid) as error:
        supplier(world, supplier_id=lifts)
    assert error.value.violations[0].code == "SUPPLIER_UNKNOWN"
    told_of(world, lifts, "active")
    with pytest.raises(Invalid) as error:
        incoming(world, supplier_id=lifts)
    assert error.value.violations[0].code == "SUPPLIER_OF_LEASE"
    with pytest.raises(Invalid) as error:
        supplier(world, payee_name="")
    assert (error.value.violations[0].field, error.value.violations[0].code) == (
        "payable_contract.payee_name", "REQUIRED",
    )  # fmt: skip
