"""What is no RPC: files, callbacks, limits, headers, and the API's own documentation."""

from __future__ import annotations

import hashlib
import io
import json
import re
from typing import Any

import grpc
import pytest
from chassis.files.storage import store
from chassis.rpc.tokens import SigningKey, Verifier
from chassis.scope import Principal
from flask.testing import FlaskClient
from gateway.app import Misconfigured, create_app
from gateway.catalogue import Catalogue, load
from gateway.openapi import document
from gateway.settings import Settings

from .conftest import Failure, FakeServices, Keys

CONTENT = b"building,unit\nA,1\n"
ATTACHMENT = "/v1/files/attachments/zoo/7/0190a000-0000-7000-8000-00000000000a"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_services_do_not_call_through_the_gateway(client: FlaskClient, services: FakeServices, keys: Keys) -> None:
    key = SigningKey.read(keys.gateway)
    token = key.sign(subject="gateway", kind="service", group_id=1, audience="zoo")
    for refused in (client.get("/v1/zoo/animals/7", headers=bearer(token)), uploaded(client, token)):
        assert (refused.status_code, refused.get_json()["code"]) == (403, "PRINCIPAL_KIND")
    assert not services.calls


def test_uploaded_file_comes_back_to_its_owner_alone(client: FlaskClient, keys: Keys, token: str) -> None:
    response = client.post("/v1/files?filename=units.csv", data=CONTENT, content_type="text/csv", headers=bearer(token))
    assert response.status_code == 201
    assert response.get_json()["sha256"] == hashlib.sha256(CONTENT).hexdigest()
    path = f"/v1/{response.get_json()['name']}"
    with client.get(path, headers=bearer(token)) as got:
        assert got.data == CONTENT
        assert got.headers["Content-Disposition"] == "attachment; filename=units.csv"
        assert got.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in got.headers["Content-Security-Policy"]
        assert got.headers["Cache-Control"] == "no-store"
    other = keys.identity.sign(subject="0190a000-0000-7000-8000-000000000002", kind="staff", group_id=1)
    other_group = keys.identity.sign(subject="0190a000-0000-7000-8000-000000000001", kind="staff", group_id=2)
    assert client.get(path, headers=bearer(other)).status_code == 404
    assert client.get(path, headers=bearer(other_group)).status_code == 404
    assert client.get(path).status_code == 401
    assert client.get("/v1/files/..%2Fetc%2Fpasswd", headers=bearer(token)).status_code == 404


def test_file_as_part_of_a_form(client: FlaskClient, token: str) -> None:
    form = {"file": (io.BytesIO(CONTENT), "../units.csv", "text/csv")}
    response = client.post("/v1/files", data=form, headers=bearer(token))
    assert (response.status_code, response.get_json()["filename"]) == (201, "units.csv")


def test_upload_wants_a_token_a_known_type_and_an_end(
    settings: Settings, catalogue: Catalogue, client: FlaskClient, token: str
) -> None:
    assert client.post("/v1/files", data=CONTENT, content_type="text/csv").status_code == 401
    assert client.post("/v1/files", data=CONTENT, content_type="text/csv", headers=bearer("x.y.z")).status_code == 401
    page = client.post("/v1/files", data=b"<script>", content_type="text/html", headers=bearer(token))
    assert (page.status_code, page.get_json()["code"]) == (415, "WRONG_FILE_TYPE")
    fake = client.post("/v1/files", data=b"<script>", content_type="image/png", headers=bearer(token))
    assert fake.status_code == 415
    app = create_app(settings.model_copy(update={"upload_limit_bytes": 2048}), catalogue)
    large = app.test_client().post("/v1/files", data=b"x" * 4096, content_type="text/csv", headers=bearer(token))
    assert large.status_code == 413


def uploaded(client: FlaskClient, token: str, content: bytes = CONTENT) -> Any:
    return client.post("/v1/files", data=content, content_type="text/csv", headers=bearer(token))


@pytest.mark.parametrize("code", [grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED])
def test_files_are_for_nobody_whose_session_identity_ended(
    client: FlaskClient, services: FakeServices, token: str, code: grpc.StatusCode
) -> None:
    path = f"/v1/{uploaded(client, token).get_json()['name']}"

    def ended(_: Any) -> Any:
        raise Failure(code, "ended")

    services.answer("GetSession", ended)
    for response in (uploaded(client, token), client.get(path, headers=bearer(token))):
        assert response.status_code in (401, 403)
    assert services.last().metadata["authorization"] == f"Bearer {token}"


