"""Which services some services need: those that they call, as their chart says, and those whose facts they hear."""

from __future__ import annotations

import re

import yaml

from localplatform.paths import ROOT

ALWAYS = "identity"  # everybody's sign-in, tree and grants
ALL = "*"  # what one asks of every service, it does without where some do not run
# What a worker hears where it is said, and does without where it is not, its import says so.
_MESSAGES = re.compile(r"^from manor\.(\w+)\.v\d+ import(?!.*# done without)", re.MULTILINE)


class UnknownService(ValueError):
    """A service is named that there is not; the message names those that there are."""


def with_their_needs(names: str, services: list[str]) -> tuple[str, ...]:
    """The services of a comma-separated list and those that they need, in order of their names.

    Args:
        names: such as billing,payments; empty for all services.
        services: those that there are.

    Raises:
        UnknownService: one of the names is no service's.
    """
    waiting = [name for name in names.split(",") if name]
    if unknown := sorted(set(waiting) - set(services)):
        raise UnknownService(f"No such service: {', '.join(unknown)}. There are {', '.join(services)}.")
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += [ALWAYS, *needs(name)]
    return tuple(sorted(needed))


def needs(service: str) -> set[str]:
    """The services that one calls, or whose facts it hears."""
    chart = ROOT / "charts" / "manor" / "services" / f"{service}.yaml"
    calls = yaml.safe_load(chart.read_text()).get("calls", []) if chart.exists() else []
    worker = ROOT / "services" / service / service / "worker.py"
    heard = _MESSAGES.findall(worker.read_text()) if worker.exists() else []
    return {*calls, *heard} - {service, ALL}
