"""Who walks: members of staff made through the public API, residents, a partner's program, a service."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from chassis.rpc.tokens import SigningKey
from chassis.testing.polling import eventually
from google.protobuf.json_format import MessageToDict
from localplatform.paths import ROOT
from localplatform.platform import Platform, base_environment
from manor.billing.v1 import settings_pb2 as billing
from manor.tenants.v1 import settings_pb2 as tenants

from e2e_tests.access_walk.rpcs import Grpc, Json, Outcome, Rpcs, patient

TOKEN_SECONDS = 200
# Whoever asks for a code too early gets none and may ask again after a minute.
CODE_SECONDS = 100


class Failed(AssertionError):
    """Something that the walk needs could not be made."""


@dataclass
class Person:
    """Somebody who can sign in.

    Args:
        desk: calls.
        sign_in: the RPC and the request that sign them in.
        principal_id: theirs; known once they signed in.
    """

    desk: Desk
    sign_in: tuple[str, Json]
    principal_id: str = ""
    _token: str = ""
    _until: float = 0.0

    @property
    def token(self) -> str:
        """An access token that is good for a minute at the least."""
        if time.monotonic() > self._until:
            signed_in = self.desk.done("", *self.sign_in)
            self._token = signed_in["accessToken"]
            self._until = time.monotonic() + TOKEN_SECONDS
            self.principal_id = signed_in["session"]["principalId"]
        return self._token

    def renew(self) -> None:
        """Signs in anew at the next call: a token says which grants it knows."""
        self._until = 0.0

    def does(self, name: str, request: Json) -> Json:
        """Calls and gives the reply.

        Raises:
            Failed: it was refused.
        """
        return self.desk.done(self.token, name, request)

    def finishes(self, name: str, request: Json) -> Json:
        """Starts an operation and waits for its result."""
        operation = self.does(name, request)
        service, _, operation_id = operation["name"].partition("/operations/")
        while not operation.get("done"):
            operation = self.does(
                "chassis.WaitOperation",
                {"service": service.split("/")[0], "operation_id": operation_id, "timeout_seconds": 20},
            )
        if "error" in operation:
            raise Failed(f"{name}: {operation['error']}")
        found: Json = operation["response"]
        return found


class Desk:
    """Calls for the people of the walk, straight at the services.

    Args:
        rpcs: all RPCs.
        way: gRPC, so that no rate limit holds the preparations up.
    """

    def __init__(self, rpcs: Rpcs, way: Grpc) -> None:
        self.rpcs = rpcs
        self._way = way

    def call(self, token: str, name: str, request: Json) -> Outcome:
        """Calls `service.Name`."""
        return patient(self._way, self.rpcs.by_name[name], request, token)

    def done(self, token: str, name: str, request: Json) -> Json:
        """Calls and gives the reply.

        Raises:
            Failed: it was refused.
        """
        outcome = self.call(token, name, request)
        if not outcome.ok:
            raise Failed(f"{name} {request}: {outcome}")
        return outcome.body


class Group:
    """A group of the platform with its administrator.

    Args:
        platform: a running one.
        desk: calls.
        code: the group's; made where it is missing.
    """

    def __init__(self, platform: Platform, desk: Desk, code: str) -> None:
        self.desk = desk
        self.code = code
        made = _bootstrapped(platform, f"admin-{code}", "--group-code", code, "--group-name", code)
        self.administrator = Person(desk, ("identity.SignIn", made))
        session = desk.done(self.administrator.token, "identity.GetSession", {})
        self.node_id: str = session["groupId"]
        self._everything = ""

    def company(self, name: str) -> Json:
        """A new company."""
        return self.administrator.does(
            "identity.CreateCompany",
            {"name": name, "code": name, "currency_code": "CNY", "time_zone": "Asia/Shanghai"},
        )

    def estate(self, company_id: str, name: str) -> Json:
        """A new estate, where people may be moved out long ago, and two people charge."""
        blocks = (tenants.EstateSettings(move_out_months_back=120), billing.EstateSettings(charges_need_approval=True))
        return self.administrator.does(
            "identity.CreateEstate",
            {
                "company_id": company_id,
                "name": name,
                "code": name,
                "service_settings": [
                    {
                        "@type": f"type.googleapis.com/{block.DESCRIPTOR.full_name}",
                        **MessageToDict(block, preserving_proto_field_name=True),
                    }
                    for block in blocks
                ],
            },
        )

    def staff(self, node_id: str, role_id: str = "") -> Person:
        """Somebody new who holds a role at a node; every permission where the role is left out."""
        username, first, own = f"w-{secrets.token_hex(6)}", secrets.token_urlsafe(15), secrets.token_urlsafe(15)
        made = self.administrator.does(
            "identity.CreateStaff",
            {"node_id": node_id, "username": username, "display_name": username, "password": first},
        )
        signed_in = self.desk.done("", "identity.SignIn", {"username": username, "password": first})
        passwords = {"old_password": first, "new_password": own}
        self.desk.done(signed_in["accessToken"], "identity.ChangePassword", passwords)
        grant = {"principal_id": made["principalId"], "role_id": role_id or self.everything(), "node_id": node_id}
        self.administrator.does("identity.CreateGrant", grant)
        return Person(self.desk, ("identity.SignIn", {"username": username, "password": own}), made["principalId"])

    def everything(self) -> str:
        """The role that has every permission of every RPC."""
        if not self._everything:
            self._everything = self.role(self.permissions())
        return self._everything

    def all_but(self, permission: str) -> Person:
        """Somebody at the group who may do everything else."""
        return self.staff(self.node_id, self.role(self.permissions() - {permission}))

    def permissions(self) -> set[str]:
        """Every permission that an RPC asks for."""
        return {rpc.access.permission for rpc in self.desk.rpcs.catalogue.rpcs if rpc.access.permission}

    def role(self, permissions: set[str]) -> str:
        """A new role."""
        made = self.administrator.does(
            "identity.CreateRole", {"name": f"walk {secrets.token_hex(6)}", "permissions": sorted(permissions)}
        )
        return str(made["roleId"])

    def partner(self, node_id: str) -> Person:
        """A partner's program, with every permission at a node."""
        made = self.administrator.does("identity.CreatePartnerClient", {"node_id": node_id, "name": "walk"})
        client_id = made["partnerClient"]["partnerClientId"]
        grant = {"principal_id": client_id, "role_id": self.everything(), "node_id": node_id}
        self.administrator.does("identity.CreateGrant", grant)
        return Person(self.desk, ("identity.SignInPartner", {"partner_client_id": client_id, "secret": made["secret"]}))


