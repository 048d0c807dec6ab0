"""Puts the gateway together."""

from __future__ import annotations

from typing import Any

from chassis.files.storage import store
from chassis.rpc.tokens import SigningKey, Verifier
from flask import Flask, Response, request
from werkzeug.middleware.proxy_fix import ProxyFix

from gateway import (
    attached,
    callbacks,
    health,
    limits,
    monitoring,
    pages,
    problems,
    reference,
    runbooks,
    sessions,
    uploads,
)
from gateway.calls import Services
from gateway.catalogue import Catalogue, load
from gateway.credentials import Credentials
from gateway.dashboards import Dashboards
from gateway.door import Door
from gateway.exchange import current
from gateway.prometheus import Prometheus
from gateway.settings import Settings
from gateway.transcoder import Transcoder


class Misconfigured(RuntimeError):
    """A setting is missing; the text says which."""


def create_app(settings: Settings, catalogue: Catalogue | None = None) -> Flask:
    """The gateway's app. It opens no channel before the first request, so that a server may fork after this.

    Args:
        settings: of this process.
        catalogue: all RPCs; those of the generated protos where it is left out.

    Raises:
        Misconfigured: a setting is missing.
    """
    if settings.jwks_file is None or settings.service_key_file is None:
        raise Misconfigured("set MANOR_JWKS_FILE and MANOR_SERVICE_KEY_FILE: the gateway cannot know anybody without")
    catalogue = catalogue or load()
    services = Services(settings.address_of, settings.deadline_seconds, settings.tls_dir)
    refresh_rpc = sessions.rpc_of(catalogue, f"{sessions.AUTH_SERVICE}/RefreshSession")
    session_rpc = sessions.rpc_of(catalogue, f"{sessions.AUTH_SERVICE}/GetSession")
    verifier = Verifier(settings.jwks_file)
    credentials = Credentials(services, refresh_rpc, session_rpc, verifier, secure=settings.secure_cookies)
    transcoder = Transcoder(catalogue, services, credentials)

    app = Flask("gateway", static_folder=None)
    app.extensions["manor.services"] = services
    app.config["MAX_CONTENT_LENGTH"] = settings.request_limit_bytes
    app.url_map.merge_slashes = False  # a redirect would tell a program to say its token again elsewhere
    problems.register(app)

    @app.before_request
    def note_rule() -> None:
        current().rule = request.url_rule.rule if request.url_rule is not None else ""

    counts = limits.Counts(settings.rate_limit_storage)
    quota = limits.UploadQuota(counts, settings.upload_quota_bytes)
    key = SigningKey.read(settings.service_key_file)
    app.register_blueprint(sessions.blueprint(catalogue, services, credentials, transcoder))
    app.register_blueprint(callbacks.blueprint(catalogue, services, key))
    files = store(settings)
    app.register_blueprint(uploads.blueprint(settings, credentials, files, quota))
    app.register_blueprint(attached.blueprint(catalogue, services, credentials, files))
    app.register_blueprint(health.blueprint(catalogue, services, credentials))
    app.register_blueprint(
        monitoring.blueprint(_monitoring(settings), credentials, counts, settings.monitoring_rate_limit)
    )
    app.register_blueprint(reference.blueprint(catalogue))
    app.register_blueprint(pages.blueprint(settings.web_dir))
    _register_health(app)

    door: Any = Door(app.wsgi_app, settings, transcoder, credentials, limits.Limits(settings, counts, credentials))
    if settings.trusted_proxies:
        door = ProxyFix(door, x_for=settings.trusted_proxies, x_proto=settings.trusted_proxies)
    app.wsgi_app = door  # type: ignore[method-assign]
    return app


def _monitoring(settings: Settings) -> monitoring.Monitoring:
    return monitoring.Monitoring(
        Dashboards.read(settings.dashboards_dir),
        Prometheus(settings.prometheus_url),
        runbooks.read(settings.runbooks_file),
        runbooks.read(runbooks.in_chinese(settings.runbooks_file)),
    )


def _register_health(app: Flask) -> None:
    """A service that is away makes its own paths answer 503; the gateway itself stays ready for the others."""

    @app.get("/healthz")
    def healthz() -> Response:
        return Response('{"ok": true}', content_type="application/json")

    @app.get("/readyz")
    def readyz() -> Response:
        return Response('{"ok": true}', content_type="application/json")
