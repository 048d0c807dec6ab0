"""Who may not is refused, with the real id of a row for which whoever may succeeds in the same test."""

from __future__ import annotations

import re
import secrets
import uuid
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from chassis.rpc.callers import Callers
from chassis.testing.polling import eventually
from gateway.catalogue import Rpc, load
from manor.options.v1 import options_pb2

from e2e_tests.access_walk.cases import CASES, Case
from e2e_tests.access_walk.rpcs import Json, Outcome, Rpcs, Way, name_of, patient
from e2e_tests.access_walk.world import new_phone
from e2e_tests.access_walk.world_payments import Payments

for cases in sorted(Path(__file__).parent.glob("cases_*.py")):
    import_module(f"e2e_tests.access_walk.{cases.stem}")
pytestmark = pytest.mark.xdist_group("access walk")  # one world for all of it
# What each way alone tells is for `make prove`: here strangers come by both, and the rightful caller by the first.
WAYS = [
    pytest.param(("http", "grpc"), id="both"),
    *(pytest.param((name,), id=name, marks=pytest.mark.prove("walk")) for name in ("http", "grpc")),
]
GUARDED = {name_of(rpc): rpc for rpc in load().rpcs if not rpc.access.public}
CALLERS = Callers.deployed()
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
NEIGHBOUR = "other resident"
STAFF, RESIDENT, PARTNER, SERVICE, OPERATOR = (
    options_pb2.PRINCIPAL_KIND_STAFF,
    options_pb2.PRINCIPAL_KIND_RESIDENT,
    options_pb2.PRINCIPAL_KIND_PARTNER,
    options_pb2.PRINCIPAL_KIND_SERVICE,
    options_pb2.PRINCIPAL_KIND_OPERATOR,
)


@dataclass(frozen=True)
class Stranger:
    """Somebody who may not.

    Args:
        name: why not.
        token: theirs.
        statuses: what they may be told.
        answered: True where an answer without anything of ours in it is as good.
    """

    name: str
    token: str
    statuses: tuple[int, ...]
    answered: bool = False


def test_every_rpc_is_known_to_the_walk() -> None:
    assert not sorted(set(GUARDED) - set(CASES)), "say in access_walk/cases_*.py how these are walked"
    assert not sorted(set(CASES) - set(GUARDED)), "these are no more"


@pytest.mark.parametrize("by", WAYS)
@pytest.mark.parametrize("name", sorted(GUARDED))
def test_nobody_but_the_rightful(name: str, by: tuple[str, ...], ways: dict[str, Way], world: Payments) -> None:
    if name not in CASES:
        pytest.fail(f"the walk does not know {name}")
    walk = _Walk(GUARDED[name], CASES[name], [ways[way] for way in by], world, ways["grpc"])
    walk.staff_or_service()
    if walk.rpc.access.permission and RESIDENT in walk.rpc.principals:
        walk.resident()


def test_strangers_are_strangers_here_alone(world: Payments) -> None:
    """Each of them does in another place, or with another permission, what they are refused in the walk."""
    for person, company_id in (
        (world.at_other_estate, world.company_id),
        (world.at_other_company, world.other_company_id),
        (world.at_other_group, world.other_group_company_id),
    ):
        request = {"company_id": company_id}
        # A company that was made a moment ago lies in nobody's scope until the service has heard of it.
        eventually(partial(world.desk.call, person.token, "tenants.ListBuildings", request), lambda outcome: outcome.ok)
    world.resident.does("tenants.GetUnit", {**world.company, "unit_id": world.home["unitId"]})
    world.other_resident.does("tenants.GetUnit", {**world.company, "unit_id": world.other_home["unitId"]})


@pytest.mark.parametrize("permission", sorted({rpc.access.permission for rpc in GUARDED.values()} - {""}))
def test_whoever_lacks_one_permission_has_the_others(permission: str, world: Payments) -> None:
    other = "tenants.units.read" if permission != "tenants.units.read" else "tenants.buildings.read"
    name = {"tenants.units.read": "tenants.ListUnits", "tenants.buildings.read": "tenants.ListBuildings"}[other]
    world.without(permission).does(name, world.where)


