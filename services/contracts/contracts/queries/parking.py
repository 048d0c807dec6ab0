"""Reads for lists of car parks, spaces and leases of spaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Date, Select, and_, cast, select, text

from contracts.domain import parking
from contracts.records.parking import ParkingLease, Plate, Term

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_TERMS = 50
# Whoever has a space today, or will have it next: a hold that is not over, else the lease that nobody gave up.
_STANDING = """
    from parking_spaces s join units u using (company_id, unit_id)
    join car_parks c on c.company_id = s.company_id and c.car_park_id = s.car_park_id
    left join lateral (
        select * from unit_holds h where h.company_id = s.company_id and h.unit_id = s.unit_id
        and h.last_day >= :today order by h.first_day limit 1
    ) h on true
    left join lateral (
        select * from parking_leases p where p.company_id = s.company_id and p.unit_id = s.unit_id
        and (p.parking_lease_id = h.holder_id or (h.holder_id is null and not p.given_up and p.end_date < :today))
        order by p.end_date desc, p.parking_lease_id desc limit 1
    ) p on true
    left join leases l on l.company_id = s.company_id and l.lease_id = h.holder_id
    left join reservations r on r.company_id = s.company_id and r.reservation_id = h.holder_id
    cross join lateral (select case
        when h.holder_id is null then case when p.unit_id is null then 'free' else 'expired' end
        when h.kind = 'reservation' or h.first_day > :today then 'reserved'
        when h.kind = 'parking' and p.end_date < :today then 'expired'
        when h.kind = 'parking' and (p.given_up or p.end_date - p.remind_days <= :today) then 'expiring'
        else 'let' end as state) as z
"""
_SPACES = (
    "select s.*, u.code as unit_code, u.building_name, c.name as car_park_name, c.code as car_park_code, z.state,"
    " p.parking_lease_id,"
    " coalesce(p.customer_id, l.customer_id, r.customer_id) as held_by,"
    " coalesce(h.first_day, p.start_date) as held_from, coalesce(p.end_date, h.last_day) as held_until"
    f"{_STANDING}"
    " where s.company_id = :company and (:estate = 0 or s.estate_id = :estate) and not u.removed"
    " and (cast(:one as uuid) is null or s.unit_id = cast(:one as uuid))"
    " and (cast(:car_park as uuid) is null or s.car_park_id = cast(:car_park as uuid))"
    " and (:state = '' or z.state = :state)"
    " and (cast(:park as text) is null or (c.code, u.code, s.unit_id) > (cast(:park as text), cast(:code as text),"
    " cast(:unit as uuid)))"
    " order by c.code, u.code, s.unit_id limit :limit"
)
_CAR_PARKS = """
    select c.*, coalesce(n.spaces, 0) as space_count, coalesce(n.let, 0) as let_count,
        coalesce(c.inspection_date - c.remind_days <= :today, false) as inspection_due
    from car_parks c left join lateral (
        select count(*) as spaces, count(*) filter (where exists (
            select from unit_holds h where h.company_id = s.company_id and h.unit_id = s.unit_id
            and h.kind <> 'reservation' and h.first_day <= :today and h.last_day >= :today
        ) or exists (
            select from parking_leases p where p.company_id = s.company_id and p.unit_id = s.unit_id
            and not p.given_up and p.end_date < :today
        )) as let
        from parking_spaces s where s.company_id = c.company_id and s.car_park_id = c.car_park_id
    ) n on true
    where c.company_id = :company and (:estate = 0 or c.estate_id = :estate)
    and (cast(:one as uuid) is null or c.car_park_id = cast(:one as uuid))
    and (not :due or c.inspection_date - c.remind_days <= :today)
    and (cast(:code as text) is null or (c.code, c.car_park_id) > (cast(:code as text), cast(:after as uuid)))
    order by c.code, c.car_park_id limit :limit
"""


@dataclass(frozen=True, slots=True)
class SpaceFilter:
    """Which spaces a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int
    today: date
    car_park_id: UUID | None = None
    state: str = ""
    unit_id: UUID | None = None


def list_spaces(tx: Tx, wanted: SpaceFilter, *, limit: int, after: tuple[str, str, UUID] | None) -> Sequence[Any]:
    """Spaces by the codes of their car parks and their own, with where they stand today."""
    park, code, unit = after or (None, None, None)
    named = {"company": wanted.company_id, "estate": wanted.estate_id, "today": wanted.today, "limit": limit}
    more = {"car_park": wanted.car_park_id, "state": wanted.state, "one": wanted.unit_id}
    return tx.execute(text(_SPACES), {**named, **more, "park": park, "code": code, "unit": unit}).all()


