"""`python -m e2e_tests.bench.bare_loop PORT PASSWORD URL COUNT`: the least that an ingest could do with messages.

It takes them by a shared subscription, reads their JSON, COPYs 500 at a time and acknowledges after the commit; no row-
level security, no index, no rules, no answer to devices. It ends once it has stored COUNT.
"""

from __future__ import annotations

import json
import queue
import sys
from typing import Any

import psycopg
from paho.mqtt import client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.subscribeoptions import SubscribeOptions

BATCH, ROOM = 500, 2_000


def main() -> None:
    """Runs until everything is stored."""
    port, password, url, count = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    waiting: queue.Queue[mqtt.MQTTMessage] = queue.Queue()
    client = mqtt.Client(CallbackAPIVersion.VERSION2, client_id="bare", protocol=mqtt.MQTTv5, manual_ack=True)
    client.username_pw_set("manor-ingest", password)
    client.on_message = lambda _client, _data, message: waiting.put(message)
    client.on_subscribe = lambda *_: print("ready", flush=True)
    options = SubscribeOptions(qos=1)

    def connected(*_: Any) -> None:
        client.subscribe([("$share/bare/manor/+/telemetry/#", options)])

    client.on_connect = connected
    properties = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]  # paho
    properties.ReceiveMaximum = ROOM
    client.connect("127.0.0.1", port, properties=properties)
    client.loop_start()
    with psycopg.connect(url) as connection:
        while count > 0:
            count -= _store(connection, client, waiting)
    client.disconnect()
    client.loop_stop()


def _store(connection: psycopg.Connection[Any], client: mqtt.Client, waiting: queue.Queue[mqtt.MQTTMessage]) -> int:
    batch = [waiting.get(timeout=60)]
    while len(batch) < BATCH:
        try:
            batch.append(waiting.get(timeout=0.01))
        except queue.Empty:
            break
    statement = "copy bench_samples (device, key, at, number) from stdin"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for message in batch:
            told, device = json.loads(message.payload), message.topic.split("/")[1]
            for key, value in told["values"].items():
                copy.write_row((device, key, told["ts"], value))
    connection.commit()
    for message in batch:
        client.ack(message.mid, 1)
    return len(batch)


if __name__ == "__main__":
    main()
