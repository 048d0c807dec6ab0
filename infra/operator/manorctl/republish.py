"""`manor republish SOURCE --to HEARER`: current state as facts to one hearer, while live facts flow."""

from __future__ import annotations

import argparse
import subprocess
import sys
from typing import Any

from manorctl.environments import Environments, settings


def add_to(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("republish", help="send a service's current state to one hearer")
    parser.add_argument("source", help="the service that publishes")
    parser.add_argument("--to", required=True, help="the service that wants the facts")
    parser.add_argument("--type", action="append", default=[], help="only this type; may be given several times")
    parser.add_argument("--restart", action="store_true", help="from the beginning, even where a run has finished")
    parser.set_defaults(do=_republish)


def _republish(environments: Environments, asked: argparse.Namespace) -> int:
    settings(environments, asked.source)  # a name that nobody bears is said before a process starts
    types = [part for name in asked.type for part in ("--type", name)]
    command = [sys.executable, "-m", asked.source, "republish", "--to", asked.to, *types]
    if asked.restart:
        command.append("--restart")
    return subprocess.run(command, env=environments[asked.source], check=False).returncode
