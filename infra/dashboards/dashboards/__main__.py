"""`python -m dashboards`: writes infra/dashboards/generated; with --check it says what is not current, and fails."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from grafana_foundation_sdk.builders.dashboard import Dashboard
from grafana_foundation_sdk.cog.encoder import JSONEncoder

GENERATED = Path(__file__).resolve().parents[1] / "generated"


def boards() -> Iterator[tuple[str, Dashboard]]:
    """Every dashboard: each module of this package with a `build` makes one, which has the module's name."""
    for file in sorted(Path(__file__).parent.glob("[!_]*.py")):
        module = importlib.import_module(f"dashboards.{file.stem}")
        if hasattr(module, "build"):
            yield file.stem, module.build()


def written() -> dict[str, str]:
    """Every dashboard as its file should be, by name."""
    encoder = JSONEncoder(sort_keys=True, indent=2)
    made = {}
    for name, board in boards():
        content = json.loads(encoder.encode(board.build()))
        for number, panel in enumerate(content["panels"], 1):  # what a link to a panel names, here and in Grafana
            panel["id"] = number
        made[f"{name}.json"] = json.dumps(content, indent=2, sort_keys=True) + "\n"
    return made


def main(arguments: list[str]) -> int:
    """Writes, or checks."""
    wanted = written()
    there = {file.name: file.read_text() for file in GENERATED.glob("*.json")}
    if arguments == ["--check"]:
        stale = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
        if stale:
            print(f"not what the code makes: {', '.join(stale)}; run `make dashboards`", file=sys.stderr)
        return int(bool(stale))
    GENERATED.mkdir(exist_ok=True)
    for name in there.keys() - wanted.keys():
        (GENERATED / name).unlink()
    for name, content in wanted.items():
        (GENERATED / name).write_text(content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
