"""The operators' command `manor`: verify, dead-letters, republish, rebuild, operations."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from chassis.facts.topology import CONNECTION_ERRORS
from sqlalchemy.exc import OperationalError

from manorctl import dead_letters, operations, rebuild, republish, verify
from manorctl.environments import Environments, UnknownService


def main() -> None:
    """Runs the command line and ends with its exit code: 0 done, 1 something is wrong, 2 asked wrongly."""
    raise SystemExit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The same with the arguments given, for tests."""
    asked = _parser().parse_args(arguments)
    try:
        environments = _environments(asked.platform)
    except FileNotFoundError as error:
        print(
            f"{error.filename} is not there: start the platform (make up), or name its file with --platform",
            file=sys.stderr,
        )
        return 2
    try:
        code: int = asked.do(environments, asked)
    except UnknownService as error:
        print(error.args[0], file=sys.stderr)
        return 2
    except CONNECTION_ERRORS as error:
        print(f"the broker does not answer, or has no queues yet (start the platform): {error!r}", file=sys.stderr)
        return 1
    except OperationalError as error:
        print(f"a database does not answer: {error.orig}", file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="manor", description="Tends a running platform.")
    parser.add_argument(
        "--platform",
        default="demo",
        help="name of a platform under var/, or the path of a JSON file with each service's settings (demo)",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    verify.add_to(commands)
    dead_letters.add_to(commands)
    republish.add_to(commands)
    rebuild.add_to(commands)
    operations.add_to(commands)
    return parser


def _environments(platform: str) -> Environments:
    file = Path(platform) if platform.endswith(".json") else Path("var") / platform / "operator.json"
    found: Environments = json.loads(file.read_text())
    return found


if __name__ == "__main__":
    main()
