"""Reasons of a company's dictionary: what ends or changes in leasing keeps the entry that its words name."""

from __future__ import annotations

from typing import Any

import pytest
from chassis import clock, dictionaries
from chassis.dictionaries import Entry
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.records.prospects import ProspectStep
from contracts.usecases import agreements, prospects, reservations
from sqlalchemy import select

from .cars import Cars
from .lettings import day

KINDS = ("change", "termination", "refusal", "prospect_loss", "reservation_release", "parking_end")


@pytest.fixture
def world(world: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A company with a reason for each kind, which is called like it."""
    monkeypatch.setattr(clock, "today", lambda zone: day("2030-03-10"))
    with_code = world.act(lambda tx, _: dictionaries.entries(tx, COMPANY, "lease_reason").names("en-US"), None)
    for kind in KINDS:
        if kind.upper() not in with_code:
            entry = Entry(kind.upper(), kind, f"For {kind}", f"因 {kind}")
            world.act(dictionaries.set_entry, dictionaries.SetEntry(COMPANY, "lease_reason", entry))
    return world


def test_a_change_and_a_termination_keep_theirs_and_their_refusals(world: Any) -> None:
    lease = world.lease(world.terms("2030-01-01", "2030-12-31"))
    ask = agreements.ChangeLease(COMPANY, lease.lease_id, world.terms("2030-01-01", "2031-06-30"), "因 change：扩租")
    world.act(agreements.change_lease, ask)
    refuse = agreements.DecideLease(COMPANY, lease.lease_id, "for refusal")
    world.act(agreements.refuse_lease, refuse, scope=world.checking)
    end = agreements.TerminateLease(COMPANY, lease.lease_id, day("2030-06-30"), "for change")
    world.act(agreements.terminate_lease, end)
    signed, changed, ended = world.agreed(lease)
    assert (signed.reason_code, signed.decision_reason_code) == ("", "")
    assert (changed.reason, changed.reason_code, changed.decision_reason_code) == (
        "因 change：扩租",
        "CHANGE",
        "REFUSAL",
    )
    assert ended.reason_code == ""  # the words name an entry for changes


def test_what_is_given_up_keeps_why(world: Any) -> None:
    data = prospects.ProspectData(name="Tea House", customer_id=world.tenant)
    prospect = world.act(prospects.create_prospect, prospects.CreateProspect(COMPANY, ESTATE, data))
    world.act(
        prospects.lose_prospect, prospects.LoseProspect(COMPANY, prospect.prospect_id, "因 prospect_loss：租金高")
    )
    query = select(ProspectStep).where(ProspectStep.prospect_id == prospect.prospect_id)
    (step,) = world.act(lambda tx, _: list(tx.scalars(query)), None)
    assert (step.note, step.reason_code) == ("因 prospect_loss：租金高", "PROSPECT_LOSS")
    made = world.act(
        reservations.create_reservation,
        reservations.CreateReservation(
            COMPANY, ESTATE, world.unit, world.tenant, day("2030-04-01"), day("2030-12-31"), day("2030-03-31")
        ),
    )
    command = reservations.ReleaseReservation(COMPANY, made.reservation_id, "for reservation_release")
    gone = world.act(reservations.release_reservation, command)
    assert (gone.release_reason, gone.release_reason_code) == ("for reservation_release", "RESERVATION_RELEASE")


def test_a_space_that_is_given_up_keeps_why(world: Any) -> None:
    cars = Cars(world)
    lease = cars.give_up(cars.rent("2030-01-01", 3), "2030-02-14", reason="For parking_end: sold the car")
    assert (lease.end_reason, lease.end_reason_code) == ("For parking_end: sold the car", "PARKING_END")
