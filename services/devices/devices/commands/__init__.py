"""Processes of devices' own, beside serve, work and jobs: `python -m devices broker | ingest | drain`."""

from __future__ import annotations

from collections.abc import Callable

from chassis.deps import Deps

from devices.commands.broker import broker
from devices.commands.draining import drain
from devices.commands.ingest import ingest

COMMANDS: dict[str, Callable[[Deps, list[str]], int]] = {"broker": broker, "ingest": ingest, "drain": drain}
