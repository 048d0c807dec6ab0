"""`python -m localplatform.checks`: what `make test` does, closing with a line like pytest's over all tests."""

from __future__ import annotations

import subprocess
import sys
import time

from localplatform import results
from localplatform.paths import ROOT

# One after the other: the first that fails ends it.
STEPS = (
    ["infra/local/lint"],
    [sys.executable, "-m", "localplatform.suites"],
    [sys.executable, "-m", "localplatform.stories"],
    [sys.executable, "-m", "controlplane"],
)


def main() -> int:
    """Takes the steps, and says what came of all tests together."""
    began = time.monotonic()
    results.begin()
    for command in STEPS:
        if code := subprocess.run(command, check=False, cwd=ROOT).returncode:
            print(f"\n{' '.join(command[-2:])} failed.")
            results.main(time.monotonic() - began)
            return code
    return results.main(time.monotonic() - began)


if __name__ == "__main__":
    raise SystemExit(main())
