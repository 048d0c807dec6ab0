"""Numbers committed rows per company without gaps, and chains the audit trail; nobody waits for it.

Numbering at commit would make every settlement of a company queue on one row. So rows commit unnumbered, and the
sealer, which runs in the jobs process, gives committed rows their numbers within a few seconds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from chassis.data.audit import canonical
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.scope import Scope

BATCH = 5_000
START = bytes(32)  # what the first row of a chain is chained to


@dataclass(frozen=True, slots=True)
class Series:
    """A table whose rows are numbered per group and company, or per group, company and year.

    The table has group_id and company_id, a rising unique key within the company, and a nullable number that the app
    role may update (`grant update (number)`).

    Args:
        name: of the series, stored with its counter.
        table: the table.
        key: the column that orders rows and is unique within a company.
        number: the column that is filled.
        year: the integer column whose values each have numbers of their own; empty where numbers never restart.
        chained: each row carries the hash of the one before it. The audit trail alone.
    """

    name: str
    table: str
    key: str = "id"
    number: str = "number"
    year: str = ""
    chained: bool = False


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk over a chain found; first_broken_number is 0 where every link holds."""

    sealed: int
    unsealed: int
    first_broken_number: int = 0

    @property
    def intact(self) -> bool:
        """True where every link holds."""
        return self.first_broken_number == 0


AUDIT = Series("audit", "audit", chained=True)
_series: dict[str, Series] = {AUDIT.name: AUDIT}


def numbered(series: Series) -> Series:
    """Registers a series with the sealer of this service; called where the table's records are declared."""
    if _series.setdefault(series.name, series) != series:
        raise ValueError(f"the series {series.name} is registered twice with different particulars")
    return series


def seal(database: Database) -> int:
    """Numbers all that is committed and unnumbered, over all companies; gives how many rows. Two at once do no harm."""
    with database.app.begin() as connection:
        # Operators of the platform are in no group, and what they do is in the trail of group 0.
        query = text("select distinct group_id from nodes union select 0 order by 1")
        groups = list(connection.execute(query).scalars())
    return sum(_seal_group(database, series, group_id) for group_id in groups for series in _series.values())


def _seal_group(database: Database, series: Series, group_id: int) -> int:
    uow = UnitOfWork(database, Scope.group(group_id))
    with uow as tx:
        counters = tx.execute(
            text(
                f"select distinct company_id, {series.year or '0'} as year from {series.table}"
                f" where group_id = :group_id and {series.number} is null order by 1, 2"
            ),
            {"group_id": group_id},
        ).all()
    sealed = 0
    for company_id, year in counters:
        count = BATCH
        while count == BATCH:
            with uow as tx:
                count = _seal_batch(tx, series, {"series": series.name, "company_id": company_id, "year": year})
            sealed += count
    return sealed


def _seal_batch(tx: Tx, series: Series, counter: dict[str, Any]) -> int:
    """Seals one batch under the counter's lock; 0 where another process is at it, or nothing is left."""
    counter["group_id"] = tx.scope.group_id
    tx.execute(
        text(
            "insert into sealed_numbers (series, group_id, company_id, year, last_number)"
            " values (:series, :group_id, :company_id, :year, 0) on conflict do nothing"
        ),
        counter,
    )
    last = tx.execute(
        text(f"select last_number, last_hash from sealed_numbers where {_COUNTER} for update skip locked"),
        counter,
    ).one_or_none()
    if last is None:
        return 0
    if series.chained:
        return _chain(tx, counter, last.last_number, bytes(last.last_hash or START))
    return _number(tx, series, counter)


_COUNTER = "series = :series and group_id = :group_id and company_id = :company_id and year = :year"


def _number(tx: Tx, series: Series, counter: dict[str, Any]) -> int:
    year = f"and {series.year} = :year" if series.year else ""
    # The counter was locked by a statement before this one, so this one sees what the sealer before us committed.
    return int(
        tx.execute(
            text(
                f"with waiting as (select {series.key}, row_number() over (order by {series.key}) as place"
                f" from {series.table} where group_id = :group_id and company_id = :company_id {year}"
                f" and {series.number} is null order by {series.key} limit {BATCH}),"
                f" counter as (select last_number from sealed_numbers where {_COUNTER}),"
                f" sealed as (update {series.table} as target set {series.number} = counter.last_number + waiting.place"
                f" from waiting, counter where target.group_id = :group_id and target.company_id = :company_id"
                f" and target.{series.key} = waiting.{series.key} returning 1)"
                f" update sealed_numbers set last_number = last_number + (select count(*) from sealed)"
                f" where {_COUNTER} returning (select count(*) from sealed)"
            ),
            counter,
        ).scalar_one()
    )


