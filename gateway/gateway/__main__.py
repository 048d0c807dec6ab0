"""`python -m gateway`: gunicorn in this process, with the configuration beside this file."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    """Becomes gunicorn, so that a supervisor's signals reach it."""
    config = Path(__file__).with_name("gunicorn_conf.py")
    command = [sys.executable, "-m", "gunicorn", "--config", f"{config}", "gateway.serving:app()"]
    os.execv(sys.executable, command)  # noqa: S606  our own interpreter, fixed arguments


if __name__ == "__main__":
    main()
