"""Cases in the tables: a company's flow, whose to-dos there are, and what the release before still does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from chassis import approvals, clock
from chassis.approvals import acts
from chassis.approvals.cases import RECALLED, WAITING
from chassis.approvals.escalation import escalate_approvals
from chassis.errors import Conflict, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE
from sqlalchemy import text

from .conftest import ANNA, APPROVE, BELA, BOSS, CARL, HEAD, MIRA, PERSON, POST, ROLE, Town


def test_without_a_flow_one_other_who_holds_the_permission_decides(town: Town, ended: Any) -> None:
    town.grant(ANNA, APPROVE)
    town.grant(MIRA, APPROVE)
    case = town.ask()
    assert (town.todos(ANNA), town.todos(MIRA), town.todos(BELA)) == ([("r1", "")], [], [])
    for person, error in ((MIRA, approvals.SamePerson), (BELA, approvals.NotYourTurn)):
        with pytest.raises(error):
            town.decide(person, case)
    assert town.decide(ANNA, case).approval.state == "approved"
    assert ended == [("r1", True)]
    assert town.todos(ANNA) == []


def test_permission_counts_where_it_is_held(town: Town) -> None:
    town.grant(ANNA, APPROVE, node=OTHER_ESTATE)
    town.grant(BELA, APPROVE, node=ESTATE)
    town.grant(CARL, APPROVE, node=OTHER_COMPANY)
    town.ask()
    assert [town.todos(person) for person in (ANNA, BELA, CARL)] == [[], [("r1", "")], []]


def test_permission_held_at_the_group_counts_everywhere(town: Town) -> None:
    town.grant(ANNA, APPROVE, node=GROUP)
    town.grant(BELA, APPROVE, node=OTHER_COMPANY)
    town.ask()
    assert (town.todos(ANNA), town.todos(BELA)) == ([("r1", "")], [])


def test_company_flow_is_walked_and_carried_out_at_its_end(town: Town, ended: Any) -> None:
    town.works(ANNA, "p", "d", heads=True)
    town.works(MIRA, "q", "d")
    town.grant(CARL, role="hq_finance")
    town.set_flow([(HEAD, "")], [(PERSON, BELA)], [(ROLE, "hq_finance")])
    case = town.ask()
    for person in (ANNA, BELA, CARL):
        assert [one for one in (ANNA, BELA, CARL) if town.todos(one)] == [person]
        assert ended == []
        shown = town.decide(person, case)
    assert shown.approval.state == "approved"
    assert ended == [("r1", True)]
    assert [(one.step, one.actor) for one in shown.case.decisions] == [(1, ANNA), (2, BELA), (3, CARL)]


def test_case_keeps_the_version_of_the_flow_that_it_began_with(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)], [(PERSON, BELA)])
    case = town.ask()
    town.set_flow([(PERSON, CARL)], version=2)
    assert town.decide(ANNA, case).case.flow.version == 1
    assert town.decide(BELA, case).approval.state == "approved"
    assert town.decide(CARL, town.ask("r2")).case.flow.version == 2


def test_amount_chooses_the_flow(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)], from_minor=100_000)
    town.grant(BELA, APPROVE)
    town.ask("large", amount_minor=-100_000)
    town.ask("small", amount_minor=99_999)
    assert (town.todos(ANNA), town.todos(BELA)) == ([("large", "")], [("small", "")])


def test_deputy_has_the_to_dos_of_whoever_is_absent_today(town: Town) -> None:
    town.set_flow([(POST, "p")])
    town.works(ANNA, "p")
    case = town.ask()
    today = clock.today("Asia/Shanghai")
    town.absent(ANNA, BELA, today - timedelta(days=1))
    assert town.todos(BELA) == []
    town.absent(ANNA, BELA, today)
    assert town.todos(BELA) == [("r1", ANNA)]
    made = town.decide(BELA, case).case.decisions[-1]
    assert (made.actor, made.for_person) == (BELA, ANNA)


def test_deputy_of_the_maker_decides_in_nobodys_place(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)])
    today = clock.today("Asia/Shanghai")
    town.absent(ANNA, MIRA, today)
    town.absent(MIRA, BELA, today)
    case = town.ask()
    assert (town.todos(MIRA), town.todos(BELA), town.todos(ANNA)) == ([], [], [("r1", "")])
    with pytest.raises(approvals.NotYourTurn):
        town.decide(BELA, case)
    with pytest.raises(approvals.SamePerson):
        town.decide(MIRA, case)


def test_who_is_not_named_cannot_decide_even_with_the_permission(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)])
    town.grant(BELA, APPROVE)
    town.ask()
    with pytest.raises(approvals.NotYourTurn), town.tx(BELA) as tx:
        approvals.decide(tx, "receipt", "r1", company_id=COMPANY, version=1, approve=True)


def test_approver_who_left_is_escalated_by_the_timer(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)])
    case = town.ask()
    for gone, todos in ((False, []), (True, [("r1", "")])):
        town.grant(ANNA, gone=gone)
        with town.tx(BOSS) as tx:
            escalate_approvals(tx, COMPANY)
        assert town.todos(BOSS) == todos
    assert town.decide(BOSS, case).approval.state == "approved"


def test_maker_who_alone_has_the_post_is_escalated_at_once(town: Town) -> None:
    town.works(MIRA, "p")
    town.set_flow([(POST, "p")])
    town.ask()
    assert (town.todos(MIRA), town.todos(BOSS)) == ([], [("r1", "")])


def test_returned_and_resubmitted_and_delegated(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)], [(PERSON, BELA)])
    case = town.ask()
    town.decide(ANNA, case)
    with town.tx(BELA) as tx:
        acts.return_approval(tx, acts.ReturnApproval(case, 0, "no invoice"))
    assert (town.todos(MIRA), town.todos(BELA)) == ([("r1", "")], [])
    with town.tx(MIRA) as tx:
        acts.resubmit_approval(tx, acts.ResubmitApproval(case))
    town.decide(ANNA, case)
    with town.tx(BELA) as tx:
        acts.delegate_approval(tx, acts.DelegateApproval(case, CARL, "you know it"))
    assert (town.todos(BELA), town.todos(CARL)) == ([], [("r1", BELA)])
    with pytest.raises(approvals.DelegationCircle), town.tx(CARL) as tx:
        acts.delegate_approval(tx, acts.DelegateApproval(case, BELA))
    shown = town.decide(CARL, case)
    assert [(one.kind, one.voided) for one in shown.case.decisions] == [
        ("approved", True), ("returned", False), ("resubmitted", False), ("approved", False), ("delegated", False),
        ("approved", False),
    ]  # fmt: skip
    with town.deps.database.owner.begin() as connection:
        actions = connection.execute(text("select action from audit order by id")).scalars().all()
    assert actions[:2] == ["chassis.approved_at_step", "chassis.returned_at_step"]


def test_change_voids_what_was_approved(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)], [(PERSON, BELA)])
    case = town.ask(digest=b"1")
    town.decide(ANNA, case)
    with town.tx(MIRA) as tx:
        made = approvals.changed(tx, "receipt", "r1", 2, company_id=COMPANY, digest=b"2")
    assert (made.step_number, made.resource_version, bytes(made.digest)) == (1, 2, b"2")
    assert (town.todos(ANNA), town.todos(BELA)) == ([("r1", "")], [])
    with town.tx(ANNA) as tx:
        assert [one.voided for one in acts.get_approval(tx, case).case.decisions if one.kind == "approved"] == [True]


def test_maker_recalls_what_waits_where_its_subject_lets_them(town: Town) -> None:
    case = town.ask()
    with pytest.raises(Conflict), town.tx(MIRA) as tx:
        acts.recall_approval(tx, acts.RecallApproval(case, "wrong unit"))

    @approvals.recalls("receipt")
    def recall_receipt(tx: Any, resource_id: str, reason: str) -> None:
        approvals.withdraw(tx, "receipt", resource_id, company_id=COMPANY, reason=reason)

    with pytest.raises(approvals.NotMaker), town.tx(ANNA) as tx:
        acts.recall_approval(tx, acts.RecallApproval(case, "wrong unit"))
    with town.tx(MIRA) as tx:
        assert acts.recall_approval(tx, acts.RecallApproval(case, "wrong unit")).approval.state == RECALLED
    town.ask()  # it may be asked about again


def test_case_shows_to_who_has_a_part_in_it_and_to_who_reads_approvals(town: Town) -> None:
    town.set_flow([(PERSON, ANNA)], [(PERSON, BELA)])
    town.grant(CARL, "approvals.read")
    case = town.ask()
    town.decide(ANNA, case)
    for person in (MIRA, ANNA, BELA, CARL):
        with town.tx(person) as tx:
            assert acts.get_approval(tx, case).actors == (BELA,)
    with pytest.raises(NotFound), town.tx(BOSS) as tx:
        acts.get_approval(tx, case)


def test_to_dos_come_in_pages_newest_first_each_once(town: Town) -> None:
    town.works(ANNA, "p")
    town.set_flow([(POST, "p"), (PERSON, ANNA)])
    made = [town.ask(f"r{number}") for number in range(5)]
    with town.tx(ANNA) as tx:
        seen: list[UUID] = []
        while page := approvals.list_todos(tx, limit=2, before=seen[-1] if seen else None):
            seen += [one.approval.approval_id for one in page]
    assert seen == made[::-1]


def test_overdue_to_do_says_so(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.set_flow([(PERSON, ANNA)])
    town.ask()
    now = clock.now()
    for hours, overdue in ((23, False), (25, True)):
        monkeypatch.setattr(clock, "now", lambda hours=hours: now + timedelta(hours=hours))
        with town.tx(ANNA) as tx:
            assert [one.overdue for one in approvals.list_todos(tx, limit=1)] == [overdue]


def test_release_before_asks_and_decides_as_ever_but_skips_no_step(town: Town) -> None:
    """During a rolling upgrade its processes write these tables, too."""
    town.grant(ANNA, APPROVE)
    old = (
        "insert into approvals (company_id, approval_id, group_id, subject, resource_id, resource_version, maker)"
        f" values ({COMPANY}, gen_random_uuid(), {GROUP}, 'receipt', 'old', 1, '{MIRA}')"
    )
    approve = f"update approvals set state = 'approved', checker = '{ANNA}' where resource_id = :id"
    with town.tx(MIRA) as tx:
        tx.execute(text(old))
    assert town.todos(ANNA) == [("old", "")]
    with town.tx(ANNA) as tx:
        tx.execute(text(approve), {"id": "old"})
    assert town.todos(ANNA) == []
    town.set_flow([(PERSON, ANNA)], [(PERSON, BELA)])
    case = town.ask("new")
    with pytest.raises(Exception, match="approvals_steps_check"), town.tx(ANNA) as tx:
        tx.execute(text(approve), {"id": "new"})
    with town.tx(ANNA) as tx:
        assert acts.get_approval(tx, case).approval.state == WAITING
