"""Scrapping of stock (报废): asked for by one person, carried out once others approve by the company's steps."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import approvals
from chassis.approvals import Opinion
from chassis.data.ids import uuid7
from chassis.errors import Conflict

from warehouse.records.stock import DONE, REFUSED, SCRAP, WAITING, Move
from warehouse.usecases.stock_lines import Document, Line, check_day, counted, new_move, open_store
from warehouse.usecases.writing import write_scrap

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "scrap"


class NotAScrap(Conflict):
    """The move is no scrapping."""

    default_reason = "NOT_A_SCRAP"


@dataclass(frozen=True, slots=True)
class RequestScrap:
    """What is to be scrapped, and why."""

    document: Document


def request_scrap(tx: Tx, command: RequestScrap) -> Move:
    """Asks for materials to be scrapped.

    Raises:
        Invalid: a faulty day or line.
        StoreClosed, NotFound.
    """
    told = command.document
    store = open_store(tx, told.company_id, told.store_id)
    check_day(tx, told.company_id, told.document_date)
    counted(tx, told.company_id, told.lines, comes=False)
    move = new_move(
        tx,
        company_id=told.company_id,
        move_id=uuid7(),
        estate_id=store.estate_id,
        kind=SCRAP,
        state=WAITING,
        store_id=store.store_id,
        document_date=told.document_date,
        reference=told.reference,
        reason=told.reason,
        asked=[_stored(line) for line in told.lines],
        version=1,
    )
    tx.add(move)
    tx.flush()
    approvals.request(
        tx,
        SUBJECT,
        str(move.move_id),
        move.version,
        company_id=move.company_id,
        estate_id=move.estate_id,
        reason=told.reason,
        label=told.reference or store.name,
    )
    _audit(tx, "request_scrap", move, told.reason)
    return move


@dataclass(frozen=True, slots=True)
class DecideScrap:
    """A decision on a scrapping."""

    move_id: UUID
    opinion: Opinion


def approve_scrap(tx: Tx, command: DecideScrap) -> Move:
    """Scraps what was asked for, where no step of approval is left.

    Raises:
        Decided, SamePerson, NotYourTurn: as approvals.decide.
        NotEnough: it is not there any more.
        NotFound.
    """
    move = _waiting(tx, command.move_id)
    if _decide(tx, move, approve=True, opinion=command.opinion).waits:
        return move
    move.end(DONE, command.opinion.text)
    check_day(tx, move.company_id, move.document_date)
    store = open_store(tx, move.company_id, move.store_id)
    lines = counted(tx, move.company_id, asked(move), comes=False)
    _audit(tx, "approve_scrap", move, command.opinion.text)
    return write_scrap(tx, move, lines, store)


def refuse_scrap(tx: Tx, command: DecideScrap) -> Move:
    """Refuses a scrapping; nothing has moved.

    Raises:
        Invalid: no reason.
        Decided, SamePerson, NotYourTurn, NotFound.
    """
    move = _waiting(tx, command.move_id)
    if not _decide(tx, move, approve=False, opinion=command.opinion).waits:
        move.end(REFUSED, command.opinion.text)
        _audit(tx, "refuse_scrap", move, command.opinion.text)
    return move


@approvals.decides(SUBJECT)
def decide_scrap(tx: Tx, command: approvals.Decide) -> Move:
    """Decides in the name of whoever's turn it is.

    Raises:
        As approve_scrap and refuse_scrap.
    """
    told = DecideScrap(UUID(command.resource_id), command.opinion)
    return approve_scrap(tx, told) if command.approve else refuse_scrap(tx, told)


@approvals.recalls(SUBJECT)
def recall_scrap(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for it takes it back before the last decision.

    Raises:
        Decided, NotMaker, NotFound.
    """
    move = _waiting(tx, UUID(resource_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=move.company_id, reason=reason)
    move.end(REFUSED, reason)
    _audit(tx, "recall_scrap", move, reason)


def asked(move: Move) -> tuple[Line, ...]:
    """What a scrapping asks for."""
    return tuple(_read(one) for one in move.asked or ())


def _waiting(tx: Tx, move_id: UUID) -> Move:
    move = tx.one(Move, lock=True, move_id=move_id)
    if move.kind != SCRAP:
        raise NotAScrap("Only a scrapping is approved")
    return move


def _decide(tx: Tx, move: Move, *, approve: bool, opinion: Opinion) -> approvals.Approval:
    return approvals.decide(
        tx,
        SUBJECT,
        str(move.move_id),
        company_id=move.company_id,
        version=move.version,
        approve=approve,
        opinion=opinion,
    )


def _stored(line: Line) -> dict[str, Any]:
    return {name: str(value) for name, value in asdict(line).items() if value}


def _read(stored: dict[str, Any]) -> Line:
    told = {name: stored[name] for name in ("unit", "bin", "batch") if name in stored}
    return Line(UUID(stored["material_id"]), Decimal(stored["quantity"]), **told)


def _audit(tx: Tx, action: str, move: Move, reason: str) -> None:
    where = {"company_id": move.company_id, "estate_id": move.estate_id}
    tx.audit(f"warehouse.{action}", f"stockMoves/{move.move_id}", {"reason": reason}, **where)
