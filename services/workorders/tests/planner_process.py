"""A planner of its own for tests to kill: `python planner_process.py SETTINGS AT KILLED_AT`.

It looks once, at a moment, at what falls due by a company's plans, a plan in each transaction; before it makes so many
occurrences it is killed, in the middle of a transaction.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import datetime
from itertools import count
from typing import Any

from chassis import clock
from chassis.data.db import Database
from chassis.deps import Deps
from chassis.directory import Company
from chassis.scope import Scope, use
from chassis.testing.fixtures import COMPANY, GROUP
from workorders.settings import Settings
from workorders.usecases import occurrences

settings, at, killed_at = Settings(**json.loads(sys.argv[1])), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
make, places = occurrences._make, count(1)


def make_or_die(*arguments: Any) -> int:
    """Makes an occurrence, or is killed in its place."""
    if next(places) == killed_at:
        os.kill(os.getpid(), signal.SIGKILL)
    return make(*arguments)


occurrences._make = make_or_die
occurrences.PLANS = 1
company = Company(COMPANY, GROUP, "", "", "CNY", "UTC", closed=False)
with clock.travel(at), use(Scope.company(GROUP, COMPANY)):
    occurrences.plan_occurrences(Deps(settings, Database(settings, "planner"), "workorders"), company)
