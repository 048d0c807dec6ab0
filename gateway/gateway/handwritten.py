"""What the OpenAPI document says of the few paths that are no RPC."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _json(reference: str) -> Schema:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{reference}"}}}


def _operation(tag: str, name: str, summary: str, statuses: str, **more: Any) -> Schema:
    responses = more.pop("responses")
    problems = {status: {"$ref": "#/components/responses/Problem"} for status in statuses.split()}
    return {"operationId": name, "summary": summary, "tags": [tag], "responses": responses | problems, **more}


_CSRF: Schema = {
    "name": "X-CSRF-Token",
    "in": "header",
    "required": True,
    "description": "The value of the cookie manor_csrf.",
    "schema": {"type": "string"},
}
_SIGNED_IN: Schema = {
    "200": {"description": "Signed in; the tokens are in cookies.", "content": _json("BrowserSession")}
}
_BINARY: Schema = {"type": "string", "contentMediaType": "application/octet-stream"}


def paths() -> dict[str, Schema]:
    """The paths."""
    session: list[dict[str, list[str]]] = [{"session": []}]
    anybody: list[dict[str, list[str]]] = [{"bearer": []}, {"session": []}]
    return {
        "/auth/sign-in": {
            "post": _operation(
                "Session",
                "Session_SignIn",
                "Signs a browser in, with a password or with a code that was sent to a phone",
                "400 401 403 413 415 429 500 503 504",
                security=[],
                requestBody={"required": True, "content": _json("BrowserSignIn")},
                responses=_SIGNED_IN,
            )
        },
        "/auth/refresh": {
            "post": _operation(
                "Session", "Session_Refresh", "Renews the cookies", "401 403 429 500 503 504",
                security=session, parameters=[_CSRF], responses=_SIGNED_IN,
            )
        },
        "/auth/sign-out": {
            "post": _operation(
                "Session", "Session_SignOut", "Ends the session and removes the cookies", "403 429 500 503 504",
                security=session, parameters=[_CSRF], responses={"204": {"description": "Signed out."}},
            )
        },
        "/auth/session": {
            "get": _operation(
                "Session", "Session_Get", "Who is signed in", "401 429 500 503 504",
                security=session, responses=_SIGNED_IN,
            )
        },
        "/v1/files": {
            "post": _operation(
                "File",
                "File_Upload",
                "Keeps a file for a while; RPCs take its name",
                "400 401 403 413 415 429 500",
                security=anybody,
                parameters=[{"name": "filename", "in": "query", "schema": {"type": "string", "maxLength": 200}}],
                requestBody={
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": {"type": "object", "properties": {"file": _BINARY}, "required": ["file"]}
                        },
                        "text/csv": {"schema": {"type": "string"}},
                    },
                },
                responses={"201": {"description": "Kept.", "content": _json("StoredFile")}},
            )
        },
        "/v1/files/{fileId}": {
            "get": _operation(
                "File",
                "File_Download",
                "Gives a file to its owner",
                "401 404 429 500",
                security=anybody,
                parameters=[
                    {"name": "fileId", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
                ],
                responses={"200": {"description": "The file.", "content": {"*/*": {"schema": _BINARY}}}},
            )
        },
    }  # fmt: skip


def schemas() -> dict[str, Schema]:
    """The schemas that no proto has."""
    text: Schema = {"type": "string"}
    return {
        "Problem": {
            "type": "object",
            "description": "Why something was not done (RFC 9457).",
            "properties": {
                "type": text,
                "title": text,
                "status": {"type": "integer"},
                "detail": {"type": "string", "description": "For people: what is wrong and what to do."},
                "code": {"type": "string", "description": "For programs: UPPER_SNAKE."},
                "trace_id": {"type": "string", "description": "Where to look in traces and logs."},
                "errors": {
                    "type": "array",
                    "description": "The faulty fields, all of them.",
                    "items": {
                        "type": "object",
                        "properties": {"field": text, "message": text},
                        "required": ["field", "message"],
                    },
                },
            },
            "required": ["type", "title", "status", "detail", "code", "trace_id"],
        },
        "BrowserSignIn": {
            "type": "object",
            "properties": dict.fromkeys(("username", "password", "groupCode", "phone", "code", "device"), text),
            "additionalProperties": False,
        },
        "BrowserSession": {
            "type": "object",
            "properties": {"session": {"$ref": "#/components/schemas/identity.Session"}, "csrfToken": text},
            "required": ["session", "csrfToken"],
        },
        "StoredFile": {
            "type": "object",
            "properties": dict.fromkeys(("name", "filename", "mediaType", "size", "sha256", "expireTime"), text),
            "required": ["name", "size", "sha256"],
        },
    }
