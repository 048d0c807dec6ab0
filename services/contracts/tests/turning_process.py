"""A process that turns due lines into receivables, for tests to kill: as contracts' jobs do, from one timer's firing.

usage: python turning_process.py '<settings as JSON>' CHUNK [before|after COMMIT]: how many lines a transaction turns,
and where asked, the commit before or after which the process ends as the kernel would end it.
"""

# ruff: noqa: B010  patches are set by name, so that the type checker lets them

import json
import os
import signal
import sys
from typing import Any

from chassis import directory
from chassis.data.db import Database
from chassis.deps import Deps
from chassis.scope import Principal, Scope, use
from contracts.settings import Settings
from contracts.usecases import lines
from sqlalchemy.orm import Session


def die_at(when: str, number: int) -> None:
    """Has the process end at a commit: before it nothing of the chunk stands, after it all of it does."""
    commit, done = Session.commit, [0]

    def counted(session: Session) -> None:
        done[0] += 1
        if when == "before" and done[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)
        commit(session)
        if done[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)

    setattr(Session, "commit", counted)


def main() -> int:
    """Turns what is due of every company once."""
    values: dict[str, Any] = json.loads(sys.argv[1])
    settings = Settings(**values)
    deps = Deps(settings, Database(settings, "jobs"), "jobs")
    setattr(lines, "CHUNK", int(sys.argv[2]))
    if len(sys.argv) > 3:
        die_at(sys.argv[3], int(sys.argv[4]))
    with deps.database.app.begin() as connection:
        companies = directory.companies(connection)
    for company in companies:
        principal = Principal("contracts", "service", company.group_id)
        with use(Scope.company(company.group_id, company.company_id, principal)):
            lines.turn_due_lines(deps, company)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
