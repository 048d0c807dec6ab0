"""How a move is written: its rows from which places, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from warehouse.records.stock import SCRAP, Move, StockRow, Store
from warehouse.usecases.costs import tell_costs
from warehouse.usecases.ledger import Book, Step, picked
from warehouse.usecases.postings import want_entry
from warehouse.usecases.reserving import fill, tell
from warehouse.usecases.stock_lines import Counted

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def rows_of(tx: Tx, move: Move) -> list[StockRow]:
    """The rows that a move wrote, in their order."""
    query = select(StockRow).where(StockRow.company_id == move.company_id, StockRow.move_id == move.move_id)
    return list(tx.scalars(query.order_by(StockRow.line, StockRow.cause_number, StockRow.store_id, StockRow.number)))


def write_scrap(tx: Tx, move: Move, lines: Iterable[Counted], store: Store) -> Move:
    """Scraps what was asked for, once somebody else has approved it."""
    return write(tx, move, [step_of(store, one, SCRAP, -one.quantity, "cost:scrap") for one in lines])


def step_of(
    store: Store,
    one: Counted,
    kind: str,
    quantity: Decimal,
    account: str,
    *,
    minor: int | None = None,
    day: date | None = None,
    peer: Store | None = None,
) -> Step:
    """A line as a row to write.

    Args:
        quantity: in the base unit, negative for what leaves.
        account: what its value is booked against.
        minor: what it brings; None for what takes the average.
        day: of the document, from which a batch's shelf life counts.
        peer: of a transfer, the other store.
    """
    line, expiry_date = one.line, one.line.expiry_date
    if day and not expiry_date and line.batch and one.material.shelf_life_days:
        expiry_date = day + timedelta(days=one.material.shelf_life_days)
    told = (line.quantity if quantity > 0 else -line.quantity, line.unit or one.material.unit)
    where: dict[str, Any] = {
        "bin": line.bin,
        "batch": line.batch,
        "expiry_date": expiry_date,
        "told": told,
        "to_bin": line.to_bin,
    }
    return Step(store, one.material, one.number, kind, quantity, account, minor, **where, peer=peer)


def write(tx: Tx, move: Move, steps: list[Step], *, prepare: Callable[[Book], None] | None = None) -> Move:
    """Writes a move with its rows.

    Args:
        steps: what it moves, in the order of its rows.
        prepare: what is done once the balances are locked and before anything moves, such as freeing what is reserved.

    Raises:
        As Book.open and Book.write.
    """
    tx.add(move)
    tx.flush()
    book = Book(tx, move)
    keys = [step.key for step in steps]
    book.open([*keys, *((step.peer.store_id, step.material.material_id) for step in steps if step.peer)])
    if prepare:
        prepare(book)
    with tx.session.no_autoflush:
        for step in steps:
            _write_step(tx, book, step)
        if book.late:
            book.settle()
        for step in steps:
            if not step.material.moved:
                step.material.moved = True
    return finish(tx, book)


def _write_step(tx: Tx, book: Book, step: Step) -> None:
    if step.quantity > 0:
        book.write(step)
        return
    for place, part in picked(tx, step):
        left = book.write(_part(step, place.bin, place.batch, part))
        if step.peer:
            book.write(_arrival(step, left, place.expiry_date))


def finish(tx: Tx, book: Book) -> Move:
    """What follows from rows that were written: the entry in the books, who had waited, what things have cost."""
    move = book.move
    want_entry(tx, move, book.rows)
    tx.flush()
    came = {(row.store_id, row.material_id) for row in book.rows if row.quantity > 0}
    tell(tx, fill(tx, book.balances, came))
    tell_costs(tx, move, book.rows)
    about = {"kind": move.kind, "day": str(move.document_date), "value_minor": move.value_minor, "rows": len(book.rows)}
    named = f"stockMoves/{move.move_id}"
    tx.audit("warehouse.move_stock", named, about, company_id=move.company_id, estate_id=move.estate_id)
    return move


def _part(step: Step, bin_: str, batch: str, part: Decimal) -> Step:
    """What is taken from one place; as people told it where that is all of the line."""
    told = step.told if part == -step.quantity else (-part, step.material.unit)
    about = (step.store, step.material, step.line, step.kind, -part, step.counter_account)
    return Step(*about, bin=bin_, batch=batch, told=told, peer=step.peer, to_bin=step.to_bin)


def _arrival(step: Step, left: StockRow, expiry_date: date | None) -> Step:
    """What arrives of what left a store, at what it was worth there."""
    assert step.peer is not None
    about = (step.peer, step.material, step.line, step.kind, -left.quantity, "", -left.value_minor)
    told = (-left.told_quantity, left.told_unit)
    where: dict[str, Any] = {"bin": step.to_bin, "batch": left.batch, "expiry_date": expiry_date}
    return Step(*about, **where, told=told, of_number=left.number, peer=step.store)
