"""Private PostgreSQL and RabbitMQ instances under var/, on ports of their own; installed ones are never touched."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from localplatform import pid_files
from localplatform.paths import SERVERS, SERVERS_FILE, TEST_SERVERS_FILE, VAR, write_private

POSTGRES_BIN = Path("/usr/lib/postgresql/15/bin")
RABBITMQ_BIN = Path("/usr/lib/rabbitmq/bin")
POSTGRES_DATA = SERVERS / "postgres"
TEST_POSTGRES_DATA = SERVERS / "postgres-tests"
TEST_PORT_AFTER = 5  # its port, counted from the durable one's
TUNING = """
max_connections = 400
shared_buffers = 512MB
work_mem = 32MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
checkpoint_timeout = 15min
wal_compression = lz4
synchronous_commit = on
password_encryption = scram-sha-256
random_page_cost = 1.1
log_min_messages = warning
"""
# What tests write need not outlive the machine: a commit waits for no disk, and a database is copied as files. Tests
# that kill PostgreSQL start a durable one of their own.
NOT_DURABLE = """
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
shared_buffers = 256MB
"""


class CannotStart(Exception):
    """A server cannot be started; the message is the one sentence for the person at the terminal."""


def ensure(defaults: dict[str, int], chosen: dict[str, int] | None = None) -> dict[str, Any]:
    """Starts what does not run yet and gives where it listens.

    Args:
        defaults: ports of postgres, amqp, management, prometheus, dist and epmd where nothing else was said before.
        chosen: those that the person at the terminal names; servers that run keep the ports that they have.

    Raises:
        CannotStart: something is missing or a port is taken.
    """
    given = given_servers()
    if given:
        return given
    with alone():
        where, broker_runs = _chosen(defaults, chosen or {}, POSTGRES_DATA, "postgres")
        postgres(where["ports"]["postgres"], where["password"])
        if not broker_runs:
            rabbitmq(where["ports"], where["password"])
    return where


def ensure_for_tests(defaults: dict[str, int], chosen: dict[str, int] | None = None) -> dict[str, Any]:
    """Like ensure, with a PostgreSQL that is quick and not durable in the place of the platform's.

    Args:
        defaults: see ensure; test_postgres may be among them.
        chosen: see ensure.

    Raises:
        CannotStart: something is missing or a port is taken.
    """
    given = given_servers()
    if given:
        write_private(TEST_SERVERS_FILE, json.dumps(given, indent=1))
        return given
    with alone():
        where, broker_runs = _chosen(defaults, chosen or {}, TEST_POSTGRES_DATA, "test_postgres")
        mine = _where({**where["ports"], "postgres": where["ports"]["test_postgres"]}, where["password"])
        write_private(TEST_SERVERS_FILE, json.dumps(mine, indent=1))
        postgres(mine["ports"]["postgres"], mine["password"], TEST_POSTGRES_DATA, tuning=TUNING + NOT_DURABLE)
        if not broker_runs:
            rabbitmq(mine["ports"], mine["password"])
    return mine


@contextmanager
def alone() -> Iterator[None]:
    """Two who start servers at once wait for each other."""
    SERVERS.mkdir(parents=True, exist_ok=True)
    with (SERVERS / "starting").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _chosen(defaults: dict[str, int], chosen: dict[str, int], data: Path, database: str) -> tuple[dict[str, Any], bool]:
    """Where the servers listen, as servers.json then says; and whether the broker runs.

    Args:
        defaults: see ensure.
        chosen: see ensure.
        data: the folder of the database server that is to run.
        database: the name of its port.
    """
    known = json.loads(SERVERS_FILE.read_text()) if SERVERS_FILE.exists() else {}
    ports = {**defaults, **known.get("ports", {})}
    runs = {"postgres": postgres_runs(POSTGRES_DATA), "test_postgres": postgres_runs(TEST_POSTGRES_DATA)}
    broker_runs = listens(ports["amqp"]) and node_runs()
    ports.update({name: port for name, port in chosen.items() if not runs.get(name, broker_runs)})
    if "test_postgres" not in ports:
        ports["test_postgres"] = ports["postgres"] + TEST_PORT_AFTER
    _refuse_taken_ports(ports, "" if runs[database] else database, broker=not broker_runs)
    where = _where(ports, known.get("password") or secrets.token_urlsafe(18))
    # Before anything starts: whatever goes wrong then, the next start opens what this one has made.
    write_private(SERVERS_FILE, json.dumps(where, indent=1))
    return where, broker_runs


def _refuse_taken_ports(ports: dict[str, int], database: str, *, broker: bool) -> None:
    """Before either server starts, so that a taken port leaves nothing half begun."""
    if database:
        _refuse_taken(ports[database], "PostgreSQL", f"{database.upper()}_PORT")
    for name in ("amqp", "management", "dist") if broker else ():
        _refuse_taken(ports[name], "RabbitMQ", f"{name.upper()}_PORT")


def _where(ports: dict[str, int], password: str) -> dict[str, Any]:
    return {
        "ports": ports,
        "password": password,
        "postgres": {
            "host": "127.0.0.1",
            "port": ports["postgres"],
            "superuser_url": f"postgresql://manor_admin:{password}@127.0.0.1:{ports['postgres']}/postgres",
        },
        "rabbitmq": {
            "host": "127.0.0.1",
            "port": ports["amqp"],
            "user": "manor_admin",
            "password": password,
            "url": f"amqp://manor_admin:{password}@127.0.0.1:{ports['amqp']}/%2F",
            "management_url": f"http://127.0.0.1:{ports['management']}",
        },
    }


def given_servers() -> dict[str, Any] | None:
    """The servers that POSTGRES_URL, RABBITMQ_URL and RABBITMQ_MANAGEMENT_URL name, all three or none.

    Raises:
        CannotStart: some of the three are missing.
    """
    names = ("POSTGRES_URL", "RABBITMQ_URL", "RABBITMQ_MANAGEMENT_URL")
    urls = {name: os.environ.get(name, "") for name in names}  # noqa: TID251  the command line's own settings
    if not any(urls.values()):
        return None
    if not all(urls.values()):
        missing = ", ".join(name for name, url in urls.items() if not url)
        raise CannotStart(f"Set {missing} too: servers of your own are named all three, or none.")
    database, broker = urlsplit(urls["POSTGRES_URL"]), urlsplit(urls["RABBITMQ_URL"])
    return {
        "postgres": {
            "host": database.hostname,
            "port": database.port or 5432,
            "superuser_url": urls["POSTGRES_URL"],
        },
        "rabbitmq": {
            "host": broker.hostname,
            "port": broker.port or 5672,
            "user": unquote(broker.username or "guest"),
            "password": unquote(broker.password or "guest"),
            "url": urls["RABBITMQ_URL"],
            "management_url": urls["RABBITMQ_MANAGEMENT_URL"].rstrip("/"),
        },
    }


def stop() -> None:
    """Stops the servers; what they hold stays under var/."""
    stop_postgres()
    stop_postgres(TEST_POSTGRES_DATA)
    if SERVERS_FILE.exists() and (SERVERS / "rabbitmq").exists():
        ports = json.loads(SERVERS_FILE.read_text())["ports"]
        environment = _rabbitmq_environment(ports)
        if listens(ports["amqp"]):
            _run([str(RABBITMQ_BIN / "rabbitmqctl"), "stop", environment["RABBITMQ_PID_FILE"]], environment)
        if shutil.which("epmd"):
            _run(["epmd", "-port", str(ports["epmd"]), "-kill"], environment, check=False)


def stop_postgres(data: Path = POSTGRES_DATA, *, at_once: bool = False) -> None:
    """Stops the private PostgreSQL; `at_once` as a crash would, so that it recovers at its next start."""
    if postgres_runs(data):
        mode = "immediate" if at_once else "fast"
        _run(_as(_server_user("postgres"), [str(POSTGRES_BIN / "pg_ctl"), "-D", str(data), "-m", mode, "stop"]))


def postgres(
    port: int, password: str, data: Path = POSTGRES_DATA, *, host: str = "127.0.0.1", tuning: str = TUNING
) -> None:
    """The private PostgreSQL: made at the first start, with one superuser by password.

    Args:
        port: where it listens.
        password: of its superuser.
        data: its folder.
        host: the address that it listens on; whom it lets in from others than loopback pg_hba.conf must say.
        tuning: its settings beside PostgreSQL's own.
    """
    if not (POSTGRES_BIN / "initdb").exists():
        raise CannotStart("PostgreSQL 15 is not installed: run `make setup`, or `apt-get install postgresql-15`.")
    if postgres_runs(data):
        return
    _refuse_taken(port, "PostgreSQL", "POSTGRES_PORT", host)
    user = _server_user("postgres")
    if not (data / "PG_VERSION").exists():
        _reachable_by(user, data.parent)
        data.mkdir(mode=0o700, exist_ok=True)
        password_file = data.parent / "postgres.password"
        write_private(password_file, password)
        if user:
            shutil.chown(data, user, user)
            shutil.chown(password_file, user, user)
        _run(_as(user, [
            str(POSTGRES_BIN / "initdb"), "-D", str(data), "-U", "manor_admin", f"--pwfile={password_file}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums",
        ]))  # fmt: skip
        password_file.unlink()
        with (data / "postgresql.conf").open("a") as configuration:
            configuration.write(tuning)
    options = f"-p {port} -c listen_addresses={host} -c unix_socket_directories={data}"
    log = str(data / "server.log")
    _run(
        _as(user, [str(POSTGRES_BIN / "pg_ctl"), "-D", str(data), "-w", "-t", "60", "-l", log, "-o", options, "start"])
    )


def rabbitmq(ports: dict[str, int], password: str) -> None:
    """The private RabbitMQ node with quorum queues, management and metrics, all on loopback."""
    if not (RABBITMQ_BIN / "rabbitmq-server").exists():
        raise CannotStart("RabbitMQ is not installed: run `make setup`, or `apt-get install rabbitmq-server`.")
    folder = SERVERS / "rabbitmq"
    folder.mkdir(parents=True, exist_ok=True)
    environment = _rabbitmq_environment(ports)
    Path(environment["RABBITMQ_PID_FILE"]).unlink(missing_ok=True)  # of a node that was killed
    cookie = folder / ".erlang.cookie"
    if not cookie.exists():
        cookie.touch(mode=0o600)
        cookie.write_text(secrets.token_hex(20))
        cookie.chmod(0o400)
    (folder / "enabled_plugins").write_text("[rabbitmq_management,rabbitmq_prometheus].\n")
    write_private(folder / "rabbitmq.conf", _rabbitmq_conf(ports, password))
    with (folder / "server.log").open("ab") as log:
        # It outlives whoever starts it, who is no parent that would have to wait for it.
        subprocess.run(
            ["setsid", "--fork", str(RABBITMQ_BIN / "rabbitmq-server")],
            env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL, check=True, cwd=folder,
        )  # fmt: skip
    _until(lambda: Path(environment["RABBITMQ_PID_FILE"]).exists(), 60, "RabbitMQ did not write its pid file")
    ctl = str(RABBITMQ_BIN / "rabbitmqctl")
    _run([ctl, "wait", "--timeout", "90", environment["RABBITMQ_PID_FILE"]], environment)


def _rabbitmq_conf(ports: dict[str, int], password: str) -> str:
    return "\n".join(
        [
            f"listeners.tcp.1 = 127.0.0.1:{ports['amqp']}",
            f"management.tcp.port = {ports['management']}",
            "management.tcp.ip = 127.0.0.1",
            f"prometheus.tcp.port = {ports['prometheus']}",
            "prometheus.tcp.ip = 127.0.0.1",
            "default_user = manor_admin",
            f"default_pass = {password}",
            "default_user_tags.administrator = true",
            "vm_memory_high_watermark.absolute = 1GB",
            "disk_free_limit.absolute = 200MB",
            "log.console = true",
            "log.console.level = warning",
            "log.file = false",
            "",
        ]
    )


def _rabbitmq_environment(ports: dict[str, int]) -> dict[str, str]:
    folder = SERVERS / "rabbitmq"
    # 35672 and up are rabbitmqctl's own; the node's distribution port must lie outside of them.
    return {
        "PATH": os.environ["PATH"],  # noqa: TID251  the servers' own tools must be found
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "RABBITMQ_NODENAME": "manor@localhost",
        "RABBITMQ_NODE_PORT": str(ports["amqp"]),
        "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
        "RABBITMQ_DIST_PORT": str(ports["dist"]),
        "RABBITMQ_MNESIA_BASE": str(folder / "data"),
        "RABBITMQ_LOG_BASE": str(folder / "log"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
        "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
        "RABBITMQ_CONF_ENV_FILE": "/dev/null",
        "RABBITMQ_PID_FILE": str(folder / "server.pid"),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "ERL_EPMD_PORT": str(ports["epmd"]),
        "RABBITMQ_CTL_DIST_PORT_MIN": str(ports["dist"] + 10),
        "RABBITMQ_CTL_DIST_PORT_MAX": str(ports["dist"] + 20),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 1:1 +sbwt none +sbwtdcpu none +sbwtdio none"
        # Whoever has the cookie may run anything in the node, so its distribution port is for this machine alone.
        " -kernel inet_dist_use_interface {127,0,0,1}",
    }


def postgres_runs(data: Path) -> bool:
    """Whether the PostgreSQL of that folder runs, as pg_ctl says. One that is shutting down is waited for: it serves
    nobody any more, and holds its folder and its port still.
    """
    _until(
        lambda: not pid_files.is_stopping(data / "postmaster.pid", str(data)),
        60,
        f"The PostgreSQL of {data} did not shut down",
    )
    if not (data / "postmaster.pid").exists():
        return False
    command = [str(POSTGRES_BIN / "pg_ctl"), "-D", str(data), "status"]
    return subprocess.run(_as(_server_user("postgres"), command), capture_output=True, check=False).returncode == 0


def _server_user(name: str) -> str:
    """PostgreSQL refuses to run as root, so root hands it to the user that its package made; others keep theirs."""
    return name if os.geteuid() == 0 else ""


def _as(user: str, command: list[str]) -> list[str]:
    if not user:
        return command
    return ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "--reset-env", "--", *command]


def _reachable_by(user: str, folder: Path) -> None:
    if user and subprocess.run(_as(user, ["test", "-x", str(folder)]), check=False).returncode:
        raise CannotStart(
            f"User {user} cannot enter {folder}, since a folder above it is closed to others: move the checkout to a"
            f" folder that others may enter, or run `make` as an ordinary user."
        )


def node_runs() -> bool:
    """Whether the node that this folder's pid file names is alive; asking it by rabbitmqctl would take a second."""
    return pid_files.process_of(SERVERS / "rabbitmq" / "server.pid", str(SERVERS / "rabbitmq"))


def _refuse_taken(port: int, what: str, setting: str, host: str = "127.0.0.1") -> None:
    if listens(port, host):
        raise CannotStart(f"Port {port}, which {what} would take, is in use: stop what holds it, or set {setting}.")


def listens(port: int, host: str = "127.0.0.1") -> bool:
    """Whether something on this machine takes connections at a port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def _until(ready: Any, seconds: float, otherwise: str) -> None:
    limit = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > limit:
            raise CannotStart(f"{otherwise} within {seconds:.0f} s: see {VAR}/servers.")
        time.sleep(0.1)


def _run(command: list[str], environment: dict[str, str] | None = None, *, check: bool = True) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd="/")
    if check and done.returncode:
        name = Path(next(part for part in command if part.startswith("/"))).name
        raise CannotStart(f"{name} failed: {done.stderr.strip() or done.stdout.strip()}")
