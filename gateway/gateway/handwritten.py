"""What the OpenAPI document says of the few paths that are no RPC."""

from __future__ import annotations

from typing import Any

from gateway import monitoring_paths

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


_SESSION_SECURITY: list[dict[str, list[str]]] = [{"session": []}]
_ANYBODY: list[dict[str, list[str]]] = [{"bearer": []}, {"session": []}]


def paths() -> dict[str, Schema]:
    """The paths."""
    return _session_paths() | _file_paths() | _health_paths() | monitoring_paths.paths()


def _session_paths() -> dict[str, Schema]:
    sign_in = _operation(
        "Session",
        "Session_SignIn",
        "Signs a browser in, with a password or with a code that was sent to a phone",
        "400 401 403 413 415 429 500 503 504",
        security=[],
        requestBody={"required": True, "content": _json("BrowserSignIn")},
        responses=_SIGNED_IN,
    )
    refresh = _operation(
        "Session", "Session_Refresh", "Renews the cookies", "401 403 429 500 503 504",
        security=_SESSION_SECURITY, parameters=[_CSRF], responses=_SIGNED_IN,
    )  # fmt: skip
    sign_out = _operation(
        "Session", "Session_SignOut", "Ends the session and removes the cookies", "403 429 500 503 504",
        security=_SESSION_SECURITY, parameters=[_CSRF], responses={"204": {"description": "Signed out."}},
    )  # fmt: skip
    session = _operation(
        "Session", "Session_Get", "Who is signed in", "401 429 500 503 504",
        security=_SESSION_SECURITY, responses=_SIGNED_IN,
    )  # fmt: skip
    return {
        "/auth/sign-in": {"post": sign_in},
        "/auth/refresh": {"post": refresh},
        "/auth/sign-out": {"post": sign_out},
        "/auth/session": {"get": session},
    }


def _file_paths() -> dict[str, Schema]:
    form: Schema = {"type": "object", "properties": {"file": _BINARY}, "required": ["file"]}
    content = {"multipart/form-data": {"schema": form}, "text/csv": {"schema": {"type": "string"}}}
    upload = _operation(
        "File",
        "File_Upload",
        "Keeps a file for a while; RPCs take its name",
        "400 401 403 413 415 429 500",
        security=_ANYBODY,
        parameters=[{"name": "filename", "in": "query", "schema": {"type": "string", "maxLength": 200}}],
        requestBody={"required": True, "content": content},
        responses={"201": {"description": "Kept.", "content": _json("StoredFile")}},
    )
    file_id = {"name": "fileId", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    download = _operation(
        "File",
        "File_Download",
        "Gives a file to its owner",
        "401 404 429 500",
        security=_ANYBODY,
        parameters=[file_id],
        responses={"200": {"description": "The file.", "content": {"*/*": {"schema": _BINARY}}}},
    )
    return {
        "/v1/files": {"post": upload},
        "/v1/files/{fileId}": {"get": download},
        "/v1/files/attachments/{service}/{companyId}/{attachmentId}": {"get": _attachment()},
    }


def _attachment() -> Schema:
    formats = {"service": {}, "companyId": {"pattern": "^[0-9]+$"}, "attachmentId": {"format": "uuid"}}
    named = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", **more}}
        for name, more in formats.items()
    ]
    thumbnail = {"name": "thumbnail", "in": "query", "schema": {"type": "boolean"}}
    return _operation(
        "File",
        "File_DownloadAttachment",
        "Gives what is attached to a record to whoever may see the record",
        "400 401 403 404 429 500 503 504",
        security=_ANYBODY,
        parameters=[*named, thumbnail],
        responses={"200": {"description": "The file, or the small picture.", "content": {"*/*": {"schema": _BINARY}}}},
    )


def _health_paths() -> dict[str, Schema]:
    health = _operation(
        "Health",
        "Health_ListServices",
        "How every service is, those too that do not answer",
        "401 403 429 500",
        security=_ANYBODY,
        responses={"200": {"description": "All services by name.", "content": _json("ServiceHealthList")}},
    )
    return {"/v1/serviceHealth": {"get": health}}


def schemas(known: dict[str, Schema]) -> dict[str, Schema]:
    """The schemas that no proto has.

    Args:
        known: those of the protos.
    """
    text: Schema = {"type": "string"}
    return {
        "Problem": _problem(),
        "BrowserSignIn": {
            "type": "object",
            "properties": dict.fromkeys(("username", "password", "groupCode", "phone", "code", "device"), text),
            "additionalProperties": False,
        },
        "BrowserSession": {
            "type": "object",
            "properties": {
                "session": {"$ref": "#/components/schemas/identity.Session"},
                "csrfToken": text,
                "services": {
                    "type": "array",
                    "description": "The names of the services behind this gateway.",
                    "items": text,
                },
            },
            "required": ["session", "csrfToken", "services"],
        },
        "ServiceHealthList": _service_health_list(known["chassis.ServiceHealth"]),
        "StoredFile": {
            "type": "object",
            "properties": dict.fromkeys(("name", "filename", "mediaType", "size", "sha256", "expireTime"), text),
            "required": ["name", "size", "sha256"],
        },
        **monitoring_paths.schemas(),
    }


def _problem() -> Schema:
    text: Schema = {"type": "string"}
    return {
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
                    "properties": {
                        "field": text,
                        "message": {"type": "string", "description": "For people: what is wrong with it."},
                        "code": {"type": "string", "description": "For programs: UPPER_SNAKE."},
                        "values": {
                            "type": "object",
                            "description": "What the code's sentence is filled with.",
                            "additionalProperties": text,
                        },
                    },
                    "required": ["field", "message", "code", "values"],
                },
            },
        },
        "required": ["type", "title", "status", "detail", "code", "trace_id"],
    }


def _service_health_list(health: Schema) -> Schema:
    text: Schema = {"type": "string"}
    written = [name for name, one in health["properties"].items() if "x-manor-presence" not in one]
    answering: Schema = {
        "type": "object",
        "properties": {**health["properties"], "answers": {"type": "boolean", "const": True}},
        "required": [*written, "answers"],
        "additionalProperties": False,
    }
    silent: Schema = {
        "type": "object",
        "description": "It could not be asked; code and detail say why.",
        "properties": {"service": text, "answers": {"type": "boolean", "const": False}, "code": text, "detail": text},
        "required": ["service", "answers", "code", "detail"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"services": {"type": "array", "items": {"oneOf": [answering, silent]}}},
        "required": ["services"],
    }
