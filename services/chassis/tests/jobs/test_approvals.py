"""Approvals: a second person decides, on what was seen, once."""

from __future__ import annotations

import threading

import pytest
from chassis import approvals
from chassis.approvals import AlreadyDecided, AlreadyWaiting, SamePerson
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Invalid, NotFound, PreconditionFailed
from chassis.scope import ALL, Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE, STAFF

CHECKER = Principal("0190cccc-0000-7000-8000-000000000003", "staff", GROUP)


def by(principal: Principal, companies: tuple[int, ...] = (COMPANY,), estates: tuple[int, ...] | None = None) -> Scope:
    return Scope(GROUP, companies, ALL if estates is None else estates, principal)


def ask(deps: Deps, resource_id: str = "r1", version: int = 3, estate_id: int = 0) -> approvals.Approval:
    with UnitOfWork(deps.database, by(STAFF)) as tx:
        return approvals.request(
            tx, "receipt", resource_id, version, company_id=COMPANY, estate_id=estate_id, reason="handed over"
        )


def decide(deps: Deps, scope: Scope, version: int = 3, approve: bool = True, reason: str = "") -> approvals.Approval:
    with UnitOfWork(deps.database, scope) as tx:
        return approvals.decide(
            tx, "receipt", "r1", company_id=COMPANY, version=version, approve=approve, reason=reason
        )


def test_second_person_approves_what_the_maker_saw(deps: Deps) -> None:
    asked = ask(deps)
    assert (asked.state, asked.maker, asked.checker, asked.resource_version) == ("waiting", STAFF.id, "", 3)
    decided = decide(deps, by(CHECKER), reason="counted")
    assert (decided.state, decided.maker, decided.checker) == ("approved", STAFF.id, CHECKER.id)
    assert (decided.reason, decided.decision_reason) == ("handed over", "counted")
    assert decided.decided_at is not None


def test_maker_is_never_the_checker(deps: Deps) -> None:
    ask(deps)
    with pytest.raises(SamePerson):
        decide(deps, by(STAFF))
    with UnitOfWork(deps.database, by(STAFF)) as tx:
        assert [found.state for found in approvals.listing(tx, limit=5)] == ["waiting"]


def test_what_changed_since_it_was_asked_about_is_not_approved(deps: Deps) -> None:
    ask(deps, version=3)
    with pytest.raises(PreconditionFailed):
        decide(deps, by(CHECKER), version=4)


def test_refusal_needs_a_reason(deps: Deps) -> None:
    ask(deps)
    with pytest.raises(Invalid):
        decide(deps, by(CHECKER), approve=False, reason=" ")
    assert decide(deps, by(CHECKER), approve=False, reason="wrong till").state == "refused"


def test_decision_is_taken_once(deps: Deps) -> None:
    ask(deps)
    decide(deps, by(CHECKER))
    with pytest.raises(AlreadyDecided):
        decide(deps, by(CHECKER))


def test_refused_thing_can_be_asked_about_again(deps: Deps) -> None:
    ask(deps)
    decide(deps, by(CHECKER), approve=False, reason="no")
    ask(deps, version=4)
    assert decide(deps, by(CHECKER), version=4).state == "approved"


def test_two_who_ask_at_once_ask_once(deps: Deps) -> None:
    refused: list[Exception] = []

    def one() -> None:
        try:
            ask(deps)
        except AlreadyWaiting as error:
            refused.append(error)

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 3


def test_approval_outside_the_scope_does_not_exist(deps: Deps) -> None:
    ask(deps, estate_id=ESTATE)
    for scope in (by(CHECKER, (OTHER_COMPANY,)), by(CHECKER, (COMPANY,), (OTHER_ESTATE,))):
        with pytest.raises(NotFound):
            decide(deps, scope)
        with UnitOfWork(deps.database, scope) as tx:
            assert approvals.listing(tx, limit=5) == []


def test_list_is_paged_newest_first_and_by_state(deps: Deps) -> None:
    made = [ask(deps, f"r{place}").approval_id for place in (1, 2, 3)]
    decide(deps, by(CHECKER))
    with UnitOfWork(deps.database, by(CHECKER)) as tx:
        first = approvals.listing(tx, limit=2)
        rest = approvals.listing(tx, limit=2, before=first[-1].approval_id)
        assert [found.approval_id for found in [*first, *rest]] == made[::-1]
        assert [found.resource_id for found in approvals.listing(tx, limit=5, state="approved")] == ["r1"]
        assert approvals.listing(tx, limit=5, company_id=OTHER_COMPANY) == []
        assert [found.resource_id for found in approvals.listing(tx, limit=5, resource_id="r2")] == ["r2"]
        assert approvals.listing(tx, limit=5, subject="move_out") == []
