"""`python -m localplatform.suites`: unit and integration tests, a process for each suite, several at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from localplatform import attempts, results, servers
from localplatform.__main__ import start_servers
from localplatform.paths import ROOT

# Tests wait as often as they compute: for processes that start, are killed and start again.
AT_ONCE = (os.cpu_count() or 1) + 1
CHASSIS = "services/chassis/tests"
# Parts of the chassis that wait for processes have a suite each; these, and others that take long, begin first.
WAITING = tuple(f"{CHASSIS}/{part}" for part in ("facts", "jobs"))
FIRST = (WAITING[0], "infra", WAITING[1], "web", "services/payments")


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a suite.

    Args:
        name: of the suite.
        code: its process's.
        seconds: from its start to its end.
        computed: processor time of its process and all that it started, in seconds; the servers' is not in it.
        output: what it printed.
    """

    name: str
    code: int
    seconds: float
    computed: float
    output: str


def suites() -> list[str]:
    """Every suite: a service is one, the chassis is a few, and so are the gateway, infra and the web."""
    services = {f"services/{file.parent.name}" for file in ROOT.glob("services/*/pyproject.toml")}
    known = {*(services - {"services/chassis"}), CHASSIS, *WAITING, "gateway", "infra", "web"}
    return [*FIRST, *sorted(known - set(FIRST))]


def run(suite: str) -> Ended:
    """Runs one suite to its end; it writes what came of each test into its file of results."""
    file = results.file(suite)
    if suite == "web":
        reports = ["--reporter=default", "--reporter=junit", f"--outputFile.junit={file}"]
        return _run(suite, ["infra/local/web", "test", *reports])
    without = [f"--ignore={part}" for part in WAITING] if suite == CHASSIS else []
    ended = _run(suite, attempts.first(file, *without, suite))
    if again := attempts.second(file, ended.code, suite):
        second = _run(suite, again)
        output, seconds = ended.output + second.output, ended.seconds + second.seconds
        return replace(second, output=output, seconds=seconds, computed=ended.computed + second.computed)
    return ended


def _run(suite: str, command: list[str]) -> Ended:
    began = time.monotonic()
    log = results.file(suite).with_suffix(".log")
    with log.open("wb") as output:
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=ROOT)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    spent = used.ru_utime + used.ru_stime
    return Ended(suite, child.returncode, time.monotonic() - began, spent, log.read_text(errors="replace"))


def told(ended: Ended) -> Iterator[str]:
    """What the person at the terminal reads of a suite: a line, and all of it where a test failed."""
    count = results.count(Path(results.file(ended.name)))
    mark = "FAIL" if ended.code else "ok"
    yield f"  {mark:5} {ended.name:32} {count!s:28} {ended.seconds:4.0f} s, computing {ended.computed:.0f} s"
    if ended.code or count[results.AGAIN]:
        yield ended.output


def main(chosen: Sequence[str]) -> int:
    """Runs the suites that are named, or all."""
    try:
        start_servers(for_tests=True)
    except servers.CannotStart as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    failed = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for running in as_completed([pool.submit(run, suite) for suite in chosen or suites()]):
            ended = running.result()
            print("\n".join(told(ended)), flush=True)
            failed |= ended.code != 0
    return failed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
