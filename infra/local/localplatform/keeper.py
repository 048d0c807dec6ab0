"""`python -m localplatform.keeper FILE`: starts the private servers again when they have died.

Supervisor restarts the platform's processes, but PostgreSQL and RabbitMQ are none of its children: they outlive a
platform, and several platforms share them. So this program runs among the platform's processes and looks after both.
`make down` ends it before it stops the servers.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

from localplatform import pid_files, servers

LOOK_SECONDS = 2.0


def revive(where: dict[str, Any]) -> list[str]:
    """Starts the private servers that have died; gives their names.

    Args:
        where: as servers.ensure or servers.ensure_for_tests gave it.

    Raises:
        CannotStart: one does not start now.
    """
    ports, password = where["ports"], where["password"]
    for_tests = ports["postgres"] == ports["test_postgres"]
    data = servers.TEST_POSTGRES_DATA if for_tests else servers.POSTGRES_DATA
    tuning = servers.TUNING + (servers.NOT_DURABLE if for_tests else "")
    if pid_files.process_of(data / "postmaster.pid", str(data)) and servers.node_runs():
        return []
    revived = []
    with servers.alone():
        if not servers.postgres_runs(data):
            servers.postgres(ports["postgres"], password, data, tuning=tuning)
            revived.append("PostgreSQL")
        if not servers.node_runs():
            servers.rabbitmq(ports, password)
            revived.append("RabbitMQ")
    return revived


def main() -> int:
    """Looks after the servers that a file tells of, until SIGTERM."""
    file, stopping = Path(sys.argv[1]), threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.set()  # a start in hand is finished: a server that is half up would be stopped by nobody

    signal.signal(signal.SIGTERM, stop)
    while not stopping.wait(LOOK_SECONDS):
        where = json.loads(file.read_text())
        try:
            for name in revive(where):
                print(f"{name} had died and runs again", flush=True)
        except servers.CannotStart as problem:  # such as processes of the dead one that have not ended yet
            print(f"{problem} Trying again.", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
