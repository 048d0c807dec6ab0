"""Lists of receivables and of changes to them, and what an explanation needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.errors import existing
from sqlalchemy import BigInteger, select, text

from billing.domain import bases
from billing.domain.prices import Basis
from billing.domain.rates import LEFT_OUT
from billing.queries.names import BUILDING, NUMBER
from billing.records.receivables import ReceivableChange

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_OWED = "r.amount_minor + r.adjusted_minor - r.waived_minor"
_COLUMNS = (
    f"select r.*, {BUILDING}, u.code as unit_code, {NUMBER} as customer_code, k.name as customer_name,"
    " f.code as fee_item_code, f.name as fee_item_name,"
    " f.category, f.tax_rate, c.run_id, coalesce(s.paid_minor, 0) as paid_minor,"
    " coalesce(s.verified_minor, 0) as verified_minor, s.last_payment_date,"
    f" case when r.voided then 0 else {_OWED} - coalesce(s.paid_minor, 0) end as outstanding_minor"
)
_ITEM = " join fee_items f on f.company_id = r.company_id and f.fee_item_id = r.fee_item_id"
_SETTLED = " left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"
_FROM = (
    f" from receivables r{_ITEM}{_SETTLED} left join units u on u.company_id = r.company_id and u.unit_id = r.unit_id"
    " left join customers k on k.company_id = r.company_id and k.customer_id = r.customer_id"
    " left join run_chunks c on c.company_id = r.company_id and c.chunk_id = r.chunk_id"
)


@dataclass(frozen=True, slots=True)
class ReceivableFilter:
    """Which receivables of a company; what is empty does not filter. Months are first days; both ends are inclusive."""

    company_id: int
    estate_id: int = 0
    customer_id: UUID | None = None
    unit_id: UUID | None = None
    fee_item_id: int = 0
    month: date | None = None
    run_id: UUID | None = None
    receivable_id: int = 0
    from_month: date | None = None
    to_month: date | None = None
    due_from: date | None = None
    due_to: date | None = None
    open_only: bool = False
    rated_only: bool = False
    periodic_only: bool = False
    building_id: UUID | None = None

    def __str__(self) -> str:
        """The condition on a receivable r, its fee item f and its settlement s."""
        said = [_CONDITIONS[one.name] for one in fields(self) if one.name in _CONDITIONS and getattr(self, one.name)]
        return " and ".join(["r.company_id = :company_id", *said])

    @property
    def values(self) -> dict[str, Any]:
        """The binds of the condition."""
        return {**asdict(self), "left_out": list(LEFT_OUT)}


_CONDITIONS = {
    "estate_id": "r.estate_id = :estate_id",
    "customer_id": "r.customer_id = :customer_id",
    "unit_id": "r.unit_id = :unit_id",
    "fee_item_id": "r.fee_item_id = :fee_item_id",
    "month": "r.accounting_month = :month",
    "run_id": "r.chunk_id in (select chunk_id from run_chunks where company_id = :company_id and run_id = :run_id)",
    "receivable_id": "r.receivable_id = :receivable_id",
    "from_month": "r.accounting_month >= :from_month",
    "to_month": "r.accounting_month <= :to_month",
    "due_from": "r.due_date >= :due_from",
    "due_to": "r.due_date <= :due_to",
    "open_only": f"not r.voided and {_OWED} > coalesce(s.paid_minor, 0)",
    "rated_only": "not r.voided and f.category <> all(:left_out)",
    "periodic_only": "f.cycle_months > 0",
    "building_id": "r.unit_id in (select unit_id from units where company_id = :company_id"
    " and building_id = :building_id and not removed)",
}


RECEIVABLE_ORDERS = paging.Orders(
    "number", number={"receivable_id": int}, due_date={"due_date": date, "receivable_id": int}
)


def list_receivables(
    tx: Tx, wanted: ReceivableFilter, *, limit: int, after: int = 0, order: paging.Order | None = None
) -> Sequence[Any]:
    """Receivables with what is paid.

    Args:
        tx: under the caller's scope.
        wanted: which.
        limit: rows at most.
        after: without an order, the last id before the page.
        order: in which order, and from where on; by id where it is left out.
    """
    order = order or paging.Order(("receivable_id",), falling=False, word="", after=(after,))
    further, ordering, last = order.said("r")
    return tx.execute(
        text(f"{_COLUMNS}{_FROM} where {wanted} and {further} order by {ordering} limit :limit"),
        {**wanted.values, **last, "limit": limit},
    ).all()


def get_receivable(tx: Tx, *, company_id: int, receivable_id: int) -> Any:
    """A receivable as `list_receivables` gives it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    rows = list_receivables(tx, ReceivableFilter(company_id, receivable_id=receivable_id), limit=1)
    return existing(next(iter(rows), None), f"Receivable {receivable_id}")


