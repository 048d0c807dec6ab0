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
    """Creates a group and its first administrator; done before, it says so and changes nothing."""
    parser = argparse.ArgumentParser(prog="python -m identity bootstrap", description=bootstrap.__doc__)
    parser.add_argument("--group-code", required=True, help="short code of the group, such as demo")
    parser.add_argument("--group-name", required=True, help="name of the group")
    parser.add_argument("--username", required=True, help="the administrator's username")
    parser.add_argument("--password-file", required=True, type=Path, help="file with the administrator's password")
    options = parser.parse_args(arguments)
    password = options.password_file.read_text().strip()
    if len(password) < 10:
        parser.error(f"the password in {options.password_file} is shorter than 10 characters")
    try:
        command = usecase.Bootstrap(options.group_code, options.group_name, options.username, password)
        group = usecase.bootstrap(deps.database, passwords_of(deps), command)
    except ManorError as error:
        parser.error(error.message)
    print(f"group {group.group_id} {'created' if group.created else 'exists'}")
    return 0


COMMANDS: dict[str, Callable[[Deps, list[str]], int]] = {"bootstrap": bootstrap}
