"""The etag that a caller read before changing something."""

from __future__ import annotations

from typing import Any


def expected_version(context: Any, request: Any) -> str:
    """The etag that the caller saw: the request's own, or If-Match; empty where it does not ask.

    The server has put If-Match into the request's `etag` already, where it has one; this is for requests without.
    The record compares it and raises PreconditionFailed.

    Args:
        context: gRPC's.
        request: the request message.
    """
    own = getattr(request, "etag", "")
    if own:
        return str(own).strip('"')
    for key, value in context.invocation_metadata():
        if key == "if-match":
            return str(value).strip().removeprefix("W/").strip('"')
    return ""
