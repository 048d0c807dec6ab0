"""What stock moves in the books: each move one balanced entry by payments' door, and whether it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import select

from warehouse.records.stock import BOOKED, COST, WANTED, ClosedMonth, Move, StockRow, StoreCode

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SOURCE, PREFIX = "warehouse", "move/"
RECEIVED, CLOSED = "received_not_invoiced", "MONTH_CLOSED"
DIFFERENCES = "cost:stock_differences"
_KINDS = {
    "receipt": "Received",
    "issue": "Issued",
    "return": "Came back of an issue",
    "supplier_return": "Went back to its supplier",
    "transfer": "Transferred",
    "cost": "Cost of a receipt",
    "scrap": "Scrapped",
    "count": "Stocktake",
}


def cost_of(purpose: str) -> str:
    """The account that bears what is issued: cost of work orders, departments or people."""
    return f"cost:materials_{purpose}"


def legs(rows: Iterable[StockRow], numbers: dict[UUID, int]) -> dict[str, int]:
    """What rows move in the books, by account, in minor units; nothing where they move no value between accounts.

    Args:
        rows: of one move.
        numbers: of their stores.
    """
    found: Counter[str] = Counter()
    for row in rows:
        found[f"inventory:store-{numbers[row.store_id]}"] += row.value_minor
        if row.counter_account:
            found[row.counter_account] -= row.value_minor
    return {account: minor for account, minor in sorted(found.items()) if minor}


def want_entry(tx: Tx, move: Move, rows: Iterable[StockRow]) -> None:
    """Wants the entry of a move booked, on its document's day; on the day of its entry where it came late, since what
    it corrects is booked then."""
    many = list(rows)
    move.value_minor = sum(row.value_minor for row in many if row.store_id == move.store_id and _of_move(row, move))
    late = any(row.cause_number for row in many)
    _want(tx, move, many, move.entered_date if late else move.document_date)


def _of_move(row: StockRow, move: Move) -> bool:
    """Whether a row is what the move is about, and not what it set right elsewhere."""
    return not row.cause_number or move.kind == COST


def _want(tx: Tx, move: Move, rows: Iterable[StockRow], day: date) -> None:
    numbers = select(StoreCode.store_id, StoreCode.number).where(StoreCode.company_id == move.company_id)
    found = legs(rows, dict(tx.execute(numbers).tuples().all()))
    if not found:
        return
    move.entry_state = WANTED
    company = directory.company(tx, move.company_id)
    where: dict[str, Any] = {"company_id": move.company_id, "estate_id": move.estate_id}
    wanted = payments.EntriesWanted(currency_code=company.currency_code, **where)
    entry = wanted.entries.add(
        reference=f"{PREFIX}{move.move_id}",
        accounting_date=str(day),
        explanation=f"{_KINDS[move.kind]} {move.reference or move.target_name}".strip()[:200],
    )
    for account, minor in found.items():
        entry.legs.add(account_code=account, amount_minor=minor)
    tx.publish(wanted, **where)


def hear_entries(tx: Tx, fact: payments.EntriesAnswered) -> None:
    """Keeps whether entries stand; answers to other services are theirs. What a month's closing overtook is wanted
    again, on the day that it was entered."""
    if fact.source != SOURCE:
        return
    for answer in fact.entries:
        move = tx.lock(Move, (fact.company_id, UUID(answer.reference.removeprefix(PREFIX))))
        if move.entry_state == BOOKED or answer.state not in (BOOKED, "refused"):
            continue
        again = answer.code == CLOSED and move.entry_code != CLOSED
        move.entry_state, move.entry_code = answer.state, answer.code
        if again:
            query = select(StockRow).where(StockRow.company_id == move.company_id, StockRow.move_id == move.move_id)
            _want(tx, move, tx.scalars(query).all(), directory.company(tx, move.company_id).today())


def hear_closed_month(tx: Tx, fact: payments.MonthClosed) -> None:
    """No document is dated in a closed month any more."""
    month = date.fromisoformat(f"{fact.month}-01")
    if tx.find(ClosedMonth, (fact.company_id, month)) is None:
        tx.add(ClosedMonth(company_id=fact.company_id, month=month, group_id=tx.scope.group_id))
