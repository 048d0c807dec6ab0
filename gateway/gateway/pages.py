"""The web applications: /console/ and, on phones, /staff/ for staff, /app/ for residents, as the build left them."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, redirect, request, send_from_directory
from werkzeug.exceptions import NotFound

from gateway.problems import Problem

# antd writes styles into the page while it runs; scripts come from our own files alone.
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
APPS = {"console": "console", "app": "resident", "staff": "staff"}
INDEX = "index.html"
_FOR_EVER = "public, max-age=31536000, immutable"


def blueprint(web_dir: Path) -> Blueprint:
    """The routes.

    Args:
        web_dir: holds `<application>/dist` of each.
    """
    routes = Blueprint("pages", __name__)

    @routes.get("/")
    def root() -> Response:
        return redirect("/console/")  # type: ignore[return-value]

    @routes.get("/<any(console, app, staff):app>")
    def without_slash(app: str) -> Response:
        return redirect(f"/{app}/")  # type: ignore[return-value]

    @routes.get("/<any(console, app, staff):app>/", defaults={"path": INDEX})
    @routes.get("/<any(console, app, staff):app>/<path:path>")
    def page(app: str, path: str) -> Response:
        """A file of the build; any other address is one that the application itself knows."""
        dist = web_dir / APPS[app] / "dist"
        try:
            response = _file(dist, path)
        except NotFound:
            # A missing file must not look like a page, or an old browser tab would run HTML as a script.
            if path != INDEX and (path.startswith("assets/") or "." in path.rpartition("/")[2]):
                raise
            path = INDEX
            response = _index(dist)
        response.headers["Content-Security-Policy"] = CSP
        response.headers["Cache-Control"] = _FOR_EVER if path.startswith("assets/") else "no-cache"
        return response

    return routes


def _index(dist: Path) -> Response:
    try:
        return _file(dist, INDEX)
    except NotFound:
        raise Problem(404, "NOT_BUILT", "This application was not built: `make setup` builds it.") from None


def _file(dist: Path, path: str) -> Response:
    """A file, as the build compressed it for whoever takes that."""
    compressed = f"{path}.gz"
    if request.accept_encodings["gzip"] and (dist / compressed).is_file():
        plain = send_from_directory(dist, path)
        response = send_from_directory(dist, compressed, mimetype=plain.mimetype)
        plain.close()
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = send_from_directory(dist, path)
    response.headers["Vary"] = "Accept-Encoding"
    return response
