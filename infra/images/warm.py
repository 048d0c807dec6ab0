"""Imports what the processes of an image import, so that the bytecode of just that lies in the image.

Compiling every module would add twenty megabytes that nobody reads; compiling none would cost seconds at each start,
since the root file system is read-only when it runs.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

CHASSIS = (
    "rpc.server",
    "jobs.process",
    "housekeeping",
    "facts.hearing",
    "facts.topology",
    "facts.republish",
    "data.migrate",
    "files.object_store",
    "verification",
)
GATEWAY = ("gateway.__main__", "gateway.app", "gunicorn.app.wsgiapp", "gunicorn.workers.gthread", "gunicorn.glogging")


def modules(image: str) -> list[str]:
    """What an image's processes import: a service's by the names that all services share."""
    if image == "gateway":
        return [*GATEWAY, "chassis.files.object_store"]
    if image == "simulators":
        return ["simulators.__main__", "gunicorn.workers.gthread", "gunicorn.glogging"]
    own = [f"{image}.{module}" for module in ("rpc", "worker", "jobs")]
    return [*(name for name in own if find_spec(name)), *(f"chassis.{name}" for name in CHASSIS)]


if __name__ == "__main__":
    name = sys.argv[1]
    for module in modules(name):
        import_module(module)
