"""What runs without being called: functions marked as operations, timers, measures or republications.

A mark says what a function is; only the list `JOBS` in the service's `jobs.py` makes it run, so that a reader finds all
of them in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

Job = Callable[..., Any]
J = TypeVar("J", bound=Job)


def marked(job: J, register: Callable[[], None]) -> J:
    """Notes at a function how it is registered."""
    job.__dict__["register"] = register
    return job


def register(job: J) -> J:
    """Registers a marked function with what runs it."""
    job.__dict__["register"]()
    return job


def register_service(service: str) -> None:
    """Registers what a service lists, once a process; nothing where it has no `jobs.py`."""
    if find_spec(f"{service}.jobs") is not None:
        for job in import_module(f"{service}.jobs").JOBS:
            register(job)
