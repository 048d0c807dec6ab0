"""Partner callbacks: bytes and headers go to payments as they came, and what it says is answered."""

from __future__ import annotations

import threading
import time

from chassis.rpc.tokens import LIFETIME_SECONDS, SigningKey
from flask import Blueprint, Response, request

from gateway import bodies
from gateway.calls import Services
from gateway.catalogue import Catalogue
from gateway.exchange import current
from gateway.problems import Problem
from gateway.sessions import rpc_of

RECEIVE = "/manor.payments.v1.CallbackService/ReceiveCallback"
REPORT = "/manor.chassis.v1.MessageService/ReceiveDeliveryReport"
SIGNATURE = "X-Signature"
# They authenticate somebody to us, and no partner sends them: payments need not keep them.
_WITHHELD = frozenset({"authorization", "cookie"})


class ServiceToken:
    """The gateway's own token, signed anew before it ends.

    Args:
        key: the gateway's.
        audience: the service that it is for.
    """

    def __init__(self, key: SigningKey, audience: str) -> None:
        self._key = key
        self._audience = audience
        self._lock = threading.Lock()
        self._token = ""
        self._renew_at = 0.0

    def get(self) -> str:
        """A token that is good for a minute at the least."""
        with self._lock:
            if time.monotonic() >= self._renew_at:
                self._token = self._key.sign(
                    subject=self._key.signer, kind="service", group_id=0, audience=self._audience
                )
                self._renew_at = time.monotonic() + LIFETIME_SECONDS - 60
            return self._token


def blueprint(catalogue: Catalogue, services: Services, key: SigningKey) -> Blueprint:
    """The routes.

    Args:
        catalogue: where the RPC is found.
        services: where payments is.
        key: the gateway's own, since a partner has no token.
    """
    routes = Blueprint("callbacks", __name__, url_prefix="/callbacks")
    rpc = rpc_of(catalogue, RECEIVE)
    token = ServiceToken(key, rpc.service)

    @routes.post("/<channel>/<account>")
    def receive(channel: str, account: str) -> Response:
        """A notification of a channel. While payments cannot keep it the answer is 503, and it comes again."""
        message = rpc.request_class(
            token=account,
            body=bodies.raw(current()),
            headers={name: value for name, value in request.headers.items() if name.lower() not in _WITHHELD},
        )
        metadata = [("x-request-id", current().request_id), ("authorization", f"Bearer {token.get()}")]
        reply = services.call(rpc, message, metadata)
        content_type = reply.content_type or "application/octet-stream"
        return Response(reply.body, status=reply.http_status, content_type=content_type)

    report_of = rpc_of(catalogue, REPORT)
    tokens: dict[str, ServiceToken] = {}

    @routes.post("/sms/<service>/<int:group_id>/<uuid:message_id>")
    def report(service: str, group_id: int, message_id: object) -> Response:
        """What an SMS gateway reports of a message; it is told 204 once that is kept."""
        if service not in services.names:
            raise Problem(404, "NOT_FOUND", "There is no such service.")
        message = report_of.request_class(
            service=service,
            group_id=min(group_id, 2**31 - 1),
            message_id=str(message_id),
            body=bodies.raw(current()),
            signature=request.headers.get(SIGNATURE, ""),
        )
        bearer = tokens.setdefault(service, ServiceToken(key, service)).get()
        metadata = [("x-request-id", current().request_id), ("authorization", f"Bearer {bearer}")]
        services.call(report_of, message, metadata, service)
        return Response(status=204)

    return routes