def test_files_wait_until_a_given_password_was_changed(client: FlaskClient, services: FakeServices, token: str) -> None:
    session = services.message("manor.identity.v1.Session", must_change_password=True)
    services.answer("GetSession", lambda request: session)
    response = uploaded(client, token)
    assert (response.status_code, response.get_json()["code"]) == (403, "PASSWORD_CHANGE_REQUIRED")


def test_uploads_of_a_day_are_counted_for_each_principal(settings: Settings, catalogue: Catalogue, keys: Keys) -> None:
    client = create_app(settings.model_copy(update={"upload_quota_bytes": 50_000}), catalogue).test_client()
    ann = keys.identity.sign(subject="0190a000-0000-7000-8000-000000000001", kind="staff", group_id=1)
    bob = keys.identity.sign(subject="0190a000-0000-7000-8000-000000000002", kind="staff", group_id=1)
    assert uploaded(client, ann, b"x" * 30_000).status_code == 201
    refused = uploaded(client, ann, b"x" * 30_000)
    assert (refused.status_code, refused.get_json()["code"]) == (429, "UPLOAD_QUOTA")
    assert "20,000 are left" in refused.get_json()["detail"]
    assert 0 < int(refused.headers["Retry-After"]) <= 86_400
    assert uploaded(client, ann, b"x" * 20_000).status_code == 201  # what was refused counted for nothing
    assert uploaded(client, ann, b"x").status_code == 429
    assert uploaded(client, bob, b"x" * 30_000).status_code == 201


def test_small_files_count_as_what_they_cost(settings: Settings, catalogue: Catalogue, token: str) -> None:
    client = create_app(settings.model_copy(update={"upload_quota_bytes": 40_000}), catalogue).test_client()
    assert [uploaded(client, token, b"x").status_code for _ in range(3)] == [201, 201, 429]


def test_an_upload_says_how_long_it_is(client: FlaskClient, token: str) -> None:
    headers = bearer(token) | {"Transfer-Encoding": "chunked"}
    response = client.post("/v1/files", data=CONTENT, content_type="text/csv", headers=headers)
    assert (response.status_code, response.get_json()["code"]) == (411, "LENGTH_REQUIRED")


def test_callback_is_handed_on_byte_for_byte(client: FlaskClient, services: FakeServices, keys: Keys) -> None:
    answer = services.message(
        "manor.payments.v1.ReceiveCallbackResponse", http_status=418, body=b"{\x00}", content_type="text/x"
    )
    services.answer("ReceiveCallback", lambda request: answer)
    body = b'{"id": 1,  "a":"\xff"}'
    response = client.post("/callbacks/wechat-pay/tok-1", data=body, headers={"Wechatpay-Nonce": "n", "Cookie": "a=b"})
    assert (response.status_code, response.data, response.content_type) == (418, b"{\x00}", "text/x")
    request = services.last().request
    assert (request.token, request.body) == ("tok-1", body)
    assert request.headers["Wechatpay-Nonce"] == "n"
    assert "cookie" not in {name.lower() for name in request.headers}
    token = services.last().metadata["authorization"].removeprefix("Bearer ")
    assert Verifier(keys.jwks, "payments").verify(token).subject == "gateway"


def test_callback_while_payments_cannot_keep_it_is_503(client: FlaskClient, services: FakeServices) -> None:
    def fail(_: Any) -> Any:
        raise Failure(grpc.StatusCode.UNAVAILABLE, "database")

    services.answer("ReceiveCallback", fail)
    assert client.post("/callbacks/wechat-pay/tok-1", data=b"{}").status_code == 503


def limited(settings: Settings, catalogue: Catalogue, **limits: str) -> FlaskClient:
    return create_app(settings.model_copy(update=limits), catalogue).test_client()


def test_requests_are_counted_for_each_principal(settings: Settings, catalogue: Catalogue, keys: Keys) -> None:
    client = limited(settings, catalogue, rate_limit="3 per minute")
    ann = keys.identity.sign(subject="0190a000-0000-7000-8000-000000000001", kind="staff", group_id=1)
    bob = keys.identity.sign(subject="0190a000-0000-7000-8000-000000000002", kind="staff", group_id=1)
    answers = [client.get("/v1/zoo/animals/7", headers=bearer(ann)) for _ in range(4)]
    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert answers[3].content_type == "application/problem+json"
    assert 1 <= int(answers[3].headers["Retry-After"]) <= 61
    assert "Retry-After" not in answers[0].headers
    assert client.get("/v1/zoo/animals/7", headers=bearer(bob)).status_code == 200
    assert client.get("/healthz").status_code == 200


def test_made_up_tokens_have_no_count_of_their_own(settings: Settings, catalogue: Catalogue) -> None:
    client = limited(settings, catalogue, rate_limit="3 per minute")
    answers = [client.get("/v1/zoo/animals/7", headers=bearer(f"made.up.{n}")).status_code for n in range(4)]
    assert answers[3] == 429


