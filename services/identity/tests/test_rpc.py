"""identity as callers meet it: over gRPC, through every layer."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import grpc
import pytest
from chassis.deps import Deps
from chassis.errors import Denied, Invalid, ManorError, NotFound, PreconditionFailed, Unauthenticated
from chassis.rpc import status
from chassis.rpc.server import Guards, Server
from chassis.testing.protos import messages
from chassis.testing.protos import stubs as stubs_of
from identity import rpc
from identity.settings import Settings
from identity.usecases import attempts
from identity.usecases.bootstrap import Bootstrap, bootstrap

pb, stubs = messages("identity"), stubs_of("identity")


class Caller:
    """Calls RPCs by name with a token, and raises the chassis' kinds."""

    def __init__(self, channel: grpc.Channel, token: str = "") -> None:
        self._channel = channel
        self._token = token

    def __call__(self, stub: Any, name: str, request: Any, key: str = "") -> Any:
        metadata = [("idempotency-key", key or str(uuid.uuid4()))]
        if self._token:
            metadata.append(("authorization", f"Bearer {self._token}"))
        try:
            return getattr(stub(self._channel), name)(request, metadata=metadata, timeout=10)
        except grpc.RpcError as error:
            raise status.from_rpc_error(error) or error from None

    def refreshed(self, signed_in: pb.SignedIn) -> Caller:
        request = pb.RefreshSessionRequest(refresh_token=signed_in.refresh_token)
        return Caller(self._channel, self(stubs.AuthServiceStub, "RefreshSession", request).access_token)

    def with_own_password(self, first: str, signed_in: pb.SignedIn) -> Caller:
        change = pb.ChangePasswordRequest(old_password=first, new_password="one of my own")
        self(stubs.AuthServiceStub, "ChangePassword", change)
        return self.refreshed(signed_in)

    def signed_in(self, username: str, password: str) -> tuple[Caller, pb.SignedIn]:
        answer = self(stubs.AuthServiceStub, "SignIn", pb.SignInRequest(username=username, password=password))
        return Caller(self._channel, answer.access_token), answer


@pytest.fixture(scope="session")
def channel(identity_deps: Deps) -> Iterator[grpc.Channel]:
    guards = replace(Guards.of(identity_deps), session_check=rpc.session_check(identity_deps))
    server = Server(identity_deps, rpc.servicers(identity_deps), guards)
    with grpc.insecure_channel(f"127.0.0.1:{server.start()}") as channel:
        yield channel
    server.stop()


def test_an_administrator_builds_a_company_and_hires_who_may_work_there_alone(bare: Any, channel: grpc.Channel) -> None:
    admin, answer = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    assert answer.session.permissions[0].role_ids == ["administrator"]
    company = admin(
        stubs.NodeServiceStub,
        "CreateCompany",
        pb.CreateCompanyRequest(name="沪", code="sh", currency_code="CNY", time_zone="Asia/Shanghai"),
    )
    estate = admin(
        stubs.NodeServiceStub, "CreateEstate", pb.CreateEstateRequest(company_id=company.node_id, name="一", code="e1")
    )
    assert (estate.currency_code, estate.time_zone, estate.settings.vacancy_rate_basis_points) == (
        "CNY",
        "Asia/Shanghai",
        10_000,
    )
    username = f"manager-{uuid.uuid4().hex[:8]}"
    manager = admin(
        stubs.StaffServiceStub,
        "CreateStaff",
        pb.CreateStaffRequest(
            node_id=estate.node_id, username=username, display_name="经理", password="a first password"
        ),
    )
    grant = pb.CreateGrantRequest(principal_id=manager.principal_id, role_id="estate_manager", node_id=estate.node_id)
    first = admin(stubs.GrantServiceStub, "CreateGrant", grant)
    assert admin(stubs.GrantServiceStub, "CreateGrant", grant).grant_id == first.grant_id
    theirs, signed_in = Caller(channel).signed_in(username, "a first password")
    assert {node.node_id for node in signed_in.session.nodes} == {company.node_id, estate.node_id}
    assert signed_in.session.must_change_password
    theirs = theirs.with_own_password("a first password", signed_in)
    listed = theirs(stubs.NodeServiceStub, "ListNodes", pb.ListNodesRequest())
    assert [node.node_id for node in listed.nodes] == [bare.group_id, company.node_id, estate.node_id]
    with pytest.raises(Denied):
        theirs(
            stubs.NodeServiceStub,
            "UpdateEstate",
            pb.UpdateEstateRequest(estate_id=estate.node_id, name="Mine", etag=estate.etag),
        )


def test_whoever_was_given_a_password_may_do_nothing_but_change_it(world: Any, channel: grpc.Channel) -> None:
    clerk = world.hire(world.company_id, "administrator")
    theirs, signed_in = Caller(channel).signed_in(world.username(clerk), world.PASSWORD)
    with pytest.raises(Denied, match="change it first"):
        theirs(stubs.NodeServiceStub, "ListNodes", pb.ListNodesRequest())
    assert theirs(stubs.AuthServiceStub, "GetSession", pb.GetSessionRequest()).must_change_password
    theirs = theirs.with_own_password(world.PASSWORD, signed_in)
    assert theirs(stubs.NodeServiceStub, "ListNodes", pb.ListNodesRequest()).nodes