@pytest.mark.parametrize("way", ["http", "grpc"])
def test_sign_ins_with_wrong_secrets_are_refused_and_betray_nothing(
    way: str, ways: dict[str, Way], rpcs: Rpcs, world: Payments
) -> None:
    person, nobody = world.passing(), f"w-{secrets.token_hex(6)}"

    def call(name: str, request: Json) -> Outcome:
        return patient(ways[way], rpcs.by_name[name], request)

    right = person.sign_in[1]
    wrong = call("identity.SignIn", {**right, "password": "not the password"})
    unknown = call("identity.SignIn", {**right, "username": nobody})
    assert (wrong.status, wrong.code, wrong.body["detail"]) == (401, unknown.code, unknown.body["detail"])
    signed_in = call("identity.SignIn", right)
    assert signed_in.ok
    assert call("identity.RefreshSession", {"refresh_token": secrets.token_urlsafe(32)}).status == 401
    assert call("identity.RefreshSession", {"refresh_token": signed_in.body["refreshToken"]}).ok
    partner = world.partner.sign_in[1]
    assert call("identity.SignInPartner", {**partner, "secret": "wrong"}).status == 401
    assert call("identity.SignInPartner", partner).ok
    code = {"group_code": world.group.code, "phone": new_phone()}
    assert call("identity.RequestSignInCode", code).ok
    assert call("identity.SignInWithCode", {**code, "code": "000000"}).status == 401


@pytest.mark.parametrize("name", sorted(name for name, rpc in GUARDED.items() if OPERATOR in rpc.principals))
def test_an_operator_of_the_platform_sees_no_groups_data(name: str, ways: dict[str, Way], world: Payments) -> None:
    """Of what the walk has made they learn no name, no person and no row, whatever they may call."""
    rpc = GUARDED[name]
    if rpc.writes:
        return  # their own session and password
    request = CASES[name].make(world)
    for way in ways.values():
        told = patient(way, rpc, request, world.operator.token)
        assert told.ok, f"{name}: {told}"
        assert world.mark not in told.text
        assert not {world.at_group.principal_id, world.home["occupancyId"], world.building_id} & set(
            _UUID.findall(told.text)
        )
        for key in ("response", "content"):
            assert f'"{key}": {{' not in told.text


@pytest.mark.parametrize("by", WAYS)
@pytest.mark.parametrize("service", sorted({rpc.service for rpc in GUARDED.values()} - {""}))
@pytest.mark.parametrize("name", ["chassis.ListAuditEntries", "chassis.VerifyAuditChain"])
def test_audit_trail_of_every_service(
    name: str, service: str, by: tuple[str, ...], ways: dict[str, Way], world: Payments
) -> None:
    assert world.paid  # so that each service has done something
    known = CASES[name]
    here = replace(known, make=lambda world: {**known.make(world), "service": service})
    _Walk(GUARDED[name], here, [ways[way] for way in by], world, ways["grpc"]).staff_or_service()


