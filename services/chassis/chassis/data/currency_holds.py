"""Holds a company's money still while its currency is corrected, which it may be as long as it has no entries.

A table that keeps money is guarded: each statement that inserts rows takes a shared lock of the company and is refused
while the company is held. A hold takes the same lock alone, so that it neither overlooks an entry that is not committed
yet nor lets one in after it has looked. It has no end by the clock: whoever corrects may have died, or its fact may be
on its way still, and which of the two is true identity alone can say (chassis.rpc.currency asks it).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import text

from chassis.data.schema import roles
from chassis.errors import Aborted, Conflict, Violation
from chassis.violations import Fault

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from chassis.data.tx import Tx

# What the guards raise; chassis.rpc.status tells callers what it means.
HELD = "MC001"
# After a correction was heard, processes go by the old currency for as long as chassis.directory.places keeps it, and
# transactions that began before go by it to their end: neither may enter money, so the hold ends so much later.
SECONDS_AFTER = 10

_LOCK_CLASS = 7_316_401  # of the advisory locks; the other half of their key is the company
_TABLE = (
    "create table currency_holds (company_id integer primary key, group_id integer not null,"
    " currency_code text not null, held_at timestamptz not null, settled_at timestamptz)",
    # Each statement below sees what was committed before it, the second what was committed while the first waited.
    f"""
    create function refuse_held_money() returns trigger language plpgsql as $$
    declare
        one integer;
    begin
        for one in select distinct company_id from added loop
            perform pg_advisory_xact_lock_shared({_LOCK_CLASS}, one);
            if exists (select from currency_holds where company_id = one
                    and (settled_at is null or now() < settled_at + interval '{SECONDS_AFTER} seconds')) then
                raise exception 'the currency of company % is being corrected', one using errcode = '{HELD}';
            end if;
        end loop;
        return null;
    end $$
    """,
)
_GUARD = (
    "create trigger refuse_held_money after insert on {table} referencing new table as added"
    " for each statement execute function refuse_held_money()"
)
_GUARDED = text(
    "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
    " where t.tgfoid = to_regproc('refuse_held_money') order by 1"
)
_LOCK = text("select pg_try_advisory_xact_lock(:class, :company)")
_CURRENCY = text("select currency_code from nodes where node_id = :company and kind = 'company'")
# Held again with another currency, no single one says any more whether the currency is as it was.
_HOLD = text(
    "insert into currency_holds as h (company_id, group_id, currency_code, held_at)"
    " values (:company, :group, :currency, clock_timestamp()) on conflict (company_id) do update set settled_at = null,"
    " held_at = excluded.held_at,"
    " currency_code = case when h.currency_code = excluded.currency_code then h.currency_code else '' end"
)
_OPEN = text(
    "select h.company_id, h.group_id, h.held_at, h.currency_code as held_code, n.currency_code as known_code"
    " from currency_holds h join nodes n on n.node_id = h.company_id where h.settled_at is null order by 1"
)
# A company that was held anew since the hold was read is held for somebody else.
_SETTLE = text(
    "update currency_holds set settled_at = now()"
    " where company_id = :company and held_at = :held_at and settled_at is null"
)
_DROP = text("delete from currency_holds where company_id = :company and held_at = :held_at and settled_at is null")


class CurrencyInUse(Conflict):
    """The company has entries in its currency."""

    default_reason = "CURRENCY_IN_USE"


class Hold(NamedTuple):
    """A hold that stands.

    Args:
        company_id, group_id: whose.
        held_at: when, by the database's clock.
        held_code: the currency that the company had when it was held.
        known_code: the one that this service has heard of by now.
    """

    company_id: int
    group_id: int
    held_at: datetime
    held_code: str
    known_code: str


def guard_currency(connection: Connection, *tables: str) -> None:
    """For a migration: makes the table of holds, and guards tables whose rows are money of a company.

    Args:
        connection: the migration's (`op.get_bind()`).
        tables: their names; each has company_id. A company with a row in one of them keeps its currency.
    """
    who = roles(connection)
    grants = (
        f"grant select, insert, update, delete on currency_holds to {who.app}",
        f"grant select on currency_holds to {who.verifier}",
    )
    for statement in (*_TABLE, *grants):
        connection.execute(text(statement))
    guard_tables(connection, *tables)


def guard_tables(connection: Connection, *tables: str) -> None:
    """For a later migration of a service that has the table of holds: guards tables that are new.

    Args:
        connection: the migration's (`op.get_bind()`).
        tables: their names; each has company_id.
    """
    for table in tables:
        connection.execute(text(_GUARD.format(table=table)))


def hold_currency(tx: Tx, company_id: int) -> None:
    """Holds a company: from the commit on no money is entered for it until the hold is settled.

    Held before, it stays so. A service without guarded tables holds nothing.

    Raises:
        CurrencyInUse: the company has entries.
        Aborted: somebody enters some right now.
    """
    tables = list(tx.execute(_GUARDED).scalars())
    if not tables:
        return
    values = {"class": _LOCK_CLASS, "company": company_id}
    if not tx.execute(_LOCK, values).scalar_one():
        raise Aborted("Somebody enters money of the company right now: try again", reason="BUSY")
    for table in tables:
        any_row = text(f"select exists (select from {table} where company_id = :company)")
        if tx.execute(any_row, values).scalar_one():
            raise CurrencyInUse(
                f"The company has {table.replace('_', ' ')}: its currency can no longer be corrected",
                violations=[Violation("currency_code", Fault.CURRENCY_IN_USE)],
            )
    currency = tx.execute(_CURRENCY, values).scalar_one()
    tx.execute(_HOLD, {"company": company_id, "group": tx.scope.group_id, "currency": currency})


def open_holds(connection: Connection) -> list[Hold]:
    """The holds of all groups that stand, by company.

    Args:
        connection: of the app role; the table has no row-level security.
    """
    return [Hold(*row) for row in connection.execute(_OPEN)]


def settle_hold(connection: Connection, hold: Hold) -> None:
    """Ends a hold: at once where the currency is as it was, else once nobody goes by the old one any more."""
    statement = _DROP if hold.held_code == hold.known_code else _SETTLE
    connection.execute(statement, {"company": hold.company_id, "held_at": hold.held_at})
