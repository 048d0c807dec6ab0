"""Timers that fire once per fleet: a row says when the next one is due, and whoever takes the row runs it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import text

from chassis import directory
from chassis.data.db import Database
from chassis.deps import Deps
from chassis.directory import Company
from chassis.jobs import lease
from chassis.listed import marked
from chassis.scope import Principal, Scope, use

logger = logging.getLogger(__name__)

LONGEST_SLEEP = 60.0  # seconds: the database's clock, which alone says what is due, may have been set meanwhile
SHORTEST_SLEEP = 0.02  # seconds, while another process is about to take what is due


@dataclass(frozen=True, slots=True)
class Timer:
    """A registered timer; exactly one of its two functions is set."""

    name: str
    every_seconds: float
    wanted: Callable[[Deps], bool] | None = None
    for_company: Callable[[Deps, Company], None] | None = None
    for_all: Callable[[Deps], None] | None = None


_timers: dict[str, Timer] = {}

PerCompany = Callable[["Deps", Company], None]
ForAll = Callable[["Deps"], None]


def timer(name: str, *, every_seconds: float) -> Callable[[PerCompany], PerCompany]:
    """Marks `def work(deps, company)`, called for one company after another under that company's scope.

    It opens its own transactions: `with UnitOfWork(deps.database) as tx`. One company's failure is logged and the
    next one's turn comes all the same. It may call partners; it must bear being called again after a kill.

    Args:
        name: `<service>.<verb>_<things>`, such as payments.query_orders.
        every_seconds: from one firing to the next, in the whole fleet.
    """

    def mark(work: PerCompany) -> PerCompany:
        return marked(work, lambda: _register(Timer(name, every_seconds, for_company=work)))

    return mark


def fleet_timer(
    name: str, *, every_seconds: float, wanted: Callable[[Deps], bool] | None = None
) -> Callable[[ForAll], ForAll]:
    """Marks `def work(deps)` that belongs to no company, such as sweeping expired files. No scope is set.

    Args:
        name: `<service>.<verb>_<things>`.
        every_seconds: from one firing to the next, in the whole fleet.
        wanted: says by one cheap read whether there is anything to do. A timer of seconds that fires for nothing
            costs five transactions, of which two write; asking first costs one.
    """

    def mark(work: ForAll) -> ForAll:
        return marked(work, lambda: _register(Timer(name, every_seconds, wanted, for_all=work)))

    return mark


def _register(made: Timer) -> None:
    if made.name in _timers:
        raise ValueError(f"the timer {made.name} is registered twice")
    _timers[made.name] = made


def timers() -> list[Timer]:
    """The timers that this process knows."""
    return list(_timers.values())


def run(deps: Deps, one: Timer, stop: threading.Event) -> None:
    """Fires one timer whenever it is due and nobody else has it, until stopped.

    One that is not due costs a read a minute: with nine services a hundred of them stand idle on one machine.
    """
    while not stop.is_set():
        if one.wanted is not None and not one.wanted(deps):
            stop.wait(one.every_seconds)
            continue
        due_in = _due_in(deps.database, one)
        if due_in <= 0 and fire(deps, one, stop):
            continue
        stop.wait(min(max(due_in, SHORTEST_SLEEP), LONGEST_SLEEP))


def fire(deps: Deps, one: Timer, stop: threading.Event | None = None) -> bool:
    """Fires the timer if it is due and no other process has it; says whether it did."""
    held = _Hold(deps.database, one)
    if not held.take():
        return False
    failed = ""
    try:
        with lease.kept(held.renew):
            failed = _work(deps, one, stop or threading.Event())
    finally:
        held.release(failed)
    return True


def _work(deps: Deps, one: Timer, stop: threading.Event) -> str:
    """Runs it; gives what failed first, in one line."""
    if one.for_all is not None:
        return _guarded(one, partial(one.for_all, deps))
    assert one.for_company is not None  # one of the two is set
    with deps.database.app.begin() as connection:
        companies = directory.companies(connection)
    failed = ""
    for company in companies:
        if stop.is_set():
            break
        principal = Principal(deps.service, "service", company.group_id)
        with use(Scope.company(company.group_id, company.company_id, principal)):
            failed = _guarded(one, partial(one.for_company, deps, company)) or failed
    return failed


def _guarded(one: Timer, turn: Callable[[], None]) -> str:
    try:
        turn()
    except Exception as error:
        logger.exception("timer failed", extra={"timer": one.name})
        return f"{type(error).__name__}: {error}"[:500]
    return ""


class _Hold:
    """The hold on a timer's row; the lease's end says whose it is."""

    def __init__(self, database: Database, one: Timer) -> None:
        self._database = database
        self._timer = one
        self._until: datetime | None = None

    def take(self) -> bool:
        """Takes the row if it is due, and sets when it is due next."""
        with self._database.app.begin() as connection:
            values = {"name": self._timer.name, "every": self._timer.every_seconds, "lease": lease.SECONDS}
            connection.execute(_ENSURE, values)
            self._until = connection.execute(_TAKE, values).scalar_one_or_none()
        return self._until is not None

    def renew(self) -> bool:
        """Prolongs the lease; False where another process has the row."""
        with self._database.app.begin() as connection:
            until = connection.execute(
                _RENEW, {"name": self._timer.name, "until": self._until, "lease": lease.SECONDS}
            ).scalar_one_or_none()
        self._until = until or self._until
        return until is not None

    def release(self, failed: str) -> None:
        """Gives the row back."""
        with self._database.app.begin() as connection:
            connection.execute(_RELEASE, {"name": self._timer.name, "until": self._until, "failed": failed})


_ENSURE = text("insert into timers (name, next_at) values (:name, now()) on conflict do nothing")
# Firings that were missed while nobody ran are not made up for: the work looks at what is there, not at the clock.
_TAKE = text(
    "update timers set lease_until = now() + make_interval(secs => :lease), updated_at = now(),"
    " next_at = case when next_at + make_interval(secs => :every) > now() then next_at else now() end"
    " + make_interval(secs => :every)"
    " where name = :name and next_at <= now() and (lease_until is null or lease_until < now()) returning lease_until"
)
_RENEW = text(
    "update timers set lease_until = now() + make_interval(secs => :lease)"
    " where name = :name and lease_until = :until returning lease_until"
)
_RELEASE = text(
    "update timers set lease_until = null, last_error = :failed, updated_at = now()"
    " where name = :name and lease_until = :until"
)


def _due_in(database: Database, one: Timer) -> float:
    """Seconds until it is due, or until the lease of whoever has it may have run out; 0 where it never fired."""
    with database.app.begin() as connection:
        return float(connection.execute(_DUE_IN, {"name": one.name}).scalar_one_or_none() or 0)


_DUE_IN = text(
    "select extract(epoch from greatest(next_at, coalesce(lease_until, next_at)) - now()) from timers"
    " where name = :name"
)
