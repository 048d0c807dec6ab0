"""One unit of work: a transaction under a scope."""

from __future__ import annotations

from contextvars import ContextVar
from types import TracebackType

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from chassis import deadline
from chassis.data.db import Database, Opening, apply_scope, begin
from chassis.data.tx import Tx
from chassis.scope import Scope, current

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
        tx = Tx(session, scope, self._database.settings.service)
        try:
            # No statement of a call outlives it: its caller has given up by then, and another try would wait for it.
            seconds = deadline.seconds_left()
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
