"""Sessions of browsers: /auth/sign-in, /auth/refresh, /auth/sign-out and /auth/session. Tokens stay in cookies."""

from __future__ import annotations

from typing import Any

import orjson
from chassis.errors import Violation
from flask import Blueprint, Response

from gateway import bodies
from gateway.calls import Services
from gateway.catalogue import Catalogue, FaultyDescriptor, Rpc
from gateway.credentials import Credentials, csrf_token
from gateway.exchange import current
from gateway.problems import Problem
from gateway.transcoder import Transcoder

AUTH_SERVICE = "/manor.identity.v1.AuthService"


def rpc_of(catalogue: Catalogue, full_method: str) -> Rpc:
    """The RPC of that gRPC path.

    Raises:
        FaultyDescriptor: there is none.
    """
    for rpc in catalogue.rpcs:
        if rpc.full_method == full_method:
            return rpc
    raise FaultyDescriptor(f"the descriptors have no {full_method}")


def blueprint(catalogue: Catalogue, services: Services, credentials: Credentials, transcoder: Transcoder) -> Blueprint:
    """The routes.

    Args:
        catalogue: where identity's RPCs are found.
        services: where identity is.
        credentials: the cookies.
        transcoder: reads the JSON.
    """
    routes = Blueprint("sessions", __name__, url_prefix="/auth")
    sign_in_rpc = rpc_of(catalogue, f"{AUTH_SERVICE}/SignIn")
    code_rpc = rpc_of(catalogue, f"{AUTH_SERVICE}/SignInWithCode")
    sign_out_rpc = rpc_of(catalogue, f"{AUTH_SERVICE}/SignOut")
    session_rpc = rpc_of(catalogue, f"{AUTH_SERVICE}/GetSession")

    def shown(session: Any, refresh: str) -> Response:
        document = {
            "session": transcoder.encoder.encode(session),
            "csrfToken": csrf_token(refresh),
            "services": services.names,
        }
        return Response(orjson.dumps(document), content_type="application/json")

    def called(rpc: Rpc, message: Any, token: str = "") -> Any:
        metadata = current().origin
        if token:
            metadata.append(("authorization", f"Bearer {token}"))
        return services.call(rpc, message, metadata)

    @routes.post("/sign-in")
    def sign_in() -> Response:
        """Staff by username and password, residents by phone and code."""
        # A form of another site can be sent without asking first; JSON cannot.
        body = bodies.as_json(current(), bodies.raw(current()))
        rpc = code_rpc if isinstance(body, dict) and "code" in body else sign_in_rpc
        message = rpc.request_class()
        errors: list[Violation] = []
        transcoder.decoder.fill(message, body, errors)
        if errors:
            raise Problem(400, "INVALID", "The request is wrong.", errors=errors)
        signed_in = called(rpc, message)
        current().new_session = signed_in
        return shown(signed_in.session, signed_in.refresh_token)

    @routes.post("/refresh")
    def refresh() -> Response:
        """New tokens now; a page need not ask, since an ended access token is renewed on its own."""
        token = current().cookie(credentials.cookies.refresh)
        if not token:
            raise _nobody()
        credentials.require_csrf(current(), token)
        signed_in = credentials.refresh(current(), token)
        return shown(signed_in.session, signed_in.refresh_token)

    @routes.post("/sign-out")
    def sign_out() -> Response:
        """Ends the session; the cookies go even where it had ended before."""
        try:
            token = credentials.token(current())
            if token:
                called(sign_out_rpc, sign_out_rpc.request_class(), token)
        except Problem as problem:
            if problem.status != 401:
                raise
        current().forgotten = True
        return Response(status=204)

    @routes.get("/session")
    def session() -> Response:
        """Who is signed in, with the CSRF token; 401 for nobody."""
        token = credentials.token(current())
        if not token:
            raise _nobody()
        found = called(session_rpc, session_rpc.request_class(), token)
        fresh = current().new_session
        used = fresh.refresh_token if fresh is not None else current().cookie(credentials.cookies.refresh)
        return shown(found, used)

    return routes


def _nobody() -> Problem:
    return Problem(401, "UNAUTHENTICATED", "Nobody is signed in here.", headers={"WWW-Authenticate": "Bearer"})
