"""What workorders' processes are told by their environment, and what an estate decides about its orders."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.settings import ServiceSettings


class Settings(ServiceSettings):
    """The settings of every service, and workorders' own."""

    service: str = "workorders"


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """An estate's settings about its orders; manor.workorders.v1.EstateSettings says what each means."""

    review: bool = False
    no_grabbing: bool = False
    silent_days: int = 7
    wait_days: int = 30
    rest_hours: int = 10
    near_percent: int = 80
    borrows_staff: bool = False
    follow_up_percent: int = 0
    labour_hour_minor: int = 0
