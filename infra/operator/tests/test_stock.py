"""The stock ledger beside its postings: to the cent, and what is on its way is no fault."""

from __future__ import annotations

from manorctl.stock import Row, compare

WANTED: list[Row] = [
    [2, "move/1", "inventory:store-1", 500, "booked"],
    [2, "move/1", "received_not_invoiced", -500, "booked"],
]
BOOKED: list[Row] = [[2, "warehouse", *row[1:4]] for row in WANTED]


def test_legs_that_agree_are_counted_and_those_of_other_services_left_out() -> None:
    found = compare(WANTED, [*BOOKED, [2, "parcels", "parcel/1", "cost:parcels", 30]])
    assert (found.compared, found.in_flight, found.faults) == (2, 0, [])


def test_a_cent_of_difference_and_a_leg_that_one_side_lacks_are_faults() -> None:
    wrong = [[*row[:3], row[3] + 1, row[4]] for row in WANTED[:1]]
    assert compare([*wrong, WANTED[1]], BOOKED).faults == [
        "move/1 of company 2, inventory:store-1: 501 in warehouse, 500 in the ledger"
    ]
    assert len(compare(WANTED, []).faults) == 2
    assert len(compare([], BOOKED).faults) == 2


def test_what_is_wanted_and_not_answered_yet_is_in_flight() -> None:
    found = compare([[*row[:4], "wanted"] for row in WANTED], [])
    assert (found.in_flight, found.faults) == (2, [])
