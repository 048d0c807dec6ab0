"""Files attached to records: seen and changed by whoever sees and changes the record, audited at it."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from chassis import clock, directory
from chassis.attachments import end_attachments, keeping, sweeping, table
from chassis.attachments.kinds import declared
from chassis.attachments.table import Target
from chassis.data.uow import UnitOfWork
from chassis.errors import Denied, Invalid, NotFound
from chassis.jobs import attempts
from chassis.jobs.operations import get_operation, list_operations
from chassis.scope import Principal, Scope, use
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_ESTATE, STAFF
from manor.chassis.v1 import attachments_pb2 as pb
from manor.identity.v1 import events_pb2 as identity
from PIL import Image
from sqlalchemy import text

ALL = tuple(f"tenants.{thing}.{verb}" for thing in ("customers", "units", "occupancies") for verb in ("read", "write"))
SHANGHAI = ZoneInfo("Asia/Shanghai")
SERVICE = Principal("tenants", "service", GROUP)
versions = iter(range(1, 1_000_000))


@pytest.fixture(autouse=True)
def empty(world: Any) -> Iterator[None]:
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate attachments, grants"))
    hold(world, COMPANY, *ALL)
    yield
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("truncate grants"))


def hold(world: Any, node: int, *permissions: str) -> None:
    """The member of staff holds these there, and nothing else."""
    fact = identity.GrantsChanged(principal_id=STAFF.id, version=next(versions), kind="staff", group_id=GROUP)
    fact.grants.add(node_id=node, permissions=permissions)
    with UnitOfWork(world.deps.database, Scope.group(GROUP)) as tx:
        directory.HEARD[identity.GrantsChanged](tx, fact)


def picture() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(content, "PNG")
    return content.getvalue()


def begin(world: Any, target: Target, content: bytes, filename: str = "door.png", media_type: str = "image/png") -> str:
    """Uploads a file and starts attaching it; gives the upload's name."""
    upload = world.store.put([content], filename=filename, media_type=media_type, owner=STAFF)
    world.act(keeping.attach, target, file_name=upload.name)
    return str(upload.name)


def attach(world: Any, target: Target) -> pb.Attachment:
    begin(world, target, picture())
    made = pb.Attachment()
    world.run_operation().Unpack(made)
    return made


def failure(world: Any) -> Any:
    """Runs the operation that waits, and gives what went wrong."""
    assert attempts.run_next(world.deps, threading.Event())
    with UnitOfWork(world.deps.database, Scope.group(GROUP)) as tx:
        (newest,) = list_operations(tx, limit=1)
    assert newest.done
    return newest.error


def listed(world: Any, target: Target) -> list[str]:
    return [row.filename for row in world.act(table.list_attachments, target)]


def actions(world: Any, resource: str) -> list[str]:
    with world.deps.database.verifier.connect() as connection:
        query = text("select action from audit where resource = :resource and action like '%attach%' order by id")
        return list(connection.execute(query, {"resource": resource}).scalars())


PLURAL = {"customer": "customers", "unit": "units", "occupancy": "occupancies"}


def targets(world: Any) -> list[tuple[Target, str]]:
    """A record of each kind, with what its audit is called."""
    occupancy = world.move_in(world.unit())
    return [
        (Target(COMPANY, "customer", str(occupancy.customer_id)), f"customers/{occupancy.customer_id}"),
        (Target(COMPANY, "unit", str(occupancy.unit_id)), f"units/{occupancy.unit_id}"),
        (Target(COMPANY, "occupancy", str(occupancy.occupancy_id)), f"occupancies/{occupancy.occupancy_id}"),
    ]


