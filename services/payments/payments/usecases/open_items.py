"""Hears what billing opens and changes, and keeps open items, their ledger and the customers' prepayments in step.

Everything is set-based: a fact of 1,000 receivables costs as many statements as a fact of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chassis.data.arrays import Days, Flags, Numbers, Texts, UuidBytes
from chassis.data.tx import Tx
from chassis.facts.columns import items
from manor.billing.v2.events_pb2 import ReceivablesChanged, ReceivablesOpened
from manor.payments.v1 import events_pb2
from sqlalchemy import select, text

from payments.domain import entries
from payments.records.open_items import FeeItem, OpenItem
from payments.usecases.allocations import lock_open_items, settled_items
from payments.usecases.credits import set_off_credits
from payments.usecases.deposit_losses import losses_booked
from payments.usecases.excess import give_back_excess
from payments.usecases.ledger import Document, post
from payments.usecases.prepayments import draw_on_new_items

DEPOSIT = "deposit"  # the category of fee items

_OPEN = """
    with opened as (
        insert into open_items (company_id, receivable_id, group_id, estate_id, customer_id, unit_id, unit_code,
            fee_item_id, entry_id, accounting_month, period_start, period_end, due_date, currency_code, amount_minor,
            tax_minor, billing_version, adjusted_minor, waived_minor, voided)
        select :company_id, r.id, :group_id, :estate_id, r.customer_id, r.unit_id, r.unit_code, :fee_item_id,
            :entry_id, :accounting_month, :period_start, :period_end, :due_date, :currency_code, r.amount, r.tax,
            r.version, coalesce(r.adjusted, 0), coalesce(r.waived, 0), coalesce(r.voided, false)
        from unnest(cast(:ids as bigint[]), cast(:customers as uuid[]), cast(:units as uuid[]),
            cast(:codes as text[]), cast(:amounts as bigint[]), cast(:taxes as bigint[]),
            cast(:versions as bigint[]), cast(:adjusted as bigint[]), cast(:waived as bigint[]),
            cast(:voided as boolean[]))
            as r (id, customer_id, unit_id, unit_code, amount, tax, version, adjusted, waived, voided)
        {sparing}
        returning receivable_id, open_minor, case
            when open_minor = amount_minor then tax_minor
            when amount_minor = 0 then 0
            else round(cast(tax_minor as numeric) * open_minor / amount_minor) end as tax_minor
    )
    select count(*) as items, coalesce(sum(open_minor), 0) as owed, coalesce(sum(tax_minor), 0) as tax,
        case when count(*) < :expected then array_agg(receivable_id) end as fresh from opened
