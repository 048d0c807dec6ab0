"""Headers that every answer has, and which origins browsers may call from."""

from __future__ import annotations

from gateway.exchange import Exchange, Headers, named
from gateway.settings import Settings

_CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
# Whoever raises an alarm on a phone may say where they are; the browser asks them.
_POLICY = "camera=(), geolocation=(), microphone=()"
_POLICY_OF_PHONES = "camera=(), geolocation=(self), microphone=()"
_UNLESS_SET = (
    ("Content-Security-Policy", _CSP),
    # What is answered is somebody's: no cache on the way may keep it, and no two callers may share it.
    ("Cache-Control", "no-store"),
)
_STRICT = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
_ALLOWED_HEADERS = (
    "Authorization, Company-Currency, Content-Type, Idempotency-Key, If-Match, X-CSRF-Token, X-Request-Id"
)
_EXPOSED_HEADERS = "ETag, Retry-After, X-Request-Id, X-Trace-Id"


class Common:
    """Adds them to an answer.

    Args:
        settings: whether cookies and so the site are for https alone, and the allowed origins.
    """

    def __init__(self, settings: Settings) -> None:
        self._origins = settings.origins
        self._always = (*_ALWAYS, _STRICT) if settings.secure_cookies else _ALWAYS

    def add(self, exchange: Exchange, found: Headers) -> None:
        """Adds to the headers that an answer has already."""
        names = named(found)
        found += self._always
        of_phones = exchange.path.partition("/staff")[0] == ""
        found.append(("Permissions-Policy", _POLICY_OF_PHONES if of_phones else _POLICY))
        found += [one for one in _UNLESS_SET if one[0].lower() not in names]
        policy = "same-origin"
        if self._origins:
            found.append(("Vary", "Origin"))
            origin = exchange.header("HTTP_ORIGIN") or ""
            if origin in self._origins:
                policy = "cross-origin"
                found += _cross_origin(exchange, origin, dict(found))
        found.append(("Cross-Origin-Resource-Policy", policy))


def _cross_origin(exchange: Exchange, origin: str, found: dict[str, str]) -> Headers:
    added = [
        ("Access-Control-Allow-Origin", origin),
        ("Access-Control-Allow-Credentials", "true"),
        ("Access-Control-Expose-Headers", _EXPOSED_HEADERS),
    ]
    if exchange.method == "OPTIONS" and exchange.header("HTTP_ACCESS_CONTROL_REQUEST_METHOD") is not None:
        added += [
            ("Access-Control-Allow-Methods", found.get("Allow", "GET, POST")),
            ("Access-Control-Allow-Headers", _ALLOWED_HEADERS),
            ("Access-Control-Max-Age", "600"),
        ]
    return added
