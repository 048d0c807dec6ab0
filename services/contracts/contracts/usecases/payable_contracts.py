"""Contracts by which the company owes (付款合同): written, reviewed by a second person, in force, ended."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import approvals, directory
from chassis.approvals import Decide, Opinion
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from contracts.domain.checks import faults
from contracts.domain.payable_plan import INSTALMENT, PayableRent, PlanLine, plan_of_rent, terms_of_rent
from contracts.domain.stored import to_stored
from contracts.queries.payables import payable_lines
from contracts.records.payables import (
    ACTIVE,
    DRAFT,
    ENDED,
    INCOMING_LEASE,
    PLANNED,
    READY,
    SUBMITTED,
    WITHDRAWN,
    PayableContract,
    PayableLine,
)
from contracts.usecases.lease_facts import publish_incoming
from contracts.usecases.payable_lines import take_back
from contracts.usecases.payees import faults_of_payee, must_be_served, name_of
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "payable_contract"
AT = "payable_contract."
_UNITS = text("select unit_id from units where company_id = :company and estate_id = :estate and unit_id = any(:units)")
# Where the faults of a rent's terms stand in the request.
_OF_RENT = {
    "price": "rent.monthly_price",
    "cycle_months": "rent.cycle_months",
    "start_date": "start_date",
    "end_date": "end_date",
}


class PayableNumberTaken(AlreadyExists):
    """Another payable contract of the company has the number."""

    default_reason = "CONTRACT_NUMBER_TAKEN"


@dataclass(frozen=True, slots=True)
class CreatePayableContract:
    """A draft: a lease by its rent, or a supplier's contract by its plan."""

    company_id: int
    estate_id: int
    kind: str
    number: str
    payee_name: str
    subject: str
    start: date
    end: date
    unit_ids: tuple[UUID, ...] = ()
    rent: PayableRent | None = None
    lines: tuple[PlanLine, ...] = ()
    discount_percent: Decimal | None = None
    remind_days: int = 15
    note: str = ""
    supplier_id: UUID | None = None


def create_payable_contract(tx: Tx, command: CreatePayableContract) -> PayableContract:
    """Creates a draft with its plan.

    Raises:
        Invalid: a day, the rent, a unit or a line of the plan is wrong.
        PayableNumberTaken: another contract has the number.
    """
    currency = directory.company(tx, command.company_id).currency_code
    if found := _faults(tx, command, currency):
        raise Invalid("Something is wrong with the contract", violations=found)
    key = fold(command.number)
    query = select(PayableContract.contract_id).where(
        PayableContract.company_id == command.company_id, PayableContract.number_key == key
    )
    if tx.scalar(query):
        taken = Violation(f"{AT}number", Fault.CONTRACT_NUMBER_TAKEN)
        raise PayableNumberTaken(f"Another contract has the number {command.number}", violations=[taken])
    made = _made(tx, command, key)
    tx.add(made)
    tx.flush()
    lines = plan_of_rent(command.start, command.end, command.rent, currency) if command.rent else command.lines
    tx.session.add_all(_line(made, one) for one in lines)
    tx.flush()
    _audit(tx, "create_payable_contract", made)
    return made


def _made(tx: Tx, command: CreatePayableContract, key: str) -> PayableContract:
    return PayableContract(
        company_id=command.company_id,
        contract_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        kind=command.kind,
        number=command.number,
        number_key=key,
        supplier_id=command.supplier_id,
        payee_name=command.payee_name or name_of(tx, command.company_id, command.supplier_id),
        subject=command.subject,
        start_date=command.start,
        end_date=command.end,
        unit_ids=list(command.unit_ids),
        rent=to_stored(command.rent) if command.rent else None,
        discount_percent=command.discount_percent,
        remind_days=command.remind_days,
        note=command.note,
        maker=tx.scope.principal.id,
    )


def _line(made: PayableContract, one: PlanLine) -> PayableLine:
    return PayableLine(
        company_id=made.company_id,
        group_id=made.group_id,
        estate_id=made.estate_id,
        contract_id=made.contract_id,
        kind=one.kind,
        due_date=one.due,
        amount_minor=one.amount,
        tax_minor=one.tax,
        note=one.note,
        start_date=one.days.start if one.days else None,
        end_date=one.days.end if one.days else None,
    )