"""
# Looking for each item that may be there costs a sixth of opening it; that none is, `_BEGIN` says by one look.
_OPEN_NEW = text(_OPEN.format(sparing=""))
_OPEN_SPARING = text(_OPEN.format(sparing="on conflict (company_id, receivable_id) do nothing"))
# Not a plain upsert: that would lock the fee item's row, and all chunks of one run would queue on it.
_LEARN_FEE_ITEM = text(
    "insert into fee_items (company_id, fee_item_id, group_id, code, name, category)"
    " select :company_id, :fee_item_id, :group_id, :code, :name, :category where not exists"
    " (select from fee_items where company_id = :company_id and fee_item_id = :fee_item_id"
    " and (code, name, category) = (:code, :name, :category))"
    " on conflict (company_id, fee_item_id) do update set code = excluded.code, name = excluded.name,"
    " category = excluded.category"
)
# An opening and an early change of the same receivable, side by side, would each miss the other: openings share this
# lock, and who keeps an early change has it alone.
_BEGIN = text(
    "select nextval('journal_entry_ids') as entry_id,"
    " pg_advisory_xact_lock_shared(hashtextextended('early_changes', :company_id)),"
    " not exists (select from open_items where company_id = :company_id and receivable_id between :first and :last)"
    " as all_new"
)
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('early_changes', :company_id))")
_WAITING = text(
    "select exists (select from early_changes where company_id = :company_id) as changes,"
    " exists (select from prepayments where company_id = :company_id and balance_minor > 0) as prepayments"
)
_EARLY = text(
    "delete from early_changes e using open_items i where e.company_id = :company_id"
    " and e.receivable_id = any(cast(:ids as bigint[])) and i.company_id = e.company_id"
    " and i.receivable_id = e.receivable_id"
    " returning e.receivable_id, e.version, e.adjusted_minor, e.waived_minor, e.voided, e.accounting_date"
)
_KEEP_EARLY = text(
    "insert into early_changes as e (company_id, receivable_id, group_id, estate_id, version, adjusted_minor,"
    " waived_minor, voided, accounting_date) select :company_id, r.id, :group_id, :estate_id, r.version, r.adjusted,"
    " r.waived, r.voided, r.day from unnest(cast(:ids as bigint[]), cast(:versions as bigint[]),"
    " cast(:adjusted as bigint[]), cast(:waived as bigint[]), cast(:voided as boolean[]), cast(:days as date[]))"
    " as r (id, version, adjusted, waived, voided, day)"
    " on conflict (company_id, receivable_id) do update set version = excluded.version,"
    " adjusted_minor = excluded.adjusted_minor, waived_minor = excluded.waived_minor, voided = excluded.voided,"
    " accounting_date = excluded.accounting_date where e.version < excluded.version"
)


@dataclass(frozen=True, slots=True)
class Change:
    """What billing now says of one receivable."""

    receivable_id: int
    version: int
    adjusted_minor: int
    waived_minor: int
    voided: bool
    accounting_date: date


def open_receivables(tx: Tx, fact: ReceivablesOpened) -> None:
    """Opens a chunk: its items, one journal entry, and what prepayments of its customers pay of it at once.

    What is known already is left alone, unless the fact (a republished one) carries a higher version of it.

    Args:
        tx: under the company's scope.
        fact: receivables of one estate, fee item and accounting month.
    """
    ids = list(fact.receivable_id)
    begun = tx.execute(_BEGIN, {"company_id": fact.company_id, "first": min(ids), "last": max(ids)}).one()
    entry_id = int(begun.entry_id)
    opened = tx.execute(_OPEN_NEW if begun.all_new else _OPEN_SPARING, _rows(tx, fact, entry_id)).one()
    if opened.items:
        _learn_fee_item(tx, fact)
        post(tx, _opening(fact), _owed_legs(fact, opened), entry_id)
        fresh = opened.fresh or ids
        _meet_what_waits(tx, fact, fresh)
        if min(fact.amount_minor, default=0) < 0:
            set_off_credits(tx, fact.company_id, fact.estate_id, fresh)
    if opened.items < len(ids):
        _change(tx, fact.company_id, fact.estate_id, _newer(fact, set(opened.fresh or ())))


def _rows(tx: Tx, fact: ReceivablesOpened, entry_id: int) -> dict[str, Any]:
    count = len(fact.receivable_id)
    return {
        "company_id": fact.company_id,
        "group_id": tx.scope.group_id,
        "estate_id": fact.estate_id,
        "fee_item_id": fact.fee_item_id,
        "entry_id": entry_id,
        "accounting_month": date.fromisoformat(fact.accounting_month + "-01"),
        "period_start": date.fromisoformat(fact.period_start),
        "period_end": date.fromisoformat(fact.period_end),
        "due_date": date.fromisoformat(fact.due_date),
        "currency_code": fact.currency_code,
        "expected": count,
        "ids": Numbers(fact.receivable_id),
        "customers": UuidBytes(fact.customer_id),
        "units": UuidBytes(fact.unit_id),
        "codes": Texts.of(fact.unit_code, count, ""),
        "amounts": Numbers.of(fact.amount_minor, count, 0),
        "taxes": Numbers.of(fact.tax_minor, count, 0),
        "versions": Numbers.of(fact.version, count, 0),
        "adjusted": Numbers.of(fact.adjusted_minor, count, 0),
        "waived": Numbers.of(fact.waived_minor, count, 0),
        "voided": Flags.of(fact.voided, count, False),
    }


def _learn_fee_item(tx: Tx, fact: ReceivablesOpened) -> None:
    tx.execute(
        _LEARN_FEE_ITEM,
        {
            "company_id": fact.company_id,
            "fee_item_id": fact.fee_item_id,
            "group_id": tx.scope.group_id,
            "code": fact.fee_item_code,
            "name": fact.fee_item_name,
            "category": fact.category,
        },
    )


def _owed_legs(fact: ReceivablesOpened, opened: Any) -> list[entries.Leg]:
    is_deposit = fact.category == DEPOSIT
    return entries.owed(fact.fee_item_id, int(opened.owed), int(opened.tax), is_deposit=is_deposit)


def _opening(fact: ReceivablesOpened) -> Document:
    return Document(
        "receivables_opened",
        fact.run_id or str(fact.receivable_id[0]),
        fact.company_id,
        fact.estate_id,
        date.fromisoformat(fact.accounting_date),
        fact.currency_code,
    )


def _meet_what_waits(tx: Tx, fact: ReceivablesOpened, fresh: Sequence[int]) -> None:
    """Applies changes that came before their receivables, then lets prepayments pay what is open."""
    waiting = tx.execute(_WAITING, {"company_id": fact.company_id}).one()
    if waiting.changes:
        _change(tx, fact.company_id, fact.estate_id, _take_early(tx, fact.company_id, fresh))
    if waiting.prepayments:
        new = set(fresh)
        customers = {one["customer_id"] for one in items(fact) if one["receivable_id"] in new}
        draw_on_new_items(tx, fact.company_id, fact.estate_id, list(customers), fresh)


def _newer(fact: ReceivablesOpened, fresh: set[int]) -> list[Change]:
    """What a republished fact says of items that were here already."""
    day = date.fromisoformat(fact.accounting_date)
    return [_change_of(one, day) for one in items(fact) if one["receivable_id"] not in fresh]


def _change_of(one: dict[str, Any], day: date) -> Change:
    return Change(one["receivable_id"], one["version"], one["adjusted_minor"], one["waived_minor"], one["voided"], day)


def _take_early(tx: Tx, company_id: int, receivable_ids: Sequence[int]) -> list[Change]:
    rows = tx.execute(_EARLY, {"company_id": company_id, "ids": Numbers(receivable_ids)}).all()
    return [Change(*row) for row in rows]


def change_receivables(tx: Tx, fact: ReceivablesChanged) -> None:
    """Takes over what billing adjusted, waived or voided; what was paid beyond that becomes a prepayment.

    Args:
        tx: under the company's scope.
        fact: receivables of one estate.
    """
    changes = [_change_of(one, date.fromisoformat(one["accounting_date"])) for one in items(fact)]
    known = _change(tx, fact.company_id, fact.estate_id, changes)
    early = [change for change in changes if change.receivable_id not in known]
    if early:
        _keep_early(tx, fact, early)


def _keep_early(tx: Tx, fact: ReceivablesChanged, early: Sequence[Change]) -> None:
    tx.execute(_ALONE, {"company_id": fact.company_id})
    tx.execute(
        _KEEP_EARLY,
        {
            "company_id": fact.company_id,
            "group_id": tx.scope.group_id,
            "estate_id": fact.estate_id,
            "ids": Numbers([one.receivable_id for one in early]),
            "versions": Numbers([one.version for one in early]),
            "adjusted": Numbers([one.adjusted_minor for one in early]),
            "waived": Numbers([one.waived_minor for one in early]),
            "voided": Flags([one.voided for one in early]),
            "days": Days([one.accounting_date.isoformat() for one in early]),
        },
    )
    # An opening that was in hand when we looked has committed now, without having seen what is kept here.
    ids = [one.receivable_id for one in early]
    _change(tx, fact.company_id, fact.estate_id, _take_early(tx, fact.company_id, ids))


_CHANGE = text(
    "update open_items i set adjusted_minor = c.adjusted, waived_minor = c.waived, voided = c.voided,"
    " billing_version = c.version"
    " from unnest(cast(:ids as bigint[]), cast(:versions as bigint[]), cast(:adjusted as bigint[]),"
    " cast(:waived as bigint[]), cast(:voided as boolean[])) as c (id, version, adjusted, waived, voided)"
    " where i.company_id = :company_id and i.receivable_id = c.id and i.billing_version < c.version"
)


def _change(tx: Tx, company_id: int, estate_id: int, changes: Sequence[Change]) -> set[int]:
    """Applies what is newer than what is known; gives which of them are known at all."""
    by_id = {change.receivable_id: change for change in changes}
    if not by_id:
        return set()
    items = lock_open_items(tx, company_id, receivable_ids=by_id.keys())
    newer = {
        item.receivable_id: (item, by_id[item.receivable_id])
        for item in items
        if item.billing_version < by_id[item.receivable_id].version
    }
    if newer:
        with losses_booked(tx, company_id, newer.keys()):
            rows = give_back_excess(tx, company_id, [(item, _owed(item, change)) for item, change in newer.values()])
            _write_changes(tx, company_id, [change for _, change in newer.values()])
        _post_changes(tx, company_id, estate_id, newer)
        if rows:
            tx.publish(
                events_pb2.PrepaymentDrawn(company_id=company_id, estate_id=estate_id, items=settled_items(rows)),
                company_id=company_id,
                estate_id=estate_id,
            )
    return {item.receivable_id for item in items}


def _write_changes(tx: Tx, company_id: int, changes: Sequence[Change]) -> None:
    tx.execute(
        _CHANGE,
        {
            "company_id": company_id,
            "ids": Numbers([one.receivable_id for one in changes]),
            "versions": Numbers([one.version for one in changes]),
            "adjusted": Numbers([one.adjusted_minor for one in changes]),
            "waived": Numbers([one.waived_minor for one in changes]),
            "voided": Flags([one.voided for one in changes]),
        },
    )


def _owed(item: OpenItem, change: Change) -> int:
    return 0 if change.voided else item.amount_minor + change.adjusted_minor - change.waived_minor


def _post_changes(tx: Tx, company_id: int, estate_id: int, newer: Mapping[int, tuple[OpenItem, Change]]) -> None:
    """One entry for each day the changes are dated, with the fee items' legs summed."""
    by_day: dict[date, list[entries.Leg]] = defaultdict(list)
    deposits = _deposits(tx, company_id, {item.fee_item_id for item, _ in newer.values()})
    for item, change in newer.values():
        before, now = item.open_minor + item.allocated_minor, _owed(item, change)
        tax_before = entries.tax_share(item.amount_minor, item.tax_minor, before)
        tax_now = entries.tax_share(item.amount_minor, item.tax_minor, now)
        by_day[change.accounting_date] += entries.owed(
            item.fee_item_id, now - before, tax_now - tax_before, is_deposit=item.fee_item_id in deposits
        )
    first = min(newer)
    currency_code = newer[first][0].currency_code
    for day, legs in sorted(by_day.items()):
        document = Document("receivables_changed", str(first), company_id, estate_id, day, currency_code)
        post(tx, document, entries.merged(legs))


def _deposits(tx: Tx, company_id: int, fee_item_ids: Collection[int]) -> set[int]:
    """Which of these fee items are deposits (押金)."""
    query = select(FeeItem.fee_item_id).where(
        FeeItem.company_id == company_id, FeeItem.fee_item_id.in_(fee_item_ids), FeeItem.category == DEPOSIT
    )
    return set(tx.scalars(query))
