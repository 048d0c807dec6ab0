"""`python -m gateway`: gunicorn in this process, with the configuration beside this file.

`python -m gateway openapi` prints the OpenAPI document instead; it needs no running platform.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Becomes gunicorn, so that a supervisor's signals reach it."""
    if sys.argv[1:] == ["openapi"]:
        print_document()
        return
    config = Path(__file__).with_name("gunicorn_conf.py")
    command = [sys.executable, "-m", "gunicorn", "--config", f"{config}", "gateway.serving:app()"]
    os.execv(sys.executable, command)  # noqa: S606  our own interpreter, fixed arguments


def print_document() -> None:
    """Prints the OpenAPI document of the generated protos."""
    from gateway.catalogue import load  # noqa: PLC0415  gunicorn's parent should not hold what its workers load
    from gateway.openapi import document  # noqa: PLC0415

    print(json.dumps(document(load()), ensure_ascii=False))


if __name__ == "__main__":
    main()
