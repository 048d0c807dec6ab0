"""Back-fill: current state as facts to one hearer's queue, in chunks, resumable, while live facts flow.

A service has a generator for each fact of state that it publishes, and lists it in its `jobs.py`:

    @republishes(events_pb2.UnitsChanged)
    def republish_units(tx, cursor, limit):
        rows = … where unit_id > cursor.get("after") order by unit_id limit …
        return messages, {"after": last} if there may be more else None

Facts carry the versions that the state now has, so a hearer that knows a newer one ignores them.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from google.protobuf.message import Message
from sqlalchemy import text

from chassis.data import outbox
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.listed import marked
from chassis.scope import Scope

log = logging.getLogger(__name__)

Cursor = dict[str, Any]
Generator = Callable[[Tx, Cursor, int], tuple[Iterable[Message], Cursor | None]]
G = TypeVar("G", bound=Generator)

CHUNK = 1000  # rows that a generator is asked for at once
# More unsent facts than this, and republishing waits, so that live facts are not kept waiting behind it.
WAITING_LIMIT = 2000
# Without any progress for so long nobody sends.
STUCK_SECONDS = 120.0
# What a position has that somebody asked for by a fact (chassis.facts.asking).
WANTED = "wanted"


@dataclass(frozen=True, slots=True)
class Source:
    """A registered generator.

    Args:
        generate: gives a chunk of messages.
        per: whether it runs once a company or once a group.
    """

    generate: Generator
    per: Literal["company", "group"]


_sources: dict[str, Source] = {}
_NOTHING = Source(lambda tx, cursor, limit: ((), None), "group")


class NothingToRepublish(LookupError):
    """The service has registered no such fact."""


class NotSent(RuntimeError):
    """The relay does not send what was written."""


def republishes(message: type[Message], *, per: Literal["company", "group"] = "company") -> Callable[[G], G]:
    """Marks a generator of current-state facts: `(tx, cursor, limit) -> (messages, next cursor or None)`.

    Args:
        message: the fact.
        per: it runs under the scope of each company, or of each group, in turn.
    """

    def mark(generate: G) -> G:
        return marked(generate, lambda: _sources.__setitem__(outbox.type_of(message), Source(generate, per)))

    return mark


def run(deps: Deps, hearer: str, types: Iterable[str] = (), *, restart: bool = False) -> int:
    """Republishes to one hearer; goes on where an interrupted run stopped. Gives how many facts were written.

    Args:
        deps: the publishing service's, whose jobs are registered.
        hearer: the service that wants the facts.
        types: which facts; all that are registered where it is empty.
        restart: from the beginning, even where an earlier run has finished.

    Raises:
        NothingToRepublish: no such fact is registered.
    """
    wanted = tuple(types) or tuple(sorted(_sources))
    unknown = [name for name in wanted if name not in _sources]
    if unknown or not wanted:
        raise NothingToRepublish(f"{deps.service} republishes {', '.join(sorted(_sources)) or 'nothing'}")
    return sum(_Run(deps, hearer, name, _sources[name]).all(restart) for name in wanted)


def go_on(deps: Deps, hearer: str, fact_type: str) -> int:
    """Begins or continues the republishing of one type to one hearer; gives how many facts were written.

    A type that this service publishes and never republishes, such as an answer, is over at once.
    """
    run = _Run(deps, hearer, fact_type, _sources.get(fact_type, _NOTHING))
    return run.all(restart=False)


def main(deps: Deps, arguments: list[str]) -> int:
    """`python -m <service> republish --to HEARER [--type TYPE]… [--restart]`; gives the exit code."""
    parser = argparse.ArgumentParser(prog=f"{deps.service} republish", description="Sends current state to one hearer.")
    parser.add_argument("--to", required=True, help="the service that wants the facts")
    parser.add_argument("--type", action="append", default=[], help="only this type, such as tenants.units_changed.v1")
    parser.add_argument("--restart", action="store_true", help="from the beginning, even where a run has finished")
    parser.add_argument(
        "--heard", action="store_true", help="the types are what the hearer hears: leave out those not republished"
    )
    parser.add_argument("--wait", action="store_true", help="until the relay has sent them")
    asked = parser.parse_args(arguments)
    types = [name for name in asked.type if name in _sources] if asked.heard else asked.type
    if asked.heard and not types:
        print(f"{deps.service} republishes nothing that {asked.to} hears")
        return 0
    try:
        written = run(deps, asked.to, types, restart=asked.restart)
        if asked.wait:
            wait_until_sent(deps, asked.to)
    except (NothingToRepublish, NotSent) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{deps.service} wrote {written} facts to {asked.to}")
    return 0


def wait_until_sent(deps: Deps, hearer: str) -> None:
    """Waits until the relay has sent all that was written for one hearer.

    Args:
        deps: the publishing service's.
        hearer: the service that wants the facts.

    Raises:
        NotSent: the outbox does not get shorter.
    """
    unsent = text("select count(*) from outbox where hearer = :hearer")
    least, since = 0, time.monotonic()
    while True:
        with deps.database.relay.begin() as connection:
            waiting = connection.execute(unsent, {"hearer": hearer}).scalar_one()
        if not waiting:
            return
        if not least or waiting < least:
            least, since = waiting, time.monotonic()
        elif time.monotonic() - since > STUCK_SECONDS:
            raise NotSent(f"{waiting} facts of {deps.service} are not sent: do its jobs run, and the broker?")
        time.sleep(0.2)


class _Run:
    """The republishing of one type to one hearer."""

    def __init__(self, deps: Deps, hearer: str, fact_type: str, source: Source) -> None:
        self._database = deps.database
        self._hearer = hearer
        self._type = fact_type
        self._source = source
        self._mark: Cursor = {}

    def all(self, restart: bool) -> int:
        """Every company or group, from where the last run stopped."""
        if restart:
            with self._database.app.begin() as connection:
                connection.execute(
                    text("delete from republications where hearer = :hearer and type = :type"), self._key
                )
        position, finished = self._position()
        self._mark = {WANTED: True} if WANTED in position else {}
        if finished:
            log.info("already republished; use --restart to do it again", extra=self._key)
            return 0
        written = 0
        for scope, node_id in self._scopes():
            if node_id < position.get("node", 0):
                continue
            inner = position.get("cursor", {}) if node_id == position.get("node") else {}
            written += self._node(scope, node_id, inner)
        self._keep_finished()
        return written

    @property
    def _key(self) -> dict[str, str]:
        return {"hearer": self._hearer, "type": self._type}

    def _position(self) -> tuple[Cursor, bool]:
        with self._database.app.begin() as connection:
            row = connection.execute(
                text("select cursor, finished from republications where hearer = :hearer and type = :type"), self._key
            ).one_or_none()
        return (row[0], row[1]) if row else ({}, False)

    def _scopes(self) -> list[tuple[Scope, int]]:
        with self._database.app.begin() as connection:
            nodes = connection.execute(
                text("select group_id, node_id from nodes where kind = :kind order by node_id"),
                {"kind": self._source.per},
            ).all()
        if self._source.per == "group":
            # Operators of the platform are in none, and what they may do counts as a group's 0.
            return [(Scope.group(group_id), node_id) for group_id, node_id in [(0, 0), *nodes]]
        return [(Scope.company(group_id, node_id), node_id) for group_id, node_id in nodes]

    def _node(self, scope: Scope, node_id: int, cursor: Cursor) -> int:
        written = 0
        following: Cursor | None = cursor
        while following is not None:
            self._make_way()
            with UnitOfWork(self._database, scope) as tx:
                messages, following = self._source.generate(tx, following, CHUNK)
                for message in messages:
                    tx.publish(
                        message,
                        company_id=node_id if self._source.per == "company" else _number(message, "company_id"),
                        estate_id=_number(message, "estate_id"),
                        version=_number(message, "version"),
                        hearer=self._hearer,
                    )
                    written += 1
                # A finished node is remembered as the one after it, so that a resumed run does not repeat it.
                at = {"node": node_id + 1} if following is None else {"node": node_id, "cursor": following}
                self._keep(tx, at)
            log.info("republished", extra={**self._key, "node": node_id, "facts": written})
        return written

    def _make_way(self) -> None:
        """Waits while the relay has much to send."""
        waiting = text("select count(*) from (select 1 from outbox limit :limit) unsent")
        while True:
            with self._database.relay.begin() as connection:
                if connection.execute(waiting, {"limit": WAITING_LIMIT}).scalar_one() < WAITING_LIMIT:
                    return
            time.sleep(0.1)

    def _keep(self, tx: Tx, position: Cursor) -> None:
        tx.execute(
            text(
                "insert into republications (hearer, type, cursor) values (:hearer, :type, cast(:cursor as jsonb))"
                " on conflict (hearer, type) do update set cursor = excluded.cursor, finished = false"
            ),
            {**self._key, "cursor": json.dumps({**position, **self._mark})},
        )

    def _keep_finished(self) -> None:
        with self._database.app.begin() as connection:
            connection.execute(
                text(
                    "insert into republications (hearer, type, finished) values (:hearer, :type, true)"
                    " on conflict (hearer, type) do update set finished = true"
                ),
                self._key,
            )


def _number(message: Message, name: str) -> int:
    """A number field of a message; 0 where it has none of that name, or one for each of its items."""
    found = getattr(message, name, 0)
    return found if isinstance(found, int) else 0