def test_a_photo_hangs_on_its_record_until_it_is_removed(world: Any) -> None:
    for target, resource in targets(world):
        made = attach(world, target)
        assert (made.filename, made.width, made.height, made.principal_id) == ("door.png", 60, 40, STAFF.id)
        assert made.has_thumbnail
        assert listed(world, target) == ["door.png"]
        for name in (made.file_name, made.thumbnail_name):
            with world.store.open(name, SERVICE) as content:
                assert content.read()
            with pytest.raises(NotFound):
                world.store.open(name, STAFF)  # its sender reads it by the record, like everybody
        world.act(table.remove_attachment, COMPANY, attachment_id=UUID(made.attachment_id))
        assert listed(world, target) == []
        with pytest.raises(NotFound):
            world.act(table.get_attachment, COMPANY, attachment_id=UUID(made.attachment_id))
        assert actions(world, resource) == ["tenants.attach_file", "tenants.remove_attachment"]
    assert sweep(world) == 3
    assert world.count("attachments") == 0
    with pytest.raises(NotFound):
        world.store.open(made.file_name, SERVICE)


def sweep(world: Any) -> int:
    scope = Scope.company(GROUP, COMPANY, SERVICE)
    with UnitOfWork(world.deps.database, scope) as tx:
        return sweeping.sweep_attachments(tx, world.store, COMPANY)


def test_one_whose_days_are_over_is_gone_and_audited(world: Any) -> None:
    target, resource = targets(world)[1]
    attach(world, target)
    assert sweep(world) == 0
    with world.deps.database.owner.begin() as connection:
        connection.execute(text("update attachments set expires_at = now() - interval '1 day'"))
    assert listed(world, target) == []
    assert sweep(world) == 1
    assert actions(world, resource) == ["tenants.attach_file", "tenants.expire_attachment"]


def end(world: Any) -> None:
    """What the timer does."""
    with UnitOfWork(world.deps.database, Scope.company(GROUP, COMPANY, SERVICE)) as tx:
        for kind in declared("tenants").values():
            if kind.kept_days:
                assert end_attachments(tx, COMPANY, kind) == ""


def expiring(world: Any, target: Target) -> list[str]:
    return [
        row.expires_at.astimezone(SHANGHAI).isoformat() if row.expires_at else "for good"
        for row in world.act(table.list_attachments, target)
    ]


