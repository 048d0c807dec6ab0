"""What happens to a session after the sign-in."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import clock
from chassis.directory import Directory
from chassis.errors import Denied, Invalid, NotFound
from identity import queries
from identity.usecases import attempts, sessions, sign_ins, staff, staff_sessions
from identity.usecases.gate import Issued, WrongCredentials
from identity.usecases.pruning import prune_sessions
from manor.identity.v1 import events_pb2
from manor.options.v1 import options_pb2
from sqlalchemy import text

SOME = uuid.uuid4().hex


def refresh(world: Any, token: str) -> Issued:
    return sign_ins.refresh_session(world.gate, token)


def test_refresh_gives_new_tokens_of_the_same_session(world: Any) -> None:
    first = world.sign_in(world.admin_name)
    second = refresh(world, first.refresh_token)
    assert second.principal == first.principal
    assert second.refresh_token != first.refresh_token
    assert refresh(world, second.refresh_token)


def test_active_sessions_are_listed_the_one_used_last_first(world: Any) -> None:
    with clock.travel(clock.now()):
        first, second, third = (world.sign_in(world.admin_name) for _ in range(3))
        clock.advance(seconds=60)
        refresh(world, first.refresh_token)
        caller = second.principal
        with world.within(third.principal) as tx:
            sessions.sign_out(tx)
        with world.within(caller) as tx:
            active = queries.list_sessions(tx, uuid.UUID(caller.id))
        listed = [str(session.session_id) for session in active]
    assert listed[0] == first.principal.session_id
    assert second.principal.session_id in listed
    assert third.principal.session_id not in listed


def test_a_session_is_ended_by_whoever_it_is_of_and_by_nobody_else(world: Any) -> None:
    first, second = (world.sign_in(world.admin_name) for _ in range(2))
    caller = second.principal
    stranger = replace(caller, id=str(uuid.uuid4()))
    ended = uuid.UUID(first.principal.session_id)
    for who, session_id in ((stranger, ended), (caller, uuid.uuid4())):
        with world.within(who) as tx, pytest.raises(NotFound):
            sessions.end_session(tx, session_id)
    with world.within(caller) as tx:
        sessions.end_session(tx, ended)
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, first.refresh_token)
    assert refresh(world, second.refresh_token)
    assert world.audited("identity.end_session") == [f"sessions/{ended}"]


def test_an_administrator_sees_and_ends_where_staff_are_signed_in(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    phone, desk = (world.sign_in(world.username(clerk)) for _ in range(2))
    who, lost = uuid.UUID(clerk.id), uuid.UUID(phone.principal.session_id)
    with world.as_admin("identity.staff.write") as tx:
        listed = staff_sessions.list_staff_sessions(tx, who)
        staff_sessions.end_staff_session(tx, staff_sessions.EndStaffSession(who, lost))
    assert {str(one.session_id) for one in listed} == {one.principal.session_id for one in (phone, desk)}
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, phone.refresh_token)
    assert refresh(world, desk.refresh_token)
    assert world.audited("identity.end_staff_session") == [f"staff/{clerk.id}"]


def test_nobody_ends_sessions_of_those_over_whom_they_have_no_power(world: Any) -> None:
    admin = world.sign_in(world.admin_name).principal
    clerk = world.hire(world.company_id, "billing_clerk")
    theirs = uuid.UUID(world.sign_in(world.username(clerk)).principal.session_id)
    of_company = world.hire(world.company_id, "administrator")
    above = staff_sessions.EndStaffSession(uuid.UUID(admin.id), uuid.UUID(admin.session_id))
    with world.within(of_company) as tx, pytest.raises((Denied, NotFound)):
        staff_sessions.end_staff_session(tx, above)
    with world.within(of_company) as tx, pytest.raises((Denied, NotFound)):
        staff_sessions.list_staff_sessions(tx, uuid.UUID(admin.id))
    others = staff_sessions.EndStaffSession(uuid.UUID(of_company.id), theirs)
    with world.as_admin("identity.staff.write") as tx, pytest.raises(NotFound):
        staff_sessions.end_staff_session(tx, others)


def test_refresh_token_used_again_after_the_grace_ends_the_session(world: Any) -> None:
    with clock.travel(clock.now()):
        first = world.sign_in(world.admin_name)
        second = refresh(world, first.refresh_token)
        clock.advance(seconds=world.gate.settings.refresh_grace_seconds, milliseconds=1)
        with pytest.raises(sign_ins.RefreshTokenReused):
            refresh(world, first.refresh_token)
        with pytest.raises(sign_ins.SessionEnded):  # the thief's, or the owner's: nobody can tell, so neither goes on
            refresh(world, second.refresh_token)
    revoked = world.facts(events_pb2.SessionRevoked)
    assert [fact.session_id for fact in revoked] == [first.principal.session_id]
    assert world.audited("identity.end_reused_session") == [f"sessions/{first.principal.session_id}"]
    claims = world.verifier.verify(second.access_token)
    assert Directory(world.deps.database).is_revoked(claims.principal(), claims.issued_at)


def test_refresh_token_used_again_within_the_grace_gives_the_same_successor(world: Any) -> None:
    with clock.travel(clock.now()):
        first = world.sign_in(world.admin_name)
        second = refresh(world, first.refresh_token)
        clock.advance(seconds=world.gate.settings.refresh_grace_seconds)
        again = refresh(world, first.refresh_token)
    assert (again.principal, again.refresh_token) == (second.principal, second.refresh_token)
    assert again.refresh_expires_at == second.refresh_expires_at
    assert refresh(world, second.refresh_token)


def test_refresh_token_used_again_after_its_successor_ends_the_session(world: Any) -> None:
    with clock.travel(clock.now()):
        first = world.sign_in(world.admin_name)
        third = refresh(world, refresh(world, first.refresh_token).refresh_token)
        with pytest.raises(sign_ins.RefreshTokenReused):
            refresh(world, first.refresh_token)
        with pytest.raises(sign_ins.SessionEnded):
            refresh(world, third.refresh_token)


def test_session_that_ended_within_the_grace_is_refreshed_no_more(world: Any) -> None:
    first = world.sign_in(world.admin_name)
    refresh(world, first.refresh_token)
    with world.within(first.principal) as tx:
        sessions.sign_out(tx)
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, first.refresh_token)


def test_the_table_keeps_no_refresh_token_that_can_be_used(world: Any) -> None:
    first = world.sign_in(world.admin_name)
    second = refresh(world, first.refresh_token)
    with world.within() as tx:
        rows = tx.execute(text("select token_hash, successor from refresh_tokens where session_id = :id"),
                          {"id": first.principal.session_id}).all()  # fmt: skip
    assert sum(row.successor is not None for row in rows) == 1
    kept = b"".join(bytes(value or b"") for row in rows for value in row)
    assert second.refresh_token.rsplit(".", 1)[1].encode() not in kept


def test_two_refreshes_at_once_get_the_same_successor(world: Any) -> None:
    token = world.sign_in(world.admin_name).refresh_token
    with ThreadPoolExecutor(2) as both:
        first, second = both.map(lambda _: refresh(world, token), range(2))
    assert first.refresh_token == second.refresh_token
    assert refresh(world, first.refresh_token)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "nonsense",
        "1.2.3",
        f"1.{uuid.uuid4().hex}.x",
        f"99999999999999.{uuid.uuid4().hex}.x",
        f"-1.{uuid.uuid4().hex}.x",
    ],
)
def test_what_is_no_refresh_token_is_refused(world: Any, token: str) -> None:
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, token)


def test_refresh_token_with_another_group_or_session_in_it_is_refused(world: Any) -> None:
    first, second = world.sign_in(world.admin_name), world.sign_in(world.admin_name)
    group, session, secret = first.refresh_token.split(".")
    other = uuid.UUID(second.principal.session_id).hex
    for forged in (f"{int(group) + 1}.{session}.{secret}", f"{group}.{other}.{secret}"):
        with pytest.raises(sign_ins.SessionEnded):
            refresh(world, forged)
    assert refresh(world, first.refresh_token)


def test_signed_out_session_is_refreshed_no_more(world: Any) -> None:
    issued = world.sign_in(world.admin_name)
    other = world.sign_in(world.admin_name)
    for _ in range(2):  # twice changes nothing
        with world.within(issued.principal) as tx:
            sessions.sign_out(tx)
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, issued.refresh_token)
    assert refresh(world, other.refresh_token)
    assert len(world.facts(events_pb2.SessionRevoked)) == 1


def test_sign_out_everywhere_ends_every_session(world: Any) -> None:
    issued = [world.sign_in(world.admin_name) for _ in range(3)]
    with world.within(issued[0].principal) as tx:
        sessions.sign_out_everywhere(tx)
    for session in issued:
        with pytest.raises(sign_ins.SessionEnded):
            refresh(world, session.refresh_token)
        claims = world.verifier.verify(session.access_token)
        assert Directory(world.deps.database).is_revoked(claims.principal(), claims.issued_at)
    again = world.sign_in(world.admin_name)
    claims = world.verifier.verify(again.access_token)
    assert not Directory(world.deps.database).is_revoked(claims.principal(), claims.issued_at)


def test_disabled_principal_may_do_nothing_and_refreshes_nothing(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    issued = world.sign_in(world.username(clerk))
    with world.as_admin("identity.staff.write") as tx:
        staff.disable_staff(tx, staff.DisableStaff(uuid.UUID(clerk.id)))
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, issued.refresh_token)
    with pytest.raises(Denied):
        Directory(world.deps.database).resolve(issued.principal, "", options_pb2.SCOPE_SELF)
    command = sessions.CheckSession(uuid.UUID(issued.principal.session_id), uuid.UUID(clerk.id))
    with world.within() as tx:
        assert not sessions.check_session(tx, command).active


def test_check_session_knows_whose_session_it_is(world: Any) -> None:
    issued = world.sign_in(world.admin_name)
    session_id, principal_id = uuid.UUID(issued.principal.session_id), uuid.UUID(issued.principal.id)
    with world.within() as tx:
        session = sessions.check_session(tx, sessions.CheckSession(session_id, principal_id))
        assert session == sessions.CheckedSession(active=True, grants_version=2)
    other = uuid.UUID(world.hire(world.company_id).id)
    with world.within() as tx:
        session = sessions.check_session(tx, sessions.CheckSession(session_id, other))
        assert session == sessions.CheckedSession(active=False, grants_version=0)
    with world.within(issued.principal) as tx:
        sessions.sign_out(tx)
    with world.within() as tx:
        assert not sessions.check_session(tx, sessions.CheckSession(session_id, principal_id)).active


def test_reset_password_ends_sessions_and_the_lock(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    name = world.username(clerk)
    issued = world.sign_in(name)
    for _ in range(5):
        with pytest.raises((WrongCredentials, attempts.Locked)):
            world.sign_in(name, "wrong")
    with world.as_admin("identity.staff.write") as tx:
        staff.reset_password(tx, staff.ResetPassword(uuid.UUID(clerk.id), world.passwords.hash("another password")))
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, issued.refresh_token)
    assert world.sign_in(name, "another password")


def test_only_a_password_that_somebody_else_gave_must_be_changed(world: Any) -> None:
    def must(issued: Issued) -> bool:
        return bool(world.verifier.verify(issued.access_token).must_change_password)

    assert not must(world.sign_in(world.admin_name))  # who made the group chose it
    clerk = world.hire(world.company_id, "billing_clerk")
    issued = world.sign_in(world.username(clerk))
    assert must(issued)
    change = sign_ins.ChangePassword(world.PASSWORD, "one of my own")
    sign_ins.change_password(world.gate, issued.principal, change)
    assert not must(refresh(world, issued.refresh_token))
    assert not must(world.sign_in(world.username(clerk), "one of my own"))


def test_the_new_password_differs_from_the_old_one(world: Any) -> None:
    issued = world.sign_in(world.admin_name)
    with pytest.raises(Invalid):
        sign_ins.change_password(world.gate, issued.principal, sign_ins.ChangePassword(world.PASSWORD, world.PASSWORD))


def test_nobody_resets_their_own_password(world: Any) -> None:
    """Whoever took a session over would keep it for good: changing one's own password asks for the old one."""
    with world.as_admin("identity.staff.write") as tx, pytest.raises(Invalid):
        staff.reset_password(
            tx, staff.ResetPassword(uuid.UUID(world.admin.id), world.passwords.hash("another password"))
        )
    assert world.sign_in(world.admin_name)


