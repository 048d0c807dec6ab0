"""`python -m simulators.devices FILE`: simulated devices, each with a connection and a store of its own.

The file is JSON: `port` of the broker, `days` of the past that are sent first, and `devices`, each with `username`,
`password` and `kind` (pump, tank, transformer or air). A device keeps a message until it is told on its own topic that
it is stored, and sends it again otherwise: that is what firmware has to do, in the ten lines of `Device.resend`.
"""

from __future__ import annotations

import json
import math
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import paho.mqtt.client as mqtt
from paho.mqtt.enums import CallbackAPIVersion

EVERY_SECONDS = 15
PAST_STEP_MS = 900_000
PAST_IN_A_MESSAGE = 96
AGAIN_SECONDS = 10.0
DAY_MS = 86_400_000
Measured = dict[str, float | bool]


def pump(at: int, noise: random.Random) -> Measured:
    """Pressure sags for some minutes in the evening of each third day."""
    hour, day = at / 3_600_000 % 24, at // DAY_MS
    sags = day % 3 == 0 and 11.0 <= hour < 11.5
    return {"pressure": round((0.18 if sags else 0.42) + noise.gauss(0, 0.01), 3), "running": not sags}


def tank(at: int, noise: random.Random) -> Measured:
    """Level falls and is filled up, twice a day."""
    return {"level": round(1.9 + 0.7 * math.sin(at / DAY_MS * 4 * math.pi) + noise.gauss(0, 0.01), 2)}


def transformer(at: int, noise: random.Random) -> Measured:
    """Temperature and load follow the day."""
    load = 0.5 + 0.3 * math.sin((at / DAY_MS - 0.2) * 2 * math.pi)
    return {"temperature": round(45 + 55 * load + noise.gauss(0, 0.5), 1), "load": round(load * 100, 1)}


def air(at: int, noise: random.Random) -> Measured:
    """Carbon dioxide and fine dust of a car park."""
    busy = max(0.0, math.sin((at / DAY_MS - 0.1) * 4 * math.pi))
    return {"co2": round(480 + 500 * busy + noise.gauss(0, 10)), "pm25": round(18 + 20 * busy + noise.gauss(0, 2), 1)}


KINDS: dict[str, Callable[[int, random.Random], Measured]] = {
    "pump": pump,
    "tank": tank,
    "transformer": transformer,
    "air": air,
}


class Device:
    """One device.

    Args:
        port: of the broker.
        told: its part of the file.
    """

    def __init__(self, port: int, told: dict[str, Any]) -> None:
        self._topic = f"manor/{told['username']}"
        self._measure, self._noise = KINDS[told["kind"]], random.Random(told["username"])  # noqa: S311  noise
        self._waiting: dict[str, tuple[float, str]] = {}
        self._lock = threading.Lock()
        self._client = mqtt.Client(CallbackAPIVersion.VERSION2, client_id=told["username"])
        self._client.username_pw_set(told["username"], told["password"])
        self._set: Measured = {}
        topics = [(f"{self._topic}/stored", 0), (f"{self._topic}/rpc/request/+", 1)]
        self._client.on_connect = lambda client, *_: client.subscribe(topics)
        self._client.on_message = self._heard
        self._client.reconnect_delay_set(1, 30)
        self._client.connect_async("127.0.0.1", port, 60)
        self._client.loop_start()

    def measure(self, moments: range) -> None:
        """Measures at some moments, in milliseconds since 1970, and keeps the message until it is stored."""
        samples = [{"ts": at, "values": {**self._measure(at, self._noise), **self._set}} for at in moments]
        with self._lock:
            self._waiting[str(moments[0])] = (0.0, json.dumps(samples))

    def resend(self) -> None:
        """Sends what is not stored yet, again after a while."""
        now = time.monotonic()
        with self._lock:
            due = {seq: text for seq, (at, text) in self._waiting.items() if now - at > AGAIN_SECONDS or not at}
            if not self._client.is_connected():
                return
            for sequence, text in due.items():
                self._waiting[sequence] = (now, text)
        for sequence, text in due.items():
            self._client.publish(f"{self._topic}/telemetry/{sequence}", text, qos=1)

    def _heard(self, client: mqtt.Client, data: Any, message: mqtt.MQTTMessage) -> None:
        told = json.loads(message.payload)
        if "/rpc/request/" in message.topic:
            answer = json.dumps(self._obey(told))
            client.publish(message.topic.replace("/request/", "/response/"), answer, qos=1)
            return
        with self._lock:
            self._waiting.pop(told.get("seq", ""), None)

    def _obey(self, told: dict[str, Any]) -> dict[str, Any]:
        """Does a command: what it measures can be set, and stays as it is set."""
        now = {**self._measure(time.time_ns() // 1_000_000, self._noise), **self._set}
        if told["method"] == "read":
            return {key: now[key] for key in told["params"]["keys"] if key in now}
        if unknown := set(told["params"]) - set(now):
            return {"error": f"no such key: {', '.join(sorted(unknown))}"}
        self._set |= told["params"]
        return {}


def main() -> None:
    """Waits for the file, sends the past once, then goes on for ever."""
    file = Path(sys.argv[1])
    while not file.exists():
        time.sleep(5)
    told = json.loads(file.read_text())
    devices = [Device(told["port"], one) for one in told["devices"]]
    sent = file.with_suffix(".sent")
    if not sent.exists():
        end = time.time_ns() // 1_000_000 // PAST_STEP_MS * PAST_STEP_MS
        lasting = PAST_STEP_MS * PAST_IN_A_MESSAGE
        for start in range(end - told["days"] * DAY_MS, end, lasting):
            for device in devices:
                device.measure(range(start, min(start + lasting, end), PAST_STEP_MS))
        sent.touch()
    while True:
        now = time.time_ns() // 1_000_000
        for device in devices:
            device.measure(range(now, now + 1))
            device.resend()
        time.sleep(EVERY_SECONDS)


if __name__ == "__main__":
    main()
