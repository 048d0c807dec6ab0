"""Charges by hand and by fact (一次性收费): checked, perhaps approved by a second person, then receivables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import approvals, directory
from chassis.approvals import Opinion
from chassis.errors import Conflict, Invalid
from chassis.facts.columns import packed
from manor.billing.v2.events_pb2 import ReceivablesOpened
from sqlalchemy import text

from billing.domain.estate_settings import EstateSettings
from billing.records.charges import CHARGED, REFUSED, Charge
from billing.records.tariffs import FeeItem
from billing.usecases import books, reasons
from billing.usecases.charge_answers import answer_charges
from billing.usecases.charge_checks import NewCharge, check_charges

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "charge"
_SHARED = ("fee_item_id", "period_start", "period_end", "accounting_month", "due_date")


@dataclass(frozen=True, slots=True)
class CreateCharge:
    """What a person charges in an estate."""

    company_id: int
    estate_id: int
    charge: NewCharge


def create_charge(tx: Tx, command: CreateCharge) -> Charge:
    """Charges somebody: at once, or once others approve it where the estate says so or the company has a flow for it.

    Raises:
        Invalid: the unit, the fee item, the payer or the days are not such that they can be charged.
    """
    found, faults = check_charges(tx, command.company_id, command.estate_id, [command.charge])
    if faults:
        raise Invalid("Nobody can be charged that", violations=faults)
    (charge,) = enter_charges(tx, command.company_id, command.estate_id, found)
    return charge


def enter_charges(tx: Tx, company_id: int, estate_id: int, charges: Sequence[Charge]) -> Sequence[Charge]:
    """Keeps charges that nothing is wrong with, and makes receivables of them or asks for their approval.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: of all of them.
        charges: up to 1,000.
    """
    tx.session.add_all(charges)
    tx.flush()
    waiting = _ask(tx, company_id, estate_id, charges)
    at_once = [charge for charge in charges if charge.charge_id not in waiting]
    if at_once:
        open_charges(tx, company_id, estate_id, at_once)
    about = {"count": len(charges), "amount_minor": sum(charge.amount_minor for charge in charges)}
    named = f"charges/{charges[0].charge_id}" if len(charges) == 1 else f"estates/{estate_id}"
    ids = {"charges": [charge.charge_id for charge in charges[:100]], "waiting": bool(waiting)}
    tx.audit("billing.create_charge", named, about | ids, company_id=company_id, estate_id=estate_id)
    return charges


def _ask(tx: Tx, company_id: int, estate_id: int, charges: Sequence[Charge]) -> set[int]:
    """Asks for the approval of charges where the estate says so or the company has a flow; gives which of them wait."""
    of_estate = directory.estate(tx, estate_id).settings_as(EstateSettings).charges_need_approval
    units = unit_codes(tx, company_id, {charge.unit_id for charge in charges})
    waiting = set()
    for charge in charges:
        about: dict[str, Any] = {
            "company_id": company_id,
            "estate_id": estate_id,
            "maker": charge.maker,
            "amount_minor": charge.amount_minor,
        }
        if of_estate or approvals.has_flow(tx, SUBJECT, **about):
            label, named = units.get(charge.unit_id, ""), str(charge.charge_id)
            approvals.request(tx, SUBJECT, named, 1, reason=charge.explanation, label=label, **about)
            waiting.add(charge.charge_id)
    return waiting


@dataclass(frozen=True, slots=True)
class DecideCharges:
    """Which charges of one estate are decided, and why; `opinion` has whom the approver picks as well."""

    company_id: int
    estate_id: int
    charge_ids: Sequence[int]
    reason: str
    opinion: Opinion | None = None


def approve_charges(tx: Tx, command: DecideCharges) -> Sequence[Charge]:
    """Approves charges that others asked for: they are receivables at once, but for those whose flow has steps left.

    Raises:
        NotFound: one is not there, or not in the estate.
        ChargeDecided: one does not wait.
        SamePerson, NotYourTurn: the checker asked for one, or somebody else decides about it at this step.
    """
    return _decide(tx, command, approve=True)


def refuse_charges(tx: Tx, command: DecideCharges) -> Sequence[Charge]:
    """Refuses charges that others asked for.

    Raises:
        NotFound, ChargeDecided, SamePerson, NotYourTurn: as for an approval.
        Invalid: no reason is given.
    """
    return _decide(tx, command, approve=False)


def _decide(tx: Tx, command: DecideCharges, *, approve: bool) -> Sequence[Charge]:
    directory.estate(tx, command.estate_id)
    charges = [tx.lock(Charge, (command.company_id, one)) for one in sorted(set(command.charge_ids))]
    done = [charge for charge in charges if _decides(tx, command, charge, approve=approve)]
    if approve and done:
        open_charges(tx, command.company_id, command.estate_id, done)
    answer_charges(tx, command.company_id, command.estate_id, done)
    if done:
        tx.audit(
            f"billing.{'approve' if approve else 'refuse'}_charges",
            f"estates/{command.estate_id}",
            {
                "charges": [charge.charge_id for charge in done],
                "amount_minor": sum(charge.amount_minor for charge in done),
            },
            company_id=command.company_id,
            estate_id=command.estate_id,
        )
    return charges


def _decides(tx: Tx, command: DecideCharges, charge: Charge, *, approve: bool) -> bool:
    """Takes the decision that waits for a charge; gives whether no step is left."""
    charge.must_wait()
    asked = approvals.decide(
        tx,
        SUBJECT,
        str(charge.charge_id),
        company_id=command.company_id,
        version=1,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    if asked.waits:
        return False
    charge.decided(tx.scope.principal.id, command.reason)
    charge.state = CHARGED if approve else REFUSED
    if not approve:
        charge.decision_reason_code = reasons.code_of(tx, command.company_id, reasons.REFUSAL, command.reason)
    return True


@approvals.decides(SUBJECT)
def decide_charge(tx: Tx, command: approvals.Decide) -> Charge:
    """Approves or refuses a charge in the name of whoever's turn it is.

    Raises:
        As approve_charges and refuse_charges.
    """
    found = tx.one(Charge, charge_id=int(command.resource_id))
    said = command.opinion
    decided = DecideCharges(found.company_id, found.estate_id, [found.charge_id], said.text, said)
    return _decide(tx, decided, approve=command.approve)[0]


@approvals.recalls(SUBJECT)
def recall_charge(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for a charge takes it back before the last decision.

    Raises:
        NotMaker, ChargeDecided, NotFound.
        Conflict: another service wanted it, and waits for it.
    """
    charge = tx.one(Charge, charge_id=int(resource_id), lock=True)
    charge.must_wait()
    if charge.source:
        raise Conflict("The service that wanted this charge takes it back", reason="NOT_RECALLABLE")
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=charge.company_id, reason=reason)
    charge.decided("", reason)
    charge.state = REFUSED
    about = {"charges": [charge.charge_id], "amount_minor": charge.amount_minor}
    named = f"charges/{charge.charge_id}"
    tx.audit("billing.recall_charge", named, about, company_id=charge.company_id, estate_id=charge.estate_id)


