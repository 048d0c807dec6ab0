"""`-` in the place of a service's name asks all services at once, where the RPC offers it."""

from __future__ import annotations

from typing import Any

import grpc
import pytest
from flask.testing import FlaskClient

from .conftest import Failure, FakeServices

SERVICES = ["billing", "identity", "payments", "zoo"]
COUNTS = "/v1/-/todos:count"


def counting(services: FakeServices, away: str = "", status: grpc.StatusCode = grpc.StatusCode.UNAVAILABLE) -> None:
    """Each service counts one kind of document, called like it; one may be away."""

    def answer(request: Any) -> Any:
        if away in (request.service, "all"):
            raise Failure(status)
        reply = services.message("manor.chassis.v1.CountTodosResponse")
        reply.counts.add(subject=request.service, company_id=request.company_id, todo_count=2)
        return reply

    services.answer("CountTodos", answer)


def got(client: FlaskClient, path: str, **headers: str) -> Any:
    return client.get(path, headers=headers)


def subjects(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return sorted(one["subject"] for one in answer.json["counts"])


def test_all_services_answer_as_one(client: FlaskClient, token: str, services: FakeServices) -> None:
    counting(services)
    answer = got(client, f"{COUNTS}?companyId=7", Authorization=f"Bearer {token}")
    assert subjects(answer) == SERVICES
    assert {one["companyId"] for one in answer.json["counts"]} == {"7"}
    assert all(call.metadata["authorization"] == f"Bearer {token}" for call in services.calls)


def test_a_service_that_is_away_hides_nothing_of_the_others(client: FlaskClient, services: FakeServices) -> None:
    counting(services, away="billing")
    assert subjects(got(client, COUNTS)) == ["identity", "payments", "zoo"]


def test_no_answer_is_no_empty_list(client: FlaskClient, services: FakeServices) -> None:
    counting(services, away="all")
    assert got(client, COUNTS).status_code == 503


@pytest.mark.parametrize("status", [grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.UNAUTHENTICATED])
def test_who_may_not_ask_one_service_learns_nothing_of_the_others(
    client: FlaskClient, services: FakeServices, status: grpc.StatusCode
) -> None:
    counting(services, away="billing", status=status)
    answer = got(client, COUNTS)
    assert answer.status_code in (401, 403)
    assert "counts" not in answer.json


def test_pages_of_several_services_lead_to_none(client: FlaskClient, services: FakeServices) -> None:
    def answer(request: Any) -> Any:
        reply = services.message("manor.chassis.v1.ListOperationsResponse", next_page_token="more")
        reply.operations.add(name=f"{request.service}/operations/1")
        return reply

    services.answer("ListOperations", answer)
    found = got(client, "/v1/-/operations").json
    assert sorted(one["name"] for one in found["operations"]) == [f"{name}/operations/1" for name in SERVICES]
    assert found["nextPageToken"] == ""


@pytest.mark.parametrize("path", ["/v1/-/todos", "/v1/-/approvals", "/v1/-/auditEntries", "/v1/-/operations/1:wait"])
def test_rpcs_that_do_not_offer_it_have_no_such_service(client: FlaskClient, services: FakeServices, path: str) -> None:
    assert got(client, path).status_code == 404
    assert not services.calls


def test_the_document_says_where_it_is_offered(client: FlaskClient) -> None:
    paths = got(client, "/openapi.json").json["paths"]

    def told(path: str) -> str:
        return str(next(one for one in paths[path]["get"]["parameters"] if one["name"] == "service")["description"])

    assert "`-` asks all services at once" in told("/v1/{service}/todos:count")
    assert "`-`" not in told("/v1/{service}/todos")
