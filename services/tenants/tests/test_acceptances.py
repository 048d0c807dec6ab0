"""Acceptances from the developer, problems tracked to their end, what is known of an estate, and who lives there."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.facts import columns
from chassis.scope import use
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from hypothesis import given
from hypothesis import strategies as st
from manor.identity.v2.events_pb2 import MessagesWanted
from sqlalchemy import text
from tenants.domain import problems as rules
from tenants.domain.problems import OVER, STEPS, Deed, State
from tenants.queries import acceptances as queries
from tenants.queries.estates import get_census
from tenants.records.acceptances import Acceptance, AcceptanceOver, ItemsUnchecked, Problem, ProblemNotSo
from tenants.usecases import acceptances, customers, estates, problem_reminders, problems

ITEMS = [("lift", "runs"), ("roof", "is dry"), ("gate", "")]


def begin(world: Any, **more: Any) -> Acceptance:
    asked = {"scope": "estate", "items": ITEMS, **more}
    begun: Acceptance = world.act(acceptances.create_acceptance, acceptances.CreateAcceptance(COMPANY, ESTATE, **asked))
    return begun


def check(world: Any, begun: Acceptance, number: int, result: str = "passed", note: str = "") -> Acceptance:
    command = acceptances.CheckAcceptanceItem(COMPANY, begun.acceptance_id, number, result, note)
    checked: Acceptance = world.act(acceptances.check_acceptance_item, command)
    return checked


def change(world: Any, begun: Acceptance, added: Any = (), removed: Any = ()) -> Acceptance:
    command = acceptances.ChangeAcceptanceItems(COMPANY, begun.acceptance_id, added, removed)
    changed: Acceptance = world.act(acceptances.change_acceptance_items, command)
    return changed


def complete(world: Any, begun: Acceptance) -> Acceptance:
    command = acceptances.CompleteAcceptance(COMPANY, begun.acceptance_id)
    completed: Acceptance = world.act(acceptances.complete_acceptance, command)
    return completed


def found(world: Any, **wanted: Any) -> list[Any]:
    with UnitOfWork(world.deps.database) as tx:
        where = queries.ProblemFilter(COMPANY, **wanted).where()
        return list(queries.list_problems(tx, where, after=None, limit=50))


def move(world: Any, problem_id: UUID, deed: str, **more: Any) -> Problem:
    moved: Problem = world.act(problems.move_problem, problems.MoveProblem(COMPANY, problem_id, deed, **more))
    return moved


def test_what_fails_becomes_one_problem_of_its_unit_and_is_completed_beside_it(world: Any) -> None:
    unit = world.unit()
    begun = begin(world, scope="unit", unit_id=unit.unit_id)
    with pytest.raises(Invalid):
        check(world, begun, 1, "failed")
    check(world, begun, 1, "failed", "it stands still")
    check(world, begun, 1, "failed", "it still stands still")
    check(world, begun, 2)
    (problem,) = found(world, acceptance_id=begun.acceptance_id)
    assert (problem.unit_id, problem.description, problem.state) == (
        unit.unit_id,
        "lift: it stands still",
        "reported",
    )
    with pytest.raises(ItemsUnchecked, match="number 3"):
        complete(world, begun)
    check(world, begun, 3)
    complete(world, begun)
    with pytest.raises(AcceptanceOver):
        check(world, begun, 2)
    with UnitOfWork(world.deps.database) as tx:
        row = queries.get_acceptance(tx, company_id=COMPANY, acceptance_id=begun.acceptance_id)
    assert (row.state, row.passed_count, row.failed_count, row.open_problem_count) == ("completed", 2, 1, 1)


def test_items_are_added_and_taken_away_until_they_are_checked(world: Any) -> None:
    begun = begin(world)
    check(world, begun, 1)
    changed = change(world, begun, [("pump", "")], [3])
    assert [one["number"] for one in changed.items] == [1, 2, 4]
    for removed in ([1], [3], [9]):
        with pytest.raises(Invalid):
            change(world, begun, removed=removed)
    with pytest.raises(Invalid):
        change(world, begun, added=[("more", "")] * 198)


@pytest.mark.parametrize("asked", [{"scope": "common_part"}, {"scope": "estate", "part": "lift 2"}, {"scope": "unit"}])
def test_a_part_or_a_unit_is_named_where_there_is_one(world: Any, asked: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        begin(world, **asked)
    assert begin(world, scope="common_part", part="lift 2").part == "lift 2"


def test_a_unit_of_another_estate_is_refused(world: Any) -> None:
    elsewhere = world.unit(world.building(OTHER_ESTATE))
    with pytest.raises(Invalid):
        begin(world, scope="unit", unit_id=elsewhere.unit_id)
    with pytest.raises(Invalid):
        command = problems.ReportProblem(COMPANY, ESTATE, "crack", unit_id=elsewhere.unit_id)
        world.act(problems.report_problem, command)


def test_documents_are_owed_until_they_come(world: Any) -> None:
    begun = begin(world)
    for number, came in ((0, None), (0, None), (1, date(2026, 3, 1))):
        command = acceptances.SetAcceptanceDocument(COMPANY, begun.acceptance_id, number, "drawings", 2, came)
        kept = world.act(acceptances.set_acceptance_document, command)
    assert [(one["number"], one["received"]) for one in kept.documents] == [(1, "2026-03-01"), (2, "")]
    with pytest.raises(Invalid):
        world.act(
            acceptances.set_acceptance_document,
            acceptances.SetAcceptanceDocument(COMPANY, begun.acceptance_id, 9, "drawings", 1),
        )


def test_a_problem_goes_to_its_end_and_keeps_who_did_what(world: Any) -> None:
    reported = world.act(problems.report_problem, problems.ReportProblem(COMPANY, ESTATE, "crack", place="garage"))
    problem_id = reported.problem_id
    with pytest.raises(Invalid):
        move(world, problem_id, "assign")
    move(world, problem_id, "assign", responsible="the developer", due_date=date(2026, 4, 1))
    with pytest.raises(ProblemNotSo):
        move(world, problem_id, "confirm")
    move(world, problem_id, "mend")
    with pytest.raises(Invalid):
        move(world, problem_id, "reopen")
    move(world, problem_id, "reopen", note="it is there again")
    move(world, problem_id, "mend")
    with pytest.raises(PreconditionFailed):
        move(world, problem_id, "confirm", etag="1")
    over = move(world, problem_id, "confirm")
    assert (over.state, over.responsible, over.due_date) == ("closed", "the developer", date(2026, 4, 1))
    assert [one["deed"] for one in over.steps] == ["assign", "mend", "reopen", "mend", "confirm"]
    assert {one["by"] for one in over.steps} == {world.whole.principal.id}
    assert found(world, open_only=True) == []
    assert len(found(world, state="closed")) == 1
    with pytest.raises(ProblemNotSo, match="nothing any more"):
        move(world, problem_id, "reopen", note="again")


@given(st.lists(st.sampled_from(Deed), max_size=30))
def test_whatever_is_done_only_what_was_mended_is_confirmed_and_ends_stay(deeds: list[Deed]) -> None:
    state, path = State.REPORTED, [State.REPORTED]
    for deed in deeds:
        further = rules.after(state, deed)
        assert (further is None) == (deed not in rules.possible(state))
        if further is not None:
            assert state not in OVER
            state = further
            path.append(state)
    if State.CLOSED in path:
        assert path[-2:] == [State.MENDED, State.CLOSED]


def test_every_state_but_an_end_leads_to_both_ends() -> None:
    for state in set(State) - OVER:
        reached, before = {state}, set[State]()
        while reached != before:
            before = set(reached)
            reached |= {after for (one, _), after in STEPS.items() if one in reached}
        assert reached >= OVER
        assert rules.possible(state)


def test_what_is_known_of_an_estate_is_changed_by_whoever_read_it(world: Any) -> None:
    def update(etag: str, **changes: Any) -> Any:
        return world.act(estates.update_estate_data, estates.UpdateEstateData(COMPANY, ESTATE, changes, etag))

    first = update("0", land_area=Decimal("10500.5"), estate_type="mixed", developer="Vantage")
    assert (first.land_area, first.etag) == (Decimal("10500.5"), "1")
    with pytest.raises(PreconditionFailed):
        update("0", developer="Somebody")
    assert update("1", contacts=[{"name": "Desk", "duty": "", "contact": "ext. 9"}]).developer == "Vantage"


def test_the_census_counts_who_lives_there_once(world: Any) -> None:
    building = world.building()
    first, second, let, shop = (world.unit(building) for _ in range(4))
    wang = world.customer(sex="female")
    world.move_in(first, wang)
    world.move_in(second, wang)
    world.move_in(let, world.customer(), not_residing=True)
    tenant = world.customer(sex="male")
    world.move_in(let, tenant, role="tenant")
    world.move_in(shop, world.customer(kind="organisation"), role="tenant")
    for customer, values in (
        (wang, {"name": "Kin", "sex": "male"}),
        (wang, {"name": "Aunt", "sex": "female", "unit_id": second.unit_id}),
        (tenant, {"name": "Gone", "sex": "female", "end_date": date(2026, 1, 31)}),
    ):
        command = customers.AddHouseholdMember(
            COMPANY, customer.customer_id, {"start_date": date(2026, 1, 1), **values}
        )
        world.act(customers.add_household_member, command, vault=world.vault)
    with UnitOfWork(world.deps.database) as tx:
        (row,) = get_census(tx, company_id=COMPANY, estate_id=ESTATE, today=date(2026, 6, 1))
    assert (row.unit_count, row.household_count, row.owner_household_count, row.tenant_household_count) == (4, 4, 2, 2)
    assert (row.organisation_count, row.resident_count, row.female_count, row.male_count) == (1, 4, 2, 2)


def test_another_company_sees_none_of_it(world: Any) -> None:
    begun = begin(world)
    check(world, begun, 1, "failed", "it stands still")
    (problem,) = found(world)
    with use(world.in_other_company), UnitOfWork(world.deps.database) as tx:
        with pytest.raises(NotFound):
            queries.get_acceptance(tx, company_id=COMPANY, acceptance_id=begun.acceptance_id)
        with pytest.raises(NotFound):
            queries.get_problem(tx, company_id=COMPANY, problem_id=problem.problem_id)
        assert not get_census(tx, company_id=COMPANY, estate_id=ESTATE, today=date(2026, 6, 1))


def reminded(world: Any) -> list[tuple[str, str]]:
    """Who was to be told of which problem, by the facts; they are read once."""
    with UnitOfWork(world.deps.database) as tx:
        problem_reminders.remind(tx, COMPANY)
    with world.deps.database.owner.begin() as connection:
        query = text("delete from outbox where type = 'identity.messages_wanted.v2' returning payload")
        facts = [MessagesWanted.FromString(bytes(payload)) for (payload,) in connection.execute(query)]
    rows = [row for fact in facts for row in columns.items(fact)]
    return sorted((str(row["recipient_id"]), json.loads(row["fields"])["due_date"]) for row in rows)


def test_an_overdue_problem_is_reminded_of_once_for_each_day_it_was_due(world: Any) -> None:
    command = problems.ReportProblem(COMPANY, ESTATE, "the roof leaks", place="roof", due_date=date(2026, 3, 10))
    reported = world.act(problems.report_problem, command)
    me = reported.reported_by
    with clock.travel(datetime(2026, 3, 10, 4, tzinfo=UTC)):
        assert reminded(world) == [], "the day is not over"
    with clock.travel(datetime(2026, 3, 11, 4, tzinfo=UTC)):
        assert reminded(world) == [(me, "2026-03-10")]
        assert reminded(world) == []
        move(world, reported.problem_id, "assign", responsible="roofers", due_date=date(2026, 3, 20))
        assert reminded(world) == []
    with clock.travel(datetime(2026, 3, 21, 4, tzinfo=UTC)):
        assert reminded(world) == [(me, "2026-03-20")]
        other = world.act(problems.report_problem, command)
        move(world, other.problem_id, "assign", responsible="roofers")
        move(world, other.problem_id, "mend", note="done")
        assert reminded(world) == [], "what is mended is late no more"
