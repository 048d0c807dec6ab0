"""What billing's processes are told by their environment."""

from __future__ import annotations

from chassis.settings import ServiceSettings


class Settings(ServiceSettings):
    """The chassis's settings are all that billing needs."""

    service: str = "billing"