def test_sign_in_is_limited_more_strictly_by_every_way(settings: Settings, catalogue: Catalogue) -> None:
    client = limited(settings, catalogue, sign_in_rate_limit="2 per minute")
    client.post("/auth/sign-in", json={})
    client.post("/v1/identity/auth:signIn", json={})
    assert client.post("/auth/sign-in", json={}).status_code == 429
    assert client.post("/v1/identity/auth:signIn", json={}).status_code == 429
    assert client.get("/v1/zoo/animals/7").status_code == 200


def test_cross_origin_is_off_by_default_and_for_named_origins_alone(
    client: FlaskClient, settings: Settings, catalogue: Catalogue
) -> None:
    preflight = {"Origin": "https://a.example", "Access-Control-Request-Method": "PATCH"}
    assert "Access-Control-Allow-Origin" not in client.options("/v1/zoo/animals/7", headers=preflight).headers
    opened = limited(settings, catalogue, allowed_origins="https://a.example")
    response = opened.options("/v1/zoo/animals/7", headers=preflight)
    assert response.headers["Access-Control-Allow-Origin"] == "https://a.example"
    assert "PATCH" in response.headers["Access-Control-Allow-Methods"]
    evil = opened.get("/v1/zoo/animals/7", headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in evil.headers
    assert "Origin" in evil.headers["Vary"]


@pytest.mark.parametrize("path", ["/healthz", "/docs", "/v1/zoo/animals/7", "/nothing"])
def test_every_answer_has_the_security_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_answers_about_somebody_are_not_kept_by_caches(client: FlaskClient) -> None:
    assert client.get("/v1/zoo/animals/7").headers["Cache-Control"] == "no-store"


def test_openapi_describes_every_rpc(client: FlaskClient, catalogue: Catalogue) -> None:
    document = client.get("/openapi.json").get_json()
    assert document["openapi"] == "3.1.0"
    described = {operation["operationId"] for path in document["paths"].values() for operation in path.values()}
    assert len(described) == sum(len(path) for path in document["paths"].values())
    for rpc in catalogue.rpcs:
        assert f"{rpc.tag.removesuffix('Service')}_{rpc.descriptor.name}" in described
    referred = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert referred <= set(document["components"]["schemas"])


def test_openapi_names_the_refusals_of_sign_ins_and_of_changed_resources() -> None:
    described = document(load())["paths"]
    assert "401" in described["/v1/identity/auth:signIn"]["post"]["responses"]
    for path in ("/v1/identity/nodes/{nodeId}:close", "/v1/payments/receipts/{receiptId}:approve"):
        assert "412" in described[path]["post"]["responses"], path
    assert "412" not in described["/v1/identity/auth:signIn"]["post"]["responses"]


def test_openapi_says_rules_comments_and_who_may_call(client: FlaskClient) -> None:
    document = client.get("/openapi.json").get_json()
    animal = document["components"]["schemas"]["zoo.Animal"]
    assert animal["required"] == ["displayName"]
    name = animal["properties"]["displayName"]
    assert (name["minLength"], name["maxLength"], name["pattern"]) == (1, 40, "^(?:[^<>]*)$")
    assert animal["properties"]["priceMinor"]["type"] == "string"
    assert animal["properties"]["born"]["x-manor-format"] == "date"
    assert re.search(animal["properties"]["born"]["pattern"], "")  # as it is written where nobody knows it
    assert animal["properties"]["etag"]["readOnly"]
    assert animal["properties"]["foods"]["maxItems"] == 5
    assert document["components"]["schemas"]["zoo.Kind"]["enum"] == ["KIND_UNSPECIFIED", "KIND_LION", "KIND_OWL"]
    feed = document["paths"]["/v1/zoo/animals/{animalId}:feed"]["post"]
    assert feed["description"] == "Feeds an animal."
    assert feed["x-manor-permission"] == "zoo.animals.write"
    assert {"animalId", "Idempotency-Key"} <= {one["name"] for one in feed["parameters"]}
    assert "animalId" not in feed["requestBody"]["content"]["application/json"]["schema"]["properties"]
    assert feed["responses"]["409"] == {"$ref": "#/components/responses/Problem"}
    listed = document["paths"]["/v1/zoo/animals"]["get"]["parameters"]
    assert {"cage.outer.number", "pageSize", "bornAfter", "kinds"} <= {one["name"] for one in listed}
    assert document["paths"]["/v1/identity/auth:signIn"]["post"]["security"] == []


def test_page_needs_nothing_from_elsewhere(client: FlaskClient) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "Feeds an animal." in page.text
    assert not re.search(r'<script|<img|<iframe| style=|(?:src|href)="(?![/#])| on[a-z]+="', page.text)
    assert client.get("/docs/docs.css").content_type.startswith("text/css")
    again = client.get("/docs", headers={"If-None-Match": page.headers["ETag"]})
    assert again.status_code == 304


def test_gateway_without_keys_says_what_is_missing(settings: Settings, catalogue: Catalogue) -> None:
    with pytest.raises(Misconfigured, match="MANOR_JWKS_FILE"):
        create_app(settings.model_copy(update={"jwks_file": None}), catalogue)


def test_a_path_is_described_once_and_its_answers_fit(client: FlaskClient) -> None:
    document = client.get("/openapi.json").get_json()
    shapes = [re.sub(r"\{[^}]*\}", "{}", path) for path in document["paths"]]
    assert len(shapes) == len(set(shapes))
    assert "412" in document["paths"]["/v1/identity/nodes/{nodeId}:close"]["post"]["responses"]
    assert "401" in document["paths"]["/v1/identity/auth:signIn"]["post"]["responses"]
    one = document["components"]["schemas"]["ServiceHealthList"]["properties"]["services"]["items"]
    answering, silent = one["oneOf"]
    assert {"service", "answers", "ready"} <= set(answering["required"])
    assert {"service", "answers", "code"} <= set(silent["required"])


def test_body_is_required_where_the_request_has_something_to_say(client: FlaskClient) -> None:
    paths = client.get("/openapi.json").get_json()["paths"]
    assert paths["/v1/zoo/animals"]["post"]["requestBody"]["required"]
    assert not paths["/v1/identity/nodes/{nodeId}:close"]["post"]["requestBody"]["required"]


@pytest.mark.parametrize(
    ("path", "takes"),
    [("/v1/files", "POST"), ("/v1/files/x", "GET"), (ATTACHMENT, "GET"), ("/v1/serviceHealth", "GET")],
)
def test_paths_that_are_no_rpcs_say_what_they_take(client: FlaskClient, path: str, takes: str) -> None:
    allowed = client.options(path).headers["Allow"]
    assert takes in allowed
    assert "DELETE" not in allowed
    refused = client.delete(path)
    assert (refused.status_code, takes in refused.headers["Allow"]) == (405, True)


def test_an_attachment_comes_to_whom_its_service_lets_in(
    client: FlaskClient, settings: Settings, services: FakeServices, token: str
) -> None:
    owner = Principal("zoo", "service", 1)
    kept = [
        store(settings).put([text], filename=name, media_type=kind, owner=owner)
        for text, name, kind in ((CONTENT, "a.csv", "text/csv"), (b"\xff\xd8\xff small", "small.jpg", "image/jpeg"))
    ]
    about = {"filename": "rules.csv", "media_type": "text/csv", "file_name": kept[0].name}
    small = {**about, "thumbnail_name": kept[1].name}
    services.answer("GetAttachment", lambda request: services.message("manor.chassis.v1.Attachment", **small))
    with client.get(ATTACHMENT, headers=bearer(token)) as got:
        assert got.data == CONTENT
        assert got.headers["Content-Disposition"] == "attachment; filename=rules.csv"
        assert "sandbox" in got.headers["Content-Security-Policy"]
        assert got.headers["Cache-Control"] == "no-store"
    call = services.last()
    assert (call.request.company_id, call.request.service) == (7, "zoo")
    assert call.metadata["authorization"] == f"Bearer {token}"
    with client.get(f"{ATTACHMENT}?thumbnail=true", headers=bearer(token)) as got:
        assert (got.data, got.mimetype) == (b"\xff\xd8\xff small", "image/jpeg")

    services.answer("GetAttachment", lambda request: services.message("manor.chassis.v1.Attachment", **about))
    assert client.get(f"{ATTACHMENT}?thumbnail=true", headers=bearer(token)).status_code == 404
    # The sender's own way to the file is no way: it belongs to the service now.
    assert client.get(f"/v1/{kept[0].name}", headers=bearer(token)).status_code == 404
    assert client.get(ATTACHMENT).status_code == 401
    assert client.get(ATTACHMENT.replace("/7/", f"/{2**63}/"), headers=bearer(token)).status_code == 404
    assert client.get(ATTACHMENT.replace("zoo", "circus"), headers=bearer(token)).status_code == 404

    def refuse(request: Any) -> Any:
        raise Failure(grpc.StatusCode.PERMISSION_DENIED)

    services.answer("GetAttachment", refuse)
    assert client.get(ATTACHMENT, headers=bearer(token)).status_code == 403
