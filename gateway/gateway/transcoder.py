"""Serves every RPC at its REST path: finds it, makes the request, calls the service, writes the reply."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

from chassis.errors import Violation
from chassis.rpc import rules
from chassis.violations import Fault
from google.protobuf.message import Message

from gateway import bodies
from gateway.calls import Services
from gateway.catalogue import Catalogue
from gateway.credentials import Credentials
from gateway.decode import Decoder, json_path
from gateway.encode import Encoder
from gateway.exchange import Answer, Exchange
from gateway.matcher import Match, Matcher, Route
from gateway.problems import Problem

_CURRENCY = re.compile(r"[1-9][0-9]{0,9} [A-Z]{3}")
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
# Its caller's token says that they must change their password until it is signed anew.
CHANGE_PASSWORD = "/manor.identity.v1.AuthService/ChangePassword"  # noqa: S105  the name of an RPC
# All services at once, where the RPC offers it (AIP-159, "Reading across collections").
EVERY_SERVICE = "-"
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
        if not route.rpc.service:
            service = found.values(route)["service"]
            if not self._services.known(service) and not (service == EVERY_SERVICE and route.rpc.access.every_service):
                return None
        return found

    def route(self, match: Match, method: str) -> Route:
        """The RPC of a method at a path.

        Raises:
            Problem: 405.
        """
        route = match.routes.get("GET" if method == "HEAD" else method)
        if route is None:
            allowed = _allowed(match)
            raise Problem(405, "METHOD_NOT_ALLOWED", f"This path takes {allowed}.", headers={"Allow": allowed})
        return route

    def serve(self, exchange: Exchange) -> Answer:
        """Answers a request whose path was matched.

        Raises:
            Problem: it cannot be called so, or the call failed.
        """
        match = exchange.match
        assert match is not None  # what nothing matches is not ours
        if exchange.method == "OPTIONS":
            return Answer(204, headers=[("Allow", _allowed(match))])
        route = self.route(match, exchange.method)
        values = match.values(route)
        metadata = self.metadata(exchange, route)
        message = self.message(exchange, route, values)
        service = values.get("service", "")
        if service == EVERY_SERVICE:
            return self.answer(self._services.call_every(route.rpc, message, metadata))
        reply = self._services.call(route.rpc, message, metadata, service)
        if route.rpc.full_method == CHANGE_PASSWORD:
            exchange.renewed = True
        return self.answer(reply)

    def metadata(self, exchange: Exchange, route: Route) -> list[tuple[str, str]]:
        """What goes with the call besides the request.

        Raises:
            Problem: a header is missing or makes no sense.
        """
        metadata = exchange.origin
        token = "" if route.rpc.access.public else self._credentials.token(exchange)
        if token:
            metadata.append(("authorization", f"Bearer {token}"))
        key = exchange.header("HTTP_IDEMPOTENCY_KEY")
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
        currency = exchange.header("HTTP_COMPANY_CURRENCY")
        if currency is not None:
            if not _CURRENCY.fullmatch(currency):
                detail = "Company-Currency is a company's number and its currency, such as 2 SGD."
                raise Problem(400, "COMPANY_CURRENCY_INVALID", detail)
            metadata.append(("company-currency", currency))
        etag = exchange.header("HTTP_IF_MATCH")
        if etag is not None and etag.strip() != "*":  # any version will do (RFC 9110, section 13.1.1)
            matched = _ETAG.fullmatch(etag.strip())
            if matched is None:
                raise Problem(400, "IF_MATCH_INVALID", "If-Match is the one ETag that came with the resource.")
            metadata.append(("if-match", matched.group(1)))
        return metadata

    def message(self, exchange: Exchange, route: Route, values: dict[str, str]) -> Message:
        """The request message from body, query and path.

        Raises:
            Problem: 400 with everything that is wrong, or 415.
        """
        message = route.rpc.request_class()
        errors: list[Violation] = []
        taken = set(values)
        body = self._body(exchange, route)
        if route.binding.body == "*":
            self.decoder.fill(message, body, errors)
        elif route.binding.body:
            field = message.DESCRIPTOR.fields_by_name[route.binding.body]
            taken.add(field.name)
            self.decoder.fill(message, {field.json_name: body}, errors)
        for name, texts in _query(exchange).items():
            field_name = self.decoder.name_in(message.DESCRIPTOR, name)
            if route.binding.body == "*" or not field_name or field_name in taken or _inside(field_name, taken):
                errors.append(Violation(name, Fault.UNKNOWN))
            else:
                self.decoder.set_text(message, name, texts, errors)
        self._set_path(message, values, body if route.binding.body == "*" else None, errors)
        if errors:
            errors += _broken_rules(message, errors)
            raise Problem(400, "INVALID", _sentence(errors), errors=errors)
        return message

    def _body(self, exchange: Exchange, route: Route) -> Any:
        data = bodies.raw(exchange)
        if route.binding.body:
            return bodies.as_json(exchange, data) if data else {}
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
                errors.append(Violation(name, Fault.DIFFERS_FROM_PATH))
            else:
                _copy_field(message, wanted, name)

    def answer(self, reply: Any) -> Answer:
        """A reply as JSON, with its etag."""
        answer = Answer(200, self.encoder.text(reply), [("Content-Type", "application/json")])
        if "etag" in reply.DESCRIPTOR.fields_by_name and reply.etag:
            answer.headers.append(("ETag", f'"{reply.etag}"'))
        return answer


def _allowed(match: Match) -> str:
    return ", ".join(sorted((*match.routes, "OPTIONS")))


def _query(exchange: Exchange) -> dict[str, list[str]]:
    """The values of the query by name. What is no UTF-8 comes back as it was written, to be refused by its field."""
    found: dict[str, list[str]] = {}
    query = exchange.header("QUERY_STRING")
    if query:
        # PEP 3333 hands bytes on as Latin-1.
        text = query if query.isascii() else query.encode("latin1").decode(errors="replace")
        for name, value in parse_qsl(text, keep_blank_values=True, errors="werkzeug.url_quote"):
            found.setdefault(name, []).append(value)
    return found


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
    broken = [one.at(json_path(one.field)) for one in rules.violations(message)]
    return [one for one in broken if one.field not in named]


def _sentence(errors: list[Violation]) -> str:
    count = len({one.field for one in errors})
    return f"{count} field{'' if count == 1 else 's'} of the request {'is' if count == 1 else 'are'} wrong."
