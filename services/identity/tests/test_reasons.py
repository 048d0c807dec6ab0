"""Reasons of a company's dictionary: an absence keeps the entry that its note and its decision name."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from chassis import dictionaries
from chassis.dictionaries import Entry
from identity.usecases import absences

DAY = date(2030, 11, 4)
ENTRIES = (
    Entry("MARRIAGE", "personal", "Marriage leave", "婚假"),
    Entry("BUSY", "refusal", "Too few on duty", "人手不足"),
    Entry("BACK", "cancellation", "Back early", "提前返岗"),
)


@pytest.fixture
def world(world: Any) -> Any:
    """A company with reasons of its own."""
    with world.as_admin(absences.WRITE) as tx:
        for entry in ENTRIES:
            dictionaries.set_entry(tx, dictionaries.SetEntry(world.company_id, "absence_reason", entry))
    return world


@pytest.mark.parametrize(
    ("kind", "note", "code"),
    [
        ("personal", "婚假", "MARRIAGE"),
        ("personal", "marriage leave: Hainan", "MARRIAGE"),
        ("sick", "婚假", ""),  # a leave of another kind
        ("personal", "人手不足", ""),
    ],
)
def test_an_absence_keeps_which_leave_of_its_kind_it_is(world: Any, kind: str, note: str, code: str) -> None:
    who = uuid.UUID(world.hire(world.estate_id).id)
    with world.as_admin(absences.WRITE) as tx:
        made = absences.create_absence(tx, absences.CreateAbsence(who, kind, DAY, DAY, note=note))
        assert (made.note, made.note_code) == (note, code)


def test_a_refusal_and_a_cancellation_keep_theirs(world: Any) -> None:
    member = world.hire(world.estate_id)
    with world.within(member) as tx:
        asked = absences.request_absence(tx, absences.RequestAbsence("annual", DAY, DAY))
    with world.as_admin(absences.WRITE) as tx:
        refused = absences.decide_absence(tx, absences.DecideAbsence(asked.absence_id, False, "人手不足：旺季"))
        assert refused.decision_reason_code == "BUSY"
    with world.as_admin(absences.WRITE) as tx:
        made = absences.create_absence(tx, absences.CreateAbsence(uuid.UUID(member.id), "sick", DAY, DAY))
        gone = absences.cancel_absence(tx, absences.CancelAbsence(made.absence_id, "Back early"))
        assert gone.decision_reason_code == "BACK"
