"""REST calls reach the services as RPCs, and their answers come back as JSON."""

from __future__ import annotations

import socket
import threading
from typing import Any

import grpc
import pytest
from chassis.testing.polling import eventually
from flask.testing import FlaskClient
from gateway.app import create_app
from gateway.catalogue import Catalogue
from gateway.settings import Settings
from google.rpc import error_details_pb2

from .conftest import Failure, FakeServices, serving

KEY = {"Idempotency-Key": "k-1"}


def fields(response: Any) -> set[str]:
    assert response.status_code == 400, response.text
    assert response.content_type == "application/problem+json"
    return {one["field"] for one in response.get_json()["errors"]}


def test_path_and_query_fill_the_request(client: FlaskClient, services: FakeServices) -> None:
    response = client.get(
        "/v1/zoo/cages/12/animals/a%20b?pageSize=3&kinds=KIND_LION&kinds=KIND_OWL&numbers=1&numbers=-2"
        "&cage.outer.number=9&cage.label=x&asleep=false&bornAfter=2020-01-01T00:00:00Z"
    )
    assert response.status_code == 200
    request = services.last().request
    assert request.animal_id == "a b"
    assert (request.cage.number, request.cage.outer.number, request.cage.label) == (12, 9, "x")
    assert (request.page_size, list(request.kinds), list(request.numbers)) == (3, [1, 2], [1, -2])
    assert request.HasField("asleep") and not request.asleep
    assert request.born_after.seconds == 1577836800


def test_every_faulty_query_field_is_named_at_once(client: FlaskClient, services: FakeServices) -> None:
    response = client.get(
        "/v1/zoo/animals/7?pageSize=x&foo=1&kinds=KIND_OWL&kinds=KIND_CAT&asleep=1&cage=1&cage.door=1&animalId=8"
        "&pageSize.x=1&numbers=1.5"
    )
    assert fields(response) == {
        "pageSize", "foo", "kinds[1]", "asleep", "cage", "cage.door", "animalId", "pageSize.x", "numbers[0]",
    }  # fmt: skip
    assert not services.calls


def test_what_the_service_would_refuse_is_named_along_with_what_cannot_be_read(client: FlaskClient) -> None:
    body = {"priceMinor": "2000000", "born": "yesterday", "legs": "four", "etag": "x"}
    assert fields(client.post("/v1/zoo/animals", json=body, headers=KEY)) == {
        "legs", "displayName", "priceMinor", "born", "etag",
    }  # fmt: skip


def test_field_given_twice_is_refused(client: FlaskClient) -> None:
    assert fields(client.get("/v1/zoo/animals/7?pageSize=1&pageSize=2")) == {"pageSize"}


def test_whole_body(client: FlaskClient, services: FakeServices) -> None:
    response = client.post("/v1/zoo/animals", json={"displayName": "Leo", "priceMinor": "120"}, headers=KEY)
    assert response.status_code == 200
    assert (services.last().request.display_name, services.last().request.price_minor) == ("Leo", 120)
    assert services.last().metadata["idempotency-key"] == "k-1"


def test_body_and_path_fill_the_request_together(client: FlaskClient, services: FakeServices) -> None:
    assert client.post("/v1/zoo/animals/7:feed", json={"grams": 250}, headers=KEY).status_code == 200
    assert (services.last().request.animal_id, services.last().request.grams) == ("7", 250)
    assert client.post("/v1/zoo/animals/7:feed", json={"animalId": "7"}, headers=KEY).status_code == 200


def test_body_that_names_another_resource_than_the_path_is_refused(client: FlaskClient) -> None:
    assert "animal_id" in fields(client.post("/v1/zoo/animals/7:feed", json={"animalId": "8"}, headers=KEY))


def test_query_beside_a_whole_body_is_refused(client: FlaskClient) -> None:
    assert fields(client.post("/v1/zoo/animals/7:feed?grams=1", json={}, headers=KEY)) == {"grams"}


def test_body_of_one_field_leaves_the_rest_to_the_query(client: FlaskClient, services: FakeServices) -> None:
    response = client.patch(
        "/v1/zoo/animals/7?updateMask=displayName,cage.number", json={"displayName": "Lea"}, headers=KEY
    )
    assert response.status_code == 200
    request = services.last().request
    assert (request.animal.animal_id, request.animal.display_name) == ("7", "Lea")
    assert list(request.update_mask.paths) == ["display_name", "cage.number"]
    twice = client.patch("/v1/zoo/animals/7?animal.legs=1", json={"displayName": "Lea"}, headers=KEY)
    assert fields(twice) == {"animal.legs"}