def _chain(tx: Tx, counter: dict[str, Any], number: int, previous: bytes) -> int:
    rows: Any = tx.execute(
        text(
            f"select {_HASHED} from audit where group_id = :group_id and company_id = :company_id"
            f" and number is null order by id limit {BATCH}"
        ),
        counter,
    ).all()
    if not rows:
        return 0
    links: dict[str, list[Any]] = {"ids": [], "numbers": [], "previous": [], "hashes": []}
    for row in rows:
        number += 1
        links["ids"].append(row.id)
        links["numbers"].append(number)
        links["previous"].append(previous)
        previous = _link(previous, number, row)
        links["hashes"].append(previous)
    tx.execute(
        text(
            "update audit set number = link.number, previous_hash = link.previous, hash = link.hash"
            " from unnest(cast(:ids as bigint[]), cast(:numbers as bigint[]), cast(:previous as bytea[]),"
            " cast(:hashes as bytea[])) as link(id, number, previous, hash) where audit.id = link.id"
        ),
        links,
    )
    tx.execute(
        text(f"update sealed_numbers set last_number = :number, last_hash = :hash where {_COUNTER}"),
        {**counter, "number": number, "hash": previous},
    )
    return len(rows)


_HASHED = "id, group_id, company_id, estate_id, occurred_at, principal_id, action, resource, detail, trace_id"


def _link(previous: bytes, number: int, row: Any) -> bytes:
    """SHA-256 over the hash before it, the row's number and everything that the row says."""
    said = (
        number,
        row.id,
        row.group_id,
        row.company_id,
        row.estate_id,
        row.occurred_at.isoformat(),
        row.principal_id,
        row.action,
        row.resource,
        row.detail,
        row.trace_id,
    )
    return hashlib.sha256(previous + canonical(said)).digest()


def verify_chain(connection: Connection | Session, group_id: int, company_id: int) -> Walk:
    """Walks a company's audit chain from its first row.

    Args:
        connection: in a role or scope that sees the whole company.
        group_id: the group.
        company_id: the company; 0 for the group's own affairs.
    """
    key = {"group_id": group_id, "company_id": company_id, "series": AUDIT.name, "year": 0}
    whose = "group_id = :group_id and company_id = :company_id"
    unsealed = connection.execute(
        text(f"select count(*) from audit where {whose} and number is null"),
        key,
    ).scalar_one()
    walked, previous = 0, START
    for row in _sealed_rows(connection, whose, key):
        sound = row.number == walked + 1 and bytes(row.previous_hash or b"") == previous
        if not sound or bytes(row.hash or b"") != _link(previous, row.number, row):
            return Walk(walked, unsealed, walked + 1)
        walked, previous = row.number, bytes(row.hash)
    counter = connection.execute(
        text(f"select last_number, last_hash from sealed_numbers where {_COUNTER}"),
        key,
    ).one_or_none()
    last, last_hash = (counter.last_number, bytes(counter.last_hash or START)) if counter else (0, START)
    # Rows cut off the end leave a chain that is whole in itself; the counter knows how far it went.
    ends_well = (last, last_hash) == (walked, previous)
    return Walk(walked, unsealed, 0 if ends_well else walked + 1)


def _sealed_rows(connection: Connection | Session, whose: str, key: dict[str, Any]) -> Iterator[Any]:
    after = 0
    while True:
        rows: Any = connection.execute(
            text(
                f"select number, previous_hash, hash, {_HASHED} from audit"
                f" where {whose} and number > :after order by number limit {BATCH}"
            ),
            {**key, "after": after},
        ).all()
        yield from rows
        if len(rows) < BATCH:
            return
        after = rows[-1].number


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a series stands: rows numbered, rows waiting, and a sentence for each company that has a gap."""

    numbered: int
    waiting: int
    faults: list[str]


def verify_numbers(connection: Connection | Session, series: Series) -> Numbering:
    """Counts a series per company and year: as many rows as the highest number, and as many as the counter says.

    Args:
        connection: in a role that sees every company.
        series: the series.
    """
    year = f"target.{series.year}" if series.year else "0"
    rows: Any = connection.execute(
        text(
            f"select target.group_id, target.company_id, {year} as numbered_year,"
            f" count(target.{series.number}) as numbered, count(distinct target.{series.number}) as different,"
            f" coalesce(max(target.{series.number}), 0) as highest, coalesce(max(counter.last_number), 0) as last,"
            f" count(*) filter (where target.{series.number} is null) as waiting"
            f" from {series.table} as target left join sealed_numbers as counter on counter.series = :series"
            " and counter.group_id = target.group_id and counter.company_id = target.company_id"
            f" and counter.year = {year} group by 1, 2, 3 order by 1, 2, 3"
        ),
        {"series": series.name},
    ).all()
    faults = [
        f"{series.name} of company {row.company_id}, year {row.numbered_year}: {row.numbered} rows are numbered,"
        f" the highest number is {row.highest}, the counter stands at {row.last}"
        for row in rows
        if not row.numbered == row.different == row.highest == row.last
    ]
    return Numbering(sum(row.numbered for row in rows), sum(row.waiting for row in rows), faults)