class _Walk:
    """One RPC; strangers call by every way, the rightful caller by the first, since that may use the row up.

    Services have one way to each other, `straight`: the gateway lets none of them in.
    """

    def __init__(self, rpc: Rpc, case: Case, ways: list[Way], world: Payments, straight: Way) -> None:
        self.rpc, self.case, self.ways, self.world = rpc, case, ways, world
        self.kinds, self.callers = set(rpc.principals), CALLERS.of(rpc.full_method)
        self.first = straight if self.kinds == {SERVICE} else ways[0]
        self.place = case.place or {
            options_pb2.SCOPE_ESTATE: "estate",
            options_pb2.SCOPE_COMPANY: "company",
            options_pb2.SCOPE_GROUP: "group",
        }.get(rpc.access.scope, "")

    def staff_or_service(self) -> None:
        """Everybody who may not, then staff, or a service where nobody else may."""
        request = self.case.make(self.world)
        asked = request.get("service", "")
        rightful = self._rightful(asked)
        strangers = [*self._without_right(), *self._services(asked), *self._elsewhere()]
        self._walk(request, strangers, rightful)

    def resident(self) -> None:
        """Another resident, then the one whose row it is."""
        request = (self.case.resident or self.case.make)(self.world)
        other = Stranger(NEIGHBOUR, self.world.other_resident.token, (403, 404), answered=self.case.lists)
        self._walk(request, [] if self.case.everybodys else [other], self.world.resident.token)

    def _walk(self, request: Json, strangers: list[Stranger], rightful: str) -> None:
        calls = [(one, way) for way in self.ways for one in strangers]
        outcomes = [(one, patient(way, self.rpc, request, one.token)) for one, way in calls]
        nothing = _elsewhere(request, self.case.kept)
        told = [patient(way, self.rpc, nothing, one.token) if nothing != request else None for one, way in calls]
        done = patient(self.first, self.rpc, request, rightful)
        others = [(one.name, outcome.status) for one, outcome in outcomes]
        assert done.ok, f"the rightful caller is refused: {done}; the others were answered {others}"
        for (stranger, outcome), of_nothing in zip(outcomes, told, strict=True):
            if outcome.ok and stranger.answered:
                self._nothing_of_ours(stranger, outcome, done)
                continue
            assert outcome.status in stranger.statuses, f"{stranger.name} is answered: {outcome}"
            # A row that is there and not theirs must look like one that is not there.
            if of_nothing is not None:
                assert (outcome.status, outcome.code) == (of_nothing.status, of_nothing.code), stranger.name
            assert self.world.mark not in outcome.text, f"{stranger.name} learns a name: {outcome}"

    def _nothing_of_ours(self, stranger: Stranger, outcome: Outcome, done: Outcome) -> None:
        assert done.text != outcome.text, f"the rightful caller sees nothing more than {stranger.name}"
        shared = set(_UUID.findall(outcome.text)) & set(_UUID.findall(done.text))
        if stranger.name == NEIGHBOUR:  # lives in the same building, and is answered with what is theirs
            assert not shared - {self.world.building_id}, f"{stranger.name} sees {shared}"
            return
        assert not shared, f"{stranger.name} sees {shared}"
        assert f"{self.world.mark}-a1" not in outcome.text, f"{stranger.name} sees the estate"
        if stranger.name != "other estate":
            assert self.world.mark not in outcome.text, f"{stranger.name} sees the company"

    def _rightful(self, asked: str) -> str:
        if self.case.caller:
            return self.case.caller(self.world).token
        if self.kinds == {SERVICE}:
            return self._speaking(min(self.callers), asked)
        if self.kinds == {OPERATOR}:
            return self.world.operator.token
        at = {"company": self.world.at_company, "group": self.world.at_group}
        by_scope = {options_pb2.SCOPE_COMPANY: "company", options_pb2.SCOPE_GROUP: "group"}
        return at.get(by_scope.get(self.rpc.access.scope, ""), self.world.at_estate).token

    def _without_right(self) -> list[Stranger]:
        """Nobody, whoever lacks the permission or holds it too low, and kinds of principal that may not at all."""
        world, access = self.world, self.rpc.access
        found = [
            Stranger("nobody", "", (401,)),
            Stranger("a made-up token", f"{'e' * 20}.{'e' * 40}.{secrets.token_hex(32)}", (401,)),
        ]
        if access.permission:
            found.append(Stranger("without the permission", world.without(access.permission).token, (403,)))
        if access.scope == options_pb2.SCOPE_COMPANY:
            found.append(Stranger("in an estate alone", world.at_estate.token, (403, 404)))
        if access.scope == options_pb2.SCOPE_GROUP:
            found.append(Stranger("in a company alone", world.at_company.token, (403, 404)))
        others: dict[Any, Any] = {
            STAFF: world.at_group,
            RESIDENT: world.resident,
            PARTNER: world.partner,
            OPERATOR: world.operator,
        }
        found += [Stranger(f"kind {kind}", one.token, (403,)) for kind, one in others.items() if kind not in self.kinds]
        return found

    def _speaking(self, service: str, audience: str = "") -> str:
        """A service's token for the one whose RPC it is, or for another."""
        return self.world.services[service].token(self.world.group.node_id, audience or self.rpc.service)

    def _services(self, audience: str) -> list[Stranger]:
        """Services whose protos do not name the RPC, and one that does with a token for somebody else.

        All of them where services may call; where none may, one stands for all.
        """
        keys = self.world.services if SERVICE in self.kinds else {"gateway"}
        found = [
            Stranger(f"the key of {name}", self._speaking(name, audience), (403,))
            for name in sorted(set(keys) - self.callers)
        ]
        if self.callers:
            misled = self._speaking(min(self.callers), "nobody")
            found.append(Stranger("a token for another service", misled, (401, 403)))
        return found

    def _elsewhere(self) -> list[Stranger]:
        """Whoever holds every permission, and in another place."""
        world, lists = self.world, self.case.lists
        found = []
        if STAFF in self.kinds and self.rpc.access.permission:
            if self.place == "estate":
                found.append(Stranger("other estate", world.at_other_estate.token, (403, 404), lists))
            if self.place in ("estate", "company"):
                found.append(Stranger("other company", world.at_other_company.token, (403, 404), lists))
            if not self.case.own:
                found.append(Stranger("other group", world.at_other_group.token, (403, 404), lists))
        return found


def _elsewhere(request: Any, kept: tuple[str, ...]) -> Any:
    """The same request for rows that are not there: every UUID is another one."""
    if isinstance(request, dict):
        return {name: value if name in kept else _elsewhere(value, kept) for name, value in request.items()}
    if isinstance(request, list):
        return [_elsewhere(value, kept) for value in request]
    if isinstance(request, str) and _UUID.search(request):
        return _UUID.sub(lambda _: str(uuid.uuid4()), request)
    return request
