"""What insight is told by its environment."""

from __future__ import annotations

from chassis.settings import ServiceSettings


class Settings(ServiceSettings):
    """The settings of every service."""

    service: str = "insight"
