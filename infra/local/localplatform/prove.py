"""`python -m localplatform.prove [PART]`: what takes hours, by part; goes on where it was stopped, and reports.

A part that passed at this commit is not run again, and in a part that was cut off only what has not passed yet is;
AGAIN=1 in the environment begins anew. The report is var/prove/report.md.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from localplatform import results, servers, stories, supervision
from localplatform.__main__ import start_servers
from localplatform.levels import PARTS
from localplatform.paths import ROOT, VAR

FOLDER = VAR / "prove"
REPORT = FOLDER / "report.md"
# Parts that several processes may tell at once; in the others a story has the platform for itself.
SHARED = ("roles", "languages", "walk", "payments")
WATCHED = ("telemetry",)
WITHOUT_PLATFORM = ("properties",)
# What of a part needs its service alone, and no platform.
OF_SERVICES = {"kills": ("services/contracts",)}


def commit() -> str:
    """What is proved: the commit, and whether the checkout differs from it."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=12"]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()


def state(part: str) -> dict[str, Any]:
    """What is known of a part: commit, code, seconds."""
    file = FOLDER / part / "state.json"
    found: dict[str, Any] = json.loads(file.read_text()) if file.exists() else {}
    return found


def prove(part: str) -> int:
    """Runs one part, or what is left of it; gives pytest's code."""
    folder, now = FOLDER / part, commit()
    known = state(part)
    if known.get("commit") != now or again():
        shutil.rmtree(folder, ignore_errors=True)
        known = {}
    elif known.get("code") == 0:
        print(f"{part}: passed at {now} already")
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    _write(part, {"commit": now, "code": None, "seconds": known.get("seconds", 0)})
    code = _run(part, folder)
    seconds = known.get("seconds", 0) + time.monotonic() - began
    _write(part, {"commit": now, "code": code, "seconds": round(seconds)})
    return code


def _run(part: str, folder: Path) -> int:
    number = len(list(folder.glob("run-*.xml"))) + 1
    options = ["--prove", part, "--passed", str(folder / "passed"), f"--junitxml={folder}/run-{number}.xml"]
    if part in WITHOUT_PLATFORM:
        start_servers(for_tests=True)
        return stories.pytest(*options, "services", "gateway")
    for service in OF_SERVICES.get(part, ()):
        start_servers(for_tests=True)
        of_service = f"--junitxml={folder}/run-{number}-{Path(service).name}.xml"
        if code := stories.pytest(*options[:-1], of_service, service):
            return code
    with stories.told(watched=part in WATCHED):
        return stories.pytest(*options, *(stories.BY_TWO if part in SHARED else ()), "e2e_tests")


def again() -> bool:
    """Whether the person at the terminal wants everything anew."""
    return bool(os.environ.get("AGAIN"))  # noqa: TID251  the command line's own settings


def _write(part: str, what: dict[str, Any]) -> None:
    (FOLDER / part / "state.json").write_text(json.dumps(what))


def counted(part: str) -> Counter[str]:
    """What the tests of a part say that they did: kills, payments, requests."""
    found: Counter[str] = Counter()
    for file in (FOLDER / part).glob("run-*.xml"):
        for one in ElementTree.parse(file).getroot().iter("property"):  # noqa: S314  a file that our own tests wrote
            if (value := one.get("value", "")).isdigit():
                found[one.get("name", "")] += int(value)
    return found


def report() -> None:
    """Writes what is proved at which commit into var/prove/report.md."""
    lines = ["# What `make prove` has shown", "", "| part | what | state | tests | counted | minutes | commit |"]
    lines.append("|---|---|---|---|---|---|---|")
    for part, what in PARTS.items():
        known, tests = state(part), results.Count()
        for file in sorted((FOLDER / part).glob("run-*.xml")):
            tests.update(results.count(file))
        ended = {None: "not ended", 0: "passed"}
        word = ended.get(known["code"], "failed") if known else "not run"
        did = ", ".join(f"{count} {name}" for name, count in sorted(counted(part).items()))
        minutes = round(known.get("seconds", 0) / 60, 1)
        lines.append(f"| {part} | {what} | {word} | {tests} | {did} | {minutes} | {known.get('commit', '')} |")
    FOLDER.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n")
    print(REPORT.read_text())


def main(chosen: list[str]) -> int:
    """Runs the parts that are named, or all; says by its code whether all of them passed."""
    if unknown := sorted(set(chosen) - set(PARTS)):
        print(f"no part {', '.join(unknown)}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    failed = []
    for part in chosen or PARTS:
        print(f"== {part}: {PARTS[part]}", flush=True)
        try:
            if prove(part):
                failed.append(part)
        except (servers.CannotStart, supervision.NotReady) as problem:
            print(f"\n{problem}", file=sys.stderr)
            failed.append(part)
        report()
    return bool(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
