"""What the simulator is told by its environment. Nothing else reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

# The partner repeats a notification after 15 s, 15 s, 30 s, 3 min, …; tests and demonstrations do not have the time.
RETRY_SECONDS = (1.0, 2.0, 5.0, 10.0, 20.0, 40.0, 60.0, 120.0)


@dataclass(frozen=True)
class Settings:
    """The simulator's settings.

    Args:
        folder: where keys, merchants' material and the book lie.
        host: the address that it listens on.
        port: the port that it listens on.
        merchants: how many merchants it has.
        retry_seconds: pauses before a notification is repeated.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8190
    merchants: int = 3
    retry_seconds: tuple[float, ...] = RETRY_SECONDS

    @classmethod
    def from_environment(cls) -> Settings:
        """From SIMULATOR_DIR, SIMULATOR_HOST, SIMULATOR_PORT, SIMULATOR_MERCHANTS and SIMULATOR_RETRY_SECONDS.

        Raises:
            SystemExit: SIMULATOR_DIR is not set.
        """
        env = os.environ  # noqa: TID251  the one place
        if not env.get("SIMULATOR_DIR"):
            raise SystemExit("SIMULATOR_DIR is not set: it names the folder of the simulator's keys and book")
        pauses = env.get("SIMULATOR_RETRY_SECONDS", "")
        return cls(
            folder=Path(env["SIMULATOR_DIR"]),
            host=env.get("SIMULATOR_HOST", cls.host),
            port=int(env.get("SIMULATOR_PORT", cls.port)),
            merchants=int(env.get("SIMULATOR_MERCHANTS", cls.merchants)),
            retry_seconds=tuple(float(pause) for pause in pauses.split(",")) if pauses else RETRY_SECONDS,
        )
