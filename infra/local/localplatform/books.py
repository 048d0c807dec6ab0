"""`python -m localplatform.books PLATFORM`: asks again and again whether the books are right, and keeps the answer.

Operators of the platform see it in the console. Supervisor runs this beside Prometheus.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import Any, NoReturn

# Soon after the start, and then every six hours.
FIRST_SECONDS, EVERY_SECONDS = 120, 6 * 3600


def main(platform: str) -> NoReturn:
    """Looks until it is told to stop, which also ends a look that is under way."""
    signal.signal(signal.SIGTERM, _stop)
    pause = FIRST_SECONDS
    while True:
        time.sleep(pause)
        command = [sys.executable, "-m", "manorctl.main", "--platform", platform, "verify", "--keep"]
        subprocess.run(["nice", "-n", "10", *command], check=False)
        pause = EVERY_SECONDS


def _stop(*_: Any) -> NoReturn:
    raise SystemExit(0)


if __name__ == "__main__":
    main(sys.argv[1])
