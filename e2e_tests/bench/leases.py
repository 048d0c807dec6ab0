"""Leases beside what their database alone can do: schedules, availability, a unit that many want, a change."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from chassis.data import migrate
from chassis.data.db import Database
from chassis.data.ids import uuid7
from chassis.data.provision import drop, provision
from chassis.data.schema import tenant_table_policy
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.main import migrations
from chassis.scope import Principal, Scope, use
from chassis.testing.calls import ask
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from chassis.testing.served import served
from contracts.domain.schedule import digest, schedule
from contracts.domain.terms import AREA, PERCENT, Charge, LeasedUnit, Payer, Step, Terms
from contracts.queries import units as reads
from contracts.records.leases import Lease
from contracts.rpc import servicers
from contracts.rpc.reservations import ReservationServicer
from contracts.settings import Settings
from contracts.usecases.leases import lock_leases
from contracts.usecases.schedules import Booking, book
from google.protobuf.json_format import MessageToDict
from manor.contracts.v1 import reservations_pb2
from sqlalchemy import text

from e2e_tests.bench import contenders
from e2e_tests.bench.figures import Figure, figure, timed
from e2e_tests.bench.ground import Ground

NAME = "bench_leases"
UNITS, LEASES, AT_ONCE, PAGE, ROUNDS = 100_000, 10_000, 100, 200, 3
CHANGED = 40
UNIT, TENANT = uuid7(), uuid7()
CLERK = Principal(str(uuid7()), "staff", GROUP)
WHOLE = Scope(GROUP, (COMPANY,), "*", CLERK)
CURRENCY = "CNY"
_NODE = text(
    "insert into nodes (node_id, version, kind, parent_id, group_id, company_id, estate_id, name, code, currency_code,"
    " time_zone, settings) values (:node, 1, :kind, :parent, :group, :company, :estate, 'N', 'N', 'CNY',"
    " 'Asia/Shanghai', '{}')"
)
_UNITS = text(
    "insert into units select :company, case n when 1 then cast(:unit as uuid) else gen_random_uuid() end, :group,"
    " :estate, 1, 'U-' || lpad(cast(n as text), 6, '0'), 'office', n % 30, 50 + n % 200, 'Tower ' || n % 20, false"
    " from generate_series(1, cast(:count as integer)) n"
)
# Three of five units are let over the span that is asked for.
_HOLDS = text(
    "insert into unit_holds (company_id, unit_id, holder_id, group_id, estate_id, kind, first_day, last_day)"
    " select company_id, unit_id, gen_random_uuid(), group_id, estate_id, 'lease', '2026-01-01', '2028-12-31'"
    " from units where cast(substr(code, 3) as integer) % 5 < 3"
)
_CUSTOMER = text("insert into customers values (:company, :tenant, :group, 1, array[:estate], 'Tenant')")


def terms(start: str, end: str, price: int) -> Terms:
    """A rent by area that rises each year, by the month."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    steps = tuple(Step(date(year, 1, 1), PERCENT, Decimal(5)) for year in range(first.year + 1, last.year + 1))
    charge = Charge("RENT", UNIT, AREA, Decimal(price), Decimal("0.09"), steps=steps)
    return Terms(first, last, (LeasedUnit(UNIT, Decimal(120)),), (charge,), (Payer(TENANT),), due_day=5)


@contextmanager
def seeded(superuser_url: str) -> Iterator[Deps]:
    """Contracts' database with an estate of 100,000 units."""
    made = provision(superuser_url, NAME, fresh=True)
    files = tempfile.TemporaryDirectory()
    settings = Settings(**{name: getattr(made, name) for name in made.__dataclass_fields__}, files_dir=Path(files.name))
    database = Database(settings, "bench")
    migrate.upgrade(database, migrations("contracts"))
    where = {"company": COMPANY, "group": GROUP, "estate": ESTATE}
    with database.owner.begin() as connection:
        for node, kind, parent, estate in ((COMPANY, "company", GROUP, 0), (ESTATE, "estate", COMPANY, ESTATE)):
            named = {"node": node, "kind": kind, "parent": parent, "group": GROUP}
            connection.execute(_NODE, {**named, "company": COMPANY, "estate": estate})
        connection.execute(_UNITS, {**where, "unit": UNIT, "count": UNITS})
        connection.execute(_HOLDS)
        connection.execute(_CUSTOMER, {**where, "tenant": TENANT})
    tidy(database)
    yield Deps(settings, database, "bench")
    database.dispose()
    drop(superuser_url, NAME)
    files.cleanup()


def tidy(database: Database) -> None:
    """What autovacuum would have done by then."""
    with database.owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("vacuum (analyze, skip_locked)"))


def written(database: Database, agreed: list[Terms], count: int) -> list[tuple[UUID, Terms, str]]:
    """So many leases that were submitted, with the hash of the schedule that was shown, by turns of what was agreed."""
    hashes = [digest(schedule(one, CURRENCY)) for one in agreed]
    made: list[tuple[UUID, Terms, str]] = []
    with UnitOfWork(database, WHOLE) as tx:
        for number in range(count):
            told, shown = agreed[number % len(agreed)], hashes[number % len(agreed)]
            lease = Lease(
                company_id=COMPANY, lease_id=uuid7(), group_id=GROUP, estate_id=ESTATE, state="submitted",
                number=f"{told.end}-{number}", number_key=f"{told.end}-{number}", maker=CLERK.id,
            )  # fmt: skip
            lease.take(told, shown, 0)
            tx.session.add(lease)
            made.append((lease.lease_id, told, shown))
    return made


