"""Keeps the sums of receivables: what was billed, entered, verified and is open, by month, estate, item and due date.

Each row remembers what of it stands in the sums. A fact changes rows that know less than it, and adds the difference
between what they counted before and count now; so order, repetition and republication change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from chassis.data.arrays import Flags, Integers, Numbers, literal
from chassis.data.tx import Tx
from chassis.facts.columns import column
from manor.billing.v2.events_pb2 import ReceivablesChanged, ReceivablesOpened
from manor.payments.v1.events_pb2 import PaymentReversed, PaymentSettled, PrepaymentDrawn
from sqlalchemy import text

Settled = PaymentSettled | PaymentReversed | PrepaymentDrawn

_SUMS = ("receivable_count", "open_count", "receivable_minor", "entered_minor", "verified_minor")
_ADD = (
    "insert into figures as f (company_id, group_id, accounting_month, estate_id, fee_item_id, due_date,"
    f" {', '.join(_SUMS)}) select :company_id, :group_id, accounting_month, estate_id, fee_item_id, due_date,"
    f" {', '.join(f'sum({name})' for name in _SUMS)} from counted group by 3, 4, 5, 6"
    # Nobody waits for the row of a sum that does not change; and whoever takes several takes them in one order.
    f" having {' or '.join(f'sum({name}) <> 0' for name in _SUMS)} order by 3, 4, 5, 6"
    " on conflict (company_id, accounting_month, estate_id, fee_item_id, due_date) do update set "
    + ", ".join(f"{name} = f.{name} + excluded.{name}" for name in _SUMS)
)
# The whole of a fact of new receivables in one statement: nearly every fact is that.
_OPEN = text(
    f"""
    with fresh as (
        insert into receivables (company_id, receivable_id, group_id, estate_id, fee_item_id, accounting_month,
            due_date, billing_version, owed_minor, voided)
        select :company_id, r.id, :group_id, :estate_id, :fee_item_id, :accounting_month, :due_date, r.version, r.owed,
            r.voided
        from unnest(cast(:ids as bigint[]), cast(:versions as integer[]), cast(:owed as bigint[]),
            cast(:voided as boolean[])) as r (id, version, owed, voided)
        on conflict (company_id, receivable_id) do nothing
        returning receivable_id, owed_minor, voided
    ), counted as (
        select cast(:accounting_month as date) as accounting_month, cast(:estate_id as integer) as estate_id,
            cast(:fee_item_id as integer) as fee_item_id, cast(:due_date as date) as due_date,
            count(*) as receivable_count, count(*) filter (where owed_minor <> 0) as open_count,
            sum(owed_minor) as receivable_minor, 0 as entered_minor, 0 as verified_minor
        from fresh where not voided having count(*) > 0
    ), added as ({_ADD})
    select count(*) as fresh from fresh
    """
)
# Whoever is spoken of before its opening was heard waits in a row without a month, which counts nothing.
_EXPECT = text(
    "insert into receivables (company_id, receivable_id, group_id, estate_id)"
    " select :company_id, id, :group_id, :estate_id from unnest(cast(:ids as bigint[])) as r (id) order by id"
    " on conflict (company_id, receivable_id) do nothing"
)


def _counts(row: str) -> str:
    """What a row counts, column by column: nothing before its opening is heard, nothing once it is voided."""
    return (
        f"select 1 as receivable_count, case when {row}.owed_minor <> {row}.paid_minor then 1 else 0 end as open_count,"
        f" {row}.owed_minor as receivable_minor, {row}.paid_minor as entered_minor,"
        f" {row}.verified_minor as verified_minor where {row}.accounting_month is not null and not {row}.voided"
    )


def _change(to: str, items: str, known: str) -> Any:
    """An update that adds the difference to the sums; gives how many of the receivables there are.

    The rows are locked, in their order, before they are read: `old` is what whoever held them before has left.

    Args:
        to: what is set; n is the item, r the row.
        items: the columns of n after its id, each an array of that name.
        known: which rows know less than the fact.
    """
    columns = dict(pair.split(" ") for pair in items.split(", "))
    arrays = ", ".join(f"cast(:{name} as {kind}[])" for name, kind in {"ids": "bigint", **columns}.items())
    return text(
        f"""
        with old as materialized (
            select receivable_id, accounting_month, owed_minor, paid_minor, verified_minor, voided from receivables
            where company_id = :company_id and receivable_id = any(cast(:ids as bigint[]))
            order by receivable_id for update
        ), changed as (
            update receivables r set {to}
            from unnest({arrays}) as n (id, {", ".join(columns)}), old
            where r.company_id = :company_id and r.receivable_id = n.id and old.receivable_id = r.receivable_id
                and {known}
            returning r.accounting_month, r.estate_id, r.fee_item_id, r.due_date, r.owed_minor, r.paid_minor,
                r.verified_minor, r.voided, old.accounting_month as old_month, old.owed_minor as old_owed,
                old.paid_minor as old_paid, old.verified_minor as old_verified, old.voided as old_voided
        ), counted as (
            select r.accounting_month, r.estate_id, r.fee_item_id, r.due_date, d.* from changed r,
            lateral ({_counts("r")}) d
            union all
            select r.accounting_month, r.estate_id, r.fee_item_id, r.due_date,
                {", ".join(f"-d.{name}" for name in _SUMS)} from changed r,
            lateral (select r.old_month as accounting_month, r.old_owed as owed_minor, r.old_paid as paid_minor,
                r.old_verified as verified_minor, r.old_voided as voided) o, lateral ({_counts("o")}) d
        ), added as ({_ADD})
        select count(*) as present from old
        """
    )


_MERGE = _change(
    "estate_id = :estate_id, fee_item_id = :fee_item_id, accounting_month = :accounting_month, due_date = :due_date,"
    " billing_version = greatest(r.billing_version, n.versions),"
    " owed_minor = case when r.billing_version < n.versions then n.owed else r.owed_minor end,"
    " voided = case when r.billing_version < n.versions then n.voided else r.voided end",
    "versions integer, owed bigint, voided boolean",
    "(r.accounting_month is null or r.billing_version < n.versions)",
)
_OWE = _change(
    "billing_version = n.versions, owed_minor = n.owed, voided = n.voided",
    "versions integer, owed bigint, voided boolean",
    "r.billing_version < n.versions",
)
_PAY = _change(
    "payments_version = n.versions, paid_minor = n.paid, verified_minor = n.verified",
    "versions integer, paid bigint, verified bigint",
    "r.payments_version < n.versions",
)
# Not a plain upsert: that would lock the fee item's row, and all facts of one run would queue on it. What a fact does
# not say of the cycle is taken as monthly until one says it.
_LEARN_FEE_ITEM = text(
    "insert into fee_items as f (company_id, fee_item_id, group_id, cycle_months, code, name, category)"
    " select :company_id, :fee_item_id, :group_id, coalesce(:cycle_months, 1), :code, :name, :category where not exists"
    " (select from fee_items where company_id = :company_id and fee_item_id = :fee_item_id"
    " and (code, name, category) = (:code, :name, :category)"
    " and cycle_months = coalesce(cast(:cycle_months as integer), cycle_months))"
    " on conflict (company_id, fee_item_id) do update set code = excluded.code, name = excluded.name,"
    " category = excluded.category, cycle_months = coalesce(:cycle_months, f.cycle_months)"
)


def open_receivables(tx: Tx, fact: ReceivablesOpened) -> None:
    """Counts what became owed; a republished fact also brings what changed since.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.billing.v2.ReceivablesOpened.
    """
    where = _where(tx, fact)
    tx.execute(
        _LEARN_FEE_ITEM,
        {
            **where,
            "fee_item_id": fact.fee_item_id,
            "code": fact.fee_item_code,
            "name": fact.fee_item_name,
            "category": fact.category,
            "cycle_months": fact.cycle_months if fact.HasField("cycle_months") else None,
        },
    )
    values = {
        **where,
        **_owed(fact),
        "fee_item_id": fact.fee_item_id,
        "accounting_month": f"{fact.accounting_month}-01",
        "due_date": fact.due_date,
    }
    if tx.execute(_OPEN, values).scalar_one() < len(fact.receivable_id):
        tx.execute(_MERGE, values)


def change_receivables(tx: Tx, fact: ReceivablesChanged) -> None:
    """Counts what was adjusted, waived or voided.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.billing.v2.ReceivablesChanged.
    """
    _apply(tx, _OWE, {**_where(tx, fact), **_owed(fact)}, len(fact.receivable_id))


def settle_receivables(tx: Tx, fact: Settled) -> None:
    """Counts what payments says is paid and verified of each receivable.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.payments.v1.PaymentSettled, PaymentReversed or PrepaymentDrawn; they carry their items alike.
    """
    items = _latest(fact.items)
    if items:
        _apply(
            tx,
            _PAY,
            {
                **_where(tx, fact),
                "ids": literal(one.receivable_id for one in items),
                "versions": literal(one.version for one in items),
                "paid": literal(one.paid_minor for one in items),
                "verified": literal(one.verified_minor for one in items),
            },
            len(items),
        )


def _apply(tx: Tx, change: Any, values: dict[str, Any], items: int) -> None:
    if tx.execute(change, values).scalar_one() < items:
        tx.execute(_EXPECT, values)
        tx.execute(change, values)


def _where(tx: Tx, fact: ReceivablesOpened | ReceivablesChanged | Settled) -> dict[str, Any]:
    return {"company_id": fact.company_id, "group_id": tx.scope.group_id, "estate_id": fact.estate_id}


def _owed(fact: ReceivablesOpened | ReceivablesChanged) -> dict[str, Any]:
    count = len(fact.receivable_id)
    owed: Sequence[int] = fact.amount_minor
    if fact.adjusted_minor or fact.waived_minor:
        parts = (column(fact, name) for name in ("amount_minor", "adjusted_minor", "waived_minor"))
        owed = [amount + adjusted - waived for amount, adjusted, waived in zip(*parts, strict=True)]
    return {
        "ids": Numbers(fact.receivable_id),
        "versions": Integers.of(fact.version, count, 0),
        "owed": Numbers.of(owed, count, 0),
        "voided": Flags.of(fact.voided, count, False),
    }


def _latest(items: Iterable[Any]) -> list[Any]:
    """Each receivable once: a fact of several steps may name one twice, and a statement may touch a row once."""
    return list({one.receivable_id: one for one in sorted(items, key=lambda one: one.version)}.values())
