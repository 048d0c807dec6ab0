"""What a process hands to the code of its service."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from chassis.data.db import Database
from chassis.settings import ServiceSettings


@dataclass
class Deps:
    """What a process hands to the code of its service.

    Args:
        settings: the service's own Settings.
        database: its database, by role.
        process: serve, work, jobs, migrate or verify.
        extra: what the service keeps for itself, such as a partner's client.
    """

    settings: ServiceSettings
    database: Database
    process: str = ""
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def service(self) -> str:
        """The service's name."""
        return self.settings.service
