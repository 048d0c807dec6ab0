"""One unit of work: a transaction under a scope."""

from __future__ import annotations

from types import TracebackType

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from chassis import deadline
from chassis.data.db import Database, Opening, apply_scope, begin
from chassis.data.tx import Tx
from chassis.scope import Scope, current


class UnitOfWork:
    """A transaction: `with uow as tx` commits on a clean exit and rolls back on an exception.

    It joins no other: a servicer uses the transaction of its call, `call.tx`.

    Args:
        database: the service's.
        scope: whose rows; the call's where it is left out.
        engine: another role's engine; the app's where it is left out.
        opening: the first statement, which costs no round trip of its own: `tx.opened` has its rows.
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

    def __enter__(self) -> Tx:
        self._tx = self._begun(self._scope or current())
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
        tx, self._tx = self._tx, None
        assert tx is not None  # __enter__ set it
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
