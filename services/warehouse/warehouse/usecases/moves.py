"""Moves of stock: receipts, issues, returns, transfers, and costs that come later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import select

from warehouse.domain.ledger import share_back
from warehouse.records import stock
from warehouse.records.stock import Material, Move, StockRow, Store
from warehouse.records.suppliers import ACTIVE, Supplier
from warehouse.usecases.ledger import Book, Step
from warehouse.usecases.postings import RECEIVED, cost_of
from warehouse.usecases.purchase_returns import hold_order, went_back
from warehouse.usecases.reserving import came_back
from warehouse.usecases.stock_lines import Document, check_day, counted, new_move, open_store
from warehouse.usecases.writing import finish, rows_of, step_of, write
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class NothingToReturn(Conflict):
    """Nothing of that move can come or go back."""

    default_reason = "NOTHING_TO_RETURN"


@dataclass(frozen=True, slots=True)
class ReceiveStock:
    """What came into a store from outside."""

    document: Document
    supplier_id: UUID | None = None


def receive_stock(tx: Tx, command: ReceiveStock, *, known_supplier: bool = False) -> Move:
    """Receives materials.

    Args:
        known_supplier: it was active when the goods were ordered, whatever it is now.

    Raises:
        Invalid: a faulty day, line or supplier.
        SerialThere: a piece lies in a store already.
        StoreClosed, NotFound.
    """
    told = command.document
    store = open_store(tx, told.company_id, told.store_id)
    check_day(tx, told.company_id, told.document_date)
    if not known_supplier:
        check_supplier(tx, told.company_id, command.supplier_id)
    lines = counted(tx, told.company_id, told.lines, comes=True)
    move = _move(tx, store, stock.RECEIPT, told)
    move.supplier_id = command.supplier_id
    steps = [
        step_of(store, one, stock.RECEIPT, one.quantity, RECEIVED, minor=one.line.value_minor, day=told.document_date)
        for one in lines
    ]
    return write(tx, move, steps)


@dataclass(frozen=True, slots=True)
class IssueStock:
    """What leaves a store for a person, a department or a work order."""

    document: Document
    purpose: str
    target_name: str
    target_id: str = ""


def issue_stock(tx: Tx, command: IssueStock) -> Move:
    """Issues materials at the moving average.

    Raises:
        Invalid: a faulty day or line.
        NotEnough: more than is free.
        StoreClosed, NotFound.
    """
    told = command.document
    store = open_store(tx, told.company_id, told.store_id)
    check_day(tx, told.company_id, told.document_date)
    lines = counted(tx, told.company_id, told.lines, comes=False)
    move = _move(tx, store, stock.ISSUE, told)
    move.purpose, move.target_id, move.target_name = command.purpose, command.target_id, command.target_name
    account = cost_of(command.purpose)
    return write(tx, move, [step_of(store, one, stock.ISSUE, -one.quantity, account) for one in lines])


@dataclass(frozen=True, slots=True)
class TransferStock:
    """What goes to another store of the company."""

    document: Document
    other_store_id: UUID


def transfer_stock(tx: Tx, command: TransferStock) -> Move:
    """Brings materials to another store, at the moving average.

    Raises:
        Invalid: a faulty day or line, or the same store.
        NotEnough: more than is free.
        StoreClosed, NotFound.
    """
    told = command.document
    if command.other_store_id == told.store_id:
        raise Invalid("The stores are one", violations=[Violation("other_store_id", Fault.SAME_STORE)])
    store = open_store(tx, told.company_id, told.store_id)
    other = open_store(tx, told.company_id, command.other_store_id)
    check_day(tx, told.company_id, told.document_date)
    lines = counted(tx, told.company_id, told.lines, comes=False)
    move = _move(tx, store, stock.TRANSFER, told)
    move.other_store_id = other.store_id
    return write(tx, move, [step_of(store, one, stock.TRANSFER, -one.quantity, "", peer=other) for one in lines])


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """What comes or goes back of a line, in the base unit."""

    line: int
    quantity: Decimal
    bin: str = ""


@dataclass(frozen=True, slots=True)
class ReturnStock:
    """What comes back of an issue, or goes back of a receipt."""

    company_id: int
    move_id: UUID
    document_date: date
    lines: tuple[ReturnedLine, ...]
    reason: str
    reference: str = ""


def return_stock(tx: Tx, command: ReturnStock) -> Move:
    """Takes back what was issued at what it cost, or sends back what was received at the moving average.

    Raises:
        NothingToReturn: the move is neither an issue nor a receipt.
        Invalid: more than is left of a line, or a faulty day.
        NotEnough: what goes back is not there any more.
        StoreClosed, NotFound.
    """
    hold_order(tx, command.company_id, command.move_id)
    origin = tx.lock(Move, (command.company_id, command.move_id))
    if origin.kind not in (stock.ISSUE, stock.RECEIPT):
        raise NothingToReturn(f"A move of kind {origin.kind} has nothing to give back: enter the opposite one")
    store = open_store(tx, command.company_id, origin.store_id)
    check_day(tx, command.company_id, command.document_date, earliest=origin.document_date)
    back = origin.kind == stock.ISSUE
    about = (command.company_id, store.store_id, command.document_date)
    move = _move(
        tx,
        store,
        stock.RETURN if back else stock.SUPPLIER_RETURN,
        Document(*about, reference=command.reference, reason=command.reason),
    )
    move.origin_move_id, move.supplier_id = origin.move_id, origin.supplier_id
    move.purpose, move.target_id, move.target_name = origin.purpose, origin.target_id, origin.target_name
    steps, lines = _returned(tx, origin, store, command), [(one.line, one.quantity) for one in command.lines]
    if not back:
        went_back(tx, origin, lines)
    made = write(tx, move, steps)
    if back:
        came_back(tx, origin, lines)
    return made


@dataclass(frozen=True, slots=True)
class AddCost:
    """What a received line turned out to be worth more, or less if negative: freight, or another price."""

    company_id: int
    move_id: UUID
    line: int
    value_minor: int
    reason: str
    reference: str = ""


def add_cost(tx: Tx, command: AddCost) -> Move:
    """Changes what a receipt is worth, by rows of today: what has left since then bears its share.

    Raises:
        Invalid: no line of a receipt, or it would be worth nothing.
        TooFarBack, StoreClosed, NotFound.
    """
    origin = tx.lock(Move, (command.company_id, command.move_id))
    rows = [row for row in rows_of(tx, origin) if row.line == command.line and row.quantity > 0]
    if origin.kind != stock.RECEIPT or not rows:
        raise Invalid("There is no such receipt", violations=[Violation("line", Fault.NOT_A_RECEIPT)])
    row = rows[0]
    store = tx.get(Store, (command.company_id, origin.store_id))
    about = (command.company_id, store.store_id, origin.document_date)
    move = _move(tx, store, stock.COST, Document(*about, reference=command.reference, reason=command.reason))
    move.origin_move_id, move.supplier_id = origin.move_id, origin.supplier_id
    book, key = Book(tx, move), (row.store_id, row.material_id)
    tx.add(move)
    tx.flush()
    book.open([key], late=True)
    if book.histories[key].booked[row.number] + command.value_minor <= 0 or not command.value_minor:
        raise Invalid("The line would be worth nothing", violations=[Violation("value_minor", Fault.WORTH_TOO_LITTLE)])
    with tx.session.no_autoflush:
        book.correct(row, command.value_minor)
        book.settle()
    # Its rows are of today: that is the day of its document in the books.
    move.document_date = move.entered_date
    return finish(tx, book)


def _move(tx: Tx, store: Store, kind: str, told: Document) -> Move:
    return new_move(
        tx,
        company_id=told.company_id,
        move_id=uuid7(),
        estate_id=store.estate_id,
        kind=kind,
        store_id=store.store_id,
        document_date=told.document_date,
        reference=told.reference,
        reason=told.reason,
    )


def _returned(tx: Tx, origin: Move, store: Store, command: ReturnStock) -> list[Step]:
    """What comes or goes back, row by row of what the move wrote."""
    rows, faults = rows_of(tx, origin), []
    gone = _returned_before(tx, origin)
    steps: list[Step] = []
    for place, wanted in enumerate(command.lines):
        of = [row for row in rows if row.line == wanted.line and row.quantity]
        left = sum((abs(row.quantity) - gone.get((row.material_id, row.number), Decimal(0)) for row in of), Decimal(0))
        if not of:
            faults.append(Violation(f"lines[{place}].line", Fault.NOTHING_ISSUED))
        elif not 0 < wanted.quantity <= left:
            faults.append(Violation(f"lines[{place}].quantity", Fault.MORE_THAN_WAS, most=f"{left.normalize():f}"))
        rest = wanted.quantity
        for row in of:
            key = (row.material_id, row.number)
            part = min(rest, abs(row.quantity) - gone.get(key, Decimal(0)))
            if part > 0:
                before = gone.get(key, Decimal(0))
                steps.append(_back(tx, store, row, wanted, (part, before)))
                gone[key] = gone.get(key, Decimal(0)) + part
                rest -= part
    if faults:
        raise Invalid("Lines are faulty", violations=faults)
    return steps


def _back(tx: Tx, store: Store, row: StockRow, wanted: ReturnedLine, parts: tuple[Decimal, Decimal]) -> Step:
    """What comes or goes back of a row: so much now, after so much before."""
    part, before = parts
    material = tx.get(Material, (row.company_id, row.material_id))
    about = (store, material, wanted.line)
    more: dict[str, Any] = {"batch": row.batch, "of_number": row.number}
    if row.quantity > 0:
        told = (-part, material.unit)
        more |= {"bin": wanted.bin, "told": told}
        return Step(*about, stock.SUPPLIER_RETURN, -part, row.counter_account, None, **more)
    minor, told = share_back(_cost(tx, row), -row.quantity, before, part), (part, material.unit)
    where: dict[str, Any] = {"bin": wanted.bin or row.bin, "told": told}
    return Step(*about, stock.RETURN, part, row.counter_account, minor, **{**where, **more})


def _cost(tx: Tx, row: StockRow) -> int:
    """What an issue has cost by now."""
    query = select(StockRow.value_minor).where(
        StockRow.company_id == row.company_id,
        StockRow.store_id == row.store_id,
        StockRow.material_id == row.material_id,
        StockRow.cause_number == row.number,
    )
    return -row.value_minor - sum(tx.scalars(query))


def _returned_before(tx: Tx, origin: Move) -> dict[tuple[UUID, int], Decimal]:
    """How much of each row of a move came or went back before."""
    of = select(StockRow.material_id, StockRow.of_number, StockRow.quantity).join(
        Move, (Move.company_id == StockRow.company_id) & (Move.move_id == StockRow.move_id)
    )
    query = of.where(Move.company_id == origin.company_id, Move.origin_move_id == origin.move_id)
    found: dict[tuple[UUID, int], Decimal] = {}
    for material_id, number, quantity in tx.execute(query.where(StockRow.of_number > 0)).tuples():
        found[material_id, number] = found.get((material_id, number), Decimal(0)) + abs(quantity)
    return found


def check_supplier(tx: Tx, company_id: int, supplier_id: UUID | None) -> None:
    """Whether a supplier can deliver.

    Raises:
        Invalid: there is none, or it is not active.
    """
    if supplier_id is None:
        return
    supplier = tx.find(Supplier, (company_id, supplier_id))
    if supplier is None or supplier.state != ACTIVE:
        code = Fault.SUPPLIER_NOT_ACTIVE if supplier else Fault.NO_SUCH_SUPPLIER
        raise Invalid("The supplier cannot deliver", violations=[Violation("supplier_id", code)])
