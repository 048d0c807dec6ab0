"""Access tokens: who may sign what, and for how long it is believed."""

from __future__ import annotations

import base64
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from chassis import clock
from chassis.errors import Unauthenticated
from chassis.rpc.tokens import SigningKey, Verifier, make_key, public_key_set

WHO = "0190aaaa-0000-7000-8000-000000000001"
SESSION = "0190aaaa-0000-7000-8000-0000000000ff"


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, SigningKey]:
    """Keys of identity and billing; their public halves are in jwks.json."""
    made = {signer: make_key(signer) for signer in ("identity", "billing")}
    publish(tmp_path, *made.values())
    return {signer: SigningKey(key) for signer, key in made.items()}


def publish(folder: Path, *keys: dict[str, str]) -> None:
    path = folder / "jwks.json"
    path.write_text(json.dumps(public_key_set(keys)))
    # Within one tick of the file system's clock two writes would look like one.
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + len(keys)))


def staff_token(key: SigningKey, **changes: object) -> str:
    said = {"subject": WHO, "kind": "staff", "group_id": 7, "session_id": SESSION, "grants_version": 3}
    return key.sign(**{**said, **changes})  # type: ignore[arg-type]


def refused(verifier: Verifier, token: str) -> str:
    with pytest.raises(Unauthenticated) as error:
        verifier.verify(token)
    return error.value.reason


def test_a_token_says_who_and_is_small(tmp_path: Path, keys: dict[str, SigningKey]) -> None:
    token = staff_token(keys["identity"])
    claims = Verifier(tmp_path / "jwks.json").verify(token)
    assert (claims.subject, claims.kind, claims.group_id, claims.session_id, claims.grants_version) == (
        WHO,
        "staff",
        7,
        SESSION,
        3,
    )
    assert len(token) < 1000


def test_a_token_ends_after_five_minutes_seen_before_or_not(tmp_path: Path, keys: dict[str, SigningKey]) -> None:
    verifier = Verifier(tmp_path / "jwks.json")
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        token = staff_token(keys["identity"])
        verifier.verify(token)
        clock.advance(seconds=299)
        verifier.verify(token)
        clock.advance(seconds=1)
        assert refused(verifier, token) == "TOKEN_EXPIRED"
        assert refused(Verifier(tmp_path / "jwks.json"), token) == "TOKEN_EXPIRED"


def test_a_service_speaks_for_itself_alone(tmp_path: Path, keys: dict[str, SigningKey]) -> None:
    verifier = Verifier(tmp_path / "jwks.json")
    own = keys["billing"].sign(subject="billing", kind="service", group_id=7)
    assert verifier.verify(own).principal().kind == "service"
    assert refused(verifier, staff_token(keys["billing"])) == "TOKEN_INVALID"
    other = keys["billing"].sign(subject="payments", kind="service", group_id=7)
    assert refused(verifier, other) == "TOKEN_INVALID"
    assert refused(verifier, keys["identity"].sign(subject="billing", kind="service", group_id=7)) == "TOKEN_INVALID"


def test_a_key_that_is_not_in_the_set_signs_nothing(tmp_path: Path, keys: dict[str, SigningKey]) -> None:
    verifier = Verifier(tmp_path / "jwks.json")
    assert refused(verifier, staff_token(SigningKey(make_key("identity")))) == "TOKEN_INVALID"
    impostor = {**make_key("identity"), "kid": keys["identity"].key_id}
    assert refused(verifier, staff_token(SigningKey(impostor))) == "TOKEN_INVALID"


def test_a_changed_token_is_refused(tmp_path: Path, keys: dict[str, SigningKey]) -> None:
    verifier = Verifier(tmp_path / "jwks.json")
    head, body, signature = staff_token(keys["identity"]).split(".")
    said = json.loads(base64.urlsafe_b64decode(body + "=="))
    changed = base64.urlsafe_b64encode(json.dumps({**said, "gid": 8}).encode()).decode().rstrip("=")
    unsigned = base64.urlsafe_b64encode(json.dumps({"alg": "none", "kid": keys["identity"].key_id}).encode()).decode()
    for token in (f"{head}.{changed}.{signature}", f"{unsigned.rstrip('=')}.{body}.", "", "a.b.c", f"{head}.{body}"):
        assert refused(verifier, token) == "TOKEN_INVALID"


def test_a_token_of_the_future_is_refused(tmp_path: Path, keys: dict[str, SigningKey]) -> None:
    with clock.travel(datetime(2026, 11, 1, 0, 1, tzinfo=UTC)):
        token = staff_token(keys["identity"])
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        assert refused(Verifier(tmp_path / "jwks.json"), token) == "TOKEN_INVALID"


def test_while_a_key_is_replaced_both_count_and_then_the_new_one_alone(tmp_path: Path) -> None:
    old, new = make_key("identity"), make_key("identity")
    publish(tmp_path, old)
    verifier = Verifier(tmp_path / "jwks.json")
    token = staff_token(SigningKey(old))
    verifier.verify(token)
    publish(tmp_path, old, new)
    verifier.verify(token)
    verifier.verify(staff_token(SigningKey(new)))
    publish(tmp_path, new, make_key("billing"), make_key("tenants"))
    assert refused(verifier, token) == "TOKEN_INVALID"
    verifier.verify(staff_token(SigningKey(new)))