def schedules(database: Database) -> Figure:
    """10,000 leases of three years: schedules computed, hashed and stored, beside COPY of the same rows."""
    agreed = [terms("2026-01-01", "2028-12-31", 60 + step) for step in range(50)]
    leases = written(database, agreed, LEASES)
    with timed() as ours:
        for start in range(0, len(leases), AT_ONCE):
            booked(database, leases[start : start + AT_ONCE])
    limits = [copied(database) for _ in range(2)]
    return figure(
        f"schedules of {LEASES:,} three-year leases",
        [(ours[0], limit) for limit in limits],
        unit="s",
        target="<= 3",
        what="the same lines, explanations included, into a table like theirs as the app role: COPY, INSERT … SELECT",
    )


def booked(database: Database, leases: list[tuple[UUID, Terms, str]]) -> None:
    """Books leases as a review of many does: locked by one statement, in one transaction."""
    with UnitOfWork(database, WHOLE) as tx:
        locked = lock_leases(tx, COMPANY, [lease_id for lease_id, _, _ in leases])
        book(tx, [Booking(locked[lease_id], told, shown) for lease_id, told, shown in leases])


def copied(database: Database) -> float:
    """Seconds in which the lines come in by COPY into a temporary table and INSERT … SELECT from there."""
    lines = io.BytesIO()
    with database.owner.begin() as connection:
        connection.execute(text("drop table if exists bench_lines"))
        connection.execute(text("create table bench_lines (like lease_lines including all)"))
        tenant_table_policy(connection, "bench_lines", delete=True)
    with database.verifier.begin() as connection:
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy("copy lease_lines to stdout") as copy:
            for block in copy:
                lines.write(block)
        count = connection.execute(text("select count(*) from lease_lines")).scalar_one()
    assert count == LEASES * 36, count
    told = lines.getvalue().decode()
    with timed() as took, UnitOfWork(database, WHOLE) as tx:
        columns = tx.scalars(text("select attname from pg_attribute where attrelid = 'lease_lines'::regclass"
                                  " and attnum > 0 and not attisdropped order by attnum")).all()  # fmt: skip
        tx.execute(text("create temporary table incoming on commit drop as select * from lease_lines limit 0"))
        tx.copy_text("incoming", columns, told)
        tx.execute(text("insert into bench_lines select * from incoming"))
    return took[0]


def availability(deps: Deps) -> Figure:
    """All of 100,000 units page by page, beside the same SQL as the app role; each page in a transaction of its own."""
    pairs = []
    for _ in range(ROUNDS):
        with timed() as ours:
            assert _listed(deps) == UNITS
        with timed() as bare:
            assert _bare(deps.database) == UNITS
        pairs.append((ours[0], bare[0]))
    return figure(
        f"availability of {UNITS:,} units",
        pairs,
        unit="s",
        target="<= 2",
        what="the same SQL, page by page, as the app role under row-level security",
    )


def _listed(deps: Deps) -> int:
    found, token, rpc = 0, "", ReservationServicer().ListAvailability
    with use(WHOLE):
        while True:
            asked = reservations_pb2.ListAvailabilityRequest(
                company_id=COMPANY, estate_id=ESTATE, start_date="2026-06-01", end_date="2026-12-31",
                page_size=PAGE, page_token=token,
            )  # fmt: skip
            page = ask(deps, rpc, asked)
            found, token = found + len(page.units), page.next_page_token
            if not token:
                return found


def _bare(database: Database) -> int:
    span = reads.Span(COMPANY, ESTATE, date(2026, 6, 1), date(2026, 12, 31))
    found, after = 0, None
    while True:
        with UnitOfWork(database, WHOLE) as tx:
            page = reads.list_availability(tx, span, limit=PAGE, after=after)
        found += len(page)
        if len(page) < PAGE:
            return found
        after = (page[-1].code, page[-1].unit_id)


def changes(deps: Deps) -> Figure:
    """A change agreement of a five-year lease, beside a plain read of the lease; both by gRPC with all guards."""
    agreed = terms("2026-01-01", "2030-12-31", 60)
    leases = written(deps.database, [agreed], CHANGED + 1)
    for lease_id, told, shown in leases:
        booked(deps.database, [(lease_id, told, shown)])
        with UnitOfWork(deps.database, WHOLE) as tx:
            tx.lock(Lease, (COMPANY, lease_id)).state = "active"
    pairs = []
    with tempfile.TemporaryDirectory() as folder, served(deps, servicers, Path(folder)) as service:
        clerk = service.person(COMPANY, "contracts.leases.read", "contracts.leases.write")
        for number, (lease_id, _, _) in enumerate(leases):
            named = {"leaseId": str(lease_id)}
            with timed() as read:
                lease = clerk("LeaseService.GetLease", named)
            dearer = MessageToDict(lease.terms)
            dearer["charges"][0]["price"] = "66"
            for shown in (dearer["units"][0].pop("unitCode"), dearer["payers"][0].pop("customerName")):
                assert shown
            with timed() as ours:
                clerk("LeaseService.ChangeLease", {**named, "terms": dearer, "reason": "the rent rises"})
            if number:  # the first warms both up
                pairs.append((ours[0] * 1000, read[0] * 1000))
    what = "GetLease of the same lease"
    return figure("change agreement of a five-year lease", pairs, unit="ms", target="<= 3", what=what)


def measure(ground: Ground, _flats: int) -> list[Figure]:
    """Leases on a database of their own on the platform's server."""
    with seeded(ground.superuser_url) as deps:
        return [availability(deps), contenders.measure(deps), schedules(deps.database), changes(deps)]
