"""GET /v1/serviceHealth asks every service, and a service that is away keeps no other from being seen."""

from __future__ import annotations

from typing import Any

import grpc
import pytest
from flask.testing import FlaskClient

from .conftest import Failure

SERVICES = {"identity", "zoo", "billing", "payments"}


def asked(client: FlaskClient, token: str) -> Any:
    return client.get("/v1/serviceHealth", headers={"Authorization": f"Bearer {token}"})


def test_every_service_is_told_with_what_it_says(client: FlaskClient, token: str, services: Any) -> None:
    services.answer(
        "GetServiceHealth",
        lambda request: services.message("manor.chassis.v1.ServiceHealth", service=request.service, ready=True),
    )
    answer = asked(client, token)
    assert answer.status_code == 200
    told = {one["service"]: one for one in answer.json["services"]}
    assert set(told) == SERVICES
    assert all(one["answers"] and one["ready"] for one in told.values())
    assert services.last().metadata["authorization"].startswith("Bearer ")


def test_a_service_that_is_away_is_told_beside_the_others(client: FlaskClient, token: str, services: Any) -> None:
    def answer(request: Any) -> Any:
        if request.service == "billing":
            raise Failure(grpc.StatusCode.UNAVAILABLE)
        return services.message("manor.chassis.v1.ServiceHealth", service=request.service, ready=True)

    services.answer("GetServiceHealth", answer)
    told = {one["service"]: one for one in asked(client, token).json["services"]}
    assert (told["billing"]["answers"], told["billing"]["code"]) == (False, "UNAVAILABLE")
    assert told["payments"]["answers"]


@pytest.mark.parametrize("status", [grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.UNAUTHENTICATED])
def test_who_may_not_ask_learns_nothing(
    client: FlaskClient, token: str, services: Any, status: grpc.StatusCode
) -> None:
    def refuse(request: Any) -> Any:
        raise Failure(status)

    services.answer("GetServiceHealth", refuse)
    answer = asked(client, token)
    assert answer.status_code in (401, 403)
    assert "services" not in answer.json
