"""Whether billing has heard what was published of units and occupancies; a run waits for it, within a deadline."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import text

from billing.records.runs import BillingRun

if TYPE_CHECKING:
    from uuid import UUID

    from chassis.data.tx import Tx
    from chassis.jobs.running import Running

# Between two looks: short at first, since most news is a moment away.
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.25, 4.0

_HEARD = text(
    "select estate_id, cast(coalesce(sum(versions) filter (where table_name = 'units'), 0) as bigint),"
    " cast(coalesce(sum(versions) filter (where table_name = 'occupancies'), 0) as bigint)"
    " from version_sums where company_id = :company and estate_id = any(:estates) group by estate_id"
)


class News(NamedTuple):
    """How many changes of an estate's units and occupancies there are: the sums of the versions of its rows."""

    units: int = 0
    occupancies: int = 0


Awaited = Mapping[int, News]  # by estate


def unheard(tx: Tx, company_id: int, awaited: Awaited) -> News:
    """How many changes of those awaited have not been heard, over all estates.

    Estates are compared one by one: news of one never stands for what another lacks.
    """
    rows = tx.execute(_HEARD, {"company": company_id, "estates": list(awaited)}).all()
    heard = {estate: News(units, occupancies) for estate, units, occupancies in rows}
    missing = [
        (max(0, wanted.units - had.units), max(0, wanted.occupancies - had.occupancies))
        for wanted, had in ((wanted, heard.get(estate, News())) for estate, wanted in awaited.items())
    ]
    return News(sum(units for units, _ in missing), sum(occupancies for _, occupancies in missing))


def await_news(op: Running, run_id: UUID, seconds: float) -> None:
    """Waits until what the run awaits was heard, and notes on the run what was not heard in time.

    Args:
        op: the operation that calculates the run.
        run_id: the run.
        seconds: the longest wait. A process that takes the operation up later waits anew.
    """
    ends_at, pause = time.monotonic() + seconds, FIRST_PAUSE_SECONDS
    while True:
        with op.chunk() as tx:
            run = tx.get(BillingRun, (op.company_id, run_id))
            awaited = {int(estate): News(*counts) for estate, counts in (run.awaited or {}).items()}
            missing = unheard(tx, op.company_id, awaited)
            last = not any(missing) or time.monotonic() >= ends_at
            if last:
                run = tx.lock(BillingRun, (op.company_id, run_id))
                run.heard(missing.units, missing.occupancies)
        if last:
            return
        op.stop.wait(min(pause, max(0.0, ends_at - time.monotonic())))
        pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
