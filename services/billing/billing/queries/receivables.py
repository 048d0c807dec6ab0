"""Lists of receivables and of changes to them, and what an explanation needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select, text

from billing.domain import bases
from billing.domain.prices import Basis
from billing.records.receivables import ReceivableChange

if TYPE_CHECKING:
    from chassis.uow import Tx

_COLUMNS = (
    "select r.*, u.code as unit_code, k.name as customer_name, f.code as fee_item_code, f.name as fee_item_name,"
    " f.category, f.tax_rate, c.run_id, coalesce(s.paid_minor, 0) as paid_minor,"
    " coalesce(s.verified_minor, 0) as verified_minor, s.last_payment_date,"
    " case when r.voided then 0 else r.amount_minor + r.adjusted_minor - r.waived_minor - coalesce(s.paid_minor, 0) end"
    " as outstanding_minor"
)
_FROM = (
    " from receivables r join fee_items f on f.company_id = r.company_id and f.fee_item_id = r.fee_item_id"
    " left join units u on u.company_id = r.company_id and u.unit_id = r.unit_id"
    " left join customers k on k.company_id = r.company_id and k.customer_id = r.customer_id"
    " left join run_chunks c on c.company_id = r.company_id and c.chunk_id = r.chunk_id"
    " left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"
)


@dataclass(frozen=True, slots=True)
class Between:
    """Accounting months (their first days) and due dates, both ends inclusive; None is without end."""

    from_month: date | None = None
    to_month: date | None = None
    due_from: date | None = None
    due_to: date | None = None

    def conditions(self) -> list[str]:
        """What the ends that are set say of a receivable r."""
        of_ends = {
            "from_month": "r.accounting_month >= :from_month",
            "to_month": "r.accounting_month <= :to_month",
            "due_from": "r.due_date >= :due_from",
            "due_to": "r.due_date <= :due_to",
        }
        return [condition for name, condition in of_ends.items() if getattr(self, name)]


ANYTIME = Between()


def list_receivables(
    tx: Tx,
    company_id: int,
    *,
    limit: int,
    after: int = 0,
    estate_id: int = 0,
    customer_id: UUID | None = None,
    unit_id: UUID | None = None,
    fee_item_id: int = 0,
    month: date | None = None,
    open_only: bool = False,
    run_id: UUID | None = None,
    receivable_id: int = 0,
    between: Between = ANYTIME,
) -> Sequence[Any]:
    """Receivables by id with what is paid; `after` is the last id before the page."""
    open_now = "not r.voided and r.amount_minor + r.adjusted_minor - r.waived_minor > coalesce(s.paid_minor, 0)"
    of_run = "r.chunk_id in (select chunk_id from run_chunks where company_id = :company and run_id = :run)"
    where = ["r.company_id = :company", "r.receivable_id > :after"]
    where += ["r.estate_id = :estate"] if estate_id else []
    where += ["r.customer_id = :customer"] if customer_id else []
    where += ["r.unit_id = :unit"] if unit_id else []
    where += ["r.fee_item_id = :item"] if fee_item_id else []
    where += ["r.accounting_month = :month"] if month else []
    where += ["r.receivable_id = :one"] if receivable_id else []
    where += [of_run] if run_id else []
    where += between.conditions()
    where += [open_now] if open_only else []
    return tx.execute(
        text(f"{_COLUMNS}{_FROM} where {' and '.join(where)} order by r.receivable_id limit :limit"),
        {
            "company": company_id,
            "after": after,
            "estate": estate_id,
            "customer": customer_id,
            "unit": unit_id,
            "item": fee_item_id,
            "month": month,
            "one": receivable_id,
            "run": run_id,
            "limit": limit,
            **asdict(between),
        },
    ).all()


def all_receivables(tx: Tx, company_id: int, **filters: Any) -> Iterator[Any]:
    """Every receivable of a filter, page by page, for an export."""
    after = 0
    while rows := list_receivables(tx, company_id, limit=5_000, after=after, **filters):
        yield from rows
        after = rows[-1].receivable_id


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


def list_changes(
    tx: Tx,
    company_id: int,
    *,
    limit: int,
    before: UUID | None = None,
    estate_id: int = 0,
    state: str = "",
    receivable_id: int = 0,
) -> Sequence[ReceivableChange]:
    """Changes, newest first; `before` is the last one of the page before."""
    query = select(ReceivableChange).where(ReceivableChange.company_id == company_id)
    if before:
        query = query.where(ReceivableChange.change_id < before)
    if estate_id:
        query = query.where(ReceivableChange.estate_id == estate_id)
    if state:
        query = query.where(ReceivableChange.state == state)
    if receivable_id:
        query = query.where(ReceivableChange.receivable_id == receivable_id)
    return tx.scalars(query.order_by(ReceivableChange.change_id.desc()).limit(limit)).all()
