"""Reads the head of a plain HTTP/1.1 request into a WSGI environ (RFC 9112; PEP 3333).

Only what a strict pattern matches is read here, which is nearly everything that browsers and programs send. The rest
(other versions, bodies in pieces, repeated or odd headers, expectations) is gunicorn's to read or to refuse.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

MOST_BYTES = 64 * 1024
END = b"\r\n\r\n"
_LONGEST_LINE, _MOST_FIELDS, _LONGEST_FIELD = 8190, 60, 8190
_TARGET = r"/[A-Za-z0-9/\-._~!$&'()*+,;=:@%?]*"
# A name has no underscore: WSGI could not tell it from a dash.
_FIELD = r"[A-Za-z0-9!#$%&'*+.^`|~-]+:[\t\x20-\x7e\x80-\xff]*\r\n"
_HEAD = re.compile(rf"(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) ({_TARGET}) HTTP/1\.1\r\n((?:{_FIELD})*)\r\n")
_LENGTH = re.compile(r"[0-9]{1,15}")
# What these mean goes beyond the environ.
_ODD = frozenset({"HTTP_TRANSFER_ENCODING", "HTTP_EXPECT", "HTTP_UPGRADE", "HTTP_TE", "HTTP_TRAILER"})
_BASE: dict[str, Any] = {
    "wsgi.version": (1, 0),
    "wsgi.url_scheme": "http",
    "wsgi.errors": sys.stderr,
    "wsgi.multithread": True,
    "wsgi.multiprocess": False,
    "wsgi.run_once": False,
    "wsgi.input_terminated": True,
    "SERVER_PROTOCOL": "HTTP/1.1",
    "SCRIPT_NAME": "",
}


class Head(NamedTuple):
    """A request without its body.

    Args:
        environ: all but `wsgi.input`, and what is known of the connection.
        length: of the body, in bytes.
        close: the client sends nothing more on this connection.
    """

    environ: dict[str, Any]
    length: int
    close: bool


@lru_cache(1024)
def _key(name: str) -> str:
    key = name.upper().replace("-", "_")
    return key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"


def read(data: bytes) -> Head | None:
    """The head in these bytes, which end with the empty line; None where it is not a plain one."""
    found = _HEAD.fullmatch(data.decode("latin-1"))
    if found is None:
        return None
    method, target, block = found.groups()
    lines = block.split("\r\n")
    if len(target) + len(method) + 10 > _LONGEST_LINE or len(lines) > _MOST_FIELDS + 1:
        return None
    path, _, query = target.partition("?")
    if "%" in path:
        path = unquote_to_bytes(path).decode("latin-1")
    environ = {**_BASE, "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "RAW_URI": target}
    known = len(environ)
    lines.pop()
    for line in lines:
        name, _, value = line.partition(":")
        environ[_key(name)] = value.strip(" \t")
    repeated = len(environ) != known + len(lines)
    if repeated or not _ODD.isdisjoint(environ) or any(len(line) > _LONGEST_FIELD for line in lines):
        return None
    length = environ.get("CONTENT_LENGTH", "0")
    connection = environ.get("HTTP_CONNECTION", "keep-alive").lower()
    if not _LENGTH.fullmatch(length) or connection not in ("keep-alive", "close"):
        return None
    return Head(environ, int(length), connection == "close")
