"""What must hold inside devices at every commit, over all companies."""

from __future__ import annotations

from collections.abc import Iterator

from chassis.verification import Check, checks
from sqlalchemy import Connection

_CHECKS = (
    (
        "Equipment is under repair as long as its last downtime is open",
        "select count(*) from equipment",
        "select e.company_id, e.equipment_id from equipment e where (e.state = 'under_repair') <> exists (select from"
        " downtimes d where d.company_id = e.company_id and d.equipment_id = e.equipment_id and d.end_at is null"
        " and d.place = e.downtime_count)",
    ),
    (
        "Downtimes of a piece follow one another",
        "select count(*) from downtimes",
        "select b.company_id, b.equipment_id, b.place from downtimes b left join downtimes a on"
        " a.company_id = b.company_id and a.equipment_id = b.equipment_id and a.place = b.place - 1"
        " where (b.place > 1) <> (a.place is not null)"
        " or (a.place is not null and coalesce(a.end_at > b.start_at, true))",
    ),
    (
        "A piece counts its inspections, and names the last one's day",
        "select count(*) from equipment",
        "select e.company_id, e.equipment_id from equipment e left join lateral (select max(place) as place,"
        " max(inspection_date) as day from inspections i where i.company_id = e.company_id"
        " and i.equipment_id = e.equipment_id) i on true where coalesce(i.place, 0) <> e.inspection_count"
        " or i.day is distinct from e.last_inspection_date",
    ),
    (
        "A part belongs to the estate of what it is a part of",
        "select count(*) from equipment where parent_id is not null",
        "select e.company_id, e.equipment_id from equipment e join equipment p on p.company_id = e.company_id"
        " and p.equipment_id = e.parent_id where p.estate_id <> e.estate_id",
    ),
    (
        "Nothing is a part of itself, however far up",
        "select count(*) from equipment where parent_id is not null",
        "with recursive up as (select company_id, equipment_id as piece, parent_id, 1 as level from equipment"
        " where parent_id is not null union all select u.company_id, u.piece, e.parent_id, u.level + 1 from up u"
        " join equipment e on e.company_id = u.company_id and e.equipment_id = u.parent_id"
        " where e.parent_id is not null and u.level < 20)"
        " select distinct company_id, piece from up where parent_id = piece",
    ),
)


def verify(connection: Connection) -> Iterator[Check]:
    """Every invariant.

    Args:
        connection: in the verifier's role, one snapshot.
    """
    yield from checks(connection, _CHECKS)
