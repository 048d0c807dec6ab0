"""House rules that no linter has: files under 400 lines, functions under 40, nothing left for later."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE_LINES, FUNCTION_LINES = 400, 40
GENERATED = re.compile(r"(^|/)(gen|migrations|generated)/")
LATER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
SLEEP = re.compile(r"\btime\.sleep\(")


def tracked() -> Iterator[Path]:
    """Files of ours that git tracks."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    for name in listed.stdout.splitlines():
        if name.endswith((".py", ".ts", ".tsx")) and not GENERATED.search(name) and (ROOT / name).exists():
            yield Path(name)


def faults(file: Path) -> Iterator[str]:
    """What a file does that the house does not."""
    lines = (ROOT / file).read_text().splitlines()
    if len(lines) > FILE_LINES:
        yield f"{file}: {len(lines)} lines; split it by what it owns (at most {FILE_LINES})"
    if file.name == "house_rules.py":
        return
    for number, line in enumerate(lines, 1):
        if LATER.search(line):
            yield f"{file}:{number}: left for later; finish it, or open an issue"
        if "test" in file.name and SLEEP.search(line):
            yield f"{file}:{number}: sleeps; poll for what it waits for"
    if file.suffix == ".py":
        for node in ast.walk(ast.parse("\n".join(lines))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                length = node.end_lineno - node.body[0].lineno + 1
                if length > FUNCTION_LINES:
                    yield f"{file}:{node.lineno}: {node.name} has {length} lines (at most {FUNCTION_LINES})"


if __name__ == "__main__":
    found = [fault for file in tracked() for fault in faults(file)]
    print("\n".join(found))
    sys.exit(bool(found))
