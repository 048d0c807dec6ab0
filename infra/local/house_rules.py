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
        if file.name.startswith(("test_", "conftest")) and SLEEP.search(line):
            yield f"{file}:{number}: sleeps; poll for what it waits for"
    if file.suffix == ".py":
        for node in ast.walk(ast.parse("\n".join(lines))):
            if isinstance(node, FUNCTION) and (length := own_lines(node)) > FUNCTION_LINES:
                yield f"{file}:{node.lineno}: {node.name} has {length} lines (at most {FUNCTION_LINES})"


FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def span(node: ast.stmt) -> int:
    """How many lines a statement takes."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def own_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function's body, its docstring and the functions inside it left out: those are counted themselves."""
    body = function.body
    documented = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 - (span(body[0]) if documented else 0)
    return lines - sum(span(inner) for inner in body if isinstance(inner, FUNCTION))


if __name__ == "__main__":
    found = [fault for file in tracked() for fault in faults(file)]
    print("\n".join(found))
    sys.exit(bool(found))
