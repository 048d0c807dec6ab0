"""What devices' processes are told by their environment."""

from __future__ import annotations

from pathlib import Path

from chassis.settings import ServiceSettings
from pydantic import Field, SecretStr


class Settings(ServiceSettings):
    """The settings of every service, and devices' own."""

    service: str = "devices"
    public_url: str = Field(
        "http://127.0.0.1:8080", description="Where people reach the platform; the QR codes of labels begin with it"
    )
    broker_host: str = Field("127.0.0.1", description="The address of the MQTT broker, which ingest takes from")
    broker_port: int = Field(1883, ge=1, le=65_535, description="Its port")
    broker_listen: str = Field("127.0.0.1", description="The address that the platform's own broker listens on")
    broker_public_address: str = Field(
        "mqtt://127.0.0.1:1883", description="Where devices reach the broker, as their installers are told"
    )
    broker_dir: Path | None = Field(None, description="Folder of the platform's own broker: settings, store, passwords")
    broker_username: str = Field("manor-ingest", description="What ingest signs in to the broker as")
    broker_password: SecretStr = Field(SecretStr(""), description="Its password there")
    broker_tls_dir: Path | None = Field(
        None, description="Folder with tls.crt, tls.key and ca.crt of the broker; without it in the clear"
    )
    ingest_id: str = Field(
        "0", pattern="[a-z0-9-]{1,40}", description="Tells ingest processes apart; each keeps its own for ever"
    )
    ingest_batch: int = Field(500, ge=1, le=5_000, description="Messages that ingest stores in one transaction at most")
    sample_kept_days: int = Field(
        90, ge=1, le=3_660, description="For how many days what devices measured is kept; earlier times are late"
    )
    quarantine_kept_days: int = Field(30, ge=1, le=366, description="For how many days what was not stored is kept")
