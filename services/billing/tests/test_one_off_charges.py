"""Charges by hand and by fact: what may be charged, to whom, by whose decision; withdrawn or credited; answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations
from typing import Any
from uuid import UUID, uuid4

import pytest
from billing import verification
from billing.domain import charge_terms
from billing.domain.charge_terms import CREDITED, NOTHING, VOIDED, Asked
from billing.domain.payers import CONTRACT_PARTY
from billing.records.charges import ChargeDecided
from billing.records.receivables import ADJUSTMENT, DepositPaid
from billing.usecases import charges, closed_months, wanted_charges
from billing.usecases.charge_checks import NewCharge
from chassis import approvals, clock, directory
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.facts.envelope import Envelope, hearing
from chassis.scope import Scope
from hypothesis import given
from hypothesis import strategies as st
from manor.billing.v1 import events_pb2 as facts
from manor.billing.v2.events_pb2 import ReceivablesOpened
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import text

OPENED = "billing.receivables_opened.v2"
ANSWERED = "billing.charges_answered.v1"
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@pytest.fixture
def estate(company: Any) -> Any:
    """A unit with an owner, and a one-off fee item of 6 % tax that is due on the tenth."""
    company.occupied = company.occupy(company.add_units(1))
    company.owner = UUID(company.occupied[0][1])
    company.card = company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    return company


def asked(company: Any, item: int, amount: int = 10_600, **values: Any) -> NewCharge:
    days = {name: values.pop(name, None) for name in ("start", "end", "due")}
    said = {"customer_id": None, "explanation": "A new door card", **values}
    return NewCharge(item, UUID(company.units[0]), asked=Asked(amount, **days), **said)


def charge(company: Any, new: NewCharge) -> Any:
    return company.do(charges.create_charge, charges.CreateCharge(company.company_id, company.estate_id, new))


def faults(company: Any, new: NewCharge) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        charge(company, new)
    return {fault.field: fault.code for fault in refused.value.violations}


def today(company: Any) -> date:
    with company.uow() as tx:
        return directory.estate(tx, company.estate_id).today()


def books_hold(company: Any) -> bool:
    with company.database.verifier.connect() as connection:
        return [check for check in verification.verify(connection) if check.faults] == []


# Rules -----------------------------------------------------------------------------------------------------------


@given(
    amount=st.integers(1, 10**14),
    rate=st.decimals(0, "0.25", places=4),
    start=st.none() | DAYS,
    now=DAYS,
    closed=DAYS,
    due_day=st.integers(1, 28),
)
def test_terms_never_move_a_closed_month_nor_make_anybody_late(
    amount: int, rate: Decimal, start: date | None, now: date, closed: date, due_day: int
) -> None:
    first_open = (closed.replace(day=1) + timedelta(days=32)).replace(day=1)
    found = charge_terms.terms(
        Asked(amount, start),
        tax_rate=rate,
        today=now,
        open_month=lambda month: max(month, first_open),
        due_date=lambda month: month.replace(day=due_day),
    )
    assert found.month >= first_open and found.month.day == 1
    assert found.month == max(found.start.replace(day=1), first_open)
    assert found.due >= now and found.end == found.start == (start or now)
    net = amount - found.tax
    assert abs(net * (1 + rate) - amount) <= 1 + rate  # the tax is that of the net, to half a minor unit each


@given(owed=st.integers(0, 10**9), beside=st.integers(-(10**9), 0), paid=st.integers(0, 10**9), closed=st.booleans())
def test_what_is_taken_back_comes_to_nothing(owed: int, beside: int, paid: int, closed: bool) -> None:
    how, credit = charge_terms.taken_back(owed=owed, beside=beside, paid=paid, closed=closed)
    left = {VOIDED: 0, CREDITED: owed + beside - credit, NOTHING: min(owed + beside, 0)}[how]
    assert left <= 0 and (how != CREDITED or left == 0)
    assert how != VOIDED or (not paid and not closed and not beside)  # what is paid, or stands in a closed month, stays


# By hand ---------------------------------------------------------------------------------------------------------


def test_charge_by_hand_is_a_receivable_like_any_other(estate: Any) -> None:
    made = charge(estate, asked(estate, estate.card, start=date(2026, 6, 3), due=date(2026, 6, 30)))
    (row,) = estate.receivables()
    assert (row.amount_minor, row.tax_minor, row.customer_id) == (10_600, 600, estate.owner)
    assert (str(row.period_start), str(row.period_end), str(row.due_date)) == ("2026-06-03", "2026-06-03", "2026-06-30")
    assert (row.reason, row.reason_ref, str(row.accounting_month)) == (5, made.charge_id, "2026-06-01")
    (fact,) = estate.facts(OPENED, ReceivablesOpened)
    assert (fact.fee_item_code, fact.cycle_months, fact.due_date) == ("CARD", 0, "2026-06-30")
    assert [(one.receivable_id, one.amount_minor, one.tax_minor) for one in fact.receivables] == [
        (row.receivable_id, 10_600, 600)
    ]
    assert books_hold(estate)


def test_charge_without_days_is_of_today_and_nobody_is_late_at_once(estate: Any) -> None:
    made, day = charge(estate, asked(estate, estate.card)), today(estate)
    assert (made.period_start, made.period_end) == (day, day)
    assert made.due_date >= day


def test_tax_is_never_in_a_deposit(estate: Any) -> None:
    held = estate.item("DEP", cycle_months=0, category="deposit", payer_rule="owner")
    assert charge(estate, asked(estate, held)).tax_minor == 0


def test_what_runs_bill_is_never_charged_by_hand(estate: Any) -> None:
    monthly = estate.item("PM")
    assert faults(estate, asked(estate, monthly)) == {"fee_item_id": "BILLED_BY_RUNS", "start_date": "REQUIRED"}


def test_contract_partys_item_names_its_payer_and_its_days(estate: Any) -> None:
    rent = estate.item("RENT", category="rent", payer_rule=CONTRACT_PARTY)
    assert faults(estate, asked(estate, rent)) == {"customer_id": "PAYER_NOT_NAMED", "start_date": "REQUIRED"}
    june = {"start": date(2026, 6, 1), "end": date(2026, 6, 30)}
    charge(estate, asked(estate, rent, customer_id=estate.owner, **june))
    assert [(row.amount_minor, str(row.period_end)) for row in estate.receivables()] == [(10_600, "2026-06-30")]


def test_faulty_charge_names_each_field(estate: Any) -> None:
    wrong = NewCharge(
        estate.card + 10_000,
        uuid4(),
        uuid4(),
        Asked(0, date(2026, 6, 2), date(2026, 6, 1), date(2062, 6, 1)),
        "x",
        at="charge.",
    )
    assert faults(estate, wrong) == {
        "charge.fee_item_id": "NO_SUCH_FEE_ITEM",
        "charge.unit_id": "NO_SUCH_UNIT",
        "charge.customer_id": "NO_SUCH_CUSTOMER",
        "charge.amount_minor": "NOT_AN_AMOUNT",
        "charge.due_date": "FAR_FROM_TODAY",
        "charge.end_date": "NOT_BEFORE",
    }


def test_unit_that_nobody_had_needs_a_named_payer(estate: Any) -> None:
    estate.add_units(1)
    empty = NewCharge(estate.card, UUID(estate.units[1]), None, Asked(100), "x")
    assert faults(estate, empty) == {"customer_id": "NOBODY_PAYS"}


def test_same_reference_never_makes_two(estate: Any) -> None:
    charge(estate, asked(estate, estate.card, reference="S-1"))
    assert faults(estate, asked(estate, estate.card, reference="S-1")) == {"reference": "CHARGED_BEFORE"}
    charge(estate, asked(estate, estate.card))
    charge(estate, asked(estate, estate.card))
    assert len(estate.receivables()) == 3


def test_closed_month_is_never_charged(estate: Any) -> None:
    month = payments.MonthClosed(company_id=estate.company_id, month="2026-07")
    with UnitOfWork(estate.database, Scope.company(1, estate.company_id)) as tx:
        closed_months.apply_month_closed(tx, month)
    charge(estate, asked(estate, estate.card, start=date(2026, 6, 3)))
    (row,) = estate.receivables()
    assert (str(row.period_start), str(row.accounting_month)) == ("2026-06-03", "2026-08-01")


def test_move_out_leaves_charges_to_whoever_charged_them(estate: Any) -> None:
    charge(estate, asked(estate, estate.card, start=date(2026, 6, 15)))
    ((occupancy, customer),) = estate.occupied
    estate.end(occupancy, estate.units[0], customer, end="2026-06-10")
    assert len(estate.receivables()) == 1


# By two people ---------------------------------------------------------------------------------------------------


@pytest.fixture
def careful(make_company: Callable[..., Any]) -> Any:
    company = make_company(charges_need_approval=True)
    company.occupied = company.occupy(company.add_units(1))
    company.owner = UUID(company.occupied[0][1])
    company.card = company.item("CARD", cycle_months=0, category="other", payer_rule="owner")
    return company


def decide(company: Any, made: Any, *, approve: bool = True, who: Any = None) -> Any:
    command = charges.DecideCharges(company.company_id, company.estate_id, [made.charge_id], reason="Seen")
    use_case = charges.approve_charges if approve else charges.refuse_charges
    return company.do(use_case, command, who or company.checker)


def test_charge_waits_for_a_second_person_where_the_estate_wants_one(careful: Any) -> None:
    made = charge(careful, asked(careful, careful.card))
    assert careful.receivables() == []
    with pytest.raises(approvals.SamePerson):
        decide(careful, made, who=careful.clerk)
    decide(careful, made)
    assert [row.amount_minor for row in careful.receivables()] == [10_600]
    with pytest.raises(ChargeDecided):
        decide(careful, made)


def test_refused_charge_is_never_owed_and_may_be_asked_for_again(careful: Any) -> None:
    made = charge(careful, asked(careful, careful.card, reference="S-1"))
    decide(careful, made, approve=False)
    assert careful.receivables() == []
    decide(careful, charge(careful, asked(careful, careful.card, reference="S-1")))
    assert len(careful.receivables()) == 1
    assert books_hold(careful)


# By fact ---------------------------------------------------------------------------------------------------------


def hear(company: Any, apply: Any, fact: Any, source: str = "parcels") -> None:
    scope = Scope.company(1, company.company_id)
    envelope = Envelope(uuid7(), "x", source, 1, company.company_id, 0, clock.now())
    with hearing(envelope), UnitOfWork(company.database, scope) as tx:
        apply(tx, fact)


def wanted(company: Any, *references: str, **values: Any) -> facts.ChargesWanted:
    fact = facts.ChargesWanted(company_id=company.company_id, estate_id=company.estate_id, currency_code="CNY")
    for reference in references:
        said = {"fee_item_code": "CARD", "amount_minor": 500, "explanation": "Kept a week", **values}
        fact.charges.add(reference=reference, unit_id=UUID(company.units[0]).bytes, **said)
    return fact


def want(company: Any, *references: str, source: str = "parcels", **values: Any) -> None:
    hear(company, wanted_charges.charge_wanted, wanted(company, *references, **values), source)


def withdraw(company: Any, *references: str, source: str = "parcels", why: str = "") -> None:
    fact = facts.ChargesWithdrawn(
        company_id=company.company_id, estate_id=company.estate_id, reference=references, explanation=why
    )
    hear(company, wanted_charges.withdraw_charges, fact, source)


def answers(company: Any) -> list[tuple[str, str, str]]:
    with company.database.relay.connect() as connection:
        found = connection.execute(
            text("select payload from outbox where type = :kind and company_id = :company order by id"),
            {"kind": ANSWERED, "company": company.company_id},
        ).scalars()
        told = [facts.ChargesAnswered.FromString(bytes(one)) for one in found]
    assert {fact.source for fact in told} <= {"parcels", "lockers"}
    return [(one.reference, one.state, one.code) for fact in told for one in fact.charges]


def owed(company: Any) -> int:
    return sum(row.amount_minor + row.adjusted_minor - row.waived_minor for row in company.receivables())


def test_wanted_charge_is_charged_once_however_often_it_is_wanted(estate: Any) -> None:
    want(estate, "p1", "p2")
    want(estate, "p2", "p3")
    want(estate, "p1", source="lockers")  # its own name for another thing
    assert [row.reason for row in estate.receivables()] == [6, 6, 6, 6]
    assert [one[:2] for one in answers(estate)[:4]] == [
        ("p1", "charged"), ("p2", "charged"), ("p2", "charged"), ("p3", "charged"),
    ]  # fmt: skip
    with estate.database.verifier.begin() as connection:
        mine = [row[1:5] for row in verification.stream_charges(connection) if row[0] == estate.company_id]
    assert mine == [[*one, 500, "charged"] for one in (("lockers", "p1"), *(("parcels", f"p{n}") for n in (1, 2, 3)))]
    assert books_hold(estate)


def test_reference_that_a_fact_gives_twice_is_charged_and_answered_once(estate: Any) -> None:
    want(estate, "p1", "p1")
    assert (owed(estate), answers(estate)) == (500, [("p1", "charged", "")])


def test_no_explanation_is_shortened(estate: Any) -> None:
    want(estate, "p1", explanation="x" * 201)
    assert answers(estate) == [("p1", "refused", "TOO_LONG")]
    want(estate, "p2", explanation="x" * 200)
    withdraw(estate, "p2", why="y" * 300)
    reasons = estate.rows("select reason from receivable_changes") + estate.rows("select explanation from charges")
    assert [len(row[0]) for row in reasons] == [300, 200]


def test_thousand_wanted_charges_are_one_fact_and_one_answer(estate: Any) -> None:
    want(estate, *(f"p{number}" for number in range(1000)))
    (fact,) = estate.facts(OPENED, ReceivablesOpened)
    assert len(fact.receivables) == 1000
    assert len(answers(estate)) == 1000


def test_good_ones_are_charged_beside_those_that_are_refused(estate: Any) -> None:
    fact = wanted(estate, "good")
    fact.charges.add(reference="no unit", unit_id=uuid4().bytes, fee_item_code="CARD", amount_minor=1, explanation="x")
    fact.charges.add(
        reference="bad day",
        unit_id=UUID(estate.units[0]).bytes,
        fee_item_code="CARD",
        amount_minor=1,
        explanation="x",
        start_date="soon",
    )
    hear(estate, wanted_charges.charge_wanted, fact)
    assert sorted(answers(estate)) == [
        ("bad day", "refused", "UNREADABLE"), ("good", "charged", ""), ("no unit", "refused", "NO_SUCH_UNIT"),
    ]  # fmt: skip
    assert owed(estate) == 500


def test_what_was_refused_by_rule_may_be_wanted_again_once_it_is_right(estate: Any) -> None:
    want(estate, "p1", fee_item_code="NONE")
    want(estate, "p1")
    assert answers(estate) == [("p1", "refused", "NO_SUCH_FEE_ITEM"), ("p1", "charged", "")]


def test_other_currency_is_never_charged(estate: Any) -> None:
    fact = wanted(estate, "p1")
    fact.currency_code = "SGD"
    hear(estate, wanted_charges.charge_wanted, fact)
    assert answers(estate) == [("p1", "refused", "CHARGED_IN_OTHER_CURRENCY")]


@pytest.mark.parametrize("order", list(permutations(["want", "again", "withdraw"])), ids="-".join)
def test_what_is_withdrawn_is_owed_by_nobody_in_whatever_order_it_is_heard(estate: Any, order: tuple[str, ...]) -> None:
    for step in order:
        (withdraw if step == "withdraw" else want)(estate, "p1")
    assert owed(estate) == 0
    assert answers(estate)[-1][:2] == ("p1", "withdrawn")
    assert books_hold(estate)


def test_what_is_paid_is_credited_once(estate: Any) -> None:
    want(estate, "p1")
    (row,) = estate.receivables()
    estate.pay(row.receivable_id, 200)
    withdraw(estate, "p1")
    withdraw(estate, "p1")
    first, credit = estate.receivables()
    assert (credit.amount_minor, credit.revises, owed(estate)) == (-500, first.receivable_id, 0)
    assert answers(estate)[1:] == [("p1", "credited", ""), ("p1", "credited", "")]
    assert books_hold(estate)


def test_deposit_that_is_paid_is_refunded_and_not_withdrawn(estate: Any) -> None:
    estate.item("DEP", cycle_months=0, category="deposit", payer_rule="owner")
    want(estate, "kept", "gone", fee_item_code="DEP")
    first, _ = estate.receivables()
    estate.pay(first.receivable_id, 1)
    withdraw(estate, "kept", "gone")
    assert answers(estate)[2:] == [("kept", "charged", "DEPOSIT_PAID"), ("gone", "withdrawn", "")]
    assert [row.receivable_id for row in estate.receivables()] == [first.receivable_id]
    with pytest.raises(DepositPaid):
        estate.ask(ADJUSTMENT, first.receivable_id, -500)
    estate.approve_change(estate.ask(ADJUSTMENT, first.receivable_id, -499))
    assert owed(estate) == 1
    assert books_hold(estate)


def test_waiting_charge_of_a_service_is_answered_when_it_is_decided(careful: Any) -> None:
    want(careful, "p1", "p2", "p3", maker=careful.clerk.id)
    rows = {row.reference: row for row in careful.rows("select * from charges")}
    with pytest.raises(approvals.SamePerson):
        decide(careful, rows["p1"], who=careful.clerk)
    decide(careful, rows["p1"])
    decide(careful, rows["p2"], approve=False)
    withdraw(careful, "p3")
    assert [one for one in answers(careful) if one[1] != "waiting"] == [
        ("p1", "charged", ""), ("p2", "refused", "DECLINED"), ("p3", "withdrawn", ""),
    ]  # fmt: skip
    want(careful, "p2")
    assert answers(careful)[-1] == ("p2", "refused", "DECLINED")
    assert owed(careful) == 500
    assert books_hold(careful)
