"""What a service hears is found without the libraries that hear it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from chassis.data.tx import Tx
from chassis.facts import hearers
from chassis.facts.hearers import hears
from manor.tenants.v1 import events_pb2 as tenants

SERVICES = sorted(
    folder.name for folder in Path(__file__).parents[3].iterdir() if (folder / folder.name / "rpc").is_dir()
)
SERVE_AND_JOBS = """
import sys
from chassis import housekeeping, listed
from chassis.facts import hearers
from chassis.jobs import process
from chassis.rpc import server
import {service}.rpc
listed.register_service("{service}")
hearers.heard("{service}")
print(sorted(name for name in sys.modules if name.partition(".")[0] in ("eventlet", "nameko")))
"""


@pytest.mark.parametrize("service", [name for name in SERVICES if name != "chassis"])
def test_serve_and_jobs_load_neither_eventlet_nor_nameko(service: str) -> None:
    code = SERVE_AND_JOBS.format(service=service)
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded == "[]\n"


def test_marked_functions_of_a_worker_hear() -> None:
    @hears(tenants.UnitsChanged, tenants.CustomersChanged)
    def hear_both(tx: Tx, fact: object) -> None:
        """Marked."""

    module = ModuleType("worker")
    vars(module).update(hear_both=hear_both, plain=lambda tx, fact: None, text="x")
    assert list(hearers.heard_by(module)) == [
        (tenants.UnitsChanged, hear_both),
        (tenants.CustomersChanged, hear_both),
    ]


def test_a_service_without_a_worker_hears_nothing_of_its_own() -> None:
    assert hearers.heard("chassis") == []