def test_what_hangs_on_a_record_goes_six_years_after_its_end_and_is_audited(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    target = Target(COMPANY, "occupancy", str(occupancy.occupancy_id))
    of_customer = Target(COMPANY, "customer", str(occupancy.customer_id))
    with clock.travel(datetime(2026, 3, 10, 4, 0, tzinfo=UTC)):
        for one in (target, of_customer):
            attach(world, one)
        end(world)
        assert expiring(world, target) == expiring(world, of_customer) == ["for good"]
        world.move_out(occupancy, "2026-03-31")
        end(world)
        assert expiring(world, target) == ["for good"], "their last day is still to come"
    with clock.travel(datetime(2026, 4, 2, 4, 0, tzinfo=UTC)):
        end(world)
        assert expiring(world, target) == expiring(world, of_customer) == ["2032-04-01T00:00:00+08:00"]
    with clock.travel(datetime(2032, 3, 31, 4, 0, tzinfo=UTC)):
        assert sweep(world) == 0
    with clock.travel(datetime(2032, 4, 1, 4, 0, tzinfo=UTC)):
        assert listed(world, target) == []
        assert sweep(world) == 2
    resource = f"occupancies/{occupancy.occupancy_id}"
    assert actions(world, resource) == ["tenants.attach_file", "tenants.expire_attachment"]


@pytest.mark.parametrize(("days", "until"), [(1_500, "2030-05-10"), (3_000, "2034-06-18"), (10, "2029-04-01")])
def test_a_company_decides_how_long_files_are_kept_and_never_less_than_the_least(
    world: Any, days: int, until: str
) -> None:
    occupancy = world.move_in(world.unit())
    target = Target(COMPANY, "customer", str(occupancy.customer_id))
    with clock.travel(datetime(2026, 3, 10, 4, 0, tzinfo=UTC)):
        attach(world, target)
        world.move_out(occupancy, "2026-03-31")
    with clock.travel(datetime(2026, 4, 2, 4, 0, tzinfo=UTC)), company_keeps(world, "customer", days):
        end(world)
        assert expiring(world, target) == [f"{until}T00:00:00+08:00"]
    with clock.travel(datetime(2026, 4, 3, 4, 0, tzinfo=UTC)):  # as delivered again
        end(world)
        assert expiring(world, target) == ["2032-04-01T00:00:00+08:00"]


@contextmanager
def company_keeps(world: Any, kind: str, days: int) -> Iterator[None]:
    """The company's node as identity tells it, with a term of its own, until the block ends."""
    fact = identity.NodeChanged(
        node_id=COMPANY, kind=identity.NODE_KIND_COMPANY, parent_id=GROUP, group_id=GROUP, company_id=COMPANY, name="C",
        code="C", currency_code="CNY", time_zone="Asia/Shanghai",
    )  # fmt: skip
    for terms in ([identity.FileTerm(service="tenants", kind=kind, kept_days=days)], []):
        del fact.file_terms[:]
        fact.file_terms.extend([*terms, identity.FileTerm(service="payments", kind=kind, kept_days=9_999)])
        with UnitOfWork(world.deps.database, Scope.group(GROUP)) as tx:
            tx.execute(text("update nodes set version = 0 where node_id = :id"), {"id": COMPANY})
            fact.version += 1
            directory.HEARD[identity.NodeChanged](tx, fact)
        if terms:
            yield


def test_a_record_that_goes_on_after_all_keeps_what_hangs_on_it(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    target = Target(COMPANY, "customer", str(occupancy.customer_id))
    with clock.travel(datetime(2026, 3, 10, 4, 0, tzinfo=UTC)):
        attach(world, target)
        world.move_out(occupancy, "2026-03-01")
        end(world)
        assert expiring(world, target) == ["2032-03-10T12:00:00+08:00"], "it came after the end"
    with clock.travel(datetime(2032, 5, 1, 4, 0, tzinfo=UTC)):
        world.move_in(world.unit(), customer=world.find_customer(occupancy.customer_id), start="2032-05-01")
        assert sweep(world) == 0
        assert expiring(world, target) == ["for good"]


def test_residents_attach_to_their_own_record_and_see_what_they_attached(world: Any) -> None:
    mine, neighbour = world.customer(), world.customer()
    target = Target(COMPANY, "customer", str(mine.customer_id))
    attach(world, target)  # by staff, for staff
    me, other = world.resident(mine), world.resident(neighbour)
    other = replace(other, principal=Principal("0190aaaa-0000-7000-8000-000000000008", "resident", GROUP))
    known(world, me)
    with use(me):
        assert listed(world, target) == []
        upload = world.store.put([picture()], filename="deed.png", media_type="image/png", owner=me.principal)
        started = world.act(keeping.attach, target, file_name=upload.name)
        made = pb.Attachment()
        world.run_operation().Unpack(made)
        assert listed(world, target) == ["deed.png"]
        assert made.principal_id == me.principal.id
        with UnitOfWork(world.deps.database) as tx:
            assert get_operation(tx, started.name.rpartition("/")[2]).done
    with use(other):
        with pytest.raises(NotFound):
            listed(world, target)
        with pytest.raises(NotFound):
            world.act(table.get_attachment, COMPANY, attachment_id=UUID(made.attachment_id))
        with UnitOfWork(world.deps.database) as tx, pytest.raises(NotFound):
            get_operation(tx, started.name.rpartition("/")[2])
    assert listed(world, target) == ["door.png", "deed.png"]
    with use(me):
        world.act(table.remove_attachment, COMPANY, attachment_id=UUID(made.attachment_id))
        assert listed(world, target) == []


def test_residents_attach_to_no_other_kind_and_not_once_they_are_somebody_else(world: Any) -> None:
    occupancy = world.move_in(world.unit())
    me = world.resident(world.find_customer(occupancy.customer_id))
    with use(me), pytest.raises(Denied):
        listed(world, Target(COMPANY, "unit", str(occupancy.unit_id)))
    target = Target(COMPANY, "customer", str(occupancy.customer_id))
    with use(me):  # no grants say that they are this customer any more when the operation runs
        upload = world.store.put([picture()], filename="deed.png", media_type="image/png", owner=me.principal)
        world.act(keeping.attach, target, file_name=upload.name)
    assert "does not exist" in failure(world).message
    assert listed(world, target) == []


def known(world: Any, resident: Scope) -> None:
    """Identity has told which customers a resident is."""
    who = resident.principal
    fact = identity.GrantsChanged(principal_id=who.id, version=next(versions), kind="resident", group_id=GROUP)
    for customer in resident.customers or ():
        fact.customers.add(company_id=COMPANY, customer_id=customer)
    with UnitOfWork(world.deps.database, Scope.group(GROUP)) as tx:
        directory.HEARD[identity.GrantsChanged](tx, fact)


def test_whoever_may_not_see_the_record_sees_no_attachment(world: Any) -> None:
    for target, _ in targets(world):
        made = attach(world, target)
        hold(world, COMPANY, *(one for one in ALL if not one.startswith("tenants." + PLURAL[target.kind])))
        with pytest.raises(Denied):
            listed(world, target)
        hold(world, ESTATE, f"tenants.{PLURAL[target.kind]}.read")
        assert listed(world, target) == ["door.png"]
        for attempt in (
            lambda made=made: world.act(table.remove_attachment, COMPANY, attachment_id=UUID(made.attachment_id)),
            lambda target=target: begin(world, target, picture()),
        ):
            with pytest.raises(Denied):
                attempt()
        hold(world, COMPANY, *ALL)


def test_another_estate_sees_neither_record_nor_row(world: Any) -> None:
    target, _ = targets(world)[1]
    made = attach(world, target)
    hold(world, GROUP, *ALL)
    with use(world.in_other_estate):
        with pytest.raises(NotFound):
            listed(world, target)
        with pytest.raises(NotFound):
            world.act(table.get_attachment, COMPANY, attachment_id=UUID(made.attachment_id))
        with UnitOfWork(world.deps.database) as tx:
            assert tx.scalar(text("select count(*) from attachments")) == 0
    with use(world.in_other_company), pytest.raises(NotFound):
        world.act(table.get_attachment, COMPANY, attachment_id=UUID(made.attachment_id))


def test_the_right_of_another_estate_opens_nothing_here(world: Any) -> None:
    target, _ = targets(world)[1]
    attach(world, target)
    hold(world, OTHER_ESTATE, *ALL)
    with pytest.raises(Denied):
        listed(world, target)


def test_what_is_not_what_it_says_is_refused_and_leaves_nothing(world: Any) -> None:
    target, resource = targets(world)[0]
    begin(world, target, b"\xff\xd8\xff and nothing more", "lease.jpg", "image/jpeg")
    before = kept(world)
    assert failure(world).message == "lease.jpg is not image/jpeg: save it anew as what it is, and attach that"
    assert kept(world) == before
    assert listed(world, target) == []
    assert actions(world, resource) == []


def test_a_full_record_takes_no_more_and_nothing_is_left_in_the_store(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, _ = targets(world)[0]
    attach(world, target)
    monkeypatch.setattr(table, "MOST", 1)
    begin(world, target, picture())
    before = kept(world)
    assert "remove one first" in failure(world).message
    assert kept(world) == before
    assert listed(world, target) == ["door.png"]


def test_a_right_that_was_taken_meanwhile_attaches_nothing(world: Any) -> None:
    target, _ = targets(world)[0]
    begin(world, target, picture())
    before = kept(world)
    hold(world, COMPANY, "tenants.customers.read")
    assert "tenants.customers.write" in failure(world).message
    assert kept(world) == before
    assert listed(world, target) == []


def kept(world: Any) -> set[str]:
    """Names of the files in the store."""
    return {file.name for file in world.deps.settings.files_dir.iterdir()}


def test_nothing_hangs_on_what_is_no_kind_or_no_record(world: Any) -> None:
    with pytest.raises(Invalid, match="Nothing is attached to building in tenants"):
        listed(world, Target(COMPANY, "building", "x"))
    for record_id in ("x", "0190aaaa-0000-7000-8000-000000000001"):
        with pytest.raises(NotFound):
            listed(world, Target(COMPANY, "unit", record_id))
