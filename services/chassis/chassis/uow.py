"""One unit of work: a transaction under a scope, with the outbox and the audit trail in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from contextvars import ContextVar
from types import TracebackType
from typing import Any, TypeVar

import psycopg
from google.protobuf.message import Message
from psycopg import sql
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from chassis import audit, facts
from chassis.db import Database, Opening, apply_scope, begin, pipelined
from chassis.errors import NotFound
from chassis.rpc.call import current_call
from chassis.scope import Scope, current

R = TypeVar("R")


class Tx:
    """The transaction in hand.

    Args:
        session: SQLAlchemy's; flush order and identity map are its.
        scope: whose rows it may touch.
    """

    opened: psycopg.Cursor[Any]  # of the statement that opened it, where one did

    def __init__(self, session: Session, scope: Scope) -> None:
        self.session = session
        self.scope = scope
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
        found = self.session.get(record, key)
        if found is None:
            raise NotFound(f"{record.__name__} {_shown(key)} does not exist or is not yours to see")
        return found

    def lock(self, record: type[R], key: Any) -> R:
        """The record of that primary key, locked until the end and read anew.

        Raises:
            NotFound: there is none, or none in scope.
        """
        found = self.session.get(record, key, with_for_update=True, populate_existing=True)
        if found is None:
            raise NotFound(f"{record.__name__} {_shown(key)} does not exist or is not yours to see")
        return found

    def add(self, record: object) -> None:
        """Inserts a record at the next flush."""
        self.session.add(record)

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
        facts.write(
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
        facts.write_many(self, many, company_id=company_id)

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


def _shown(key: Any) -> str:
    """A key for a message: the part that people know, which is its last."""
    return str(key[-1]) if isinstance(key, tuple) else str(key)


# The transaction that a mutating RPC runs in: the interceptor that stores the reply begins and ends it.
_call_tx: ContextVar[Tx | None] = ContextVar("manor_call_tx", default=None)


class UnitOfWork:
    """A transaction: `with uow as tx` commits on a clean exit and rolls back on an exception.

    Inside an RPC with an idempotency key, and inside another `with uow`, it joins the transaction that is there:
    all of it commits once, together with the stored reply.

    Args:
        database: the service's.
        scope: whose rows; the call's where it is left out.
        engine: another role's engine; the app's where it is left out.
        opening: the first statement, which costs no round trip of its own: `tx.opened` has its rows. For a transaction
            that joins no other, so with a scope.
        at_once: nothing is asked after the opening: the whole transaction is one round trip (`Tx.send_on`), and
            `tx.opened` has its rows when it is over.
    """

    def __init__(
        self,
        database: Database,
        scope: Scope | None = None,
        engine: Engine | None = None,
        *,
        opening: Opening | None = None,
        at_once: bool = False,
    ) -> None:
        self._database = database
        self._scope = scope
        self._engine = engine
        self._opening = opening
        self._at_once = at_once
        self._tx: Tx | None = None
        self._depth = 0
        self._joined = False

    def __enter__(self) -> Tx:
        self._depth += 1
        if self._depth > 1:
            assert self._tx is not None  # depth says so
            return self._tx
        outer = _call_tx.get() if self._scope is None and self._engine is None else None
        if outer is not None:
            self._tx, self._joined = outer, True
            return outer
        try:
            self._tx, self._joined = self._begun(self._scope or current()), False
        except BaseException:
            self._depth = 0
            raise
        return self._tx

    def _begun(self, scope: Scope) -> Tx:
        # A session on an engine gives its connection back within its commit, while `send_on` still waits for it there.
        self._connection = (self._engine or self._database.app).connect()
        session = Session(self._connection, expire_on_commit=False)
        tx = Tx(session, scope)
        try:
            call = current_call()
            # No statement of a call outlives it: its caller has given up by then, and another try would wait for it.
            seconds = call.left() if call else None
            if self._at_once:
                opened = begin(tx.send_on(), scope, seconds, self._opening)
            else:
                opened = apply_scope(session.connection(), scope, seconds, self._opening)
        except BaseException as error:
            try:  # no connection goes back with its pipeline open; what the driver raised is told as SQLAlchemy does
                tx.sending.__exit__(type(error), error, error.__traceback__)
            finally:
                session.close()
                self._connection.close()
            raise
        if opened is not None:
            tx.opened = opened
        return tx

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth:
            return
        tx, self._tx = self._tx, None
        assert tx is not None  # __enter__ set it
        if self._joined:
            if kind is None:
                tx.session.flush()  # what the database refuses is raised here, where it is understood
            return
        try:
            if kind is None:
                with tx.sending:
                    tx.session.commit()
                for do in tx.afterwards:
                    do()
            else:
                tx.sending.__exit__(kind, error, trace)
                tx.session.rollback()
        finally:
            tx.session.close()
            self._connection.close()


class CallTransaction:
    """The one transaction of a mutating RPC, which every `with uow` inside joins; the server's interceptor opens it.

    Args:
        database: the service's.
        scope: the call's.
    """

    def __init__(self, database: Database, scope: Scope) -> None:
        self._uow = UnitOfWork(database, scope)

    def __enter__(self) -> Tx:
        tx = self._uow.__enter__()
        self._token = _call_tx.set(tx)
        return tx

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _call_tx.reset(self._token)
        self._uow.__exit__(kind, error, trace)
