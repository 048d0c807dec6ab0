"""The body of the request in hand."""

from __future__ import annotations

from typing import Any

from flask import current_app, request
from werkzeug.exceptions import RequestEntityTooLarge

from gateway.decode import NotJson, parse_json
from gateway.problems import Problem


def raw() -> bytes:
    """The bytes, within the limit of the app.

    Raises:
        RequestEntityTooLarge: there are more.
    """
    data = request.get_data(cache=False)
    # A body sent in pieces does not say how long it is, and werkzeug cuts it off at the limit without a word.
    if request.content_length is None and len(data) >= current_app.config["MAX_CONTENT_LENGTH"]:
        raise RequestEntityTooLarge
    return data


def as_json(data: bytes) -> Any:
    """The JSON in the bytes.

    Raises:
        Problem: the request does not say that it is JSON, or it is none.
    """
    if request.mimetype != "application/json":
        headers = {"Accept-Post": "application/json", "Accept-Patch": "application/json"}
        raise Problem(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.", headers=headers)
    try:
        return parse_json(data)
    except NotJson as fault:
        raise Problem(400, "MALFORMED", str(fault)) from None
