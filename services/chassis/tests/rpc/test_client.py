"""Calls from one service to another."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent import futures
from dataclasses import replace
from typing import Any

import grpc
import pytest
from chassis import errors, scope
from chassis.rpc import client, tokens
from chassis.rpc.call import _call
from chassis.rpc.interceptors import DEFAULT_SECONDS
from manor.identity.v1 import auth_pb2, auth_pb2_grpc

from .conftest import COMPANY, GROUP, message, trial
from .refusals import refused

READ, WRITE = "trial.things.read", "trial.things.write"


def _stub(channel: grpc.Channel, rpc: str, request: str = "GetThingRequest") -> Any:
    return channel.unary_unary(
        f"/manor.trial.v1.ThingService/{rpc}",
        request_serializer=trial()[request].SerializeToString,
        response_deserializer=trial()["Thing"].FromString,
    )


@pytest.fixture
def settings(served: Any) -> Any:
    return served.deps.settings.model_copy(
        update={"service": "trial", "addresses": f"trial=127.0.0.1:{served.port},gone=127.0.0.1:1"}
    )


@pytest.fixture
def channel(settings: Any) -> Iterator[grpc.Channel]:
    made = client.channel("trial", settings)
    yield made
    made.close()


def test_a_service_speaks_for_itself_in_the_group_of_the_scope(served: Any, channel: grpc.Channel) -> None:
    with scope.use(scope.Scope.company(GROUP, COMPANY)):
        _stub(channel, "GetThing")(message("GetThingRequest", company_id=COMPANY))
    assert served.servicer.scopes[0].principal == scope.Principal("trial", "service", GROUP, "")


def test_inside_a_call_the_callers_token_goes_along(served: Any, channel: grpc.Channel) -> None:
    token = served.grant(COMPANY, READ)
    inner: list[Any] = []

    def ask() -> None:
        served.servicer.before = lambda: None
        inner.append(_stub(channel, "GetMe")(message("GetThingRequest")))

    served.servicer.before = ask
    served.call("GetThing", message("GetThingRequest"), token)
    outer, asked = served.servicer.scopes
    assert outer.principal == asked.principal
    assert outer.principal.kind == "staff"


def test_the_deadline_shrinks_with_each_hop(served: Any, channel: grpc.Channel) -> None:
    left: list[float] = []

    def note() -> None:
        here = _call.get()
        assert here is not None
        left.append(here.left())
        if len(left) == 1:
            _stub(channel, "GetMe")(message("GetThingRequest"))

    served.servicer.before = note
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ), timeout=5)
    # gRPC sends a deadline as time left, rounded up; so not to the millisecond.
    assert left[0] <= 5 + client.SHAVE_SECONDS / 2
    assert left[1] < left[0] - client.SHAVE_SECONDS / 2


def test_without_time_left_nobody_is_asked(served: Any, channel: grpc.Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "SHAVE_SECONDS", 60)
    served.servicer.before = lambda: _stub(channel, "GetMe")(message("GetThingRequest"))
    token = served.grant(COMPANY, READ)
    refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), token, timeout=30))
    assert refusal.code == grpc.StatusCode.DEADLINE_EXCEEDED
    assert len(served.servicer.scopes) == 1


def test_a_failure_of_the_other_service_keeps_its_kind(served: Any, channel: grpc.Channel) -> None:
    def fail() -> None:
        raise errors.Conflict("Close the month first", reason="MONTH_OPEN")

    served.servicer.before = fail
    with scope.use(scope.Scope.company(GROUP, COMPANY)), pytest.raises(errors.Conflict, match="Close the month") as it:
        _stub(channel, "GetThing")(message("GetThingRequest"))
    assert it.value.reason == "MONTH_OPEN"


def _flaky(served: Any, times: int) -> list[int]:
    tried: list[int] = []

    def fail() -> None:
        tried.append(1)
        if len(tried) <= times:
            raise errors.Unavailable("Not now")

    served.servicer.before = fail
    return tried


def test_a_read_is_tried_again_and_the_tries_have_an_end(served: Any, channel: grpc.Channel) -> None:
    with scope.use(scope.Scope.company(GROUP, COMPANY)):
        tried = _flaky(served, 2)
        _stub(channel, "GetThing")(message("GetThingRequest"))
        assert len(tried) == 3
        tried = _flaky(served, 9)
        with pytest.raises(errors.Unavailable):
            _stub(channel, "GetThing")(message("GetThingRequest"))
        assert len(tried) == client.TRIES


def test_a_change_is_tried_again_only_under_one_key(served: Any, settings: Any, channel: grpc.Channel) -> None:
    tried = _flaky(served, 1)
    key = [("authorization", f"Bearer {served.grant(GROUP, WRITE)}")]
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "lamp", "code": "abc"})
    with scope.use(scope.Scope.company(GROUP, COMPANY)):
        _stub(channel, "CreateThing", "CreateThingRequest")(request, metadata=key)
        assert (len(tried), served.things()) == (2, ["lamp"])
        tried = _flaky(served, 1)
        with pytest.raises(errors.Unavailable):
            _stub(channel, "MoveThing", "CreateThingRequest")(request, metadata=key)
    assert len(tried) == 1


def test_a_service_that_is_away_is_unavailable(served: Any, settings: Any) -> None:
    gone = client.channel("gone", settings)
    with scope.use(scope.Scope.company(GROUP, COMPANY)), pytest.raises(errors.Unavailable) as raised:
        _stub(gone, "GetThing")(message("GetThingRequest"), timeout=1)
    assert "127.0.0.1" not in str(raised.value)
    gone.close()


class _Identity(auth_pb2_grpc.AuthServiceServicer):
    def __init__(self) -> None:
        self.active = True
        self.asked: list[tuple[str, str]] = []

    def CheckSession(self, request: Any, context: Any) -> Any:
        token = dict(context.invocation_metadata())["authorization"].removeprefix("Bearer ")
        self.asked.append((request.session_id, token))
        return auth_pb2.CheckSessionResponse(active=self.active, grants_version=4)


def test_whether_a_session_stands_is_asked_of_identity_in_the_services_own_name(served: Any, settings: Any) -> None:
    identity, pool = _Identity(), futures.ThreadPoolExecutor(1)
    server = grpc.server(pool)
    auth_pb2_grpc.add_AuthServiceServicer_to_server(identity, server)  # type: ignore[no-untyped-call]
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    question = client.SessionQuestion(settings.model_copy(update={"addresses": f"identity=127.0.0.1:{port}"}))
    principal = scope.Principal("0190aaaa-0000-7000-8000-000000000001", "staff", GROUP, "session")
    with scope.use(scope.Scope.group(GROUP, principal)):
        assert question(principal) == 4
        claims = tokens.Verifier(settings.jwks_file).verify(identity.asked[0][1])
        assert (claims.subject, claims.kind, identity.asked[0][0]) == ("trial", "service", "session")
        assert claims.audience == "identity"
        identity.active = False
        with pytest.raises(errors.Unauthenticated):
            question(principal)
        server.stop(0).wait()
        started = time.monotonic()
        with pytest.raises(errors.Unavailable):
            question(replace(principal))
    assert time.monotonic() - started < DEFAULT_SECONDS
    pool.shutdown()
