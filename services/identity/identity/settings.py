"""What identity's processes are told by their environment."""

from __future__ import annotations

from pathlib import Path

from chassis.settings import SendingSettings
from pydantic import Field


class Settings(SendingSettings):
    """The chassis's settings and identity's own."""

    service: str = "identity"
    signing_key_file: Path | None = Field(None, description="The private key that access tokens are signed with (JWK)")
    attempts: int = Field(5, ge=1, le=100, description="Wrong passwords or codes in a row until the name is locked")
    lock_minutes: int = Field(
        15, ge=1, description="How long it is locked; also, after how long wrong ones are forgotten"
    )
    refusal_seconds: float = Field(
        0.5,
        ge=0,
        le=5,
        description="How long a refused sign-in takes at the least, whether there is such a name or not",
    )
    staff_session_hours: int = Field(12, ge=1, description="How long a session of staff lasts without a refresh")
    resident_session_days: int = Field(30, ge=1, description="How long a session of a resident lasts without a refresh")
    session_days: int = Field(90, ge=1, description="How long a session lasts however often it is refreshed")
    refresh_grace_seconds: int = Field(
        10, ge=0, le=60, description="How long a refresh token that was just used gives the same successor once more"
    )
    code_minutes: int = Field(5, ge=1, description="How long a sign-in code is good")
    code_seconds_between: int = Field(60, ge=0, description="How long until another code is sent to the same phone")
    code_sender: str = Field("", description="Where codes go: https://… (POST of JSON) or file:/… ; empty sends none")
    argon2_memory_kib: int = Field(19_456, ge=8, description="Memory of one password check (OWASP: 19 MiB, 2 rounds)")
    argon2_rounds: int = Field(2, ge=1, description="Rounds of one password check")
