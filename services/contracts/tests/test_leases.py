"""Leases from the draft to their end: written, submitted, reviewed by a second person, in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from chassis import clock
from chassis.approvals import SamePerson
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.facts.columns import items
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.domain.terms import Deposit, LeasedUnit
from contracts.records.leases import Lease, WrongState
from contracts.usecases import agreements, days, leases, many_leases
from contracts.usecases.holds import UnitHeld
from contracts.usecases.previews import PreviewSchedule, ScheduleChanged, preview_schedule
from manor.contracts.v2 import events_pb2

from .lettings import day, rent


def _on(today: str, zone: str) -> date:
    return date.fromisoformat(today)


def faults(error: Any) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in error.value.violations]


def test_a_lease_is_reviewed_by_a_second_person_and_books_what_was_shown(world: Any) -> None:
    terms = world.terms("2026-01-01", "2026-12-31")
    shown = world.act(preview_schedule, PreviewSchedule(COMPANY, ESTATE, terms))
    lease = world.submitted(terms)
    assert (lease.state, lease.schedule_hash) == ("submitted", shown.schedule_hash)
    assert world.lines(lease) == []
    lease = world.approve(lease)
    assert lease.state in ("active", "expiring")
    assert [(one.start_date, one.amount_minor) for one in world.lines(lease)] == [
        (one.days.start, one.amount) for one in shown.change.lines
    ]
    (told,) = world.said(events_pb2.LeasesChanged)
    assert (told.number, told.state, told.monthly_minor) == ([lease.number], [lease.state], [300_000])
    assert told.unit_id == world.unit.bytes


def test_nobody_reviews_their_own_lease(world: Any) -> None:
    lease = world.submitted(world.terms("2026-01-01", "2026-12-31"))
    with pytest.raises(SamePerson):
        world.act(agreements.approve_lease, agreements.DecideLease(COMPANY, lease.lease_id))


def test_a_schedule_that_was_not_shown_is_not_submitted(world: Any) -> None:
    lease = world.draft(world.terms("2026-01-01", "2026-12-31"))
    with pytest.raises(ScheduleChanged):
        world.act(leases.submit_lease, leases.SubmitLease(COMPANY, lease.lease_id, "0" * 64))


def test_a_refused_lease_is_a_draft_again_and_holds_nothing(world: Any) -> None:
    lease = world.submitted(world.terms("2026-01-01", "2026-12-31"))
    with pytest.raises(Invalid):
        decided = agreements.DecideLease(COMPANY, lease.lease_id)
        world.act(agreements.refuse_lease, decided, scope=world.checking)
    decided = agreements.DecideLease(COMPANY, lease.lease_id, "too cheap")
    lease = world.act(agreements.refuse_lease, decided, scope=world.checking)
    assert lease.state == "draft"
    assert [(one.state, one.decision_reason) for one in world.agreed(lease)] == [("refused", "too cheap")]
    other = world.submitted(world.terms("2026-06-01", "2026-06-30"))
    assert other.state == "submitted"


def test_a_draft_is_changed_and_deleted_and_nothing_else_is(world: Any) -> None:
    lease = world.draft(world.terms("2026-01-01", "2026-12-31"))
    terms = world.terms("2026-02-01", "2026-12-31")
    command = leases.UpdateLease(COMPANY, lease.lease_id, "HT-new", terms, "note", lease.etag)
    changed = world.act(leases.update_lease, command)
    assert (changed.number, changed.start_date, changed.version) == ("HT-new", day("2026-02-01"), 2)
    with pytest.raises(PreconditionFailed):
        world.act(leases.update_lease, command)
    lease = world.submit(changed)
    with pytest.raises(WrongState):
        world.act(leases.delete_lease, leases.DeleteLease(COMPANY, lease.lease_id))
    draft = world.draft(world.terms("2027-01-01", "2027-12-31"))
    world.act(leases.delete_lease, leases.DeleteLease(COMPANY, draft.lease_id))
    with UnitOfWork(world.deps.database, world.whole) as tx, pytest.raises(NotFound):
        tx.get(Lease, (COMPANY, draft.lease_id))


def test_a_number_is_one_contracts_in_any_spelling(world: Any) -> None:
    world.draft(world.terms("2026-01-01", "2026-12-31"), number="ht-2026/1")
    with pytest.raises(leases.NumberTaken):
        world.draft(world.terms("2026-01-01", "2026-12-31"), number="ＨＴ-2026/1")


def test_what_is_wrong_is_said_with_its_field(world: Any) -> None:
    with pytest.raises(Invalid) as error:
        world.draft(world.terms("2026-01-01", "2025-12-31"))
    assert faults(error)[0] == ("lease.terms.end_date", "END_BEFORE_START")
    unit = LeasedUnit(world.tenant, 1)
    with pytest.raises(Invalid) as error:
        world.draft(world.terms("2026-01-01", "2026-12-31", units=(unit,)))
    assert faults(error) == [
        ("lease.terms.charges[0].unit_id", "NOT_A_UNIT_OF_LEASE"),
        ("lease.terms.units[0].unit_id", "NO_UNIT_TO_LET"),
    ]


def test_a_lease_begins_is_about_to_expire_and_ends_by_the_estates_days(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-12-31"))
    assert lease.state == "reviewed"
    for today, state in (
        ("2030-01-01", "active"), ("2030-10-31", "active"), ("2030-11-01", "expiring"), ("2030-12-31", "expiring"),
        ("2031-01-01", "ended"),
    ):  # fmt: skip
        monkeypatch.setattr(clock, "today", partial(_on, today))
        with UnitOfWork(world.deps.database, world.whole) as tx:
            days.move_on(tx, COMPANY, ESTATE)
        with UnitOfWork(world.deps.database, world.whole) as tx:
            assert tx.get(Lease, (COMPANY, lease.lease_id)).state == state, today
    told = world.said(events_pb2.LeasesChanged)
    assert [one.state[0] for one in told] == ["reviewed", "active", "expiring", "ended"]
    versions = [one.version[0] for one in told]
    assert versions == sorted(set(versions))


def test_a_renewal_begins_after_its_predecessor_and_carries_the_deposit(world: Any) -> None:
    before = world.lease(world.terms("2026-01-01", "2026-12-31", deposit=Deposit("DEP", amount=600_000)))
    (deposit,) = [one for one in world.lines(before) if one.kind == "deposit"]
    world.convert(before, deposit)
    world.answer(deposit.reference)
    early = world.terms("2026-12-31", "2027-12-31")
    with pytest.raises(Invalid) as error:
        world.draft(early, predecessor_id=before.lease_id)
    assert faults(error) == [("lease.terms.start_date", "NOT_AFTER_PREDECESSOR")]
    more = replace(early, start=day("2027-01-01"), deposit=Deposit("DEP", amount=700_000))
    renewal = world.lease(more, predecessor_id=before.lease_id)
    assert (renewal.predecessor_id, renewal.deposit_carried_minor) == (before.lease_id, 600_000)
    assert [one.amount_minor for one in world.lines(renewal) if one.kind == "deposit"] == [100_000]
    with pytest.raises(leases.Conflict):
        world.draft(more, predecessor_id=before.lease_id)


def test_rent_of_two_units_is_two_lines_a_month(world: Any) -> None:
    units = (LeasedUnit(world.unit, 100), LeasedUnit(world.other_unit, 50, day("2026-02-01")))
    charges = (rent(unit=world.unit), rent("1000", unit=world.other_unit))
    lease = world.lease(world.terms("2026-01-01", "2026-02-28", *charges, units=units))
    assert [(one.unit_id == world.unit, one.amount_minor) for one in world.lines(lease)] == [
        (True, 300_000), (True, 300_000), (False, 100_000),
    ]  # fmt: skip


def test_many_leases_are_submitted_and_approved_at_once_as_each_alone_would_be(world: Any) -> None:
    alone = world.lines(world.lease(world.terms("2028-01-01", "2028-12-31")))
    drafts = [world.draft(world.terms(f"{year}-01-01", f"{year}-12-31")) for year in (2030, 2032, 2034)]
    ids = [one.lease_id for one in drafts]
    assert world.act(many_leases.submit_leases, many_leases.SubmitLeases(COMPANY, [*ids, ids[0]])) == 3
    command = many_leases.ApproveLeases(COMPANY, ids, "fine")
    with pytest.raises(SamePerson):
        world.act(many_leases.approve_leases, command)
    assert world.act(many_leases.approve_leases, command, scope=world.checking) == 3
    for one in drafts:
        lines = world.lines(one)
        assert [(x.amount_minor, x.state) for x in lines] == [(x.amount_minor, x.state) for x in alone]
        assert [x.start_date.year for x in lines] == [one.start_date.year] * 12
    told = [item for fact in world.said(events_pb2.LeasesChanged) for item in items(fact)]
    assert {item["lease_id"] for item in told} >= set(ids)


def test_one_that_is_refused_leaves_all_as_they_were(world: Any) -> None:
    first, second = (world.draft(world.terms("2030-01-01", "2030-12-31")) for _ in range(2))
    with pytest.raises(UnitHeld):
        command = many_leases.SubmitLeases(COMPANY, [first.lease_id, second.lease_id])
        world.act(many_leases.submit_leases, command)
    with UnitOfWork(world.deps.database, world.whole) as tx:
        assert [tx.get(Lease, (COMPANY, one.lease_id)).state for one in (first, second)] == ["draft"] * 2
    with pytest.raises(NotFound):
        world.act(many_leases.approve_leases, many_leases.ApproveLeases(COMPANY, [first.lease_id]))
