"""`python -m localplatform COMMAND`: what the Makefile's targets do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable

from localplatform import monitoring, needs, ready, servers, supervision
from localplatform.paths import VAR
from localplatform.platform import Platform
from localplatform.progress import step

SERVER_PORTS = {
    "postgres": 15432,
    "amqp": 15672,
    "management": 15673,
    "prometheus": 15674,
    "dist": 15680,
    "epmd": 15679,
}


TELEMETRY = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS", "MANOR_TRACE_RATIO")


def port(name: str, otherwise: int) -> int:
    """A port that the environment may override, such as POSTGRES_PORT."""
    return int(os.environ.get(name) or otherwise)  # noqa: TID251  the command line's own settings


def demo_platform() -> Platform:
    """The platform of `make up` and `make demo`."""
    return Platform("demo", port("PORT", 8080), port("BASE_PORT", 18100), telemetry=telemetry())


def telemetry() -> dict[str, str]:
    """What the environment says of traces, for the platform's processes."""
    environment = os.environ  # noqa: TID251  the command line's own settings
    return {name: environment[name] for name in TELEMETRY if environment.get(name)}


def start_servers(*, for_tests: bool = False) -> dict[str, object]:
    """The private servers, or those that POSTGRES_URL and RABBITMQ_URL name."""
    chosen = {name: port(f"{name.upper()}_PORT", 0) for name in (*SERVER_PORTS, "test_postgres")}
    ensure = servers.ensure_for_tests if for_tests else servers.ensure
    return ensure(SERVER_PORTS, {name: number for name, number in chosen.items() if number})


def bring_up(platform: Platform, seconds: float = ready.SECONDS) -> None:
    """Starts everything of a platform and waits until it answers.

    Args:
        platform: which.
        seconds: how long to wait for its processes.
    """
    if not platform.servers:  # a clean start has them already
        with step("servers: PostgreSQL and RabbitMQ"):
            platform.servers = start_servers()
    if not supervision.runs(platform):
        ready.refuse_taken_ports(platform)
    with step("databases, keys and migrations"):
        platform.prepare()
        platform.migrate()
    with step(f"processes: {len(list(platform.processes()))} under supervisor"):
        supervision.start(platform)
        ready.wait(platform, seconds)


def up() -> int:
    """Starts the platform."""
    platform = demo_platform()
    platform.only = needs.with_their_needs(os.environ.get("S", ""), platform.services)  # noqa: TID251  `make up S=…`
    bring_up(platform)
    print(f"Manor runs at {platform.gateway_url} (API: {platform.gateway_url}/docs).")
    print(f"Prometheus watches it at {monitoring.address(platform)} (alerts: {monitoring.address(platform)}/alerts).")
    return 0


def down() -> int:
    """Stops the platform and its servers."""
    with step("processes"):
        for platform in platforms():
            supervision.stop(platform)
    with step("servers"):
        servers.stop()
    return 0


def platforms() -> list[Platform]:
    """Every platform that was ever started here."""
    return [
        Platform(file.parent.name, base_port=json.loads(file.read_text()).get("base_port", 0))
        for file in VAR.glob("*/platform.json")
    ]


def status() -> int:
    """Prints what runs."""
    found, watching = False, []
    for platform in platforms():
        try:
            processes = supervision.processes(platform)
        except supervision.NotReady as problem:  # others may run all the same
            found = True
            print(problem)
            continue
        for process in processes:
            found = True
            print(f"{platform.name:8} {process['name']:20} {process['statename']:10} {process['description']}")
            if process["name"] == "prometheus":
                watching.append(f"Prometheus of {platform.name}: {monitoring.address(platform)}")
    print(*watching, sep="\n", end="\n" if watching else "")
    if not found:
        print("Nothing runs: `make up` starts the platform.")
    return 0


def logs() -> int:
    """Follows the logs of a service, or of everything."""
    folder = demo_platform().folder / "logs"
    files = sorted(str(file) for file in folder.glob(f"{sys.argv[2]}*.log" if len(sys.argv) > 2 else "*.log"))
    if not files:
        print(f"No logs in {folder}: `make up` starts the platform.", file=sys.stderr)
        return 1
    try:
        return subprocess.run(["tail", "-n", "20", "-F", *files], check=False).returncode
    except KeyboardInterrupt:
        return 0


def reset() -> int:
    """Stops everything and wipes var/, less the tools."""
    down()
    for entry in VAR.iterdir():
        if entry.name != "tools":
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    return 0


def demo() -> int:
    """Starts the platform and tells the demonstration's story."""
    from localplatform.demo import story  # noqa: PLC0415  only this command needs it

    began = time.monotonic()
    platform = demo_platform()
    bring_up(platform)
    return story.tell(platform, began)


def fresh(platform: Platform) -> None:
    """Wipes what an earlier run of this platform left."""
    if not platform.servers:
        with step("servers: PostgreSQL and RabbitMQ"):
            platform.servers = start_servers()
    with step("a clean start"):
        supervision.stop(platform)
        platform.wipe()


COMMANDS: dict[str, Callable[[], int]] = {
    "servers": lambda: 0 if start_servers() else 1,
    "test-servers": lambda: 0 if start_servers(for_tests=True) else 1,
    "up": up,
    "down": down,
    "status": status,
    "logs": logs,
    "reset": reset,
    "demo": demo,
}


def main() -> int:
    """Runs the command that is named."""
    command = COMMANDS.get(sys.argv[1] if len(sys.argv) > 1 else "")
    if command is None:
        print(f"usage: python -m localplatform {'|'.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return command()
    except (servers.CannotStart, supervision.NotReady, needs.UnknownService) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