def open_charges(tx: Tx, company_id: int, estate_id: int, charges: Sequence[Charge]) -> None:
    """Makes a receivable of each charge and tells them, one fact for those that share all else.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: of all of them.
        charges: up to 1,000, none of which is one yet.
    """
    first = int(tx.scalar(text("select nextval('receivable_ids')")) or 0)
    open_month = partial(books.open_month, tx, company_id)
    months = {month: open_month(month) for month in {charge.accounting_month for charge in charges}}
    for number, charge in enumerate(charges):
        tx.add(charge.receivable(first + number, months[charge.accounting_month]))
    tx.flush()
    units = unit_codes(tx, company_id, {charge.unit_id for charge in charges})
    ordered = sorted(charges, key=_shared)
    tx.publish_many(
        [_fact(tx, estate_id, list(group), units) for _, group in groupby(ordered, key=_shared)], company_id=company_id
    )


def unit_codes(tx: Tx, company_id: int, unit_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Codes of units, for people."""
    statement = text("select unit_id, code from units where company_id = :company and unit_id = any(:units)")
    return {row[0]: row[1] for row in tx.execute(statement, {"company": company_id, "units": list(unit_ids)})}


def _shared(charge: Charge) -> tuple[Any, ...]:
    return tuple(getattr(charge, name) for name in _SHARED)


def _fact(tx: Tx, estate_id: int, charges: Sequence[Charge], units: dict[UUID, str]) -> ReceivablesOpened:
    first = charges[0]
    item = tx.get(FeeItem, (first.company_id, first.fee_item_id))
    company = directory.company(tx, first.company_id)
    return ReceivablesOpened(
        company_id=first.company_id,
        estate_id=estate_id,
        currency_code=company.currency_code,
        fee_item_id=item.fee_item_id,
        fee_item_code=item.code,
        fee_item_name=item.name,
        category=item.category,
        cycle_months=item.cycle_months,
        period_start=str(first.period_start),
        period_end=str(first.period_end),
        accounting_month=f"{first.accounting_month:%Y-%m}",
        accounting_date=str(max(company.today(), first.accounting_month)),
        due_date=str(first.due_date),
        receivable_id=[charge.receivable_id for charge in charges],
        unit_id=b"".join(charge.unit_id.bytes for charge in charges),
        customer_id=b"".join(charge.customer_id.bytes for charge in charges),
        amount_minor=packed([charge.amount_minor for charge in charges]),
        tax_minor=packed([charge.tax_minor for charge in charges]),
        unit_code=packed([units.get(charge.unit_id, "") for charge in charges]),
        version=[1],
    )
