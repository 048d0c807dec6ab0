"""The platform that the bench measures: its databases as the verifier sees them, its queues, its processes."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import requests
from chassis.testing.polling import eventually
from localplatform import supervision
from localplatform.platform import Platform
from people.person import Person
from psycopg.conninfo import make_conninfo

POLL_SECONDS = 0.1


class Ground:
    """A running platform and what the bench looks at in it.

    Args:
        platform: a fresh one.
        password: of its administrator.
    """

    def __init__(self, platform: Platform, password: str) -> None:
        self.platform = platform
        self.administrator = Person(platform.gateway_url, "admin", password)
        self.superuser_url: str = platform.servers["postgres"]["superuser_url"]
        self._asked: dict[str, psycopg.Connection[Any]] = {}

    @contextmanager
    def connected(self, database: str) -> Iterator[psycopg.Connection[Any]]:
        """A superuser's connection to a database; every statement commits by itself."""
        with psycopg.connect(make_conninfo(self.superuser_url, dbname=database), autocommit=True) as connection:
            yield connection

    def of(self, service: str) -> str:
        """The name of a service's database."""
        return self.platform.database(service)

    def address(self, service: str) -> str:
        """host:port of a service's gRPC."""
        return dict(one.split("=") for one in self.platform.addresses().split(","))[service]

    def ask(self, service: str, statement: str, *values: Any) -> Any:
        """One value from a service's database, over a connection that is kept: a new one costs the server more."""
        database = self.of(service)
        if database not in self._asked:
            url = make_conninfo(self.superuser_url, dbname=database)
            self._asked[database] = psycopg.connect(url, autocommit=True)
        row = self._asked[database].execute(statement.encode(), values).fetchone()
        return row[0] if row else None

    def tidy(self) -> None:
        """What autovacuum would have done by the next month, and a checkpoint, so that no measure pays for another."""
        with ThreadPoolExecutor(2) as two:
            list(two.map(self._vacuum, self.platform.services))
        with self.connected("postgres") as connection:
            connection.execute("checkpoint")

    def _vacuum(self, service: str) -> None:
        with self.connected(self.of(service)) as connection:
            connection.execute("vacuum (analyze, skip_locked)")

    def in_flight(self) -> int:
        """Facts that lie in an outbox or a queue, or are in hand."""
        found = sum(self.ask(service, "select count(*) from outbox") for service in self.platform.services)
        return int(found) if found else self._queued()

    def heard(self) -> int:
        """Facts that services have taken in, ever."""
        return sum(int(self.ask(service, "select count(*) from inbox")) for service in self.platform.services)

    def _queued(self) -> int:
        broker = self.platform.servers["rabbitmq"]
        answer = requests.get(
            f"{broker['management_url']}/api/queues/{self.platform.vhost}",
            auth=(broker["user"], broker["password"]),
            timeout=20,
        )
        # A queue that nothing has happened to yet has no counts.
        return sum(queue.get("messages", 0) for queue in answer.json())

    def settle(self, seconds: float = 3600) -> None:
        """Waits until no fact is on its way; the broker's counts lag, so it must be so for five seconds."""
        quiet = [time.monotonic()]

        def still() -> bool:
            if self.in_flight():
                quiet[0] = time.monotonic()
            return time.monotonic() - quiet[0] > 5

        until(still, seconds)

    def processes(self) -> Iterator[tuple[str, int]]:
        """(name, pid) of every process, children of gunicorn included."""
        for process in supervision.processes(self.platform):
            pid = int(str(process["pid"]))
            if pid:
                yield str(process["name"]), pid
                for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
                    yield str(process["name"]), int(child)

    def peak_memory(self) -> dict[str, float]:
        """The most memory that each process has held since it started, in MB."""
        peaks: dict[str, float] = {}
        for name, pid in self.processes():
            status = Path(f"/proc/{pid}/status").read_text()
            peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
            peaks[name] = max(peak, peaks.get(name, 0.0))
        return peaks


def until(condition: Callable[[], Any], seconds: float = 3600) -> None:
    """Waits for a condition with few looks, which the measure pays for."""
    eventually(condition, seconds=seconds, every=POLL_SECONDS)


def merchant(ground: Ground) -> dict[str, Any]:
    """The simulator's first merchant."""
    found: dict[str, Any] = json.loads((ground.platform.folder / "simulator" / "merchant.json").read_text())
    return found
