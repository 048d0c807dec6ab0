"""Serves every RPC at its REST path: finds it, makes the request, calls the service, writes the reply."""

from __future__ import annotations

import json
import re
from typing import Any

from chassis.errors import Violation
from chassis.rpc import rules
from flask import Response, g, request
from google.protobuf.message import Message

from gateway import bodies
from gateway.calls import Services
from gateway.catalogue import Catalogue
from gateway.credentials import Credentials
from gateway.decode import UNKNOWN, Decoder, json_path
from gateway.encode import Encoder
from gateway.matcher import Match, Matcher, Route
from gateway.problems import Problem

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
# Its caller's token says that they must change their password until it is signed anew.
CHANGE_PASSWORD = "/manor.identity.v1.AuthService/ChangePassword"  # noqa: S105  the name of an RPC
_ETAG = re.compile(r'(?:W/)?"?([!#-~]{1,200})"?')


class Transcoder:
    """REST to RPC and back.

    Args:
        catalogue: all RPCs.
        services: who answers them.
        credentials: whose token goes with a call.
    """

    def __init__(self, catalogue: Catalogue, services: Services, credentials: Credentials) -> None:
        self._services = services
        self._credentials = credentials
        self._matcher = Matcher(catalogue.rpcs)
        self.decoder = Decoder(catalogue.pool)
        self.encoder = Encoder(catalogue.pool)

    def match(self, path: str) -> Match | None:
        """What a path leads to; None where it leads nowhere."""
        found = self._matcher.find(path)
        if found is None:
            return None
        route = next(iter(found.routes.values()))
        if not route.rpc.service and not self._services.known(found.values(route)["service"]):
            return None
        return found

    def route(self, match: Match | None, method: str) -> Route:
        """The RPC of a method at a path.

        Raises:
            Problem: 404 or 405.
        """
        if match is None:
            raise Problem(404, "NOT_FOUND", "There is nothing at this path.")
        route = match.routes.get("GET" if method == "HEAD" else method)
        if route is None:
            allowed = ", ".join(sorted((*match.routes, "OPTIONS")))
            raise Problem(405, "METHOD_NOT_ALLOWED", f"This path takes {allowed}.", headers={"Allow": allowed})
        return route

    def serve(self) -> Response:
        """Answers the request in hand, whose path `g.match` has found."""
        match: Match | None = g.match
        if request.method == "OPTIONS" and match is not None:
            return Response(status=204, headers={"Allow": ", ".join(sorted((*match.routes, "OPTIONS")))})
        route = self.route(match, request.method)
        assert match is not None  # route() raised otherwise
        values = match.values(route)
        metadata = self.metadata(route)
        message = self.message(route, values)
        reply = self._services.call(route.rpc, message, metadata, values.get("service", ""))
        if route.rpc.full_method == CHANGE_PASSWORD:
            self._credentials.renew()
        return self.answer(reply)

    def metadata(self, route: Route) -> list[tuple[str, str]]:
        """What goes with the call besides the request.

        Raises:
            Problem: a header is missing or makes no sense.
        """
        metadata = [("x-request-id", g.request_id), ("x-client-address", request.remote_addr or "")]
        token = "" if route.rpc.access.public else self._credentials.token()
        if token:
            metadata.append(("authorization", f"Bearer {token}"))
        key = request.headers.get("Idempotency-Key")
        if key is None and route.rpc.needs_idempotency_key:
            raise Problem(
                400,
                "IDEMPOTENCY_KEY_REQUIRED",
                "Send an Idempotency-Key header, new for each thing to do and the same when trying again.",
            )
        if key is not None:
            if not _KEY.fullmatch(key):
                raise Problem(400, "IDEMPOTENCY_KEY_INVALID", "Idempotency-Key is 1 to 200 printable ASCII characters.")
            metadata.append(("idempotency-key", key))
        etag = request.headers.get("If-Match")
        if etag is not None:
            matched = _ETAG.fullmatch(etag.strip())
            if matched is None:
                raise Problem(400, "IF_MATCH_INVALID", "If-Match is the one ETag that came with the resource.")
            metadata.append(("if-match", matched.group(1)))
        return metadata

    def message(self, route: Route, values: dict[str, str]) -> Message:
        """The request message from body, query and path.

        Raises:
            Problem: 400 with everything that is wrong, or 415.
        """
        message = route.rpc.request_class()
        errors: list[Violation] = []
        taken = set(values)
        body = self._body(route)
        if route.binding.body == "*":
            self.decoder.fill(message, body, errors)
        elif route.binding.body:
            field = message.DESCRIPTOR.fields_by_name[route.binding.body]
            taken.add(field.name)
            self.decoder.fill(message, {field.json_name: body}, errors)
        for name, texts in request.args.lists():
            field_name = self.decoder.name_in(message.DESCRIPTOR, name)
            if route.binding.body == "*" or not field_name or field_name in taken or _inside(field_name, taken):
                errors.append(Violation(name, UNKNOWN))
            else:
                self.decoder.set_text(message, name, texts, errors)
        self._set_path(message, values, body if route.binding.body == "*" else None, errors)
        if errors:
            errors += _broken_rules(message, errors)
            raise Problem(400, "INVALID", _sentence(errors), errors=errors)
        return message

    def _body(self, route: Route) -> Any:
        data = bodies.raw()
        if route.binding.body:
            return bodies.as_json(data) if data else {}
        if data:
            raise Problem(400, "INVALID", "This path takes no body.")
        return None

    def _set_path(self, message: Message, values: dict[str, str], body: Any, errors: list[Violation]) -> None:
        """The path says which resource; a body that says another one is a mistake, and never obeyed."""
        for name, text in values.items():
            wanted = type(message)()
            self.decoder.set_text(wanted, name, [text], errors)
            given = _field(message, name)
            if isinstance(body, dict) and given and given != _field(wanted, name):
                errors.append(Violation(name, "differs from the path"))
            else:
                _copy_field(message, wanted, name)

    def answer(self, reply: Any) -> Response:
        """A reply as JSON, with its etag."""
        response = Response(json.dumps(self.encoder.encode(reply), ensure_ascii=False), content_type="application/json")
        if "etag" in reply.DESCRIPTOR.fields_by_name and reply.etag:
            response.headers["ETag"] = f'"{reply.etag}"'
        return response


def _inside(name: str, taken: set[str]) -> bool:
    return any(name.startswith(f"{outer}.") for outer in taken)


def _field(message: Any, name: str) -> Any:
    for step in name.split("."):
        message = getattr(message, step)
    return message


def _copy_field(message: Any, other: Any, name: str) -> None:
    *outer, last = name.split(".")
    for step in outer:
        message, other = getattr(message, step), getattr(other, step)
    setattr(message, last, getattr(other, last))


def _broken_rules(message: Message, errors: list[Violation]) -> list[Violation]:
    """What the service would say of the rest, so that one answer names everything. A faulty field was not set."""
    named = {json_path(one.field) for one in errors}
    broken = [Violation(json_path(one.field), one.message) for one in rules.violations(message)]
    return [one for one in broken if one.field not in named]


def _sentence(errors: list[Violation]) -> str:
    count = len({one.field for one in errors})
    return f"{count} field{'' if count == 1 else 's'} of the request {'is' if count == 1 else 'are'} wrong."
