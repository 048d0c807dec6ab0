"""Signing in by password."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Denied
from chassis.messages.templates import template
from identity import queries
from identity.domain.passwords import Passwords
from identity.records import Staff
from identity.usecases import attempts, sign_ins, staff
from identity.usecases.bootstrap import Bootstrap, Bootstrapped, UsernameTaken, bootstrap
from identity.usecases.gate import WrongCredentials
from manor.identity.v2.events_pb2 import MessagesWanted
from sqlalchemy import select


def test_sign_in_gives_a_token_that_says_who(world: Any) -> None:
    issued = world.sign_in(world.admin_name)
    claims = world.verifier.verify(issued.access_token)
    assert (claims.kind, claims.group_id, claims.session_id) == (
        "staff",
        world.group_id,
        issued.principal.session_id,
    )
    assert claims.grants_version == 2  # made, then given its role
    assert len(issued.access_token) < 1000


def test_case_of_a_username_does_not_matter(world: Any) -> None:
    assert world.sign_in(world.admin_name.upper()).principal.group_id == world.group_id


def test_wrong_password_and_unknown_name_are_refused_alike(world: Any) -> None:
    with pytest.raises(WrongCredentials) as wrong:
        world.sign_in(world.admin_name, "not the password")
    with pytest.raises(WrongCredentials) as unknown:
        world.sign_in(f"nobody-{uuid.uuid4()}", "not the password")
    assert (wrong.value.message, wrong.value.reason) == (unknown.value.message, unknown.value.reason)
    assert world.audited("identity.refuse_password")


def test_unknown_name_costs_a_password_check_too(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str | None] = []
    matches = Passwords.matches

    def counted(self: Passwords, password_hash: str | None, password: str) -> bool:
        checked.append(password_hash)
        return matches(self, password_hash, password)

    monkeypatch.setattr(Passwords, "matches", counted)
    with pytest.raises(WrongCredentials):
        world.sign_in(f"nobody-{uuid.uuid4()}")
    assert checked == [None]


def test_password_of_nobody_never_matches() -> None:
    passwords = Passwords(64, 1)
    assert passwords.matches(passwords.hash("secret"), "secret")
    assert not passwords.matches(None, "secret")
    assert not passwords.matches("not a hash", "secret")


def test_too_many_wrong_passwords_lock_the_name_and_say_until_when(world: Any) -> None:
    begin = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
    with clock.travel(begin):
        for _ in range(4):
            with pytest.raises(WrongCredentials):
                world.sign_in(world.admin_name, "wrong")
        with pytest.raises(attempts.Locked) as fifth:
            world.sign_in(world.admin_name, "wrong")
        assert "2026-11-01 08:15:00 UTC (15 minutes from now)" in fifth.value.message
        assert fifth.value.retry_after == 900
        clock.advance(minutes=14)
        with pytest.raises(attempts.Locked) as right:  # the right password does not open it early
            world.sign_in(world.admin_name)
        assert "(1 minute from now)" in right.value.message
        clock.advance(minutes=1)
        assert world.sign_in(world.admin_name)


def test_whoever_is_locked_and_who_can_unlock_them_are_told_of_each_lock_once(world: Any) -> None:
    clerk, colleague = world.hire(world.estate_id, "cashier"), world.hire(world.estate_id, "cashier")
    near, far = world.hire(world.company_id, "administrator"), world.hire(world.other_company_id, "administrator")
    username = world.username(clerk)
    with clock.travel(datetime(2026, 11, 1, 8, 0, tzinfo=UTC)):
        for _ in range(7):  # two more while it is locked
            with pytest.raises((WrongCredentials, attempts.Locked)):
                world.sign_in(username, "wrong")
    locks = [one for one in world.facts(MessagesWanted) if one.reason[0].startswith(f"locks/{clerk.id}/")]
    readers = {
        one.template: {
            str(uuid.UUID(bytes=one.recipient_id[at : at + 16])) for at in range(0, len(one.recipient_id), 16)
        }
        for one in locks
    }
    assert len(locks) == 2
    assert readers["identity.sign_in_locked"] == {clerk.id}
    told = readers["identity.colleague_locked"]
    assert {near.id, world.admin.id} <= told
    assert not told & {clerk.id, colleague.id, far.id}
    for one in locks:
        fields = json.loads(one.fields[0])
        template(one.template).check(fields)
        assert fields["until"] == "2026-11-01 16:15 (Asia/Shanghai)"


def test_a_lock_from_elsewhere_does_not_hold_up_whoever_signed_in_from_their_address_before(world: Any) -> None:
    def try_at(address: str, password: str) -> None:
        sign_ins.sign_in(world.gate, sign_ins.SignIn(world.admin_name, password, address=address))

    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        try_at("192.0.2.1", world.PASSWORD)
        for _ in range(7):
            with pytest.raises((WrongCredentials, attempts.Locked)):
                try_at("198.51.100.7", "wrong")
        with pytest.raises(attempts.Locked):
            try_at("203.0.113.9", world.PASSWORD)
        try_at("192.0.2.1", world.PASSWORD)
        for _ in range(5):
            with pytest.raises((WrongCredentials, attempts.Locked)):
                try_at("192.0.2.1", "wrong")
        with pytest.raises(attempts.Locked):  # guessing is held up at a known address too
            try_at("192.0.2.1", world.PASSWORD)


def test_an_address_is_known_for_thirty_days(world: Any) -> None:
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        for days, locked in ((29, False), (31, True)):
            sign_ins.sign_in(world.gate, sign_ins.SignIn(world.admin_name, world.PASSWORD, address="192.0.2.1"))
            clock.advance(days=days)
            for _ in range(5):
                with pytest.raises((WrongCredentials, attempts.Locked)):
                    world.sign_in(world.admin_name, "wrong")
            command = sign_ins.SignIn(world.admin_name, world.PASSWORD, address="192.0.2.1")
            if locked:
                with pytest.raises(attempts.Locked):
                    sign_ins.sign_in(world.gate, command)
            else:
                sign_ins.sign_in(world.gate, command)


def test_administrator_sees_and_ends_a_lock_at_a_known_address(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    name = world.username(clerk)
    good, wrong = (sign_ins.SignIn(name, password, address="192.0.2.1") for password in (world.PASSWORD, "wrong"))
    sign_ins.sign_in(world.gate, good)
    for _ in range(5):
        with pytest.raises((WrongCredentials, attempts.Locked)):
            sign_ins.sign_in(world.gate, wrong)
    with world.as_admin("identity.staff.write") as tx:
        member = tx.get(Staff, uuid.UUID(clerk.id))
        assert queries.locks_of(tx, [member])
        staff.unlock_staff(tx, member.principal_id)
        assert not queries.locks_of(tx, [member])
    assert sign_ins.sign_in(world.gate, good)


def test_unknown_name_is_locked_like_a_known_one(world: Any) -> None:
    name = f"nobody-{uuid.uuid4()}"
    for _ in range(4):
        with pytest.raises(WrongCredentials):
            world.sign_in(name)
    with pytest.raises(attempts.Locked):
        world.sign_in(name)


def test_right_password_forgets_the_wrong_ones(world: Any) -> None:
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(WrongCredentials):
                world.sign_in(world.admin_name, "wrong")
        world.sign_in(world.admin_name)


def test_wrong_passwords_of_long_ago_do_not_count(world: Any) -> None:
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        for _ in range(8):
            with pytest.raises(WrongCredentials):
                world.sign_in(world.admin_name, "wrong")
            clock.advance(minutes=16)


def test_administrator_unlocks_a_name(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    name = world.username(clerk)
    for _ in range(5):
        with pytest.raises((WrongCredentials, attempts.Locked)):
            world.sign_in(name, "wrong")
    with world.as_admin("identity.staff.write") as tx:
        staff.unlock_staff(tx, uuid.UUID(clerk.id))
    assert world.sign_in(name)


def test_disabled_staff_is_told_so_with_the_right_password_alone(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    name = world.username(clerk)
    with world.as_admin("identity.staff.write") as tx:
        staff.disable_staff(tx, staff.DisableStaff(uuid.UUID(clerk.id)))
    with pytest.raises(WrongCredentials):
        world.sign_in(name, "wrong")
    with pytest.raises(Denied) as refused:
        world.sign_in(name)
    assert refused.value.reason == "PRINCIPAL_DISABLED"
    with world.as_admin("identity.staff.write") as tx:
        staff.enable_staff(tx, staff.EnableStaff(uuid.UUID(clerk.id)))
    assert world.sign_in(name)


def test_password_is_hashed_anew_when_the_costs_have_changed(world: Any) -> None:
    dearer = replace(world.gate, passwords=Passwords(64, 2))
    sign_ins.sign_in(dearer, sign_ins.SignIn(world.admin_name, world.PASSWORD))
    with world.within() as tx:
        row = tx.scalar(select(Staff).where(Staff.username == world.admin_name))
    assert row is not None and "t=2" in row.password_hash


def test_bootstrap_twice_changes_nothing(world: Any) -> None:
    again = bootstrap(
        world.deps.database,
        world.passwords,
        Bootstrap(world.code.upper(), "Other", world.admin_name, "another password"),
    )
    assert again == Bootstrapped(world.group_id, created=False)
    assert world.sign_in(world.admin_name, world.PASSWORD)
    with pytest.raises(UsernameTaken):
        bootstrap(
            world.deps.database,
            world.passwords,
            Bootstrap(f"{world.code}-2", "Other", world.admin_name, "another password"),
        )


def test_bootstrap_gives_a_group_another_administrator(world: Any) -> None:
    name = f"second-{world.code}"
    group = bootstrap(world.deps.database, world.passwords, Bootstrap(world.code, "", name, "another password"))
    assert group == Bootstrapped(world.group_id, created=True)
    administrator = world.sign_in(name, "another password").principal
    with world.calling(administrator, "identity.staff.write"):
        pass


def test_session_lasts_no_longer_than_settings_say(world: Any) -> None:
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        issued = world.sign_in(world.admin_name)
        assert issued.refresh_expires_at - clock.now() == timedelta(hours=12)
        clock.advance(hours=12)
        with pytest.raises(sign_ins.SessionEnded):
            sign_ins.refresh_session(world.gate, issued.refresh_token)