def operator_of(platform: Platform, desk: Desk) -> Person:
    """An operator of the platform, outside every group."""
    return Person(desk, ("identity.SignIn", _bootstrapped(platform, "operator-walk", "--operator")))


def _bootstrapped(platform: Platform, username: str, *what: str) -> Json:
    """Makes a group or an operator by the operators' command; gives how its administrator or the operator signs in."""
    file = platform.folder / "keys" / f"{username}.password"
    if not file.exists():
        file.write_text(secrets.token_urlsafe(18))
    done = subprocess.run(
        [sys.executable, "-m", "identity", "bootstrap", *what, "--username", username, "--password-file", str(file)],
        env={**base_environment(), **platform.environment("identity", "bootstrap")},
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    if done.returncode:
        raise Failed(done.stderr)
    return {"username": username, "password": file.read_text()}


class Resident(Person):
    """Somebody who signs in with a code sent to a phone; the local platform writes the codes into a file."""

    def __init__(self, desk: Desk, group_code: str, phone: str, codes: Path) -> None:
        super().__init__(desk, ("", {}))
        self._who = {"group_code": group_code, "phone": phone}
        self._codes = codes
        self._refresh = ""

    @property
    def token(self) -> str:
        """See Person. The first one waits until identity has heard of the customer's phone."""
        if time.monotonic() > self._until:
            if self._refresh:
                signed_in = self.desk.done("", "identity.RefreshSession", {"refresh_token": self._refresh})
            else:
                signed_in = self.desk.done("", "identity.SignInWithCode", {**self._who, "code": self._code()})
            self._token, self._refresh = signed_in["accessToken"], signed_in["refreshToken"]
            self._until = time.monotonic() + TOKEN_SECONDS
            self.principal_id = signed_in["session"]["principalId"]
        return self._token

    def _code(self) -> str:
        """Asks for a code, again once that is allowed, until one comes."""

        def sent() -> str:
            self.desk.call("", "identity.RequestSignInCode", self._who)
            lines = self._codes.read_text().splitlines() if self._codes.exists() else []
            codes = [found["code"] for found in map(json.loads, lines) if found["phone"] == self._who["phone"]]
            return str(codes[-1]) if codes else ""

        return eventually(sent, seconds=CODE_SECONDS, every=0.2)


class Service:
    """One of Manor's own services, by its key.

    Args:
        key: the file of its key.
    """

    def __init__(self, key: Path) -> None:
        self._key = SigningKey.read(key)

    def token(self, group_id: str, audience: str) -> str:
        """A token of its own.

        Args:
            group_id: the group that it works in.
            audience: the service that it calls.
        """
        name = self._key.signer
        return self._key.sign(subject=name, kind="service", group_id=int(group_id), audience=audience)
