"""The API's own documentation: /openapi.json for programs and /docs for people, both from the descriptors."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, render_template, request

from gateway.catalogue import Catalogue
from gateway.openapi import document

STYLE = Path(__file__).with_name("static") / "docs.css"


def blueprint(catalogue: Catalogue) -> Blueprint:
    """The routes.

    Args:
        catalogue: all RPCs.
    """
    routes = Blueprint("reference", __name__, template_folder="templates")

    @cache
    def made() -> dict[str, Any]:
        return document(catalogue)

    @cache
    def as_json() -> str:
        return json.dumps(made(), ensure_ascii=False)

    @cache
    def as_page() -> str:
        return render_template("docs.html", document=made(), groups=_groups(made()), fields=_fields)

    @routes.get("/openapi.json")
    def openapi() -> Response:
        return _cached(as_json, "application/json")

    @routes.get("/docs")
    def docs() -> Response:
        return _cached(as_page, "text/html; charset=utf-8")

    @routes.get("/docs/docs.css")
    def style() -> Response:
        return _cached(STYLE.read_text, "text/css; charset=utf-8")

    return routes


def _cached(text: Callable[[], str], content_type: str) -> Response:
    """The same for everybody until the next release: it may be kept, and is asked for again by its ETag."""
    response = Response(text(), content_type=content_type)
    response.headers["Cache-Control"] = "public, max-age=300"
    response.set_etag(hashlib.sha256(response.get_data()).hexdigest()[:32])
    response.make_conditional(request)
    return response


def _groups(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The operations by tag, in the tags' order."""
    by_tag: dict[str, list[dict[str, Any]]] = {tag["name"]: [] for tag in found["tags"]}
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            by_tag[operation["tags"][0]].append({"path": path, "method": method.upper(), **operation})
    return [{**tag, "operations": by_tag[tag["name"]]} for tag in found["tags"] if by_tag[tag["name"]]]


def _fields(schema: dict[str, Any]) -> list[tuple[str, str, str, str, bool]]:
    """(name, type, link, description, required) of each property."""
    required = schema.get("required", ())
    rows = []
    for name, one in schema.get("properties", {}).items():
        kind, link = _type(one)
        rows.append((name, kind, link, one.get("description", ""), name in required))
    return rows


def _type(schema: dict[str, Any]) -> tuple[str, str]:
    """What a schema is called, and the anchor of the one it refers to."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return name, f"schema-{name}"
    if schema.get("type") == "array":
        kind, link = _type(schema.get("items", {}))
        return f"{kind}[]", link
    if isinstance(schema.get("additionalProperties"), dict):
        kind, link = _type(schema["additionalProperties"])
        return f"map of {kind}", link
    kind = schema.get("type", "any")
    name = " or ".join(kind) if isinstance(kind, list) else kind
    form = schema.get("format") or schema.get("x-manor-format")
    shown = [f"{name} ({form})" if form else name]
    words = (("minimum", "≥"), ("x-manor-minimum", "≥"), ("maximum", "≤"), ("x-manor-maximum", "≤"))
    shown += [f"{sign} {schema[word]}" for word, sign in words if word in schema]
    if "maxLength" in schema:
        shown.append(f"{schema.get('minLength', 0)}–{schema['maxLength']} characters")
    return ", ".join(shown), ""