def _faults(tx: Tx, command: CreatePayableContract, currency: str) -> list[Violation]:
    found = []
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        found.append(Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN))
    if command.end < command.start:
        found.append(Violation(f"{AT}end_date", Fault.END_BEFORE_START, start=command.start))
    rate = command.discount_percent
    if rate is not None and not -100 < rate <= 1000:
        found.append(Violation(f"{AT}discount_percent", Fault.NOT_A_DISCOUNT_RATE))
    supplier, lease = command.supplier_id, command.kind == INCOMING_LEASE
    found += faults_of_payee(tx, command.company_id, supplier, command.payee_name, lease=lease)
    if lease:
        return found or _faults_of_lease(tx, command, currency)
    return found + _faults_of_plan(command.lines)


def _faults_of_lease(tx: Tx, command: CreatePayableContract, currency: str) -> list[Violation]:
    if command.rent is None:
        return [Violation(f"{AT}rent", Common.REQUIRED)]
    if command.lines:
        return [Violation(f"{AT}lines", Fault.PLAN_OF_LEASE)]
    named = {"company": command.company_id, "estate": command.estate_id, "units": list(command.unit_ids)}
    there = set(tx.scalars(_UNITS, named))
    found = [
        Violation(f"{AT}unit_ids[{place}]", Fault.NO_UNIT_TO_LET)
        for place, one in enumerate(command.unit_ids)
        if one not in there
    ]
    if not command.unit_ids:
        found.append(Violation(f"{AT}unit_ids", Common.REQUIRED))
    if command.rent.monthly <= 0:
        found.append(Violation(f"{AT}rent.monthly_price", Common.NOT_ABOVE_ZERO))
    for one in faults(terms_of_rent(command.start, command.end, command.rent), currency):
        where = "rent.rent_free_until" if one.field.startswith("rent_free") else one.field.rpartition(".")[2]
        found.append(one.at(f"{AT}{_OF_RENT.get(where, where)}"))
    return found


def _faults_of_plan(lines: Sequence[PlanLine]) -> list[Violation]:
    found = [
        Violation(f"{AT}lines[{place}].tax_minor", Fault.TAX_ABOVE_LINE)
        for place, one in enumerate(lines)
        if one.tax >= one.amount
    ]
    return found if lines else [Violation(f"{AT}lines", Common.REQUIRED)]


@dataclass(frozen=True, slots=True)
class PayableKey:
    """A contract by which the company owes."""

    company_id: int
    contract_id: UUID


def delete_payable_contract(tx: Tx, command: PayableKey) -> None:
    """Deletes a draft.

    Raises:
        WrongState: it is no draft.
        NotFound.
    """
    made = tx.lock(PayableContract, (command.company_id, command.contract_id))
    made.must_be_in(DRAFT)
    for line in payable_lines(tx, made):
        tx.session.delete(line)
    _audit(tx, "delete_payable_contract", made)
    tx.session.delete(made)


def submit_payable_contract(tx: Tx, command: PayableKey) -> PayableContract:
    """Submits a draft for review.

    Raises:
        WrongState: it is no draft.
        SupplierBarred: its supplier is suspended or blacklisted by now.
        NotFound.
    """
    made = tx.lock(PayableContract, (command.company_id, command.contract_id))
    made.must_be_in(DRAFT)
    must_be_served(tx, made)
    made.state = SUBMITTED
    made.touch("")
    tx.flush()
    lines = payable_lines(tx, made)
    told = "|".join(f"{one.due_date} {one.kind} {one.amount_minor} {one.tax_minor}" for one in lines)
    approvals.request(
        tx,
        SUBJECT,
        str(made.contract_id),
        made.version,
        company_id=made.company_id,
        estate_id=made.estate_id,
        reason=made.note,
        label=made.number,
        amount_minor=sum(one.amount_minor for one in lines),
        digest=hashlib.sha256(told.encode()).digest(),
    )
    _audit(tx, "submit_payable_contract", made)
    return made


@dataclass(frozen=True, slots=True)
class DecidePayableContract:
    """What waits for review, and why it is decided so."""

    company_id: int
    contract_id: UUID
    reason: str = ""
    opinion: Opinion | None = None


