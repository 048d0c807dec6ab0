"""Edge nodes that speak Sparkplug B: what they say becomes messages as other devices send them, with the node's state
locked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from chassis.spelling import fold
from sqlalchemy import text

from devices.domain import payloads
from devices.domain import sparkplug as rules
from devices.usecases.storing import UNKNOWN_DEVICE, Arrived, Route, quarantine_message

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A node that does not answer with a birth is asked again after so long.
PATIENCE_MS = 30_000
_MAKE = text(
    "insert into sparkplug_nodes (company_id, device_id, group_id, estate_id)"
    " values (:company, :device, :group, :estate) on conflict do nothing"
)
_LOCK = text(
    "select state, rebirth_at from sparkplug_nodes where company_id = :company and device_id = :device for update"
)
_KEEP = text(
    "update sparkplug_nodes set state = cast(:state as jsonb), gap_count = gap_count + :gaps,"
    " rebirth_at = coalesce(:rebirth, rebirth_at) where company_id = :company and device_id = :device"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message of an edge node.

    Args:
        route: the node, with the devices behind it.
        kind: NBIRTH, NDATA and so on.
        device: the code of the device behind it; empty for the node itself.
        payload: its bytes.
        received: in milliseconds since 1970.
    """

    route: Route
    kind: str
    device: str
    payload: bytes
    received: int


def hear_spoken(tx: Tx, spoken: Spoken) -> tuple[list[Arrived], bool]:
    """Takes a message of an edge node.

    Args:
        tx: under the group's scope; what is given is stored in it, too.
        spoken: which.

    Returns:
        The values as other devices send them, and whether the node is to be asked for another birth now.
    """
    place = spoken.route.place
    try:
        payload = rules.decode(spoken.payload)
    except rules.NotSparkplug:
        _refuse(tx, spoken, rules.NOT_SPARKPLUG)
        return [], False
    device = spoken.route.children.get(fold(spoken.device)) if spoken.device else spoken.route
    if device is None:
        _refuse(tx, spoken, UNKNOWN_DEVICE)
        return [], False
    named = {"company": place.company_id, "device": place.device_id}
    tx.execute(_MAKE, {**named, "group": tx.scope.group_id, "estate": place.estate_id})
    row = tx.execute(_LOCK, named).one()
    before = rules.node_from(row.state)
    heard = rules.hear(before, spoken.kind, fold(spoken.device), payload, spoken.received)
    asks = heard.rebirth and _may_ask(row.rebirth_at, spoken.received)
    tx.execute(
        _KEEP,
        {
            **named,
            "state": json.dumps(rules.node_to(heard.node)),
            "gaps": int(heard.rebirth),
            "rebirth": datetime.fromtimestamp(spoken.received / 1000, UTC) if asks else None,
        },
    )
    for reason in sorted(set(heard.refused)):
        _refuse(tx, spoken, reason)
    return list(_arrived(device, heard.values, spoken.received)), asks


def _may_ask(asked_at: datetime | None, now: int) -> bool:
    return asked_at is None or asked_at.timestamp() * 1000 <= now - PATIENCE_MS


def _arrived(device: Route, values: dict[int, dict[str, Any]], received: int) -> Iterator[Arrived]:
    """Values as a message; several where one would be larger than a message may be."""
    samples = [{"ts": at, "values": found} for at, found in sorted(values.items())]
    if not samples:
        return
    text_of = json.dumps(samples).encode()
    if len(text_of) <= payloads.Limits(0, 0).most_bytes:
        yield Arrived(device, text_of, received)
        return
    for at, found in sorted(values.items()):
        for key, value in found.items():
            yield Arrived(device, json.dumps({"ts": at, "values": {key: value}}).encode(), received)


def _refuse(tx: Tx, spoken: Spoken, reason: str) -> None:
    # A payload is no text: what is kept of it is which message it was.
    told = f"{spoken.kind} {spoken.device}".strip().encode()
    quarantine_message(tx, Arrived(spoken.route, told, spoken.received), reason)
