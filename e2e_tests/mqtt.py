"""A device of the proofs, which publishes as its firmware would."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from paho.mqtt import MQTTException
from paho.mqtt import publish as paho


def publish(port: int, username: str, password: str, document: Any, kind: str = "telemetry") -> bool:
    """Signs in, publishes one message by QoS 1 and leaves; says whether the broker let it in.

    Args:
        port: of the broker, on this machine.
        username: the device's.
        password: its own.
        document: what it says, as JSON.
        kind: telemetry, or gateway for one that tells of others.
    """
    with suppress(OSError, MQTTException):
        paho.single(
            f"manor/{username}/{kind}",
            json.dumps(document),
            qos=1,
            hostname="127.0.0.1",
            port=port,
            auth={"username": username, "password": password},
        )
        return True
    return False
