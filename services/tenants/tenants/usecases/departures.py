"""Passing a unit on and moving out (过户, 迁出; features C8–C10): at once, or at the last of the company's steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from chassis import approvals
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation

from tenants.domain.spans import Span
from tenants.records.customers import Customer
from tenants.records.occupancies import Asked, Occupancy
from tenants.records.places import Unit
from tenants.usecases import asked_moves
from tenants.usecases.asked_moves import MOVE_OUT, TRANSFER
from tenants.usecases.buildings import require_fields
from tenants.usecases.customers import CreateCustomer, insert_customer
from tenants.usecases.moves import audit, begin, lock_both, must_be_free, must_not_reach_back, publish
from tenants.usecases.publishing import publish_customers
from tenants.violations import Fault


@dataclass(frozen=True, slots=True)
class Transfer:
    """A unit that passes from one customer to another.

    Args:
        company_id: the company.
        occupancy_id: the occupancy that ends.
        transfer_date: the first day of the new one.
        customer_id: the new customer, who is known; or
        new_customer: the values of one who is not.
        values: bill_per_unit, not_residing, note of the new occupancy.
        etag: of the occupancy that ends, or empty.
    """

    company_id: int
    occupancy_id: UUID
    transfer_date: date
    customer_id: UUID | None = None
    new_customer: dict[str, Any] | None = None
    values: dict[str, Any] = field(default_factory=dict)
    etag: str = ""


def transfer(tx: Tx, command: Transfer, *, vault: Vault) -> tuple[Occupancy, Occupancy | None]:
    """Passes a unit on: the one occupancy ends the day before `transfer_date`, the other begins on it (C8).

    Where the company has set a flow for transfers, nothing begins or ends before its last step. A new customer is made
    at once all the same: whoever decides sees to whom the unit is to pass.

    Args:
        tx: of the call.
        command: from whom to whom, and when.
        vault: the keys that encrypt a new customer's numbers.

    Raises:
        SettledTooFarBack: the day before lies further back than the estate allows.
        AlreadyWaiting: a move-out or a transfer of it waits for the company's steps.
    """
    if (command.customer_id is None) == (command.new_customer is None):
        raise Invalid(
            "Name the customer who takes the unit over", violations=[Violation("customer_id", Fault.ONE_CUSTOMER)]
        )
    ended, unit = lock_both(tx, command.company_id, command.occupancy_id)
    ended.must_be(command.etag)
    asked_moves.must_not_wait(tx, ended)
    last_day = command.transfer_date - timedelta(days=1)
    must_not_reach_back(tx, unit, last_day, "transfer_date")
    ended.must_end(last_day)
    customer = _new_owner(tx, command, unit, vault)
    if customer.customer_id == ended.customer_id:
        raise Invalid("The customer has the unit already", violations=[Violation("customer_id", Fault.HAS_UNIT)])
    told = customer.seen_in(unit.estate_id) or command.new_customer is not None
    if not asked_moves.has_flow(tx, TRANSFER, ended):
        return _pass_on(tx, unit, ended, Asked(last_day, "", customer.customer_id, command.values), told=told)
    must_be_free(tx, unit, ended.role, Span(command.transfer_date), but=ended.occupancy_id)
    ended.ask(Asked(last_day, command.values.get("note") or "", customer.customer_id, command.values))
    if told:
        publish_customers(tx, unit.company_id, [customer.customer_id])
    asked_moves.request(tx, TRANSFER, unit, ended, label=f"{command.transfer_date} → {customer.name}")
    return ended, None


def _new_owner(tx: Tx, command: Transfer, unit: Unit, vault: Vault) -> Customer:
    """The customer to whom a unit passes, inserted where they are new."""
    if command.new_customer is None:
        return tx.lock(Customer, (command.company_id, command.customer_id))
    require_fields(command.new_customer, "kind", "name", within="new_customer")
    create = CreateCustomer(command.company_id, unit.estate_id, command.new_customer)
    return insert_customer(tx, create, vault=vault)


def _pass_on(tx: Tx, unit: Unit, ended: Occupancy, asked: Asked, *, told: bool) -> tuple[Occupancy, Occupancy]:
    """Ends the one occupancy and begins the other; `told` says whether the customer changed, too."""
    ended.move_out(asked.end_date, "")
    tx.flush()
    customer = tx.lock(Customer, (ended.company_id, asked.customer_id))
    first = asked.end_date + timedelta(days=1)
    started = begin(tx, unit, customer, ended.role, first, values=asked.terms)
    publish(tx, unit, [ended, started], [customer] if told else [])
    audit(tx, "tenants.transfer", started, {"ended": str(ended.occupancy_id), "date": first.isoformat()})
    return ended, started


@dataclass(frozen=True, slots=True)
class MoveOut:
    """Which occupancy ends, and its last day; the etag is the one it was read with, or empty."""

    company_id: int
    occupancy_id: UUID
    settlement_date: date
    note: str = ""
    etag: str = ""


def move_out(tx: Tx, command: MoveOut) -> Occupancy:
    """Moves a customer out; the settlement date is their last day (C9). billing voids what is unpaid after it.

    Where a tenant leaves, the unit shows its owner again (C7). Where the company has set a flow for move-outs, nothing
    changes before its last step.

    Raises:
        SettledTooFarBack: the date lies further back than the estate allows.
        AlreadyWaiting: a move-out or a transfer of it waits for the company's steps.
    """
    occupancy, unit = lock_both(tx, command.company_id, command.occupancy_id)
    occupancy.must_be(command.etag)
    must_not_reach_back(tx, unit, command.settlement_date, "settlement_date")
    asked_moves.must_not_wait(tx, occupancy)
    asked = Asked(command.settlement_date, command.note)
    if asked_moves.has_flow(tx, MOVE_OUT, occupancy):
        occupancy.must_end(command.settlement_date)
        occupancy.ask(asked)
        asked_moves.request(tx, MOVE_OUT, unit, occupancy, label=str(command.settlement_date))
    else:
        _end(tx, unit, occupancy, asked)
    return occupancy


def _end(tx: Tx, unit: Unit, occupancy: Occupancy, asked: Asked) -> None:
    occupancy.move_out(asked.end_date, asked.note)
    publish(tx, unit, [occupancy], [])
    audit(tx, "tenants.move_out", occupancy, {"settlement_date": asked.end_date.isoformat()})


@approvals.decides(MOVE_OUT)
def decide_move_out(tx: Tx, command: approvals.Decide) -> Occupancy:
    """Approves or refuses a move-out in the name of whoever's turn it is; the customer moves out at the last step.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, PreconditionFailed: chassis.approvals.
        AlreadyMovedOut: they have moved out meanwhile.
    """
    return _decide(tx, MOVE_OUT, command)


@approvals.decides(TRANSFER)
def decide_transfer(tx: Tx, command: approvals.Decide) -> Occupancy:
    """Approves or refuses a transfer in the name of whoever's turn it is; the unit passes on at the last step.

    Raises:
        SamePerson, NotYourTurn, AlreadyDecided, PreconditionFailed: chassis.approvals.
        AlreadyMovedOut, UnitTaken: somebody has moved meanwhile.
    """
    return _decide(tx, TRANSFER, command)


def _decide(tx: Tx, kind: str, command: approvals.Decide) -> Occupancy:
    occupancy, unit = asked_moves.asked(tx, command.resource_id)
    if not asked_moves.decided(tx, kind, occupancy, command):
        return occupancy
    asked = occupancy.no_longer_asked()
    if not command.approve:
        audit(tx, f"tenants.refuse_{kind}", occupancy, {"settlement_date": str(asked.end_date)})
    elif kind == TRANSFER:
        _pass_on(tx, unit, occupancy, asked, told=False)
    else:
        _end(tx, unit, occupancy, asked)
    return occupancy


@approvals.recalls(MOVE_OUT)
def recall_move_out(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for a move-out takes it back before the last decision.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    asked_moves.take_back(tx, MOVE_OUT, resource_id, reason)


@approvals.recalls(TRANSFER)
def recall_transfer(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for a transfer takes it back before the last decision; a customer who was made for it stays.

    Raises:
        NotMaker, AlreadyDecided, NotFound.
    """
    asked_moves.take_back(tx, TRANSFER, resource_id, reason)
