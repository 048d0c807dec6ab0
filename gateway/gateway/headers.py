"""Headers that every answer has, and which origins browsers may call from."""

from __future__ import annotations

from flask import Flask, Response, request

from gateway.settings import Settings

_CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ALLOWED_HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, X-CSRF-Token, X-Request-Id"
_EXPOSED_HEADERS = "ETag, Retry-After, X-Request-Id, X-Trace-Id"


def register(app: Flask, settings: Settings) -> None:
    """Sets them on every answer of the app."""

    origins = settings.origins

    def secure(response: Response) -> Response:
        headers = response.headers
        headers["X-Content-Type-Options"] = "nosniff"
        headers["X-Frame-Options"] = "DENY"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Cross-Origin-Resource-Policy"] = "same-origin"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        headers.setdefault("Content-Security-Policy", _CSP)
        # What is answered is somebody's: no cache on the way may keep it, and no two callers may share it.
        headers.setdefault("Cache-Control", "no-store")
        if settings.secure_cookies:
            headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
        return response

    def cross_origin(response: Response) -> Response:
        if not origins:
            return response
        response.headers.add("Vary", "Origin")
        origin = request.headers.get("Origin", "")
        if origin not in origins:
            return response
        headers = response.headers
        headers["Access-Control-Allow-Origin"] = origin
        headers["Access-Control-Allow-Credentials"] = "true"
        headers["Access-Control-Expose-Headers"] = _EXPOSED_HEADERS
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "GET, POST")
            headers["Access-Control-Allow-Headers"] = _ALLOWED_HEADERS
            headers["Access-Control-Max-Age"] = "600"
        return response

    app.after_request(secure)
    app.after_request(cross_origin)