def test_the_address_that_the_gateway_tells_says_whose_wrong_passwords_count(
    bare: Any, channel: grpc.Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "time", Watch(0))

    def sign_in(password: str, address: str) -> str:
        request = pb.SignInRequest(username=bare.admin_name, password=password)
        try:
            stubs.AuthServiceStub(channel).SignIn(request, metadata=[("x-client-address", address)], timeout=10)
        except grpc.RpcError as error:
            return getattr(status.from_rpc_error(error), "reason", "")
        return "signed in"

    assert sign_in(bare.PASSWORD, "192.0.2.1") == "signed in"
    assert [sign_in("wrong", "198.51.100.7") for _ in range(5)] == ["WRONG_CREDENTIALS"] * 4 + ["SIGN_IN_LOCKED"]
    assert sign_in(bare.PASSWORD, "203.0.113.9") == "SIGN_IN_LOCKED"
    assert sign_in(bare.PASSWORD, "192.0.2.1") == "signed in"


class Watch:
    """A clock on which each look takes a while, and waiting is noted."""

    def __init__(self, look: float) -> None:
        self.now, self.look, self.waited = 0.0, look, False

    def monotonic(self) -> float:
        self.now += self.look
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.waited = True


@pytest.mark.parametrize("known", [True, False])
def test_a_refused_sign_in_takes_as_long_whether_there_is_such_a_name_or_not(
    bare: Any, channel: grpc.Channel, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    watch = Watch(0.125 if known else 0.0625)
    monkeypatch.setattr(attempts, "time", watch)
    wrong = pb.SignInRequest(username=bare.admin_name if known else f"nobody-{uuid.uuid4().hex}", password="wrong")
    with pytest.raises(Unauthenticated):
        Caller(channel)(stubs.AuthServiceStub, "SignIn", wrong)
    assert watch.now - watch.look == Settings.model_fields["refusal_seconds"].default
    watch = Watch(0.125)
    monkeypatch.setattr(attempts, "time", watch)
    Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    assert not watch.waited


@pytest.mark.parametrize("group", ["known", "unknown"])
def test_asking_for_a_code_takes_as_long_whether_somebody_has_the_phone_or_not(
    bare: Any, channel: grpc.Channel, monkeypatch: pytest.MonkeyPatch, group: str
) -> None:
    watch = Watch(0.125)
    monkeypatch.setattr(attempts, "time", watch)
    code, phone = bare.code if group == "known" else "nobody", f"+65{uuid.uuid4().int % 10**8:08d}"
    request = pb.RequestSignInCodeRequest(group_code=code, phone=phone)
    Caller(channel)(stubs.AuthServiceStub, "RequestSignInCode", request)
    assert watch.now - watch.look == Settings.model_fields["refusal_seconds"].default


def test_sign_out_everywhere_is_known_within_two_seconds(bare: Any, channel: grpc.Channel) -> None:
    admin, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    other, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    admin(stubs.AuthServiceStub, "GetSession", pb.GetSessionRequest())
    other(stubs.AuthServiceStub, "SignOutEverywhere", pb.SignOutEverywhereRequest())
    until = time.monotonic() + 2
    while True:
        try:
            admin(stubs.AuthServiceStub, "GetSession", pb.GetSessionRequest())
        except Unauthenticated as error:
            assert error.reason == "SESSION_REVOKED"
            break
        assert time.monotonic() < until, "the session still counts after two seconds"
    again, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    assert again(stubs.AuthServiceStub, "GetSession", pb.GetSessionRequest()).username == bare.admin_name


def test_change_password_ends_the_other_sessions_and_not_this(bare: Any, channel: grpc.Channel) -> None:
    this, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    _, other = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    change = pb.ChangePasswordRequest(old_password=bare.PASSWORD, new_password="another password")
    this(stubs.AuthServiceStub, "ChangePassword", change)
    assert not this(stubs.AuthServiceStub, "GetSession", pb.GetSessionRequest()).must_change_password
    with pytest.raises(Unauthenticated):
        refresh = pb.RefreshSessionRequest(refresh_token=other.refresh_token)
        Caller(channel)(stubs.AuthServiceStub, "RefreshSession", refresh)
    assert Caller(channel).signed_in(bare.admin_name, "another password")


def test_a_node_changed_meanwhile_is_not_overwritten(world: Any, channel: grpc.Channel) -> None:
    admin, _ = Caller(channel).signed_in(world.admin_name, world.PASSWORD)
    company = admin(stubs.NodeServiceStub, "GetNode", pb.GetNodeRequest(node_id=world.company_id))
    change = pb.UpdateCompanyRequest(company_id=world.company_id, name="New", etag=company.etag)
    assert admin(stubs.NodeServiceStub, "UpdateCompany", change).name == "New"
    with pytest.raises(PreconditionFailed):
        admin(stubs.NodeServiceStub, "UpdateCompany", change)


def test_the_same_call_again_creates_no_second_company(bare: Any, channel: grpc.Channel) -> None:
    admin, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    create = pb.CreateCompanyRequest(name="A", code="a", currency_code="SGD", time_zone="Asia/Singapore")
    key = str(uuid.uuid4())
    first = admin(stubs.NodeServiceStub, "CreateCompany", create, key)
    assert admin(stubs.NodeServiceStub, "CreateCompany", create, key).node_id == first.node_id


@pytest.mark.parametrize("code", ["RMB", "ABC", "ZZZ", "XTS", "XAU", "XSU"])
def test_a_company_keeps_its_books_in_a_countrys_currency(bare: Any, channel: grpc.Channel, code: str) -> None:
    admin, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)
    create = pb.CreateCompanyRequest(name="A", code="a", currency_code=code, time_zone="Asia/Shanghai")
    with pytest.raises(Invalid) as refused:
        admin(stubs.NodeServiceStub, "CreateCompany", create)
    (fault,) = refused.value.violations
    assert (fault.field, fault.code) == ("currency_code", "NOT_A_CURRENCY")
    assert "CNY (which RMB is called there)" in fault.message