def approve_payable_contract(tx: Tx, command: DecidePayableContract) -> PayableContract:
    """Approves a contract: where no step is left it is active, and its instalments may be paid.

    Raises:
        WrongState: it does not wait.
        SupplierBarred: its supplier is suspended or blacklisted by now.
        SamePerson, NotYourTurn: the checker wrote it, or somebody else decides at this step.
    """
    return _decide(tx, command, approve=True)


def refuse_payable_contract(tx: Tx, command: DecidePayableContract) -> PayableContract:
    """Refuses a contract, which is a draft again.

    Raises:
        WrongState, SamePerson, NotYourTurn: as for an approval.
        Invalid: no reason is given.
    """
    return _decide(tx, command, approve=False)


def _decide(tx: Tx, command: DecidePayableContract, *, approve: bool) -> PayableContract:
    made = tx.lock(PayableContract, (command.company_id, command.contract_id))
    made.must_be_in(SUBMITTED)
    if approve:
        must_be_served(tx, made)
    asked = approvals.decide(
        tx,
        SUBJECT,
        str(made.contract_id),
        company_id=command.company_id,
        version=made.version,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    if asked.waits:
        return made
    made.state = ACTIVE if approve else DRAFT
    made.touch("")
    for line in payable_lines(tx, made) if approve else ():
        if line.kind == INSTALMENT:
            line.state = READY
    if approve:
        publish_incoming(tx, made)
    _audit(tx, "approve_payable_contract" if approve else "refuse_payable_contract", made, reason=command.reason)
    return made


@approvals.decides(SUBJECT)
def decide_payable_contract(tx: Tx, command: Decide) -> PayableContract:
    """Approves or refuses a contract in the name of whoever's turn it is.

    Raises:
        As approve_payable_contract and refuse_payable_contract.
    """
    made = tx.one(PayableContract, contract_id=UUID(command.resource_id))
    decided = DecidePayableContract(made.company_id, made.contract_id, command.opinion.text, command.opinion)
    return _decide(tx, decided, approve=command.approve)


@approvals.recalls(SUBJECT)
def recall_payable_contract(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever submitted a contract takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    named = tx.one(PayableContract, contract_id=UUID(resource_id))
    made = tx.lock(PayableContract, (named.company_id, named.contract_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=made.company_id, reason=reason)
    made.state = DRAFT
    made.touch("")
    _audit(tx, "recall_payable_contract", made, reason=reason)


@dataclass(frozen=True, slots=True)
class EndPayableContract:
    """The last day of a contract, and why."""

    company_id: int
    contract_id: UUID
    end: date
    reason: str


def end_payable_contract(tx: Tx, command: EndPayableContract) -> PayableContract:
    """Ends a contract after a day: lines that pay for later days, or are due later, are taken back unless paid.

    Raises:
        WrongState: it is not active.
        Invalid: the day lies outside the contract, or in days that one payment covers.
    """
    made = tx.lock(PayableContract, (command.company_id, command.contract_id))
    made.must_be_in(ACTIVE)
    if not made.start_date <= command.end <= made.end_date:
        outside = Violation("end_date", Fault.OUTSIDE_LEASE, start=made.start_date, end=made.end_date)
        raise Invalid("A contract ends on one of its days", violations=[outside])
    lines = payable_lines(tx, made)
    later = [one for one in lines if (one.start_date or one.due_date) > command.end]
    take_back(tx, made, later, command.reason)
    made.end_date = command.end
    if not [one for one in lines if one.state in (PLANNED, READY)]:
        made.state = ENDED
    made.touch("")
    publish_incoming(tx, made)
    told = {"end": str(command.end), "taken_back": sum(one.state == WITHDRAWN for one in later)}
    _audit(tx, "end_payable_contract", made, reason=command.reason, **told)
    return made


def _audit(tx: Tx, action: str, made: PayableContract, **about: Any) -> None:
    told = {"number": made.number, "payee": made.payee_name, **about}
    named = f"payableContracts/{made.contract_id}"
    tx.audit(f"contracts.{action}", named, told, company_id=made.company_id, estate_id=made.estate_id)
