"""Runs import-linter over the services that there are: in .importlinter a line with {service} stands for one a service.

A new service would otherwise be held to no rule until somebody named it in each of them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVICE = "{service}"


def services() -> list[str]:
    """The names of the folders under services/, but for the chassis, which is none."""
    folders = (file.parent.name for file in ROOT.glob("services/*/pyproject.toml"))
    return sorted(name for name in folders if name != "chassis")


def expanded(line: str) -> list[str]:
    """The lines that a line of .importlinter stands for: one for each service that has such a module."""
    if SERVICE not in line:
        return [line]
    return [named for named in (line.replace(SERVICE, service) for service in services()) if _exists(named.strip())]


def _exists(module: str) -> bool:
    path = ROOT / "services" / module.partition(".")[0] / module.replace(".", "/")
    return path.is_dir() or path.with_suffix(".py").is_file()


if __name__ == "__main__":
    rules = ROOT / "var" / "importlinter.ini"
    rules.parent.mkdir(exist_ok=True)
    lines = (ROOT / ".importlinter").read_text().splitlines()
    rules.write_text("\n".join(one for line in lines for one in expanded(line)) + "\n")
    sys.exit(
        subprocess.run(
            [str(Path(sys.executable).with_name("lint-imports")), "--config", str(rules)], cwd=ROOT, check=False
        ).returncode
    )
