"""What the last `manor verify` found: only the operators' command sees all databases, and it keeps its answer here."""

from __future__ import annotations

import math
from collections.abc import Mapping

from chassis.deps import Deps
from chassis.jobs.measures import measure
from prometheus_client import Gauge
from sqlalchemy import text

FAULTY_CHECKS = Gauge(
    "manor_books_faulty_checks", "Checks of the last verification that did not hold; no number where there was none"
)
AGE = Gauge("manor_books_verified_age_seconds", "Since the last verification ended; no number where there was none")

_LAST = text(
    "select (select count(*) from jsonb_array_elements(checks) as one where (one->>'faults')::bigint > 0) as faulty,"
    " extract(epoch from clock_timestamp() - ended_at)::float as age"
    " from verifications order by verification_id desc limit 1"
)


@measure(FAULTY_CHECKS, AGE)
def books(deps: Deps) -> Mapping[Gauge, float]:
    """Whether the books held when they were last looked at, and how long ago that was."""
    with deps.database.app.begin() as connection:
        last = connection.execute(_LAST).one_or_none()
    if last is None:
        return {FAULTY_CHECKS: math.nan, AGE: math.nan}
    return {FAULTY_CHECKS: last.faulty, AGE: last.age}
