"""A browser's session: cookies that no script can read, a CSRF header, and tokens that renew themselves."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import grpc
import pytest
from chassis import clock
from flask import Flask
from flask.testing import FlaskClient
from gateway.app import create_app
from gateway.catalogue import Catalogue
from gateway.settings import Settings
from google.rpc import error_details_pb2

from .conftest import Failure, FakeServices, Keys

ANN = "0190a000-0000-7000-8000-000000000001"
SIGN_IN = {"username": "ann", "password": "correct horse"}


@pytest.fixture
def identity(services: FakeServices, keys: Keys) -> Iterator[FakeServices]:
    """Signs everybody in; each refresh token works once."""
    count = 0
    good: set[str] = set()

    def signed_in(_: Any = None, lifetime: int = 300) -> Any:
        nonlocal count
        count += 1
        refresh = f"refresh-{count}"
        good.add(refresh)
        reply = services.message(
            "manor.identity.v1.SignedIn",
            access_token=keys.identity.sign(
                subject=ANN, kind="staff", group_id=1, session_id="s-1", lifetime_seconds=lifetime
            ),
            refresh_token=refresh,
            session={"username": "ann"},
        )
        reply.access_token_expire_time.FromDatetime(clock.now() + timedelta(seconds=lifetime))
        reply.refresh_token_expire_time.FromDatetime(clock.now() + timedelta(days=7))
        return reply

    def refreshed(request: Any) -> Any:
        if request.refresh_token not in good:
            info = error_details_pb2.ErrorInfo(reason="REFRESH_TOKEN_REUSED")
            raise Failure(grpc.StatusCode.UNAUTHENTICATED, "The session has ended.", (info,))
        good.discard(request.refresh_token)
        return signed_in()

    services.answer("SignIn", signed_in)
    services.answer("SignInWithCode", signed_in)
    services.answer("RefreshSession", refreshed)
    services.answer("SignOut", lambda request: services.message("google.protobuf.Empty"))
    services.answer("GetSession", lambda request: services.message("manor.identity.v1.Session", username="ann"))
    yield services


def cookie(client: FlaskClient, name: str) -> str:
    found = client.get_cookie(f"manor_{name}")
    return found.value if found else ""


def test_tokens_are_in_cookies_that_scripts_cannot_read(client: FlaskClient, identity: FakeServices) -> None:
    response = client.post("/auth/sign-in", json=SIGN_IN)
    assert response.status_code == 200
    assert response.get_json()["session"]["username"] == "ann"
    assert "refresh-1" not in response.text and "eyJ" not in response.text
    set_cookies = {one.split("=")[0]: one for one in response.headers.getlist("Set-Cookie")}
    for name in ("manor_access", "manor_refresh"):
        assert "HttpOnly" in set_cookies[name] and "SameSite=Lax" in set_cookies[name]
    assert "HttpOnly" not in set_cookies["manor_csrf"]
    assert cookie(client, "csrf") == response.get_json()["csrfToken"]
    assert response.get_json()["services"] == sorted(client.application.extensions["manor.services"].names)


def test_cookies_are_secure_behind_https(settings: Settings, catalogue: Catalogue, identity: FakeServices) -> None:
    app = create_app(settings.model_copy(update={"secure_cookies": True}), catalogue)
    response = app.test_client().post("/auth/sign-in", json=SIGN_IN)
    cookies = response.headers.getlist("Set-Cookie")
    assert len(cookies) == 3
    assert all(one.startswith("__Host-manor_") and "Secure" in one and "Path=/" in one for one in cookies)
    assert "Strict-Transport-Security" in response.headers
    app.extensions["manor.services"].close()


def test_resident_signs_in_with_a_code(client: FlaskClient, identity: FakeServices) -> None:
    body = {"groupCode": "G", "phone": "+6581234567", "code": "123456"}
    assert client.post("/auth/sign-in", json=body).status_code == 200
    assert identity.last().method == "SignInWithCode"


def test_sign_in_by_form_is_refused(client: FlaskClient, identity: FakeServices) -> None:
    assert client.post("/auth/sign-in", data=SIGN_IN).status_code == 415
    assert client.post("/auth/sign-in", json={**SIGN_IN, "x": 1}).get_json()["errors"][0]["field"] == "x"


def test_wrong_password_sets_no_cookie(client: FlaskClient, identity: FakeServices) -> None:
    def fail(_: Any) -> Any:
        raise Failure(grpc.StatusCode.UNAUTHENTICATED, "Wrong name or password.")

    identity.answer("SignIn", fail)
    response = client.post("/auth/sign-in", json=SIGN_IN)
    assert response.status_code == 401
    assert "Set-Cookie" not in response.headers


def test_reads_go_with_the_cookie_and_changes_need_the_csrf_header(client: FlaskClient, identity: FakeServices) -> None:
    client.post("/auth/sign-in", json=SIGN_IN)
    assert client.get("/v1/zoo/animals/7").status_code == 200
    assert identity.last().metadata["authorization"] == f"Bearer {cookie(client, 'access')}"
    change: dict[str, Any] = {"json": {"displayName": "x"}}
    for csrf in (None, "", "wrong"):
        headers = {"Idempotency-Key": "k"} | ({} if csrf is None else {"X-CSRF-Token": csrf})
        response = client.post("/v1/zoo/animals", headers=headers, **change)
        assert (response.status_code, response.get_json()["code"]) == (403, "CSRF")
    assert identity.last().method == "GetAnimal"
    headers = {"Idempotency-Key": "k", "X-CSRF-Token": cookie(client, "csrf")}
    assert client.post("/v1/zoo/animals", headers=headers, **change).status_code == 200


def test_csrf_token_of_another_session_is_refused(app: Flask, identity: FakeServices) -> None:
    ann, eve = app.test_client(), app.test_client()
    ann.post("/auth/sign-in", json=SIGN_IN)
    other = eve.post("/auth/sign-in", json=SIGN_IN).get_json()["csrfToken"]
    ann.set_cookie("manor_csrf", other)  # what a page of a neighbouring host could do
    headers = {"Idempotency-Key": "k", "X-CSRF-Token": other}
    assert ann.post("/v1/zoo/animals", json={"displayName": "x"}, headers=headers).status_code == 403


def test_bearer_token_needs_no_csrf_header(client: FlaskClient, identity: FakeServices, token: str) -> None:
    headers = {"Idempotency-Key": "k", "Authorization": f"Bearer {token}"}
    assert client.post("/v1/zoo/animals", json={"displayName": "x"}, headers=headers).status_code == 200


def test_a_changed_password_renews_the_access_token(client: FlaskClient, identity: FakeServices) -> None:
    client.post("/auth/sign-in", json=SIGN_IN)
    before = cookie(client, "access")
    headers = {"X-CSRF-Token": cookie(client, "csrf")}
    change = {"oldPassword": "a first password", "newPassword": "another password"}
    assert client.post("/v1/identity/auth:changePassword", json=change, headers=headers).status_code == 200
    assert client.get("/v1/zoo/animals/7").status_code == 200
    used = identity.last().metadata["authorization"]
    assert used == f"Bearer {cookie(client, 'access')}" != f"Bearer {before}"


def test_ended_access_token_is_renewed_on_the_way(client: FlaskClient, identity: FakeServices) -> None:
    client.post("/auth/sign-in", json=SIGN_IN)
    client.delete_cookie("manor_access")
    response = client.get("/v1/zoo/animals/7")
    assert response.status_code == 200
    assert [call.method for call in identity.calls] == ["SignIn", "RefreshSession", "GetAnimal"]
    assert cookie(client, "refresh") == "refresh-2"
    assert identity.last().metadata["authorization"] == f"Bearer {cookie(client, 'access')}"


def test_token_that_is_about_to_end_is_renewed_too(client: FlaskClient, identity: FakeServices) -> None:
    client.post("/auth/sign-in", json=SIGN_IN)
    with clock.travel(clock.now() + timedelta(seconds=295)):
        assert client.get("/v1/zoo/animals/7").status_code == 200
    assert identity.calls[1].method == "RefreshSession"


def test_requests_at_once_use_the_refresh_token_once(app: Flask, identity: FakeServices) -> None:
    client = app.test_client()
    client.post("/auth/sign-in", json=SIGN_IN)

    def ask(_: int) -> int:
        browser = app.test_client()
        browser.set_cookie("manor_refresh", "refresh-1")
        return browser.get("/v1/zoo/animals/7").status_code

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(ask, range(12))) == {200}
    assert [call.method for call in identity.calls].count("RefreshSession") == 1


def test_ended_session_takes_the_cookies_away(client: FlaskClient, identity: FakeServices) -> None:
    client.set_cookie("manor_refresh", "stolen")
    response = client.get("/v1/zoo/animals/7")
    assert (response.status_code, response.get_json()["code"]) == (401, "REFRESH_TOKEN_REUSED")
    assert not cookie(client, "refresh")


def test_sign_out_ends_the_session_and_the_cookies(client: FlaskClient, identity: FakeServices) -> None:
    client.post("/auth/sign-in", json=SIGN_IN)
    assert client.post("/auth/sign-out").status_code == 403
    headers = {"X-CSRF-Token": cookie(client, "csrf")}
    assert client.post("/auth/sign-out", headers=headers).status_code == 204
    assert identity.last().method == "SignOut"
    assert not cookie(client, "access") and not cookie(client, "refresh") and not cookie(client, "csrf")


def test_session_says_who_and_gives_the_csrf_token(client: FlaskClient, identity: FakeServices) -> None:
    assert client.get("/auth/session").status_code == 401
    client.post("/auth/sign-in", json=SIGN_IN)
    assert client.get("/auth/session").get_json()["csrfToken"] == cookie(client, "csrf")
    client.delete_cookie("manor_access")
    assert client.get("/auth/session").get_json()["csrfToken"] == cookie(client, "csrf")


def test_refresh_renews_now_and_needs_the_csrf_header(client: FlaskClient, identity: FakeServices) -> None:
    assert client.post("/auth/refresh").status_code == 401
    client.post("/auth/sign-in", json=SIGN_IN)
    assert client.post("/auth/refresh").status_code == 403
    response = client.post("/auth/refresh", headers={"X-CSRF-Token": cookie(client, "csrf")})
    assert response.status_code == 200
    assert cookie(client, "refresh") == "refresh-2"
    assert response.get_json()["csrfToken"] == cookie(client, "csrf")
