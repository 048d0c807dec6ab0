"""What a service promises about its books, checked over all companies: `python -m <service> verify`.

A service's `verification.py` has `verify(connection) -> Iterable[Check]` and may have `stream(connection)`, or
`stream_<name>(connection)`, which yield rows (lists) in key order for comparison with another service; all read by the
verifier role.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib import import_module
from typing import Any

from sqlalchemy import Connection, text

from chassis.data import sealer
from chassis.deps import Deps

SHOWN = 20  # faults named; there may be more


@dataclass(frozen=True, slots=True)
class Check:
    """One invariant and what was found.

    Args:
        name: the rule, as a sentence.
        counted: how many rows were looked at.
        faults: what breaks it, the first few by name; empty where it holds.
        in_flight: how many rows are on their way, such as unsealed ones.
    """

    name: str
    counted: int
    faults: list[str] = field(default_factory=list)
    in_flight: int = 0


def main(deps: Deps, arguments: list[str]) -> int:
    """Prints one JSON line a check, or with --stream [NAME] one a row; non-zero when a check fails."""
    module = import_module(f"{deps.service}.verification")
    with snapshot(deps) as connection:
        if arguments[:1] == ["--stream"]:
            for row in getattr(module, "_".join(("stream", *arguments[1:])))(connection):
                sys.stdout.write(json.dumps(row, separators=(",", ":"), default=str) + "\n")
            return 0
        failed = False
        for check in (*chassis_checks(connection), *module.verify(connection)):
            failed = failed or bool(check.faults)
            print(json.dumps(asdict(check), ensure_ascii=False), flush=True)
    return int(failed)


@contextmanager
def snapshot(deps: Deps) -> Iterator[Connection]:
    """One moment of the whole database, in the verifier role: checks agree with each other."""
    with deps.database.verifier.connect().execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    ) as connection:
        yield connection


def checks(connection: Connection, rules: Iterable[tuple[str, str, str]]) -> Iterator[Check]:
    """Checks rules that are SQL, each with how many rows were looked at.

    Args:
        connection: in the verifier's role, one snapshot.
        rules: for each its name, a statement that counts the rows it is about, and one that selects those that break
            it, whose columns name them.
    """
    for name, counted, faults in rules:
        total = connection.execute(text(counted)).scalar_one()
        broken = connection.execute(text(f"select * from ({faults}) faults limit {SHOWN}"))
        yield Check(name, total, [", ".join(f"{key} {value}" for key, value in row._mapping.items()) for row in broken])


def chassis_checks(connection: Connection) -> Iterator[Check]:
    """What holds in every service: how much is unsent, and whether the audit chain is whole."""
    unsent = connection.execute(text("select count(*) from outbox")).scalar_one()
    yield Check("Facts in the outbox are on their way", unsent, [], unsent)
    yield audit_chain(connection)


def audit_chain(connection: Connection) -> Check:
    """Walks every company's chain."""
    faults: list[str] = []
    sealed = unsealed = 0
    chains: Any = connection.execute(text("select distinct group_id, company_id from audit order by 1, 2")).all()
    for group_id, company_id in chains:
        walk = sealer.verify_chain(connection, group_id, company_id)
        sealed += walk.sealed
        unsealed += walk.unsealed
        if not walk.intact:
            faults.append(f"company {company_id} of group {group_id}: broken at {walk.first_broken_number}")
    return Check("The audit trail's hash chain is whole", sealed, faults, unsealed)
