"""What finds no room in ingest: by QoS 1 the broker is read no further until there is, and nothing of it is lost."""

from __future__ import annotations

import sys
import threading
from typing import Any

from chassis.testing.polling import eventually
from devices.commands.ingest import DROPPED, Ingest
from devices.commands.taken import Taken


def message(number: int, qos: int) -> Taken:
    return Taken(1, number, qos, "u", "telemetry", "", b"{}", oversized=False, received=0)


def test_by_qos_1_it_waits_for_room_and_by_qos_0_it_is_dropped_and_counted(deps: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(sys.modules["devices.commands.ingest"], "ROOM", 2)
    stop = threading.Event()
    stop.set()  # nobody listens for the registry
    made = Ingest(deps, stop)
    stop.clear()
    for number in range(2):
        made._keep(message(number, 1))
    before = DROPPED._value.get()
    made._keep(message(2, 0))
    assert DROPPED._value.get() == before + 1
    waiting = threading.Thread(target=made._keep, args=(message(3, 1),))
    waiting.start()
    assert [one.packet for one in made._next()] == [0, 1, 3]
    eventually(lambda: not waiting.is_alive(), seconds=10)
