"""The signed codes of goods release passes, which phones check without a network, and their QR codes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from chassis.deps import Deps
from chassis.errors import Unavailable
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from workorders.records.passes import Pass

ALGORITHM = "Ed25519"
# Not that of access tokens: nothing takes one for the other.
ISSUER = "manor/goods-pass"
LONGEST = timedelta(hours=12)
SERVICE = "workorders"
MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class SignedCode:
    """A code, and until when it is good."""

    code: str
    expires_at: datetime


def sign(deps: Deps, one: Pass, unit_code: str, now: datetime) -> SignedCode:
    """The code of a pass, good until the pass ends and for twelve hours at most.

    Args:
        deps: with the service's own key.
        one: the pass.
        unit_code: of its unit.
        now: aware.

    Raises:
        Unavailable: this process has no key.
    """
    key = _key(deps)
    expires_at = min(one.valid_until, now + LONGEST)
    claims = {
        "iss": ISSUER,
        "jti": str(one.pass_id),
        "cid": one.company_id,
        "eid": one.estate_id,
        "unit": unit_code,
        "name": one.bearer,
        "plate": one.plate,
        "goods": _short(one.goods),
        "nbf": int(one.valid_from.timestamp()),
        "exp": int(expires_at.timestamp()),
    }
    header = {"alg": ALGORITHM, "kid": str(key["kid"])}
    return SignedCode(jwt.encode(header, claims, OKPKey.import_key(key), algorithms=[ALGORITHM]), expires_at)


def _short(goods: list[str]) -> str:
    """So many of the goods as a QR code that a phone still reads can hold, and how many there are."""
    said = "; ".join(goods)
    return said if len(said) <= MOST_WORDS else f"{said[:MOST_WORDS]}… ({len(goods)})"


def is_code_of(deps: Deps, code: str, pass_id: UUID) -> bool:
    """Whether a code is signed by this service and names a pass; that it was good when it was read, its reader saw."""
    head = code.partition(".")[0]
    for key in list_pass_keys(deps):
        try:
            token = jwt.decode(code, OKPKey.import_key(key), algorithms=[ALGORITHM])
        except (JoseError, ValueError):
            continue
        return bool(head) and token.claims.get("iss") == ISSUER and token.claims.get("jti") == str(pass_id)
    return False


def list_pass_keys(deps: Deps) -> list[dict[str, Any]]:
    """The keys by which codes are checked: this service's, while one is changed both."""
    path = deps.settings.jwks_file
    found = json.loads(path.read_text())["keys"] if path else []
    return [one for one in found if str(one["kid"]).partition(".")[0] == SERVICE]


def qr_rows(said: str) -> list[str]:
    """The modules of a QR code, row by row: 1 is dark."""
    made: Any = QRCode(None, QRErrorCorrectLevel.L)
    made.addData(said)
    made.make()
    return ["".join("1" if dark else "0" for dark in row) for row in made.modules]


def _key(deps: Deps) -> dict[str, Any]:
    path = deps.settings.service_key_file
    if path is None:
        raise Unavailable("This service has no key to sign passes with")
    key: dict[str, Any] = json.loads(path.read_text())
    return key
