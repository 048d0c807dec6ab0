"""The transaction in hand, with the outbox and the audit trail in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from typing import Any, TypeVar

import psycopg
from google.protobuf.message import Message
from psycopg import sql
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.data import audit, outbox
from chassis.data.db import pipelined
from chassis.errors import existing
from chassis.scope import Scope

R = TypeVar("R")


class Tx:
    """The transaction in hand.

    Args:
        session: SQLAlchemy's; flush order and identity map are its.
        scope: whose rows it may touch.
        service: whose database it is.
    """

    opened: psycopg.Cursor[Any]  # of the statement that opened it, where one did

    def __init__(self, session: Session, scope: Scope, service: str = "") -> None:
        self.session = session
        self.scope = scope
        self.service = service
        self.sending = ExitStack()
        self.afterwards: list[Callable[[], object]] = []
        self.execute = session.execute
        self.scalars = session.scalars
        self.scalar = session.scalar

    def get(self, record: type[R], key: Any) -> R:
        """The record of that primary key.

        Raises:
            NotFound: there is none, or none in scope.
        """
        return _known(self.find(record, key), record, key)

    def lock(self, record: type[R], key: Any) -> R:
        """The record of that primary key, locked until the end and read anew.

        Raises:
            NotFound: there is none, or none in scope.
        """
        return _known(self.find(record, key, lock=True), record, key)

    def one(self, record: type[R], *, lock: bool = False, **value: Any) -> R:
        """The one record with a value that no other has, such as an id whose company is not known.

        Args:
            record: its class.
            lock: it is locked until the end and read anew.
            value: by its column.

        Raises:
            NotFound: there is none, or none in scope.
        """
        query = select(record).filter_by(**value)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return _known(self.scalars(query).one_or_none(), record, *value.values())

    def add(self, record: object) -> None:
        """Inserts a record at the next flush."""
        self.session.add(record)

    def flush(self) -> None:
        """Sends what was added and changed, so that what the database gives or refuses is known here."""
        self.session.flush()

    def find(self, record: type[R], key: Any, *, lock: bool = False) -> R | None:
        """The record of that primary key; None where there is none, or none in scope.

        Args:
            record: its class.
            key: its primary key.
            lock: it is locked until the end and read anew.
        """
        return self.session.get(record, key, with_for_update=lock or None, populate_existing=lock)

    def send_on(self) -> psycopg.Connection[Any]:
        """From here to the commit no statement waits for its answer: the last ones of a short transaction, and the
        commit, cost one round trip. None of them gives rows here; what the database refuses, the commit raises.

        Only for a transaction that nothing outside joins.

        Returns:
            The driver's connection: a cursor that it executes has its rows once the transaction is over.
        """
        return self.sending.enter_context(pipelined(self.session.connection()))

    def publish(
        self,
        fact: Message,
        *,
        company_id: int,
        estate_id: int = 0,
        aggregate: str = "",
        version: int = 0,
        hearer: str = "",
    ) -> None:
        """Writes a fact to the outbox: it is sent if and only if this transaction commits.

        Args:
            fact: the message; its type gives the fact's, `manor.billing.v1.ReceivablesOpened` being
                `billing.receivables_opened.v1`.
            company_id: whose; 0 for a fact of the group.
            estate_id: where; 0 for one of the company.
            aggregate: what it is about, such as a payment's id; empty where its items have versions of their own.
            version: the aggregate's, given under its row's lock.
            hearer: for `republish`: the one service that is told.
        """
        outbox.write(
            self,
            fact,
            company_id=company_id,
            estate_id=estate_id,
            aggregate=aggregate,
            version=version,
            hearer=hearer,
        )

    def publish_many(self, many: Iterable[Message], *, company_id: int) -> None:
        """Writes the facts of a chunk of bulk work to the outbox at once.

        Args:
            many: messages whose items have versions of their own; the estate of each is its field `estate_id`.
            company_id: whose.
        """
        outbox.write_many(self, many, company_id=company_id)

    def audit(
        self,
        action: str,
        resource: str,
        detail: dict[str, Any] | None = None,
        *,
        company_id: int,
        estate_id: int = 0,
    ) -> None:
        """Writes one row of the audit trail.

        Args:
            action: what was done, such as billing.approve_run.
            resource: to what, such as runs/0190….
            detail: further particulars, without personal data.
            company_id: whose chain it joins; 0 for the group's own affairs.
            estate_id: where; 0 for the company.
        """
        audit.write(self, action, resource, detail, company_id=company_id, estate_id=estate_id)

    def after_commit(self, do: Callable[[], object]) -> None:
        """Does something once this transaction is committed, such as counting it; nothing where it is rolled back."""
        self.afterwards.append(do)

    def copy_rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
        """Sends rows by COPY into a temporary table that this transaction has made; gives how many.

        COPY does not work into a table with row-level security: insert from the temporary one with SQL.

        Args:
            table: the temporary table.
            columns: its columns, in the rows' order.
            rows: tuples of values.
        """
        statement = sql.SQL("copy {} ({}) from stdin").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        count = 0
        driver = self.session.connection().connection.driver_connection
        assert driver is not None  # a session in a transaction has one
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
                count += 1
        return count

    def copy_text(self, table: str, columns: Sequence[str], lines: str | io.StringIO) -> None:
        """Sends ready lines of COPY's text format into a temporary table: the quickest way in for bulk work."""
        statement = sql.SQL("copy {} ({}) from stdin").format(
            sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        driver = self.session.connection().connection.driver_connection
        assert driver is not None  # a session in a transaction has one
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            copy.write(lines if isinstance(lines, str) else lines.getvalue())


def _known(record: R | None, of: type[R], key: Any) -> R:
    return existing(record, f"{of.__name__} {_shown(key)}")


def _shown(key: Any) -> str:
    """A key for a message: the part that people know, which is its last."""
    return str(key[-1]) if isinstance(key, tuple) else str(key)
