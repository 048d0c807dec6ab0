"""Processes for the tests: a relay or a worker with the settings of the test, and where asked, a sudden end.

usage: python processes.py relay|worker '<settings as JSON>' [failpoint]
"""

# ruff: noqa: B010  patches are set by name, so that the type checker lets them

import sys

if sys.argv[1] == "worker":
    import chassis.facts.patch  # noqa: F401

import json
import os
import signal
import threading
import time
from typing import Any

from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.errors import Conflict
from chassis.facts import hearing, relay
from chassis.facts.hearers import hears
from chassis.settings import ServiceSettings
from chassis.telemetry import reporting, tracing
from manor.tenants.v1 import events_pb2 as tenants
from sqlalchemy import text
from sqlalchemy.orm import Session


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Writes higher versions into `effects`; a unit called `poison` fails while the table `cured` is empty."""
    for unit in fact.units:
        if unit.code == "poison" and not tx.scalar(text("select count(*) from cured")):
            raise Conflict("this unit is poison until somebody cures it")
        tx.execute(
            text(
                "insert into effects (code, version, heard) values (:code, :version, 1) on conflict (code) do"
                " update set version = excluded.version, heard = effects.heard + 1"
                " where effects.version < excluded.version"
            ),
            {"code": unit.code, "version": unit.version},
        )
        if unit.code.startswith("slow"):
            time.sleep(1.5)
        tx.execute(
            text("insert into calls (code, at, trace) values (:code, clock_timestamp(), :trace)"),
            {"code": unit.code, "trace": tracing.traceparent()},
        )


def die(*_: Any) -> None:
    """As the kernel would end it: nothing is closed, nothing is finished."""
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> int:
    """Runs the process until SIGTERM."""
    kind, values, failpoint = sys.argv[1], json.loads(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else ""
    settings = ServiceSettings(**values)
    deps = Deps(settings, Database(settings, kind), kind)
    reporting.logs(settings.service, kind, settings.log_level)
    if kind == "worker":
        if failpoint == "committed":  # the effect is in the database, the broker was not told
            setattr(hearing.FactQueues, "_acknowledge", die)
        if failpoint == "before_commit":  # all of the effect is written, and none of it stands
            setattr(Session, "commit", die)
        return hearing.serve(deps, [(tenants.UnitsChanged, units_changed)])
    if failpoint == "confirmed":  # the broker has the facts, the rows are still there
        setattr(relay.Relay, "_delete", die)
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    relay.run(deps, stopping)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