def space_of(tx: Tx, company_id: int, unit_id: UUID, today: date) -> Any:
    """One space, as a list shows it."""
    (found,) = list_spaces(tx, SpaceFilter(company_id, 0, today, unit_id=unit_id), limit=1, after=None)
    return found


@dataclass(frozen=True, slots=True)
class CarParkFilter:
    """Which car parks a list has; `due` are those whose inspection people are reminded of."""

    company_id: int
    estate_id: int
    today: date
    due: bool = False
    car_park_id: UUID | None = None


def list_car_parks(tx: Tx, wanted: CarParkFilter, *, limit: int, after: tuple[str, UUID] | None) -> Sequence[Any]:
    """Car parks by code, with how many spaces they have."""
    code, park = after or (None, None)
    named = {"company": wanted.company_id, "estate": wanted.estate_id, "today": wanted.today, "due": wanted.due}
    more = {"one": wanted.car_park_id, "code": code, "after": park, "limit": limit}
    return tx.execute(text(_CAR_PARKS), {**named, **more}).all()


@dataclass(frozen=True, slots=True)
class ParkingFilter:
    """Which leases of spaces a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int
    today: date
    state: str = ""
    customer_id: UUID | None = None
    unit_id: UUID | None = None
    plate: str = ""
    due: bool = False


def list_parking_leases(tx: Tx, wanted: ParkingFilter, *, limit: int, before: UUID | None) -> Sequence[ParkingLease]:
    """Leases of spaces, newest first."""
    query = _wanted(wanted)
    if before:
        query = query.where(ParkingLease.parking_lease_id < before)
    return tx.scalars(query.order_by(ParkingLease.parking_lease_id.desc()).limit(limit)).all()


def _wanted(wanted: ParkingFilter) -> Select[tuple[ParkingLease]]:
    query = select(ParkingLease).where(ParkingLease.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(ParkingLease.estate_id == wanted.estate_id)
    if wanted.customer_id:
        query = query.where(ParkingLease.customer_id == wanted.customer_id)
    if wanted.unit_id:
        query = query.where(ParkingLease.unit_id == wanted.unit_id)
    if wanted.plate:
        having = select(Plate.parking_lease_id).where(
            Plate.company_id == wanted.company_id, Plate.plate_key == parking.plate_key(wanted.plate)
        )
        query = query.where(ParkingLease.parking_lease_id.in_(having))
    if wanted.state or wanted.due:
        query = query.where(_stands(wanted))
    return query


def _stands(wanted: ParkingFilter) -> Any:
    """The same as `parking.standing`, for a list to filter by."""
    today, going = wanted.today, ~ParkingLease.given_up
    reminded = cast(ParkingLease.end_date - ParkingLease.remind_days, Date) <= today
    over = ParkingLease.end_date < today
    begun = ParkingLease.start_date <= today
    if wanted.due:
        return and_(going, reminded)
    return {
        parking.GIVEN_UP: ParkingLease.given_up,
        parking.EXPIRED: and_(going, over),
        parking.EXPIRING: and_(going, reminded, ~over),
        parking.COMING: and_(going, ~reminded, ~begun),
        parking.ACTIVE: and_(going, ~reminded, begun),
    }[wanted.state]


def plates_by_lease(tx: Tx, company_id: int, lease_ids: Iterable[UUID]) -> dict[UUID, list[Plate]]:
    """The plates of leases, in the order in which they were added."""
    query = select(Plate).where(Plate.company_id == company_id, Plate.parking_lease_id.in_(list(lease_ids)))
    found: dict[UUID, list[Plate]] = {}
    for one in tx.scalars(query.order_by(Plate.plate_id)):
        found.setdefault(one.parking_lease_id, []).append(one)
    return found


def terms_of(tx: Tx, lease: ParkingLease) -> Sequence[Term]:
    """The terms of a lease, the latest first."""
    query = select(Term).where(Term.company_id == lease.company_id, Term.parking_lease_id == lease.parking_lease_id)
    return tx.scalars(query.order_by(Term.term_id.desc()).limit(MOST_TERMS)).all()


def places_of(tx: Tx, company_id: int, unit_ids: Iterable[UUID]) -> dict[UUID, Any]:
    """Where spaces are: the name of the car park and the position, by unit."""
    statement = text(
        "select s.unit_id, s.position, c.name as car_park_name from parking_spaces s join car_parks c"
        " on c.company_id = s.company_id and c.car_park_id = s.car_park_id"
        " where s.company_id = :company and s.unit_id = any(:units)"
    )
    return {row.unit_id: row for row in tx.execute(statement, {"company": company_id, "units": list(unit_ids)})}
