"""`python -m localplatform.domain`: the tests of pure rules, those whose files know rules and nothing with a server.

A file is found by what it imports, so that a new one is named nowhere.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from localplatform.paths import ROOT

# What a test of rules may import of ours: domains, money and identifiers.
PURE = ("chassis.money", "chassis.periods")


def imported(file: Path) -> Iterator[str]:
    """The modules of ours that a file imports, and whatever lies beside it."""
    ours = {folder.name for folder in ROOT.glob("services/*")}
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module else []
            if node.level:
                yield "."
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] in ours)


def pure(module: str) -> bool:
    """Whether a module is rules alone."""
    return module.startswith(PURE) or module.split(".")[1:2] == ["domain"]


def files() -> list[str]:
    """The test files of rules, by what they import."""
    found = []
    for file in sorted(ROOT.glob("services/*/tests/**/test_*.py")):
        modules = list(imported(file))
        if modules and all(map(pure, modules)):
            found.append(str(file.relative_to(ROOT)))
    return found


if __name__ == "__main__":
    raise SystemExit(
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files()], check=False, cwd=ROOT
        ).returncode
    )