def test_reply_keeps_zeros_and_writes_amounts_as_strings(client: FlaskClient, services: FakeServices) -> None:
    services.answer("GetAnimal", lambda request: services.message("manor.zoo.v1.Animal", price_minor=2**60, kind=2))
    body = client.get("/v1/zoo/animals/7").get_json()
    assert (body["priceMinor"], body["kind"], body["legs"], body["pastCages"]) == (str(2**60), "KIND_OWL", 0, [])
    assert "cage" not in body


def test_etag_comes_with_the_resource_and_goes_back_with_if_match(client: FlaskClient, services: FakeServices) -> None:
    services.answer("GetAnimal", lambda request: services.message("manor.zoo.v1.Animal", etag="v7"))
    etag = client.get("/v1/zoo/animals/7").headers["ETag"]
    assert etag == '"v7"'
    client.patch("/v1/zoo/animals/7", json={}, headers={**KEY, "If-Match": etag})
    assert services.last().metadata["if-match"] == "v7"
    for faulty in ("a, b", "é", ""):
        assert client.patch("/v1/zoo/animals/7", json={}, headers={**KEY, "If-Match": faulty}).status_code == 400


def test_the_currency_that_amounts_were_entered_in_goes_with_the_call(
    client: FlaskClient, services: FakeServices
) -> None:
    said = {**KEY, "Company-Currency": "2 SGD"}
    assert client.post("/v1/zoo/animals", json={"displayName": "Leo"}, headers=said).status_code == 200
    assert services.last().metadata["company-currency"] == "2 SGD"
    for faulty in ("SGD", "2 sgd", "é"):
        refused = client.post("/v1/zoo/animals", json={}, headers={**KEY, "Company-Currency": faulty})
        assert (refused.status_code, refused.get_json()["code"]) == (400, "COMPANY_CURRENCY_INVALID")


@pytest.mark.parametrize("key", [None, "", "a b", "é", "x" * 201])
def test_change_without_a_good_idempotency_key_is_refused(
    client: FlaskClient, services: FakeServices, key: str | None
) -> None:
    headers = {} if key is None else {"Idempotency-Key": key}
    response = client.post("/v1/zoo/animals", json={"displayName": "Leo"}, headers=headers)
    assert response.status_code == 400
    assert response.get_json()["code"].startswith("IDEMPOTENCY_KEY")
    assert not services.calls


def test_sign_in_needs_no_key(client: FlaskClient, services: FakeServices) -> None:
    assert client.post("/v1/identity/auth:signIn", json={"username": "a", "password": "b"}).status_code == 200
    assert services.last().method == "SignIn"


def test_shared_rpcs_go_to_the_service_in_the_path(client: FlaskClient, services: FakeServices) -> None:
    assert client.get("/v1/billing/operations/7:wait?timeoutSeconds=3").status_code == 200
    assert (services.last().request.service, services.last().request.timeout_seconds) == ("billing", 3)
    response = client.get("/v1/nobody/operations/7")
    assert (response.status_code, response.get_json()["code"]) == (404, "NOT_FOUND")


def test_token_and_trace_go_with_the_call(client: FlaskClient, services: FakeServices, token: str) -> None:
    response = client.get("/v1/zoo/animals/7", headers={"Authorization": f"Bearer {token}", "X-Request-Id": "r-1"})
    metadata = services.last().metadata
    assert metadata["authorization"] == f"Bearer {token}"
    assert metadata["x-request-id"] == response.headers["X-Request-Id"] == "r-1"
    assert metadata["x-client-address"] == "127.0.0.1"
    # gRPC refuses other letters in metadata, and the call would fail as if by a bug of ours.
    foreign = client.get("/v1/zoo/animals/7", headers={"Authorization": f"Bearer {token}", "X-Request-Id": "ä"})
    assert (foreign.status_code, foreign.headers["X-Request-Id"]) == (200, foreign.headers["X-Trace-Id"])
    for header in ("Basic x", "Bearer", "Bearer ", "Bearer é", "Bearer a\tb", "Bearer " + "x" * 5000):
        response = client.get("/v1/zoo/animals/7", headers={"Authorization": header})
        assert response.status_code == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "/v1/zoo/animals/7", 405),
        ("POST", "/v1/zoo/animals/7", 405),
        ("GET", "/v1/zoo/animals/7:feed", 405),
        ("GET", "/v1/zoo", 404),
        ("GET", "/nothing", 404),
        ("POST", "/healthz", 405),
        ("GET", "/v1//zoo/animals", 404),
        ("HEAD", "/v1/zoo/animals/7", 200),
        ("OPTIONS", "/v1/zoo/animals/7", 204),
    ],
)
def test_paths_and_methods(client: FlaskClient, method: str, path: str, status: int) -> None:
    response = client.open(path, method=method)
    assert response.status_code == status
    if status == 405:
        assert response.headers["Allow"]
    if status >= 400:
        assert response.content_type == "application/problem+json"
        assert response.get_json()["trace_id"]


