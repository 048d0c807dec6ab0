"""`manor rebuild HEARER`: a read model from nothing, while live facts flow.

The hearer empties its tables and says what it hears; each source then says its current state again, to it alone;
versions decide between that and live facts. Interrupted, it is begun again.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

from manorctl.environments import Environments, settings


def add_to(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("rebuild", help="empty a read model and fill it again from its sources")
    parser.add_argument("hearer", help="the service with the read model: insight")
    parser.set_defaults(do=_rebuild)


def _rebuild(environments: Environments, asked: argparse.Namespace) -> int:
    hearer: str = asked.hearer
    settings(environments, hearer)  # a name that nobody bears is said before a process starts
    begun = _run(environments, hearer, "begin-rebuild", stdout=subprocess.PIPE)
    if begun.returncode:
        print(f"{hearer} cannot be rebuilt: it is no read model, or its database does not answer", file=sys.stderr)
        return begun.returncode
    heard: dict[str, list[str]] = json.loads(begun.stdout.splitlines()[-1])
    for source, types in heard.items():
        named = [part for name in types for part in ("--type", name)]
        said = _run(environments, source, "republish", "--to", hearer, "--restart", "--heard", "--wait", *named)
        if said.returncode:
            return said.returncode
    ended = _run(environments, hearer, "end-rebuild")
    if not ended.returncode:
        print(f"{hearer} is rebuilt; `manor verify` compares it with its sources")
    return ended.returncode


def _run(environments: Environments, service: str, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", service, *arguments]
    return subprocess.run(command, env=environments[service], check=False, text=True, **more)
