"""`manor operations`: long operations of all services and companies; list them, cancel one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from chassis.data.db import Database
from chassis.data.uow import UnitOfWork
from chassis.jobs.operations import cancel_operation
from chassis.scope import Principal, Scope
from sqlalchemy import text

from manorctl.environments import Environments, settings

_LIST = text(
    "select operation_id, kind, state, done, total, group_id, company_id, attempt, cancel_requested, created_at,"
    " error_message from operations where (:all or state in ('pending', 'running'))"
    " order by operation_id desc limit :limit"
)


def add_to(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("operations", help="long operations: list, cancel")
    verbs = parser.add_subparsers(required=True, metavar="list|cancel")
    listing = verbs.add_parser("list", help="those that wait or run")
    listing.add_argument("--service", help="only of this service")
    listing.add_argument("--all", action="store_true", help="those that are over, too")
    listing.add_argument("--limit", type=int, default=50, help="how many of each service at most (50)")
    listing.set_defaults(do=_list)
    cancel = verbs.add_parser("cancel", help="stop one after the chunk in hand")
    cancel.add_argument("name", help="as listed: billing/operations/0190…")
    cancel.set_defaults(do=_cancel)


@contextmanager
def _database(environments: Environments, service: str) -> Iterator[Database]:
    database = Database(settings(environments, service), "operator")
    try:
        yield database
    finally:
        database.dispose()


def _list(environments: Environments, asked: argparse.Namespace) -> int:
    for service in [asked.service] if asked.service else sorted(environments):
        with _database(environments, service) as database, database.app.begin() as connection:
            for row in connection.execute(_LIST, {"all": asked.all, "limit": asked.limit}):
                asked_to_stop = " (asked to stop)" if row.cancel_requested and row.state == "running" else ""
                print(
                    f"{service}/operations/{row.operation_id}  {row.kind}  {row.state}{asked_to_stop}  "
                    f"{row.done}/{row.total or '?'}  company {row.company_id}  attempt {row.attempt}  "
                    f"{row.created_at:%Y-%m-%d %H:%M:%S}  {row.error_message}"
                )
    return 0


def _cancel(environments: Environments, asked: argparse.Namespace) -> int:
    service, _, operation_id = asked.name.partition("/operations/")
    with _database(environments, service) as database:
        with database.app.begin() as connection:
            group_id = connection.execute(
                text("select group_id from operations where operation_id::text = :id"), {"id": operation_id}
            ).scalar()
        if group_id is None:
            print(f"there is no operation {asked.name}", file=sys.stderr)
            return 1
        # The audit trail names the operator's command, since nobody is signed in here.
        scope = Scope.group(group_id, Principal("operator", "service", group_id))
        with UnitOfWork(database, scope) as tx:
            operation = cancel_operation(tx, operation_id)
    print(f"{asked.name} is over" if operation.done else f"{asked.name} stops after the chunk in hand")
    return 0