def explain_receivable(
    tx: Tx, *, company_id: int, receivable_id: int
) -> tuple[Any, Basis | None, Sequence[ReceivableChange]]:
    """A receivable, what it was reckoned from (None where no run billed it), and its latest changes.

    Raises:
        NotFound: there is none, or none in scope.
    """
    row = get_receivable(tx, company_id=company_id, receivable_id=receivable_id)
    changes = list_receivable_changes(tx, company_id, limit=200, receivable_id=receivable_id)
    return row, basis_of(tx, company_id, row.chunk_id, receivable_id), changes


def sum_receivables(tx: Tx, wanted: ReceivableFilter) -> Any:
    """Count and sums of what a list shows, without what is voided."""
    return tx.execute(
        text(
            f"select count(*) as receivable_count, coalesce(sum({_OWED}), 0) as receivable_minor,"
            " coalesce(sum(s.paid_minor), 0) as paid_minor, coalesce(sum(s.verified_minor), 0) as verified_minor"
            f" from receivables r{_ITEM}{_SETTLED} where {wanted} and not r.voided"
        ),
        wanted.values,
    ).one()


def all_receivables(tx: Tx, wanted: ReceivableFilter) -> Iterator[Any]:
    """Every receivable of a filter, page by page, for an export."""
    after = 0
    while rows := list_receivables(tx, wanted, limit=5_000, after=after):
        yield from rows
        after = rows[-1].receivable_id


def named_receivables(tx: Tx, company_id: int, receivable_ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """Unit, customer and fee item of receivables as people name them, by the receivable's id."""
    rows = tx.execute(
        text(f"{_COLUMNS}{_FROM} where r.company_id = :company_id and r.receivable_id = any(:ids)"),
        {"company_id": company_id, "ids": list(receivable_ids)},
    )
    names = ("building_code", "unit_code", "customer_code", "customer_name", "fee_item_name")
    return {row.receivable_id: {name: getattr(row, name) for name in names} for row in rows}


def basis_of(tx: Tx, company_id: int, chunk_id: int, receivable_id: int) -> Basis | None:
    """What a line was reckoned from; None where no run billed it."""
    row = tx.execute(
        text(
            "select bases, indexes[:id - first_receivable_id + 1] as basis_index from charge_bases"
            " where company_id = :company and chunk_id = :chunk"
        ),
        {"company": company_id, "chunk": chunk_id, "id": receivable_id},
    ).one_or_none()
    return None if row is None else bases.decode(row.bases, row.basis_index)


def tariff_codes(tx: Tx, company_id: int, tariff_ids: Sequence[str]) -> dict[str, str]:
    """Codes of tariffs by id."""
    rows = tx.execute(
        text(
            "select cast(tariff_id as text), code from tariffs where company_id = :company"
            " and tariff_id = any(cast(:ids as uuid[]))"
        ),
        {"company": company_id, "ids": list(tariff_ids)},
    )
    return {row[0]: row[1] for row in rows}


def reading_of(tx: Tx, company_id: int, reading_id: int) -> Any:
    """A reading with its meter's number and multiplier; None where there is none."""
    return tx.execute(
        text(
            "select r.*, m.number, m.multiplier from readings r left join meters m"
            " on m.company_id = r.company_id and m.meter_id = r.meter_id"
            " where r.company_id = :company and r.reading_id = :id"
        ),
        {"company": company_id, "id": reading_id},
    ).one_or_none()


def list_receivable_changes(
    tx: Tx,
    company_id: int,
    *,
    limit: int,
    before: UUID | None = None,
    estate_id: int = 0,
    state: str = "",
    receivable_id: int = 0,
    unit_id: UUID | None = None,
    building_id: UUID | None = None,
) -> Sequence[ReceivableChange]:
    """Changes, newest first; `before` is the last one of the page before."""
    where = _given(company_id=company_id, estate_id=estate_id, state=state, receivable_id=receivable_id)
    query = select(ReceivableChange).filter_by(**where)
    if unit_id or building_id:
        place = {"unit": unit_id, "building": building_id, "company": company_id}
        query = query.where(ReceivableChange.receivable_id.in_(_AT_PLACE.bindparams(**place)))
    if before:
        query = query.where(ReceivableChange.change_id < before)
    return tx.scalars(query.order_by(ReceivableChange.change_id.desc()).limit(limit)).all()


_AT_PLACE = text(
    "select r.receivable_id from receivables r where r.company_id = :company"
    " and (cast(:unit as uuid) is null or r.unit_id = :unit) and (cast(:building as uuid) is null or r.unit_id in"
    " (select unit_id from units where company_id = :company and building_id = :building and not removed))"
).columns(receivable_id=BigInteger)


def people_of_changes(tx: Tx, company_id: int, *, estate_id: int, state: str) -> list[str]:
    """Who asked for changes or decided them."""
    where = _given(company_id=company_id, estate_id=estate_id, state=state)
    makers, checkers = (select(one).filter_by(**where) for one in (ReceivableChange.maker, ReceivableChange.checker))
    return list(tx.scalars(makers.union(checkers)))


def _given(**equal: Any) -> dict[str, Any]:
    """What a filter asks for: values that are not empty."""
    return {name: value for name, value in equal.items() if value}
