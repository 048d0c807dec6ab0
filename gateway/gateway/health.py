"""GET /v1/serviceHealth: how every service is, those too that do not answer. Each says itself who may ask."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import orjson
from flask import Blueprint, Response

from gateway.calls import Services
from gateway.catalogue import Catalogue
from gateway.credentials import Credentials
from gateway.encode import Encoder
from gateway.exchange import current
from gateway.problems import Problem
from gateway.sessions import rpc_of

GET_SERVICE_HEALTH = "/manor.chassis.v1.HealthService/GetServiceHealth"


def blueprint(catalogue: Catalogue, services: Services, credentials: Credentials) -> Blueprint:
    """The route.

    Args:
        catalogue: where the RPC is found.
        services: who is asked.
        credentials: on whose behalf.
    """
    routes = Blueprint("health", __name__)
    rpc, encoder = rpc_of(catalogue, GET_SERVICE_HEALTH), Encoder(catalogue.pool)

    @routes.get("/v1/serviceHealth")
    def service_health() -> Response:
        """All services at once: one that is away must not keep the others from being seen."""
        metadata = current().origin
        if token := credentials.token(current()):
            metadata.append(("authorization", f"Bearer {token}"))

        def ask(service: str) -> dict[str, Any] | Problem:
            try:
                reply = services.call(rpc, rpc.request_class(service=service), metadata, service)
            except Problem as problem:
                return problem
            return dict(encoder.encode(reply))

        names = services.names
        with ThreadPoolExecutor(max_workers=max(len(names), 1)) as pool:
            answers = dict(zip(names, pool.map(ask, names), strict=True))
        for answer in answers.values():
            if isinstance(answer, Problem) and answer.status in (401, 403):
                raise answer
        shown = [_shown(service, answer) for service, answer in answers.items()]
        return Response(orjson.dumps({"services": shown}), content_type="application/json")

    return routes


def _shown(service: str, answer: dict[str, Any] | Problem) -> dict[str, Any]:
    if isinstance(answer, Problem):
        return {"service": service, "answers": False, "code": answer.code, "detail": answer.detail}
    return {"answers": True, **answer}
