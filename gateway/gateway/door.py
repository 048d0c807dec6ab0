"""The WSGI app that every request enters by: what all answers share happens here, once.

Paths of RPCs are served right here, since Flask's own work for a request costs more than the transcoding; Flask
serves the rest.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any

from werkzeug.exceptions import HTTPException

from gateway import headers, observed, problems
from gateway.credentials import Credentials
from gateway.exchange import KEY, Answer, Exchange, Headers
from gateway.limits import Limits
from gateway.problems import Problem
from gateway.settings import Settings
from gateway.transcoder import Transcoder

_log = logging.getLogger(__name__)
_LINES = {status.value: f"{status.value} {status.phrase}" for status in HTTPStatus}
Environ = dict[str, Any]
StartResponse = Callable[..., Any]
App = Callable[[Environ, StartResponse], Iterable[bytes]]


class Door:
    """Begins and ends every exchange.

    Args:
        rest: the app that serves every path that is no RPC's.
        settings: the limits of this process.
        transcoder: serves the RPCs.
        credentials: sets cookies.
        limits: counts requests.
    """

    def __init__(
        self, rest: App, settings: Settings, transcoder: Transcoder, credentials: Credentials, limits: Limits
    ) -> None:
        self._rest = rest
        self._body_limit = settings.request_limit_bytes
        self._transcoder = transcoder
        self._credentials = credentials
        self._limits = limits
        self._headers = headers.Common(settings)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answers a request, as PEP 3333 says."""
        exchange = Exchange(environ, self._body_limit)
        token = observed.begin(exchange)
        try:
            if exchange.path.startswith("/v1/"):
                exchange.match = self._transcoder.match(exchange.path)
            answer = self._served(exchange)
            if answer is None:
                return self._by_flask(exchange, start_response)
            self._end(exchange, answer.status, answer.headers)
            answer.headers.append(("Content-Length", str(len(answer.body))))
            start_response(_LINES.get(answer.status) or str(answer.status), answer.headers)
            return (b"" if exchange.method == "HEAD" else answer.body,)
        finally:
            observed.end(exchange, token)

    def _served(self, exchange: Exchange) -> Answer | None:
        """The answer of an RPC, or why there is none; None for what Flask serves."""
        try:
            self._limits.count(exchange)
            return None if exchange.match is None else self._transcoder.serve(exchange)
        except Problem as problem:
            return problems.answer(problem, exchange)
        except HTTPException as error:
            return problems.answer(problems.from_http(error), exchange)
        except Exception as error:  # whatever it is, the caller gets an answer and the log the rest
            return problems.answer(problems.unknown(error), exchange)

    def _by_flask(self, exchange: Exchange, start_response: StartResponse) -> Iterable[bytes]:
        exchange.environ[KEY] = exchange

        def start(status: str, found: Headers, exc_info: Any = None) -> Any:
            self._end(exchange, int(status[:3]), found)
            return start_response(status, found, exc_info) if exc_info else start_response(status, found)

        return self._rest(exchange.environ, start)

    def _end(self, exchange: Exchange, status: int, found: Headers) -> None:
        """Adds what every answer has, and records the exchange."""
        found += self._credentials.cookie_headers(exchange)
        self._headers.add(exchange, found)
        observed.finish(exchange, status, found)
