"""Lines of schedules on their way to receivables: nothing twice, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.domain.terms import FreeSpell, Payer, Step
from contracts.records.leases import Lease, WrongState
from contracts.usecases import agreements, lines
from contracts.usecases.previews import PreviewTermination, preview_termination
from contracts.verification import stream
from manor.billing.v1 import events_pb2 as billing

from .lettings import day, rent


def wanted(world: Any) -> list[billing.WantedCharge]:
    return [one for fact in world.said(billing.ChargesWanted) for one in fact.charges]


def change(world: Any, lease: Lease, terms: Any) -> Lease:
    """A change agreement that a second person reviews."""
    command = agreements.ChangeLease(COMPANY, lease.lease_id, terms, "agreed")
    world.act(agreements.change_lease, command)
    changed: Lease = world.approve(lease)
    return changed


def terminate(world: Any, lease: Lease, end: str, **more: Any) -> Lease:
    command = agreements.TerminateLease(COMPANY, lease.lease_id, day(end), "moves away", **more)
    world.act(agreements.terminate_lease, command)
    ended: Lease = world.approve(lease)
    return ended


def test_a_line_is_wanted_once_however_often_it_is_turned(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-03-31"))
    first, second, _ = world.lines(lease)
    assert world.convert(lease, first, second) == 2
    assert world.convert(lease, first, second) == 0
    assert [(one.reference, one.fee_item_code, one.amount_minor, one.start_date) for one in wanted(world)] == [
        (first.reference, "RENT", 300_000, "2030-01-01"), (second.reference, "RENT", 300_000, "2030-02-01"),
    ]  # fmt: skip
    world.answer(first.reference, second.reference)
    assert [one.state for one in world.lines(lease)] == ["charged", "charged", "approved"]
    world.answer(first.reference)
    assert world.lines(lease)[0].receivable_id == 7


def test_what_billing_refuses_is_shown_and_wanted_again_under_another_reference(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-01-31"))
    (line,) = world.lines(lease)
    world.convert(lease, line)
    world.answer(line.reference, state="refused", receivable_id=0, code="NO_SUCH_FEE_ITEM", message="fee_item …")
    (refused,) = world.lines(lease)
    assert (refused.state, refused.refusal_code, refused.standing_minor) == ("refused", "NO_SUCH_FEE_ITEM", 0)
    assert world.convert(lease, refused) == 1
    assert [one.reference for one in wanted(world)] == [f"line/{line.line_id}/1", f"line/{line.line_id}/2"]


def test_answers_to_others_are_not_ours(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-01-31"))
    (line,) = world.lines(lease)
    world.convert(lease, line)
    answer = billing.AnsweredCharge(reference=line.reference, state="charged", receivable_id=9)
    fact = billing.ChargesAnswered(company_id=COMPANY, estate_id=ESTATE, source="parcels", charges=[answer])
    with UnitOfWork(world.deps.database, world.whole) as tx:
        lines.hear_answers(tx, fact)
    assert world.lines(lease)[0].state == "sent"


def test_where_the_estate_asks_for_it_each_line_is_approved_first(world: Any) -> None:
    world.settle({"approve_lines": True})
    lease = world.lease(world.terms("2030-01-01", "2030-02-28"))
    first, second = world.lines(lease)
    with pytest.raises(lines.LineNotReady):
        world.convert(lease, first)
    command = lines.ApproveLines(COMPANY, lease.lease_id, [first.line_id])
    assert world.act(lines.approve_lines, command) == 1
    assert world.act(lines.approve_lines, command) == 0
    assert world.convert(lease, first) == 1
    assert [one.state for one in world.lines(lease)] == ["sent", "planned"]
    with pytest.raises(Invalid) as error:
        world.act(lines.approve_lines, lines.ApproveLines(COMPANY, lease.lease_id, [second.line_id, 10**9]))
    assert [(one.field, one.code) for one in error.value.violations] == [("line_ids[1]", "NOT_A_LINE_OF_LEASE")]


def test_what_will_be_due_goes_by_itself_in_chunks_of_which_a_killed_one_is_done_again(world: Any) -> None:
    world.settle({"convert_by_itself": True, "convert_days": 40})
    today = clock.today("UTC")
    start, end = today.replace(day=1), today.replace(day=1) + timedelta(days=400)
    lease = world.lease(world.terms(str(start), str(end)))
    due = [one.line_id for one in world.lines(lease) if one.due_date <= today + timedelta(days=40)]

    def killed(tx: Any, most: int) -> None:
        lines.turn_chunk(tx, COMPANY, ESTATE, most)
        raise KeyboardInterrupt

    for attempt in range(4):
        with pytest.raises(KeyboardInterrupt), UnitOfWork(world.deps.database, world.whole) as tx:
            killed(tx, 1)
        with UnitOfWork(world.deps.database, world.whole) as tx:
            assert lines.turn_chunk(tx, COMPANY, ESTATE, 1) == (1 if attempt < len(due) else 0)
    said = [one.reference for one in wanted(world)]
    assert said == [f"line/{one}/1" for one in due]


def test_a_rent_free_month_is_in_the_schedule_and_charged_to_nobody(world: Any) -> None:
    spell = FreeSpell(day("2030-01-01"), day("2030-01-31"))
    lease = world.lease(world.terms("2030-01-01", "2030-02-28", free=(spell,)))
    free, owed = world.lines(lease)
    assert [(one.amount_minor, one.state) for one in (free, owed)] == [(0, "settled"), (300_000, "approved")]
    assert world.convert(lease, free) == 0
    assert wanted(world) == []


def test_a_change_computes_what_is_not_billed_anew_and_gives_what_is_a_difference(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-04-30"))
    january, february, *_ = world.lines(lease)
    world.convert(lease, january, february)
    world.answer(january.reference, february.reference)
    dearer = rent("3300", unit=world.unit)
    lease = change(world, lease, replace(lease.agreed, charges=(dearer,)))
    assert [(one.kind, one.state, one.amount_minor) for one in world.lines(lease)] == [
        ("charge", "charged", 300_000), ("charge", "charged", 300_000), ("charge", "approved", 330_000),
        ("charge", "approved", 330_000), ("difference", "approved", 30_000), ("difference", "approved", 30_000),
    ]  # fmt: skip
    world.convert(lease, *world.lines(lease)[4:])
    again = change(world, lease, lease.agreed)
    assert [one.amount_minor for one in world.lines(again) if one.kind == "difference"] == [30_000, 30_000]


def cheaper_january(world: Any, *, answered: bool = True) -> tuple[Any, Any, Any]:
    """A lease whose first month is billed, and costs less by a change that was turned: lease, month, difference."""
    lease = world.lease(world.terms("2030-01-01", "2030-02-28"))
    january, _ = world.lines(lease)
    world.convert(lease, january)
    if answered:
        world.answer(january.reference)
    cheaper = rent("3000", unit=world.unit, steps=(Step(day("2030-01-16"), "percent", Decimal(-50)),))
    lease = change(world, lease, replace(lease.agreed, charges=(cheaper,)))
    (difference,) = [one for one in world.lines(lease) if one.kind == "difference"]
    world.convert(lease, difference)
    return lease, january, difference


def test_a_lower_amount_is_credited_and_leaves_its_receivable(world: Any) -> None:
    lease, january, difference = cheaper_january(world)
    owed = 300_000 + difference.amount_minor
    (lowered,) = world.said(billing.ChargesLowered)
    assert [(one.reference, one.amount_minor) for one in lowered.charges] == [(january.reference, owed)]
    assert (world.said(billing.ChargesWithdrawn), len(wanted(world))) == ([], 1)
    world.answer(january.reference, amount_minor=owed)
    states = {one.line_id: (one.state, one.standing_minor) for one in world.lines(lease)}
    assert (states[january.line_id], states[difference.line_id]) == (("charged", owed), ("settled", 0))
    assert not [one for one in world.lines(change(world, lease, lease.agreed)) if one.state == "planned"]


def test_what_billing_has_not_answered_is_taken_back_and_what_is_left_is_wanted(world: Any) -> None:
    lease, january, difference = cheaper_january(world, answered=False)
    (withdrawn,) = world.said(billing.ChargesWithdrawn)
    assert list(withdrawn.reference) == [january.reference]
    owed = 300_000 + difference.amount_minor
    assert [(one.reference, one.amount_minor) for one in wanted(world)[1:]] == [(difference.reference, owed)]
    world.answer(january.reference, state="credited")
    world.answer(difference.reference, receivable_id=8)
    states = {one.line_id: (one.state, one.receivable_id) for one in world.lines(lease)}
    assert states[january.line_id] == ("withdrawn", 7)
    assert states[difference.line_id] == ("charged", 8)


def test_days_that_come_to_nothing_are_taken_back(world: Any) -> None:
    lease, january, _ = cheaper_january(world)
    nothing = rent("0", unit=world.unit)
    lease = change(world, lease, replace(lease.agreed, charges=(nothing,)))
    world.convert(lease, *[one for one in world.lines(lease) if one.kind == "difference" and one.state == "approved"])
    (withdrawn,) = world.said(billing.ChargesWithdrawn)
    assert list(withdrawn.reference) == [january.reference]


def test_a_termination_before_what_is_billed_needs_a_word_and_credits_the_days_that_are_lost(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-12-31", cycle_months=3))
    quarter, *_ = world.lines(lease)
    world.convert(lease, quarter)
    world.answer(quarter.reference)
    told = world.act(preview_termination, PreviewTermination(COMPANY, lease.lease_id, day("2030-02-14")))
    assert (told.billed_until, told.preview.total) == (day("2030-03-31"), -450_000)
    with pytest.raises(Invalid) as error:
        terminate(world, lease, "2030-02-14")
    assert [(one.field, one.code) for one in error.value.violations] == [("end_date", "TERMINATED_BEFORE_BILLED")]
    lease = terminate(world, lease, "2030-02-14", credit_billed=True, keys="2 keys")
    assert (lease.end_date, lease.terminated) == (day("2030-02-14"), True)
    assert [(one.kind, one.amount_minor) for one in world.lines(lease)] == [
        ("charge", 900_000), ("difference", -450_000),
    ]  # fmt: skip
    assert world.agreed(lease)[-1].surrender["keys"] == "2 keys"
    world.submitted(world.terms("2030-02-15", "2030-12-31"))
    with pytest.raises(WrongState):
        terminate(world, lease, "2030-02-01")


def test_a_termination_outside_the_lease_is_refused(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-12-31"))
    with pytest.raises(Invalid) as error:
        terminate(world, lease, "2031-01-01")
    assert [(one.field, one.code) for one in error.value.violations] == [("end_date", "OUTSIDE_LEASE")]


def test_a_change_that_goes_into_another_lease_is_refused_at_the_review(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-06-30"))
    other = world.submitted(world.terms("2030-07-01", "2030-12-31"))
    longer = replace(lease.agreed, end=day("2030-07-31"))
    with pytest.raises(agreements.Conflict, match=other.number):
        change(world, lease, longer)


def test_what_waits_for_review_is_not_overtaken(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-06-30"))
    command = agreements.ChangeLease(COMPANY, lease.lease_id, lease.agreed, "once")
    world.act(agreements.change_lease, command)
    with pytest.raises(agreements.AlreadyWaiting):
        world.act(agreements.change_lease, command)


def test_two_payers_get_a_line_each(world: Any) -> None:
    payers = (Payer(world.tenant, Decimal(2)), Payer(world.partner, Decimal(1)))
    lease = world.lease(world.terms("2030-01-01", "2030-01-31", payers=payers))
    assert [(one.customer_id == world.tenant, one.amount_minor) for one in world.lines(lease)] == [
        (True, 200_000), (False, 100_000),
    ]  # fmt: skip


def test_verification_tells_what_billing_was_asked_for(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-02-28"))
    january, _ = world.lines(lease)
    world.convert(lease, january)
    world.answer(january.reference)
    with world.deps.database.verifier.begin() as connection:
        assert list(stream(connection)) == [[COMPANY, january.reference, 300_000, "charged", 7]]
