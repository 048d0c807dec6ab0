"""Emptying the read model and waiting until what its sources say again has been heard."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from chassis.data import outbox
from chassis.facts import broker, hearers, topology
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

if TYPE_CHECKING:
    from chassis.deps import Deps

TRIES = 5
LOOK_SECONDS = 0.5
# What the worker has in hand is not in its queue any more; a handler ends within this time (docs/architecture.md).
IN_HAND_SECONDS = 5.0
# Without any progress for so long nobody hears: the worker does not run.
STUCK_SECONDS = 120.0


class NobodyHears(RuntimeError):
    """The queues do not get shorter."""


def begin_rebuild(deps: Deps) -> dict[str, list[str]]:
    """Empties the read model; until `end_rebuild` it says of itself that it is being rebuilt.

    Args:
        deps: insight's.

    Returns:
        The types of facts that it hears, by source: what is to be republished.
    """
    for tries_left in reversed(range(TRIES)):
        try:
            with deps.database.app.begin() as connection:
                connection.execute(text("select begin_rebuild()"))
            break
        except OperationalError:  # a deadlock with somebody who reads, or a lock that was not given in time
            if not tries_left:
                raise
    heard = {
        source: sorted(outbox.type_of(message) for message in messages if message not in broker.DIRECTORY)
        for source, messages in hearers.hearer_of(deps).sources.items()
    }
    return {source: types for source, types in heard.items() if types}


def end_rebuild(deps: Deps) -> None:
    """Waits until the queues have been empty, and says that the figures are whole again.

    Args:
        deps: insight's.

    Raises:
        NobodyHears: the queues do not get shorter.
    """
    least, since = 0, time.monotonic()
    while waiting := sum(topology.depths(deps.settings.amqp_url, hearers.hearer_of(deps))[0].values()):
        if not least or waiting < least:
            least, since = waiting, time.monotonic()
        elif time.monotonic() - since > STUCK_SECONDS:
            raise NobodyHears(f"{waiting} facts wait and do not get fewer: does insight's worker run?")
        time.sleep(LOOK_SECONDS)
    time.sleep(IN_HAND_SECONDS)
    with deps.database.app.begin() as connection:
        connection.execute(text("update observations set rebuild_ended_at = now()"))
