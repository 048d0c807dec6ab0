"""One HTTP request and what is learnt of it on the way to its answer. Flask's own routes find it in their environ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from flask import request
from opentelemetry import trace
from werkzeug.http import parse_cookie

from gateway.matcher import Match, Route

KEY = "manor.exchange"
Headers = list[tuple[str, str]]


@dataclass(slots=True)
class Answer:
    """What goes back to the caller.

    Args:
        status: of HTTP.
        body: the whole of it.
        headers: beside those that every answer has.
    """

    status: int
    body: bytes = b""
    headers: Headers = field(default_factory=list)


class Exchange:
    """A request, read from its WSGI environ.

    Args:
        environ: of the request.
        body_limit: the most bytes of a body that is read into memory.
    """

    __slots__ = (
        "_cookies", "body_limit", "client", "environ", "forgotten", "match", "method", "new_session", "path",
        "problem_code", "renewed", "request_id", "rule", "span", "started", "trace_id",
    )  # fmt: skip
    started: float
    request_id: str
    trace_id: str
    span: trace.Span

    def __init__(self, environ: dict[str, Any], body_limit: int) -> None:
        self.environ = environ
        self.body_limit = body_limit
        self.method: str = environ["REQUEST_METHOD"]
        path: str = environ.get("PATH_INFO") or ""
        if not path.isascii():  # PEP 3333 hands bytes on as Latin-1
            path = path.encode("latin1").decode(errors="replace")
        self.path = "/" + path.lstrip("/")
        self.client: str = environ.get("REMOTE_ADDR") or ""
        self.match: Match | None = None
        self.rule = ""
        self.problem_code = ""
        self.new_session: Any = None
        self.forgotten = False
        self.renewed = False
        self._cookies: Any = None

    @property
    def route(self) -> Route | None:
        """The RPC that the path and the method lead to; None where there is none."""
        if self.match is None:
            return None
        return self.match.routes.get("GET" if self.method == "HEAD" else self.method)

    @property
    def origin(self) -> Headers:
        """What every call to a service says of where it comes from."""
        return [("x-request-id", self.request_id), ("x-client-address", self.client)]

    def header(self, name: str) -> str | None:
        """A header of the request by the name that WSGI gives it, such as HTTP_IF_MATCH."""
        return self.environ.get(name)

    def cookie(self, name: str) -> str:
        """A cookie of the request; empty where it has none of that name."""
        if self._cookies is None:
            self._cookies = parse_cookie(self.environ.get("HTTP_COOKIE"))
        return str(self._cookies.get(name, ""))


def current() -> Exchange:
    """The exchange that Flask has in hand."""
    found: Exchange = request.environ[KEY]
    return found


def named(headers: Iterable[tuple[str, str]]) -> set[str]:
    """The names of headers in lower case."""
    return {name.lower() for name, _ in headers}
