"""One platform on this machine: its databases, keys and processes, under a name of its own."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from chassis.data.provision import drop, provision

from localplatform import keys, monitoring
from localplatform.paths import ROOT, SERVERS_FILE, TEST_SERVERS_FILE, VAR, write_private

SMS_SIGNER = "simulated"  # what the simulated gateway is known by, and signs its reports with
PROCESSES = ("serve", "work", "jobs")
# Processes that a service has beside these, with the ports of their metrics above the platform's base port.
OWN_PROCESSES = {"devices": {"broker": 61, "ingest": 62}}
MQTT_PORT = 60  # above the base port: where devices reach the broker
# All share the cores of one machine: who waits for an answer comes before facts that nobody waits for.
GIVING_WAY = ("nice", "-n", "5")
Program = tuple[str, list[str], dict[str, str]]  # name, command, environment


@dataclass
class Platform:
    """A platform by name; `demo` is the one that `make up` starts, others are for tests and measuring.

    Args:
        name: of its folder under var/, its databases and its vhost.
        port: the gateway's; 0 takes one above the platform's base port.
        base_port: the first of the ports that its processes take.
        servers: where PostgreSQL and RabbitMQ are.
        watched: Prometheus runs with it.
        only: the services that run; all where it is empty. The others have their databases and queues, so that what
            they have not heard waits for them.
        telemetry: settings of traces for every process, such as OTEL_EXPORTER_OTLP_ENDPOINT.
        settings: further settings of every process.
    """

    name: str
    port: int = 0
    base_port: int = 18100
    servers: dict[str, Any] = field(default_factory=dict)
    watched: bool = True
    only: tuple[str, ...] = ()
    telemetry: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Everything of this platform that is not in the servers."""
        return VAR / self.name

    @property
    def services(self) -> list[str]:
        """The services that there are: each is a folder with a process to run."""
        return sorted(path.parent.name for path in ROOT.glob("services/*/*/__main__.py"))

    @property
    def running(self) -> list[str]:
        """The services whose processes run."""
        return [name for name in self.services if not self.only or name in self.only]

    @property
    def gateway_port(self) -> int:
        """Where the gateway listens."""
        return self.port or self.base_port + 80

    @property
    def gateway_url(self) -> str:
        """The address that people and programs use."""
        return f"http://127.0.0.1:{self.gateway_port}"

    @property
    def simulator_url(self) -> str:
        """Where the simulated payment partner listens."""
        return f"http://127.0.0.1:{self.base_port + 90}"

    def database(self, service: str) -> str:
        """The name of a service's database."""
        return f"{'manor' if self.name == 'demo' else 'manor_' + self.name}_{service}"

    def prepare(self) -> None:
        """Makes folders, keys, databases and the broker's vhost; what is there stays."""
        for part in ("", "logs", "files", "keys", "run", "secrets"):
            (self.folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
        keys.ensure(self.folder / "keys", [*self.services, "gateway"])
        self._vhost()
        kept = self._secrets()
        for service in self.services:
            provision(self.servers["postgres"]["superuser_url"], self.database(service), password=kept["database"])
        self._write_operator_file()

    def _secrets(self) -> dict[str, str]:
        file = self.folder / "secrets.json"
        kept: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
        missing = {name: secrets.token_urlsafe(24) for name in ("database", "broker") if name not in kept}
        if missing:  # a platform that stood before has no broker's yet
            kept |= missing
            write_private(file, json.dumps(kept))
        return kept

    @property
    def vhost(self) -> str:
        """The broker's vhost of this platform."""
        return f"manor_{self.name}"

    def _vhost(self) -> None:
        broker = self.servers["rabbitmq"]
        api, who = f"{broker['management_url']}/api", (broker["user"], broker["password"])
        everything = {"configure": ".*", "write": ".*", "read": ".*"}
        for path, body in (
            (f"vhosts/{self.vhost}", {}),
            (f"permissions/{self.vhost}/{broker['user']}", everything),
        ):
            requests.put(f"{api}/{path}", json=body, auth=who, timeout=20).raise_for_status()

    @property
    def amqp_url(self) -> str:
        """The broker with the platform's vhost."""
        broker = self.servers["rabbitmq"]
        return f"amqp://{broker['user']}:{broker['password']}@{broker['host']}:{broker['port']}/{self.vhost}"

    def environment(self, service: str, process: str = "serve") -> dict[str, str]:
        """The settings of one process."""
        password, where = self._secrets()["database"], self.servers["postgres"]
        database = self.database(service)
        index = [*self.services, "gateway"].index(service)
        urls = {
            variable: f"postgresql://{database}_{role}:{password}@{where['host']}:{where['port']}/{database}"
            for variable, role in (
                ("MANOR_DATABASE_URL", "app"),
                ("MANOR_DATABASE_OWNER_URL", "owner"),
                ("MANOR_DATABASE_RELAY_URL", "relay"),
                ("MANOR_DATABASE_VERIFIER_URL", "verifier"),
            )
            if role in ROLES_OF[process]
        }
        folder = self.folder
        if service == "devices":
            urls |= self._broker()
        if service == "identity":
            urls["MANOR_SIGNING_KEY_FILE"] = str(self.folder / "keys" / keys.SIGN_IN_FILE)
        return {
            **urls,
            **self.telemetry,
            **self.settings,
            "MANOR_SERVICE": service,
            "MANOR_AMQP_URL": self.amqp_url,
            "MANOR_ADDRESSES": self.addresses(),
            "MANOR_GRPC_PORT": str(self.base_port + index),
            "MANOR_METRICS_PORT": str(self._metrics_port(service, process)),
            "MANOR_JWKS_FILE": str(folder / "keys" / "jwks.json"),
            "MANOR_SERVICE_KEY_FILE": str(folder / "keys" / f"{service}.json"),
            "MANOR_ENCRYPTION_KEY_FILE": str(folder / "keys" / "encryption.key"),
            "MANOR_FILES_DIR": str(folder / "files"),
            "MANOR_SECRETS_DIR": str(folder / "secrets"),
            "MANOR_CHANNEL_URLS": json.dumps({"wechat_pay": self.simulator_url}),
            "MANOR_PUBLIC_URL": self.gateway_url,
            "MANOR_SMS_GATEWAY_URL": f"{self.simulator_url}/sms/v1/messages",
            "MANOR_SMS_GATEWAY_TOKEN": SMS_SIGNER,
            "MANOR_SMS_REPORT_URL": f"{self.gateway_url}/callbacks/sms",
            "MANOR_CODE_SENDER": f"file:{folder}/logs/sign-in-codes.log",
        }

    def _metrics_port(self, service: str, process: str) -> int:
        """Where a process answers scrapes and probes; 0 for a free port, of what runs once."""
        if process in PROCESSES:
            return self.base_port + 20 + 3 * [*self.services, "gateway"].index(service) + PROCESSES.index(process)
        own = OWN_PROCESSES.get(service, {})
        return self.base_port + own[process] if process in own else 0

    @property
    def mqtt_port(self) -> int:
        """Where devices reach the broker."""
        return self.base_port + MQTT_PORT

    @property
    def simulated_devices(self) -> Path:
        """What the demonstration's devices sign in with."""
        return self.folder / "secrets" / "devices.json"

    def _broker(self) -> dict[str, str]:
        """What devices is told of the MQTT broker, which is its own process."""
        return {
            "MANOR_BROKER_DIR": str(self.folder / "broker"),
            "MANOR_BROKER_PORT": str(self.mqtt_port),
            "MANOR_BROKER_PASSWORD": self._secrets()["broker"],
            "MANOR_BROKER_PUBLIC_ADDRESS": f"mqtt://127.0.0.1:{self.mqtt_port}",
        }

    def addresses(self) -> str:
        """host:port of every service, as settings want it."""
        return ",".join(f"{name}=127.0.0.1:{self.base_port + index}" for index, name in enumerate(self.services))

    def _write_operator_file(self) -> None:
        """What the operators' command needs: the environment of each service, and where things are."""
        operator = {name: self.environment(name, "operate") for name in self.services}
        write_private(self.folder / "operator.json", json.dumps(operator, indent=1))
        public = {
            "name": self.name,
            "gateway": self.gateway_url,
            "base_port": self.base_port,
            "settings": self.settings,
            "addresses": self.addresses(),
            "simulator": self.simulator_url,
            "keys": str(self.folder / "keys"),
            "management": f"{self.servers['rabbitmq']['management_url']}",
            "vhost": self.vhost,
        }
        (self.folder / "platform.json").write_text(json.dumps(public, indent=1))

    def wipe(self) -> None:
        """Drops its databases and its vhost, and removes its folder."""
        superuser_url, broker = self.servers["postgres"]["superuser_url"], self.servers["rabbitmq"]
        for service in self.services:
            drop(superuser_url, self.database(service))
        requests.delete(
            f"{broker['management_url']}/api/vhosts/{self.vhost}", auth=(broker["user"], broker["password"]), timeout=20
        )
        shutil.rmtree(self.folder, ignore_errors=True)

    def migrate(self) -> None:
        """Brings every database to the newest schema and declares the queues, service by service, at once."""
        self._at_once("migrate", [(service, ["migrate"]) for service in self.services])

    def _at_once(self, process: str, commands: list[tuple[str, list[str]]]) -> None:
        running = [
            (
                service,
                subprocess.Popen(
                    [sys.executable, "-m", service, *arguments],
                    env={**base_environment(), **self.environment(service, process)},
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    cwd=ROOT,
                ),
            )
            for service, arguments in commands
        ]
        for service, child in running:
            output, _ = child.communicate(timeout=600)
            (self.folder / "logs" / f"{service}-{process}.log").write_text(output)
            if child.returncode:
                raise RuntimeError(f"{service} {process} failed:\n{output[-2000:]}")

    def programs(self) -> Iterator[Program]:
        """Everything that runs: the platform's own processes, what keeps its servers up, and those that watch it."""
        yield from self.processes()
        if "ports" in self.servers:  # private ones; servers of somebody's own are theirs to look after
            ports = self.servers["ports"]
            file = TEST_SERVERS_FILE if ports["postgres"] == ports.get("test_postgres") else SERVERS_FILE
            yield "servers", [sys.executable, "-m", "localplatform.keeper", str(file)], {}
        if self.watched:
            yield from monitoring.programs(self)
        if self.name == "demo":
            yield "devices-simulated", [sys.executable, "-m", "simulators.devices", str(self.simulated_devices)], {}

    def processes(self) -> Iterator[Program]:
        """Every process of the platform's own, and the simulated partner."""
        for service in self.running:
            for process in PROCESSES:
                command = [*(GIVING_WAY if process == "work" else ()), sys.executable, "-m", service, process]
                yield f"{service}-{process}", command, self.environment(service, process)
            for process in OWN_PROCESSES.get(service, {}):
                command = [sys.executable, "-m", service, process]
                yield f"{service}-{process}", command, self.environment(service, process)
        gateway = self.environment("gateway")
        yield (
            "gateway",
            [sys.executable, "-m", "gateway"],
            {
                **gateway,
                "MANOR_PORT": str(self.gateway_port),
                "MANOR_RUN_DIR": str(self.folder / "run"),
                # Everybody on one machine has one address, and stories make people who sign in by the dozen.
                "MANOR_SIGN_IN_RATE_LIMIT": "6000 per minute",
                "MANOR_RATE_LIMIT": "120000 per minute",
                "MANOR_PROMETHEUS_URL": monitoring.address(self) if self.watched else "",
            },
        )
        yield (
            "simulator",
            [sys.executable, "-m", "simulators"],
            {
                "SIMULATOR_PORT": str(self.base_port + 90),
                "SIMULATOR_DIR": str(self.folder / "simulator"),
            },
        )


ROLES_OF = {
    "serve": ("app",),
    "work": ("app",),
    "jobs": ("app", "relay"),
    "migrate": ("owner",),
    "bootstrap": ("app",),
    "broker": ("app",),
    "ingest": ("app",),
    "operate": ("app", "relay", "verifier"),
}


def base_environment() -> dict[str, str]:
    """What every process has of ours: a path and a language, and nothing that anybody else set."""
    return {
        "PATH": os.environ["PATH"],  # noqa: TID251  programs must find programs
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore::DeprecationWarning",
    }