def test_changing_the_password_ends_every_other_session(world: Any) -> None:
    this, other = world.sign_in(world.admin_name), world.sign_in(world.admin_name)
    sign_ins.change_password(world.gate, this.principal, sign_ins.ChangePassword(world.PASSWORD, "another password"))
    assert refresh(world, this.refresh_token)
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, other.refresh_token)
    claims = world.verifier.verify(this.access_token)
    assert not Directory(world.deps.database).is_revoked(claims.principal(), claims.issued_at)


def test_wrong_old_password_locks_the_name_too(world: Any) -> None:
    caller = world.sign_in(world.admin_name).principal
    for _ in range(5):
        with pytest.raises(WrongCredentials):
            sign_ins.change_password(world.gate, caller, sign_ins.ChangePassword("wrong", "another password"))
    with pytest.raises(attempts.Locked):
        sign_ins.change_password(world.gate, caller, sign_ins.ChangePassword(world.PASSWORD, "another password"))


def test_a_session_ends_after_ninety_days_however_often_it_is_refreshed(world: Any) -> None:
    with clock.travel(datetime(2026, 1, 1, tzinfo=UTC)):
        token = world.sign_in(world.admin_name).refresh_token
        for _ in range(180):
            token = refresh(world, token).refresh_token
            clock.advance(hours=12, seconds=-1)
        with pytest.raises(sign_ins.SessionEnded):
            clock.advance(seconds=180)
            refresh(world, token)


def test_sessions_are_dropped_a_week_after_they_ran_out(world: Any) -> None:
    with clock.travel(datetime(2026, 1, 1, tzinfo=UTC)):
        old = world.sign_in(world.admin_name)
        clock.advance(days=7)
        kept = world.sign_in(world.admin_name)
        clock.advance(hours=13)
        prune_sessions(world.deps)
        with world.within() as tx:
            session_ids = set(map(str, tx.scalars(text("select session_id from sessions"))))
    assert old.principal.session_id not in session_ids
    assert kept.principal.session_id in session_ids
    with pytest.raises(sign_ins.SessionEnded):
        refresh(world, old.refresh_token)