def test_another_group_is_not_there(world: Any, channel: grpc.Channel, identity_deps: Deps) -> None:
    name = f"stranger-{uuid.uuid4().hex[:8]}"
    bootstrap(identity_deps.database, world.passwords, Bootstrap(name, "Others", name, world.PASSWORD))
    stranger, _ = Caller(channel).signed_in(name, world.PASSWORD)
    with pytest.raises(NotFound):
        stranger(stubs.NodeServiceStub, "GetNode", pb.GetNodeRequest(node_id=world.company_id))
    with pytest.raises(Denied):
        stranger(
            stubs.NodeServiceStub,
            "CreateEstate",
            pb.CreateEstateRequest(company_id=world.company_id, name="X", code="x"),
        )
    assert len(stranger(stubs.StaffServiceStub, "ListStaff", pb.ListStaffRequest()).staff) == 1


def test_a_colleague_is_known_by_name_to_whoever_may_not_see_the_staff_and_to_nobody_of_another_group(
    world: Any, channel: grpc.Channel, identity_deps: Deps
) -> None:
    cashier = world.hire(world.company_id, "cashier")
    first, signed_in = Caller(channel).signed_in(world.username(cashier), world.PASSWORD)
    theirs = first.with_own_password(world.PASSWORD, signed_in)
    with pytest.raises(Denied):
        theirs(stubs.StaffServiceStub, "ListStaff", pb.ListStaffRequest())
    clerk = world.hire(world.company_id, "billing_clerk")
    # The group that a member of staff names is none of theirs to choose.
    asked = pb.ListStaffNamesRequest(group_id=world.group_id, principal_ids=[clerk.id, str(uuid.uuid4())])
    (found,) = theirs(stubs.AuthServiceStub, "ListStaffNames", asked).staff
    assert (found.principal_id, found.display_name) == (clerk.id, "Somebody")
    name = f"stranger-{uuid.uuid4().hex[:8]}"
    bootstrap(identity_deps.database, world.passwords, Bootstrap(name, "Others", name, world.PASSWORD))
    stranger, _ = Caller(channel).signed_in(name, world.PASSWORD)
    assert not stranger(stubs.AuthServiceStub, "ListStaffNames", asked).staff


def test_usernames_of_other_groups_are_not_tried_out_one_after_the_other(bare: Any, channel: grpc.Channel) -> None:
    code = f"g{uuid.uuid4().hex[:10]}"
    elsewhere = Bootstrap(code, "Elsewhere", f"admin-{code}", bare.PASSWORD)
    bootstrap(bare.deps.database, bare.passwords, elsewhere)
    admin, _ = Caller(channel).signed_in(bare.admin_name, bare.PASSWORD)

    def hire(username: str) -> Any:
        request = pb.CreateStaffRequest(
            node_id=bare.group_id, username=username, display_name="X", password="a first password"
        )
        return admin(stubs.StaffServiceStub, "CreateStaff", request)

    def told(username: str) -> str:
        with pytest.raises(ManorError) as refused:
            hire(username)
        return refused.value.reason

    # One's own are no secret, and hitting upon them costs nothing.
    assert {told(bare.admin_name) for _ in range(attempts.TAKEN_ELSEWHERE + 1)} == {"ALREADY_EXISTS"}
    assert hire(f"a-{code}").username == f"a-{code}"
    assert {told(elsewhere.username) for _ in range(attempts.TAKEN_ELSEWHERE)} == {"ALREADY_EXISTS"}
    # From then on nothing is told, neither that a name is taken nor that it is free.
    assert {told(elsewhere.username), told(f"b-{code}")} == {"TAKEN_TOO_OFTEN"}