def test_405_names_what_the_path_takes(client: FlaskClient) -> None:
    assert client.put("/v1/zoo/animals/7").headers["Allow"] == "DELETE, GET, OPTIONS, PATCH"


def test_media_type_must_be_json(client: FlaskClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        response = client.post("/v1/zoo/animals", data="{}", content_type=kind, headers=KEY)
        assert response.status_code == 415
    response = client.post("/v1/zoo/animals", data=b"{}", content_type="application/json; charset=utf-8", headers=KEY)
    assert response.status_code == 200


@pytest.mark.parametrize("body", ["{", '{"displayName": "a", "displayName": "b"}', "[" * 5000])
def test_malformed_body(client: FlaskClient, body: str) -> None:
    response = client.post("/v1/zoo/animals", data=body, content_type="application/json", headers=KEY)
    assert (response.status_code, response.get_json()["code"]) == (400, "MALFORMED")


def test_body_that_is_no_object(client: FlaskClient) -> None:
    assert client.post("/v1/zoo/animals", json=[], headers=KEY).status_code == 400


def test_body_where_none_is_taken(client: FlaskClient) -> None:
    assert client.delete("/v1/zoo/animals/7", json={"x": 1}, headers=KEY).status_code == 400


def test_too_large_a_body_is_413(client: FlaskClient, services: FakeServices) -> None:
    response = client.post("/v1/zoo/animals", json={"displayName": "x" * 2_000_000}, headers=KEY)
    assert (response.status_code, response.get_json()["code"]) == (413, "TOO_LARGE")
    assert not services.calls


STATUSES = [
    (grpc.StatusCode.INVALID_ARGUMENT, "INVALID", 400),
    (grpc.StatusCode.UNAUTHENTICATED, "TOKEN_EXPIRED", 401),
    (grpc.StatusCode.PERMISSION_DENIED, "DENIED", 403),
    (grpc.StatusCode.NOT_FOUND, "NOT_FOUND", 404),
    (grpc.StatusCode.ALREADY_EXISTS, "ALREADY_EXISTS", 409),
    (grpc.StatusCode.FAILED_PRECONDITION, "MONTH_CLOSED", 409),
    (grpc.StatusCode.FAILED_PRECONDITION, "ETAG_MISMATCH", 412),
    (grpc.StatusCode.ABORTED, "ABORTED", 409),
    (grpc.StatusCode.INVALID_ARGUMENT, "IDEMPOTENCY_KEY_REUSED", 422),
    (grpc.StatusCode.RESOURCE_EXHAUSTED, "LOCKED_OUT", 429),
    (grpc.StatusCode.UNAVAILABLE, "UNAVAILABLE", 503),
    (grpc.StatusCode.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", 504),
]


@pytest.mark.parametrize(("code", "reason", "status"), STATUSES)
def test_status_and_reason_become_a_problem(
    client: FlaskClient, services: FakeServices, code: grpc.StatusCode, reason: str, status: int
) -> None:
    def fail(_: Any) -> Any:
        wait = error_details_pb2.RetryInfo()
        wait.retry_delay.seconds = 17
        raise Failure(code, "Say why.", (error_details_pb2.ErrorInfo(reason=reason, domain="manor"), wait))

    services.answer("GetAnimal", fail)
    response = client.get("/v1/zoo/animals/7")
    assert (response.status_code, response.content_type) == (status, "application/problem+json")
    assert (response.get_json()["code"], response.get_json()["detail"]) == (reason, "Say why.")
    if status in (429, 503):
        assert response.headers["Retry-After"] == "17"


def test_violations_of_a_service_are_told_by_json_names(client: FlaskClient, services: FakeServices) -> None:
    def fail(_: Any) -> Any:
        bad = error_details_pb2.BadRequest()
        bad.field_violations.add(field="past_cages[0].number", description="must be positive")
        raise Failure(grpc.StatusCode.INVALID_ARGUMENT, "Wrong.", (bad,))

    services.answer("CreateAnimal", fail)
    response = client.post("/v1/zoo/animals", json={"displayName": "a"}, headers=KEY)
    assert response.get_json()["errors"] == [
        {"field": "pastCages[0].number", "message": "must be positive", "code": "", "values": {}}
    ]


@pytest.mark.parametrize("code", [grpc.StatusCode.INTERNAL, grpc.StatusCode.UNKNOWN, grpc.StatusCode.DATA_LOSS])
def test_unknown_failure_is_a_bare_500(client: FlaskClient, services: FakeServices, code: grpc.StatusCode) -> None:
    def fail(_: Any) -> Any:
        raise Failure(code, 'relation "units" does not exist')

    services.answer("GetAnimal", fail)
    response = client.get("/v1/zoo/animals/7")
    assert response.status_code == 500
    assert "relation" not in response.text
    assert response.get_json()["trace_id"]


def test_own_failure_is_a_bare_500(
    client: FlaskClient, services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.encode.Encoder.encode", lambda *_: 1 / 0)
    response = client.get("/v1/zoo/animals/7")
    assert (response.status_code, response.get_json()["code"]) == (500, "INTERNAL")
    assert "ZeroDivision" not in response.text


def test_unreachable_service_is_503_and_is_found_again(settings: Settings, catalogue: Catalogue) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    app = create_app(settings.model_copy(update={"addresses": f"zoo={address}"}), catalogue)
    client = app.test_client()
    response = client.get("/v1/zoo/animals/7")
    assert (response.status_code, response.get_json()["code"]) == (503, "UNAVAILABLE")
    assert int(response.headers["Retry-After"]) >= 1
    assert "127.0.0.1" not in response.text
    assert client.get("/readyz").status_code == 200
    with serving(FakeServices(catalogue), address):
        eventually(lambda: client.get("/v1/zoo/animals/7").status_code == 200, seconds=10)
    app.extensions["manor.services"].close()


def test_slow_service_is_504(services: FakeServices, settings: Settings, catalogue: Catalogue) -> None:
    app = create_app(settings.model_copy(update={"deadline_seconds": 0.2}), catalogue)
    release = threading.Event()
    services.answer("GetAnimal", lambda request: release.wait(5) and None)
    response = app.test_client().get("/v1/zoo/animals/7")
    release.set()
    assert (response.status_code, response.get_json()["code"]) == (504, "DEADLINE_EXCEEDED")
    app.extensions["manor.services"].close()


def created(client: FlaskClient) -> str:
    """What is said of a call that creates something and is answered with 503."""
    response = client.post("/v1/zoo/animals", json={"displayName": "a"}, headers=KEY)
    assert response.status_code == 503
    return str(response.get_json()["detail"])


def test_503_of_a_call_that_was_sent_says_that_it_may_have_been_carried_out(
    client: FlaskClient, services: FakeServices
) -> None:
    def lost(_: Any) -> Any:
        raise Failure(grpc.StatusCode.UNAVAILABLE, "Socket closed")

    for method in ("GetAnimal", "CreateAnimal"):
        services.answer(method, lost)
    assert "may have been carried out" in created(client)
    assert "same Idempotency-Key" in created(client)
    assert client.get("/v1/zoo/animals/7").get_json()["detail"].endswith("Try again soon.")


def test_503_of_a_call_that_was_not_sent_says_that_nothing_was_done(settings: Settings, catalogue: Catalogue) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        away = settings.model_copy(update={"addresses": f"zoo=127.0.0.1:{free.getsockname()[1]}"})
    app = create_app(away, catalogue)
    assert "Nothing was done by this call" in created(app.test_client())
    app.extensions["manor.services"].close()


def test_if_match_of_any_version_asks_for_none(client: FlaskClient, services: FakeServices) -> None:
    assert client.get("/v1/zoo/animals/7", headers={"If-Match": "*"}).status_code == 200
    assert "if-match" not in services.last().metadata


def test_answer_does_not_grow_with_what_is_wrong(client: FlaskClient) -> None:
    body = {f"x{number}": 1 for number in range(10_000)}
    response = client.post("/v1/zoo/animals", json=body, headers=KEY)
    document = response.get_json()
    assert len(document["errors"]) == 100
    assert "The first 100 of 10001 faults are named." in document["detail"]
    long = client.post("/v1/zoo/animals", json={"x" * 100_000: 1}, headers=KEY)
    assert len(long.data) < 2_000
