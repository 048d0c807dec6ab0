"""Commands of identity's own: python -m identity bootstrap."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from chassis.deps import Deps
from chassis.errors import ManorError

from identity.rpc.gate import passwords_of
from identity.usecases import bootstrap as usecase


def bootstrap(deps: Deps, arguments: list[str]) -> int:
    """Creates a group and its first administrator, or with --operator an operator of the platform, who is in no group
    and sees no group's data; done before, it says so and changes nothing."""
    parser = argparse.ArgumentParser(prog="python -m identity bootstrap", description=bootstrap.__doc__)
    parser.add_argument("--operator", action="store_true", help="an operator of the platform instead of a group")
    parser.add_argument("--end", action="store_true", help="with --operator: end that operator's sign-in")
    parser.add_argument("--group-code", help="short code of the group, such as demo")
    parser.add_argument("--group-name", help="name of the group")
    parser.add_argument("--username", required=True, help="the administrator's or operator's username")
    parser.add_argument("--password-file", type=Path, help="file with the administrator's or operator's password")
    options = parser.parse_args(arguments)
    if options.operator == bool(options.group_code or options.group_name):
        parser.error("name a group by --group-code and --group-name, or give --operator, who is in none")
    if options.end and not options.operator:
        parser.error("--end goes with --operator; staff are disabled in the console")
    try:
        print(_ended(deps, options) if options.end else _made(deps, parser, options))
    except ManorError as error:
        parser.error(error.message)
    return 0


def _made(deps: Deps, parser: argparse.ArgumentParser, options: argparse.Namespace) -> str:
    if options.password_file is None:
        parser.error("--password-file is missing")
    password = options.password_file.read_text().strip()
    if len(password) < 10:
        parser.error(f"the password in {options.password_file} is shorter than 10 characters")
    if options.operator:
        operator = usecase.BootstrapOperator(options.username, password)
        created = usecase.bootstrap_operator(deps.database, passwords_of(deps), operator)
        return f"operator {options.username} {'created' if created else 'exists'}"
    if not (options.group_code and options.group_name):
        parser.error("--group-code and --group-name are both needed")
    command = usecase.Bootstrap(options.group_code, options.group_name, options.username, password)
    group = usecase.bootstrap(deps.database, passwords_of(deps), command)
    return f"group {group.group_id} {'created' if group.created else 'exists'}"


def _ended(deps: Deps, options: argparse.Namespace) -> str:
    usecase.end_operator(deps.database, options.username)
    return f"operator {options.username} can sign in no more"


COMMANDS: dict[str, Callable[[Deps, list[str]], int]] = {"bootstrap": bootstrap}
