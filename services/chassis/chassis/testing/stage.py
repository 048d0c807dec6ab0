"""For tests of facts: a publisher and a hearer of one type of fact, with databases, a vhost and processes."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
from google.protobuf.message import Message
from sqlalchemy import text
from sqlalchemy.engine import make_url

from chassis.data.db import Database, engine
from chassis.data.provision import Provisioned
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.facts import broker, topology
from chassis.scope import Scope
from chassis.settings import ServiceSettings
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, servers

RETRIES = (0.3, 0.6)


def until(condition: Callable[[], Any], what: str, seconds: float = 60) -> Any:
    """Polls until a condition gives something true, and gives that."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"after {seconds} s still not: {what}")
        time.sleep(0.02)


class Stage:
    """What a test does and looks at.

    Args:
        urls: databases by service, `tenants` and `hearer`.
        amqp_url: with a vhost of its own.
        program: runs a relay or a worker: arguments are the kind, the settings as JSON, and a failpoint or nothing.
        fact: the type of fact that is heard, one of tenants'.
        values: further settings.
    """

    def __init__(
        self, urls: dict[str, Provisioned], amqp_url: str, program: Path, fact: type[Message], **values: Any
    ) -> None:
        self.program, self.fact = program, fact
        self.amqp_url = amqp_url
        self.management = servers()["rabbitmq"]
        self.vhost = amqp_url.rsplit("/", 1)[-1]
        self.deps: dict[str, Deps] = {}
        self.processes: list[subprocess.Popen[bytes]] = []
        for name, made in urls.items():
            of_role = {field: getattr(made, field) for field in made.__dataclass_fields__}
            settings = ServiceSettings(
                service=name, amqp_url=amqp_url, retry_seconds=RETRIES, unheard_facts=(), **of_role, **values
            )
            self.deps[name] = Deps(settings, Database(settings, "test"), "test")
        self.scope = Scope.company(GROUP, COMPANY)
        self.hearer = broker.Hearer("hearer", (fact,), RETRIES)

    def declare(self) -> None:
        """What `migrate` of the hearer does."""
        with topology.connected(self.amqp_url) as connection:
            topology.declare_hearer(connection.channel(), self.hearer)

    def declare_other(self, hearer: str) -> str:
        """Another hearer of the same facts, without a worker; gives the name of its queue."""
        with topology.connected(self.amqp_url) as connection:
            topology.declare_hearer(connection.channel(), broker.Hearer(hearer, (self.fact,), RETRIES))
        return broker.queue_of(hearer, "tenants")

    def publish(self, *facts: Message, hearer: str = "") -> None:
        """Facts of one committed transaction."""
        with UnitOfWork(self.deps["tenants"].database, self.scope) as tx:
            for fact in facts:
                tx.publish(fact, company_id=COMPANY, estate_id=ESTATE, hearer=hearer)

    def start(self, kind: str, failpoint: str = "") -> subprocess.Popen[bytes]:
        """A relay of the publisher or a worker of the hearer."""
        settings = self.deps["tenants" if kind == "relay" else "hearer"].settings
        values = settings.model_dump(mode="json", exclude_none=True)
        process = subprocess.Popen([sys.executable, str(self.program), kind, json.dumps(values), failpoint])
        self.processes.append(process)
        return process

    def ask(self, service: str, statement: str) -> Any:
        """One value from a service's database."""
        with self.deps[service].database.app.begin() as connection:
            return connection.execute(text(statement)).scalar()

    def unsent(self) -> int:
        """How many rows the outbox holds."""
        with self.deps["tenants"].database.relay.begin() as connection:
            return int(connection.execute(text("select count(*) from outbox")).scalar_one())

    def effect(self, code: str) -> Any:
        """The version of a unit at the hearer, None where it has none."""
        return self.ask("hearer", f"select version from effects where code = '{code}'")

    def calls(self, code: str) -> int:
        """How often the handler's work was committed for a unit."""
        return int(self.ask("hearer", f"select count(*) from calls where code = '{code}'"))

    def depth(self, queue: str) -> int:
        """How many messages wait in a queue."""
        with topology.connected(self.amqp_url) as connection:
            return int(connection.channel().queue_declare(queue, passive=True).method.message_count)

    def finish(self, worker: subprocess.Popen[bytes]) -> None:
        """Until a worker has answered for all that was in the queue, which it then leaves.

        Raises:
            AssertionError: something came back to the queue.
        """
        until(lambda: self.depth("hearer.tenants") == 0, "everything taken in hand")
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(25) == 0
        assert self.depth("hearer.tenants") == 0

    def lock_holders(self) -> list[int]:
        """The database processes that hold a relay's lock."""
        with self.deps["tenants"].database.owner.begin() as connection:
            statement = (
                "select l.pid from pg_locks l join pg_database d on d.oid = l.database and datname = current_database()"
                " where locktype = 'advisory' and granted"
            )
            return list(connection.execute(text(statement)).scalars())

    def relays(self) -> int:
        """How many relays are connected to the publisher's database."""
        statement = (
            "select count(*) from pg_stat_activity where application_name = 'tenants-relay'"
            " and datname = current_database()"
        )
        with self.deps["tenants"].database.relay.begin() as connection:
            return int(connection.execute(text(statement)).scalar_one())

    @contextmanager
    def database_shut(self, service: str) -> Iterator[None]:
        """A service's database lets nobody in, and has thrown out who was."""
        name = make_url(self.deps[service].settings.database_url).database
        server = engine(servers()["postgres"]["superuser_url"], pool_size=1, isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text(f'alter database "{name}" allow_connections false'))
            connection.execute(
                text("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name"), {"name": name}
            )
            try:
                yield
            finally:
                connection.execute(text(f'alter database "{name}" allow_connections true'))
        server.dispose()

    def management_call(self, verb: str, path: str) -> Any:
        """The broker's management API."""
        answer = requests.request(
            verb,
            f"{self.management['management_url']}/api/{path}",
            auth=(self.management["user"], self.management["password"]),
            timeout=20,
        )
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def end(self) -> None:
        """Stops its processes and forgets what the databases hold."""
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            process.wait(20)
        with self.deps["hearer"].database.app.begin() as connection:
            connection.execute(text("delete from effects"))
            connection.execute(text("delete from calls"))
            connection.execute(text("delete from cured"))
            connection.execute(text("delete from inbox"))
        with self.deps["tenants"].database.relay.begin() as connection:
            connection.execute(text("delete from outbox"))
        for deps in self.deps.values():
            deps.database.dispose()
