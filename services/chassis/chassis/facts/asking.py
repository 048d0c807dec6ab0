"""A service that begins on an empty database beside others asks them for what it missed, once, by a fact.

Whoever publishes such facts notes the wish in its worker, and its jobs republish them to the one that asked.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from google.protobuf.message import Message
from manor.chassis.v1.events_pb2 import StateWanted
from sqlalchemy import text

from chassis.data import outbox
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.facts import broker, republish

log = logging.getLogger(__name__)

# Asked again, a run begins anew: whoever asks knows nothing.
_NOTE = text(
    "insert into republications (hearer, type, cursor) select :hearer, type, cast(:wanted as jsonb)"
    " from unnest(cast(:types as text[])) as asked (type)"
    " on conflict (hearer, type) do update set cursor = excluded.cursor, finished = false"
)
_WANTED = text(f"select hearer, type from republications where cursor ? '{republish.WANTED}' order by hearer, type")
_DONE = text("delete from republications where hearer = :hearer and type = :type and finished")


def ask_for_state(deps: Deps, hearer: broker.Hearer) -> bool:
    """Asks for everything that a service hears, if it knows no tree yet; says whether it asked.

    `migrate` calls it once the queues are there. A service that was killed in between asks at its next `migrate`, and
    one that has heard of the tree never asks again.

    Args:
        deps: the service's, in the role of the owner.
        hearer: what it hears.
    """
    with deps.database.owner.begin() as connection:
        if connection.scalar(text("select exists (select from nodes)")):
            return False
        fact = StateWanted(hearer=hearer.service, types=sorted(_types(hearer)))
        outbox.write_by_itself(connection, fact)
    log.info("asked for the state of others", extra={"hearer": hearer.service})
    return True


def _types(hearer: broker.Hearer) -> Iterable[str]:
    heard: set[type[Message]] = {message for messages in hearer.sources.values() for message in messages}
    return (outbox.type_of(message) for message in heard - {StateWanted})


def note_wanted(tx: Tx, fact: StateWanted) -> None:
    """Notes which of its own facts another service wants; `republish_wanted` sends them."""
    if fact.hearer == tx.service:
        return
    own = [name for name in fact.types if name.startswith(f"{tx.service}.")]
    tx.execute(_NOTE, {"hearer": fact.hearer, "types": own, "wanted": f'{{"{republish.WANTED}": true}}'})


def is_wanted(deps: Deps) -> bool:
    """Whether others asked for anything that was not sent yet.

    Args:
        deps: the service's.
    """
    with deps.database.app.begin() as connection:
        return connection.execute(_WANTED).first() is not None


def republish_wanted(deps: Deps) -> int:
    """Sends what others asked for, where this service says it again at all; gives how many facts were written.

    Args:
        deps: the service's, whose jobs are registered.
    """
    with deps.database.app.begin() as connection:
        wanted = connection.execute(_WANTED).all()
    written = 0
    for hearer, name in wanted:
        written += republish.go_on(deps, hearer, name)
        with deps.database.app.begin() as connection:
            connection.execute(_DONE, {"hearer": hearer, "type": name})
    return written
