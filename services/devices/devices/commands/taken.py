"""A message as ingest took it from the broker, and what is to be stored of it."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.data.tx import Tx

from devices.usecases.sparkplug import Spoken, hear_spoken
from devices.usecases.storing import Arrived, Route

# The kind of a message of Sparkplug B.
SPOKEN = "sparkplug"


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that waits to be stored.

    Args:
        session: which connection brought it; an acknowledgement goes to that one alone, since packet ids are its own.
        packet: its packet id.
        qos: 0 is acknowledged by nobody.
        username: the device's part of its topic.
        kind: telemetry, attributes, or gateway, which tells of other devices.
        sequence: what the device calls it, behind its topic.
        payload: its bytes; of one that is too large the beginning.
        oversized: it was.
        received: in milliseconds since 1970.
    """

    session: int
    packet: int
    qos: int
    username: str
    kind: str
    sequence: str
    payload: bytes
    oversized: bool
    received: int


def messages_of(tx: Tx, taken: Taken, route: Route, asked: list[Taken]) -> list[Arrived]:
    """What is to be stored of a message; notes an edge node that is to be asked for another birth."""
    if taken.kind != SPOKEN or taken.oversized or route.disabled:
        return [arrived(taken, route)]
    _, kind, *device = taken.sequence.split("/", 2)
    spoken = Spoken(route, kind, device[0] if device else "", taken.payload, taken.received)
    found, asks = hear_spoken(tx, spoken)
    if asks:
        asked.append(taken)
    return found


def arrived(taken: Taken, route: Route) -> Arrived:
    """A message as other devices send it."""
    return Arrived(
        route,
        taken.payload,
        taken.received,
        of_gateway=taken.kind == "gateway",
        oversized=taken.oversized,
        of_attributes=taken.kind == "attributes",
    )
