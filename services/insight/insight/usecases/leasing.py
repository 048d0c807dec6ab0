"""Keeps, by estate and month of expiry, on which days how much is let for how much, and what the company takes itself.

The figures of any day are the sum of the steps up to it. A fact takes the steps of the leases it speaks of out, changes
their rows, and puts their steps in again: the steps follow from the rows alone, in whatever order these were heard.
"""

from __future__ import annotations

from typing import Any

from chassis.data.tx import Tx
from chassis.facts.mirrors import Mirror
from manor.contracts.v2.events_pb2 import IncomingLeasesChanged, LeasesChanged
from sqlalchemy import text

from insight.domain.leasing import EPOCH

# A lease has as many rows as its units have prices; each version of it replaces all of them.
LEASES = Mirror(
    "lettings",
    key="lease_id, unit_id",
    columns={
        "first_day": "date",
        "last_day": "date",
        "end_date": "date",
        "area": "numeric",
        "monthly_minor": "bigint",
    },
)
INCOMING = Mirror(
    "incoming_leases",
    key="contract_id",
    columns={"first_day": "date", "last_day": "date", "monthly_minor": "bigint", "unit_ids": "text"},
)
SUMS = ("lease_count", "let_count", "let_area", "monthly_minor", "rent_days", "area_days")

_ALONE = text("select pg_advisory_xact_lock(hashtextextended('leasing', :estate_id))")
# A lease counts from its first row on to its last day, once, whatever its units are.
STEPS = f"""
    select l.company_id, l.estate_id, cast(date_trunc('month', cast(l.end_date as timestamp)) as date) as end_month,
        edge.day, 0 as lease_count, edge.sign as let_count, edge.sign * l.area as let_area,
        edge.sign * l.monthly_minor as monthly_minor,
        edge.sign * l.monthly_minor * cast(l.end_date - {EPOCH} as numeric) as rent_days,
        edge.sign * l.area * (l.end_date - {EPOCH}) as area_days
    from lettings l cross join lateral (
        select l.first_day as day, 1 as sign union all select l.last_day + 1, -1
    ) edge where true{{of}}
    union all
    select l.company_id, l.estate_id, cast(date_trunc('month', cast(l.end_date as timestamp)) as date), edge.day,
        edge.sign, 0, 0, 0, 0, 0
    from (
        select company_id, estate_id, lease_id, min(first_day) as first_day, max(end_date) as end_date
        from lettings l where true{{of}} group by 1, 2, 3
    ) l cross join lateral (
        select l.first_day as day, 1 as sign union all select l.end_date + 1, -1
    ) edge
"""
_OF = " and l.company_id = :company_id and l.lease_id = any(cast(:lease_id as uuid[]))"


def _add(sign: str = "") -> Any:
    return text(
        f"insert into letting_steps as t (company_id, group_id, estate_id, end_month, day, {', '.join(SUMS)})"
        f" select company_id, :group_id, estate_id, end_month, day, {', '.join(f'{sign}sum({one})' for one in SUMS)}"
        f" from ({STEPS.format(of=_OF)}) s group by company_id, estate_id, end_month, day"
        " order by company_id, estate_id, end_month, day"
        " on conflict (company_id, estate_id, end_month, day) do update set "
        + ", ".join(f"{one} = t.{one} + excluded.{one}" for one in SUMS)
    )


_TAKE_OUT, _PUT_IN = _add("-"), _add()


def _replace(mirror: Mirror, key: str, values: dict[str, str]) -> tuple[Any, Any]:
    """What drops rows that a fact has newer ones of, and what writes its rows unless newer ones are there.

    Args:
        mirror: the rows.
        key: the column of the aggregate's id.
        values: how a column is read, where not by its name.
    """
    columns = [*mirror.types]
    read = ", ".join(values.get(one, f"x.{one}") for one in columns)
    same = f"t.company_id = :company_id and t.{key} = x.{key}"
    drop = f"delete from {mirror.table} t using {mirror.rows} where {same} and t.version < x.version"
    write = (
        f"insert into {mirror.table} (company_id, group_id, estate_id, {', '.join(columns)})"
        f" select :company_id, :group_id, :estate_id, {read} from {mirror.rows}"
        f" where not exists (select from {mirror.table} t where {same} and t.version > x.version)"
        " on conflict do nothing"
    )
    return text(drop), text(write)


_DROP_LEASES, _WRITE_LEASES = _replace(LEASES, "lease_id", {})
_DROP_INCOMING, _WRITE_INCOMING = _replace(
    INCOMING, "contract_id", {"unit_ids": "cast('{' || x.unit_ids || '}' as uuid[])"}
)


def change_leases(tx: Tx, fact: LeasesChanged) -> None:
    """Leases as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.contracts.v2.LeasesChanged.
    """
    values = LEASES.values(tx, fact)
    for statement in (_ALONE, _TAKE_OUT, _DROP_LEASES, _WRITE_LEASES, _PUT_IN):
        tx.execute(statement, values)


def change_incoming(tx: Tx, fact: IncomingLeasesChanged) -> None:
    """Leases that the company takes as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.contracts.v2.IncomingLeasesChanged.
    """
    values = INCOMING.values(tx, fact)
    for statement in (_ALONE, _DROP_INCOMING, _WRITE_INCOMING):
        tx.execute(statement, values)
