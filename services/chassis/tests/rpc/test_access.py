"""Who may call, and which rows a call may touch."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import grpc
import pytest
from chassis import clock, directory
from chassis.directory import rights
from chassis.rpc import tokens
from chassis.testing.polling import eventually
from manor.identity.v1 import events_pb2

from .conftest import (
    COMPANY,
    CUSTOMER,
    ESTATE,
    GROUP,
    OTHER_COMPANY,
    OTHER_ESTATE,
    OTHER_GROUP,
    SISTER,
    SISTER_ESTATE,
    message,
)
from .refusals import refused

READ, WRITE = "trial.things.read", "trial.things.write"


def _read(served: Any, token: str, **where: int) -> Any:
    return served.call("GetThing", message("GetThingRequest", **where), token)


def test_a_call_runs_in_the_scope_of_its_grants(served: Any) -> None:
    _read(served, served.grant(COMPANY, READ))
    assert (served.servicer.scopes[0].companies, served.servicer.scopes[0].estates) == ((COMPANY,), "*")


def test_the_scope_narrows_to_the_company_and_estate_that_a_request_names(served: Any) -> None:
    _read(served, served.grant(GROUP, READ), company_id=COMPANY, estate_id=ESTATE)
    scope = served.servicer.scopes[0]
    assert (scope.group_id, scope.companies, scope.estates) == (GROUP, (COMPANY,), (ESTATE,))


def test_no_token_is_refused(served: Any) -> None:
    refusal = refused(lambda: _read(served, ""))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.UNAUTHENTICATED, "TOKEN_MISSING")


def test_a_token_signed_by_nobody_is_refused(served: Any) -> None:
    forged = tokens.SigningKey(tokens.make_key("identity")).sign(
        subject=str(uuid.uuid4()), kind="staff", group_id=GROUP, session_id=str(uuid.uuid4())
    )
    assert refused(lambda: _read(served, forged)).reason == "TOKEN_INVALID"


def test_a_token_that_has_ended_is_refused(served: Any) -> None:
    token = served.grant(COMPANY, READ)
    _read(served, token)
    with clock.travel(clock.now() + timedelta(minutes=6)):
        assert refused(lambda: _read(served, token)).reason == "TOKEN_EXPIRED"


def test_a_token_of_a_revoked_session_is_refused_within_two_seconds(served: Any) -> None:
    session = str(uuid.uuid4())
    principal = served.grant(COMPANY, READ, session_id=session)
    _read(served, principal)
    claims = tokens.Verifier(served.deps.settings.jwks_file).verify(principal)
    fact = events_pb2.SessionRevoked(
        session_id=session,
        principal_id=claims.subject,
        group_id=GROUP,
        revoked_at_ms=int(clock.now().timestamp() * 1000),
        version=1,
    )
    served.apply(directory.HEARD[events_pb2.SessionRevoked], fact)

    def refusal() -> grpc.StatusCode | None:
        try:
            _read(served, principal)
        except grpc.RpcError as error:
            code: grpc.StatusCode = error.code()
            return code
        return None

    # How old what is known may be is what bounds it; how fast a busy machine gets there is not.
    assert rights.FRESH_SECONDS < 2
    assert eventually(refusal) == grpc.StatusCode.UNAUTHENTICATED


def test_whoever_must_change_their_password_may_do_nothing_else_first(served: Any) -> None:
    token = served.grant(GROUP, READ, must_change_password=True)
    refusal = refused(lambda: _read(served, token))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.PERMISSION_DENIED, "PASSWORD_CHANGE_REQUIRED")
    served.call("GetMe", message("GetThingRequest"), token)
    served.call("Greet", message("GetThingRequest"), token)


def test_a_disabled_principal_is_refused(served: Any) -> None:
    refusal = refused(lambda: _read(served, served.grant(COMPANY, READ, disabled=True)))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.PERMISSION_DENIED, "PRINCIPAL_DISABLED")


def test_another_permission_is_refused(served: Any) -> None:
    refusal = refused(lambda: _read(served, served.grant(COMPANY, "trial.things.other")))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.PERMISSION_DENIED, "PERMISSION_MISSING")


def test_a_grant_below_the_level_that_an_rpc_asks_for_is_refused(served: Any) -> None:
    token = served.grant(ESTATE, WRITE)
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "ab", "code": "x"})
    assert (
        refused(lambda: served.call("CreateThing", request, token, idempotency_key="k")).reason == "PERMISSION_MISSING"
    )
    assert refused(lambda: served.call("MoveThing", request, token)).reason == "PERMISSION_MISSING"
    served.call("MoveThing", request, served.grant(GROUP, WRITE))


@pytest.mark.parametrize(
    "where",
    [
        {"company_id": SISTER},
        {"company_id": OTHER_COMPANY},
        {"company_id": OTHER_GROUP},
        {"company_id": ESTATE},
        {"company_id": 99},
        {"company_id": 2**40},
        {"company_id": -1},
        {"estate_id": SISTER_ESTATE},
        {"estate_id": OTHER_ESTATE},
        {"estate_id": COMPANY},
        {"company_id": COMPANY, "estate_id": SISTER_ESTATE},
    ],
)
def test_a_place_outside_the_scope_is_refused_the_same_way_whether_it_exists_or_not(
    served: Any, where: dict[str, int]
) -> None:
    token = served.grant(ESTATE, READ)
    _read(served, token, company_id=COMPANY, estate_id=ESTATE)
    refusal = refused(lambda: _read(served, token, **where))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.PERMISSION_DENIED, "OUT_OF_SCOPE")
    (kind, number) = [
        (key.removesuffix("_id"), value) for key, value in where.items() if value != COMPANY or len(where) == 1
    ][-1]
    assert refusal.text == f"You may not do this in {kind} {number}"


def test_a_place_of_another_group_is_refused_even_to_the_whole_group(served: Any) -> None:
    token = served.grant(GROUP, READ)
    _read(served, token, company_id=SISTER, estate_id=SISTER_ESTATE)
    assert refused(lambda: _read(served, token, company_id=OTHER_COMPANY)).reason == "OUT_OF_SCOPE"


class Pauses:
    """The time of chassis.directory.rights, where something happens at each pause."""

    def __init__(self, at_pause: Callable[[], None]) -> None:
        self.monotonic = time.monotonic
        self.sleep = lambda seconds: at_pause()


@pytest.mark.parametrize("node", [COMPANY, GROUP])
def test_a_new_estate_is_waited_for_by_whoever_has_a_role_above_it(
    served: Any, monkeypatch: pytest.MonkeyPatch, node: int
) -> None:
    token, estate = served.grant(node, READ), served.newest_node() + 1
    _read(served, token, company_id=COMPANY)
    monkeypatch.setattr(rights, "time", Pauses(lambda: served.hear_estate(estate)))
    _read(served, token, company_id=COMPANY, estate_id=estate)
    assert served.servicer.scopes[-1].estates == (estate,)


def test_a_new_estate_is_in_the_scope_of_a_role_at_its_company_beside_one_at_another_estate(
    served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, estate = served.grant(COMPANY, READ, also_at=SISTER_ESTATE), served.newest_node() + 1
    _read(served, token, company_id=COMPANY)
    monkeypatch.setattr(rights, "time", Pauses(lambda: served.hear_estate(estate)))
    _read(served, token, company_id=COMPANY, estate_id=estate)
    assert served.servicer.scopes[-1].estates == (estate,)


@pytest.mark.parametrize(("node", "distance"), [(ESTATE, 1), (GROUP, rights.NEW_NODE_DISTANCE + 1), (GROUP, 2**40)])
def test_a_node_that_is_not_new_or_out_of_reach_is_not_waited_for(
    served: Any, monkeypatch: pytest.MonkeyPatch, node: int, distance: int
) -> None:
    token, estate = served.grant(node, READ), served.newest_node() + distance
    pauses: list[int] = []
    monkeypatch.setattr(rights, "time", Pauses(lambda: pauses.append(1)))
    assert refused(lambda: _read(served, token, estate_id=estate)).reason == "OUT_OF_SCOPE"
    assert not pauses


def test_a_place_deep_in_the_request_is_held_to_the_scope_too(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    thing = {"name": "ab", "code": "x", "estate_id": SISTER_ESTATE}
    request = message("CreateThingRequest", company_id=COMPANY, thing=thing)
    refusal = refused(lambda: served.call("CreateThing", request, token, idempotency_key="deep"))
    assert refusal.reason == "OUT_OF_SCOPE"
    assert served.things() == []


def test_a_kind_of_principal_that_is_not_named_is_refused(served: Any) -> None:
    token = served.grant(GROUP, READ, kind="partner")
    assert refused(lambda: _read(served, token)).reason == "PRINCIPAL_KIND"
    served.call("GetMe", message("GetThingRequest"), token)


def test_a_resident_has_the_scope_of_their_customers(served: Any) -> None:
    token = served.grant(0, kind="resident", customers=[(COMPANY, CUSTOMER)])
    _read(served, token, company_id=COMPANY, estate_id=ESTATE)
    assert served.servicer.scopes[0].customers == (CUSTOMER,)
    assert refused(lambda: _read(served, token, company_id=SISTER)).reason == "OUT_OF_SCOPE"
    assert refused(lambda: _read(served, token, estate_id=SISTER_ESTATE)).reason == "OUT_OF_SCOPE"


def test_a_service_acts_in_the_group_that_its_token_names(served: Any) -> None:
    _read(served, served.token("trial", kind="service"), company_id=COMPANY)
    assert served.servicer.scopes[0].principal.id == "trial"
    other = served.token("trial", kind="service", group=OTHER_GROUP)
    assert refused(lambda: _read(served, other, company_id=COMPANY)).reason == "OUT_OF_SCOPE"


def test_an_rpc_that_is_open_to_services_answers_those_alone_whose_protos_name_it(served: Any) -> None:
    other = tokens.SigningKey(served.other_key).sign(subject="other", kind="service", group_id=GROUP)
    _read(served, served.token("trial", kind="service"), company_id=COMPANY)
    for call in (lambda: _read(served, other), lambda: served.call("Tell", message("GetThingRequest"), other)):
        refusal = refused(call)
        assert (refusal.code, refusal.reason) == (grpc.StatusCode.PERMISSION_DENIED, "SERVICE_NOT_NAMED")


def test_a_token_that_was_made_for_another_service_is_refused(served: Any) -> None:
    _read(served, served.token("trial", kind="service", audience="trial"), company_id=COMPANY)
    refusal = refused(lambda: _read(served, served.token("trial", kind="service", audience="billing")))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.UNAUTHENTICATED, "TOKEN_AUDIENCE")


def test_a_token_of_the_release_before_names_no_service_and_is_taken(served: Any) -> None:
    _read(served, served.token("trial", kind="service"), company_id=COMPANY)


def test_a_service_key_speaks_for_no_member_of_staff(served: Any) -> None:
    stolen = tokens.SigningKey(served.trial_key)
    token = stolen.sign(subject=str(uuid.uuid4()), kind="staff", group_id=GROUP, session_id=str(uuid.uuid4()))
    assert refused(lambda: _read(served, token)).reason == "TOKEN_INVALID"


def test_what_is_for_services_is_refused_to_staff(served: Any) -> None:
    request = message("GetThingRequest")
    assert refused(lambda: served.call("Tell", request, served.grant(GROUP, READ))).reason == "PRINCIPAL_KIND"
    assert refused(lambda: served.call("Tell", request)).reason == "TOKEN_MISSING"
    served.call("Tell", request, served.token("trial", kind="service", group=0))


def test_a_public_call_sees_no_rows(served: Any) -> None:
    token = served.grant(COMPANY, WRITE)
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "ab", "code": "x"})
    served.call("CreateThing", request, token, idempotency_key="one")
    assert served.call("Greet", message("GetThingRequest")).name == ""
    assert served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ)).name == "ab"


def test_money_asks_whether_the_session_still_stands(served: Any) -> None:
    session = str(uuid.uuid4())
    token = served.grant(GROUP, WRITE, session_id=session)
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "ab", "code": "x"})
    served.call("MoveThing", request, token)
    served.stands[session] = False
    assert refused(lambda: served.call("MoveThing", request, token)).reason == "SESSION_REVOKED"


def test_whoever_may_not_call_at_all_is_told_so_before_identity_is_asked(served: Any) -> None:
    session = str(uuid.uuid4())
    token = served.grant(0, WRITE, kind="operator", group=0, session_id=session)
    served.stands[session] = False
    request = message("CreateThingRequest", company_id=COMPANY, thing={"name": "ab", "code": "x"})
    assert refused(lambda: served.call("MoveThing", request, token)).reason == "PRINCIPAL_KIND"


def test_rights_that_have_not_arrived_yet_are_awaited(served: Any) -> None:
    token = served.grant(COMPANY, READ, grants_version=5)
    # It waits for half of the time that the call has, and no longer than PATIENCE_SECONDS.
    refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), token, timeout=10))
    assert (refusal.code, refusal.reason) == (grpc.StatusCode.UNAVAILABLE, "GRANTS_PENDING")


def test_an_operator_is_let_in_by_their_own_permission_and_touches_no_groups_row(served: Any) -> None:
    request = message("GetThingRequest")
    served.call("Watch", request, served.grant(0, "trial.watch", kind="operator", group=0))
    scope = served.servicer.scopes[-1]
    assert (scope.group_id, scope.companies, scope.estates) == (0, (), ())
    of_another = served.grant(0, READ, kind="operator", group=0)
    assert refused(lambda: served.call("Watch", request, of_another)).reason == "PERMISSION_MISSING"
    ended = served.grant(0, "trial.watch", kind="operator", group=0, disabled=True)
    assert refused(lambda: served.call("Watch", request, ended)).reason == "PRINCIPAL_DISABLED"


def test_what_is_for_operators_is_refused_to_staff_whatever_they_hold_and_the_other_way_round(served: Any) -> None:
    request = message("GetThingRequest")
    staff = served.grant(GROUP, "trial.watch", READ)
    assert refused(lambda: served.call("Watch", request, staff)).reason == "PRINCIPAL_KIND"
    operator = served.grant(0, "trial.watch", READ, kind="operator", group=0)
    assert refused(lambda: _read(served, operator)).reason == "PRINCIPAL_KIND"
