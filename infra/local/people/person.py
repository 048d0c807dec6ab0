"""A person at the public API: signs in, calls, waits for what takes long."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from typing import Any

import requests

Json = dict[str, Any]
CALL_SECONDS = 60
PATIENCE_SECONDS = 30
UNAUTHENTICATED, UNAVAILABLE = 401, 503


class Refused(Exception):
    """The API said no.

    Args:
        status: the HTTP status.
        problem: its problem document.
    """

    def __init__(self, status: int, problem: Json) -> None:
        super().__init__(
            f"{status} {problem.get('code', '')}: {problem.get('detail', problem)} {problem.get('errors', '')}"
        )
        self.status = status
        self.problem = problem


class Person:
    """Somebody signed in.

    Args:
        gateway: its address.
        username: who.
        password: theirs, which a browser needs too.
    """

    def __init__(self, gateway: str, username: str, password: str) -> None:
        self.gateway = gateway
        self.username = username
        self.password = password
        self._http = requests.Session()
        self._until = 0.0

    def get(self, path: str, **query: Any) -> Json:
        """Reads; `path` begins with /v1/."""
        return self._call("GET", path, query=query)

    def post(self, path: str, body: Json | None = None, *, key: str = "") -> Json:
        """Does something, once however often it is called with the same key."""
        return self._call("POST", path, body=body or {}, key=key)

    def patch(self, path: str, body: Json, *, key: str = "", **query: Any) -> Json:
        """Changes something."""
        return self._call("PATCH", path, body=body, key=key, query=query)

    def pages(self, path: str, collection: str, **query: Any) -> Iterator[Json]:
        """Every item of a list, page by page."""
        token = ""
        while True:
            page = self.get(path, **query, pageSize=200, **({"pageToken": token} if token else {}))
            yield from page.get(collection, [])
            token = page.get("nextPageToken", "")
            if not token:
                return

    def upload(self, filename: str, content: bytes, kind: str = "text/csv") -> str:
        """Uploads a file and gives its name."""
        self._sign_in()
        answer = self._http.post(
            f"{self.gateway}/v1/files",
            files={"file": (filename, content, kind)},
            headers={"Idempotency-Key": str(uuid.uuid4())},
            timeout=CALL_SECONDS * 5,
        )
        return str(_checked(answer)["name"])

    def bearer(self) -> str:
        """Their token, for a client of another kind."""
        self._sign_in()
        return str(self._http.headers["Authorization"]).removeprefix("Bearer ")

    def download(self, name: str) -> bytes:
        """The bytes of a file, by its name."""
        self._sign_in()
        answer = self._http.get(f"{self.gateway}/v1/{name}", timeout=CALL_SECONDS * 5)
        if not answer.ok:
            _checked(answer)
        return answer.content

    def finished(self, operation: Json, seconds: float = 600) -> Json:
        """Waits for an operation and gives its result.

        Raises:
            Refused: it failed or was cancelled.
            TimeoutError: it did not end in time.
        """
        limit = time.monotonic() + seconds
        while not operation.get("done"):
            if time.monotonic() > limit:
                raise TimeoutError(
                    f"{operation['name']} is not done after {seconds:.0f} s: {operation.get('metadata')}"
                )
            operation = self.get(f"/v1/{operation['name']}:wait", timeoutSeconds=20)
        if "error" in operation:
            error = operation["error"]
            raise Refused(409, {"code": "OPERATION_FAILED", "detail": error.get("message", str(error))})
        result: Json = operation.get("response", {})
        return result

    def _call(
        self, method: str, path: str, *, body: Json | None = None, key: str = "", query: Json | None = None
    ) -> Json:
        """One call; while the platform says that it cannot answer just now, the same again with the same key."""
        headers = {"Idempotency-Key": key or str(uuid.uuid4())} if method != "GET" else {}
        limit = time.monotonic() + PATIENCE_SECONDS
        while True:
            self._sign_in()
            answer = self._http.request(
                method, f"{self.gateway}{path}", json=body, params=query, headers=headers, timeout=CALL_SECONDS
            )
            if answer.status_code != UNAVAILABLE or time.monotonic() > limit:
                return _checked(answer)
            time.sleep(min(2.0, float(answer.headers.get("Retry-After", 1))) / 4)

    def _sign_in(self) -> None:
        """Signs in again before the token's five minutes are over."""
        if time.monotonic() < self._until:
            return
        answer = self._http.post(
            f"{self.gateway}/v1/identity/auth:signIn",
            json={"username": self.username, "password": self.password},
            headers={"Authorization": ""},
            timeout=CALL_SECONDS,
        )
        self._http.headers["Authorization"] = f"Bearer {_checked(answer)['accessToken']}"
        self._until = time.monotonic() + 240


def change_password(gateway: str, username: str, first: str, own: str) -> None:
    """Somebody changes the password that an administrator gave them to their own; changed before, nothing is done.

    Args:
        gateway: its address.
        username: who.
        first: what they were given.
        own: what they choose.
    """
    given = {"username": username, "password": first}
    answer = requests.post(f"{gateway}/v1/identity/auth:signIn", json=given, timeout=CALL_SECONDS)
    if answer.status_code == UNAUTHENTICATED:
        return
    token = _checked(answer)["accessToken"]
    answer = requests.post(
        f"{gateway}/v1/identity/auth:changePassword",
        json={"oldPassword": first, "newPassword": own},
        headers={"Authorization": f"Bearer {token}"},
        timeout=CALL_SECONDS,
    )
    _checked(answer)


def _checked(answer: requests.Response) -> Json:
    try:
        content: Json = answer.json()
    except ValueError:
        content = {"detail": answer.text[:500]}
    if not answer.ok:
        raise Refused(answer.status_code, content)
    return content
