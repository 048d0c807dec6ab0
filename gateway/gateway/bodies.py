"""The body of a request."""

from __future__ import annotations

from typing import Any

from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.http import parse_options_header
from werkzeug.wsgi import get_input_stream

from gateway.decode import NotJson, parse_json
from gateway.exchange import Exchange
from gateway.problems import Problem

_JSON = "application/json"


def raw(exchange: Exchange) -> bytes:
    """The bytes, within the exchange's limit.

    Raises:
        RequestEntityTooLarge: there are more.
    """
    length = exchange.header("CONTENT_LENGTH")
    if not length and exchange.header("HTTP_TRANSFER_ENCODING") is None:
        return b""
    data = get_input_stream(exchange.environ, max_content_length=exchange.body_limit).read()
    # A body sent in pieces does not say how long it is, and werkzeug cuts it off at the limit without a word.
    if not length and len(data) >= exchange.body_limit:
        raise RequestEntityTooLarge
    return data


def as_json(exchange: Exchange, data: bytes) -> Any:
    """The JSON in the bytes.

    Raises:
        Problem: the request does not say that it is JSON, or it is none.
    """
    given = exchange.header("CONTENT_TYPE") or ""
    if given != _JSON and parse_options_header(given)[0].lower() != _JSON:
        headers = {"Accept-Post": _JSON, "Accept-Patch": _JSON}
        raise Problem(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.", headers=headers)
    try:
        return parse_json(data)
    except NotJson as fault:
        raise Problem(400, "MALFORMED", str(fault)) from None
