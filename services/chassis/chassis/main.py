"""The processes of a service: `python -m <service> serve|work|jobs|migrate|republish|verify`.

A service's `__main__.py` is two lines; everything else is found by the names that all services share:
`settings.Settings`, `rpc.servicers`, the functions of `worker`, `jobs.JOBS`, `verification.verify`, and `migrations/`
beside the package. This module must stay importable before eventlet patches the standard library, so it imports late.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chassis.deps import Deps

PROCESSES = ("serve", "work", "jobs", "migrate", "republish", "verify")


def run(service: str) -> None:
    """Runs the process that the command line names, and ends with its exit code.

    Args:
        service: the service's package.
    """
    process = sys.argv[1] if len(sys.argv) > 1 else ""
    if process not in PROCESSES:
        commands = _own_commands(service)
        if process in commands:
            raise SystemExit(commands[process](dependencies(service, process), sys.argv[2:]))
        known = "|".join((*PROCESSES, *commands))
        print(f"usage: python -m {service} {known}", file=sys.stderr)
        raise SystemExit(2)
    if process == "work":
        import_module("chassis.facts.patch")  # eventlet first, before anything else is imported
    raise SystemExit(_start(service, process))


def dependencies(service: str, process: str) -> Deps:
    """Settings and database of a service for one process."""
    from chassis.data.db import Database
    from chassis.deps import Deps

    settings = import_module(f"{service}.settings").Settings()
    return Deps(settings, Database(settings, process), process)


def preload() -> None:
    """Imports what `serve` and `jobs` of every service load, for a process that forks them; nothing of a service."""
    for module in ("chassis.rpc.server", "chassis.jobs.process", "chassis.files.documents", "psycopg"):
        import_module(module)
    import_module("sqlalchemy.dialects.postgresql.psycopg")
    folder = Path(import_module("manor").__path__[0])
    for file in sorted(folder.rglob("*_pb2*.py")):
        import_module(".".join(("manor", *file.relative_to(folder).with_suffix("").parts)))


def migrations(service: str) -> Path:
    """The service's Alembic folder, beside its package."""
    file = import_module(service).__file__
    assert file is not None  # a regular package has one
    return Path(file).resolve().parents[1] / "migrations"


def _own_commands(service: str) -> dict[str, Any]:
    """Commands that a service adds, such as identity's bootstrap: functions (Deps, arguments) -> exit code."""
    from importlib.util import find_spec

    if find_spec(f"{service}.commands") is None:
        return {}
    return dict(import_module(f"{service}.commands").COMMANDS)


def _start(service: str, process: str) -> int:
    from chassis.telemetry import reporting

    deps = dependencies(service, process)
    if process in ("serve", "work", "jobs"):
        reporting.configure(deps.settings, process, starting=process != "jobs")
    match process:
        case "serve":
            from chassis.rpc import server

            return server.serve(deps)
        case "work":
            from chassis.facts import hearing

            return hearing.work(deps)
        case "jobs":
            from chassis import housekeeping, listed
            from chassis.jobs import process as jobs

            for job in housekeeping.JOBS:
                listed.register(job)
            listed.register_service(service)
            return jobs.run(deps)
        case "migrate":
            return _migrate(deps, sys.argv[2:])
        case "republish":
            from chassis import listed
            from chassis.facts import republish

            listed.register_service(service)
            return republish.main(deps, sys.argv[2:])
        case _:
            from chassis import verification

            return verification.main(deps, sys.argv[2:])


def _migrate(deps: Deps, arguments: list[str]) -> int:
    """The schema first, then the queues: the relay must find them, and they must not lose a first fact. A service that
    is new asks the others for what it missed."""
    import argparse
    import logging

    from chassis.data import migrate
    from chassis.facts import asking, hearers, topology
    from chassis.telemetry import reporting

    parser = argparse.ArgumentParser(prog=f"python -m {deps.service} migrate")
    parser.add_argument("--wait", type=float, default=0, metavar="SECONDS", help="for a database and broker to answer")
    seconds = parser.parse_args(arguments).wait
    reporting.logs(deps.service, "migrate", deps.settings.log_level)
    migrate.wait_for_database(deps.database, seconds)
    folder = migrations(deps.service)
    if migrate.ahead(deps.database, folder):
        logging.getLogger(__name__).warning("the database is ahead of this code: nothing to migrate")
        return 0
    migrate.upgrade(deps.database, folder)
    migrate.wait("broker", lambda: topology.declare(deps), seconds, topology.CONNECTION_ERRORS)
    asking.ask_for_state(deps, hearers.hearer_of(deps))
    return 0
