"""What a process is told by its environment. Nothing else reads it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class ServiceSettings(BaseSettings):
    """The settings that every service has, each from MANOR_<NAME>; a service adds its own by inheriting."""

    model_config = SettingsConfigDict(
        env_prefix="MANOR_",
        frozen=True,
        extra="ignore",
        ignored_types=(cached_property,),
        populate_by_name=True,
    )

    service: str = Field(description="The service's name")
    database_url: str = Field("", description="PostgreSQL URL of the app role; rows by row-level security")
    database_owner_url: str = Field("", description="PostgreSQL URL of the owner role; migrate alone has it")
    database_relay_url: str = Field("", description="PostgreSQL URL of the relay role; the outbox alone")
    database_verifier_url: str = Field("", description="PostgreSQL URL of the verifier role; reads everything")
    database_pool_size: int = Field(0, ge=0, le=100, description="Connections of one process; 0: what it can use")
    amqp_url: str = Field("", description="RabbitMQ URL with the vhost")
    grpc_host: str = Field("127.0.0.1", description="The address that serve listens on")
    grpc_port: int = Field(0, description="The port that serve listens on; 0 takes a free one")
    grpc_threads: int = Field(12, ge=1, le=200, description="Calls answered at once by one process")
    metrics_host: str = Field("127.0.0.1", description="The address of /metrics, /healthz and /readyz")
    metrics_port: int = Field(0, description="The port of /metrics, /healthz and /readyz; 0 takes a free one")
    addresses: str = Field("", description="Where the services listen: identity=host:port,tenants=host:port")
    jwks_file: Path | None = Field(None, description="Public keys that tokens are verified with (JWK set)")
    service_key_file: Path | None = Field(None, description="This service's own signing key (JWK)")
    encryption_key_file: Path | None = Field(None, description="Master key of field encryption, 32 bytes in hex")
    tls_dir: Path | None = Field(
        None, description="Folder with tls.crt, tls.key and ca.crt: calls are by mutual TLS; without it in the clear"
    )
    files_dir: Path | None = Field(None, description="Folder of uploaded and made files, where there is no bucket")
    files_bucket: str = Field("", description="Bucket of uploaded and made files, in an S3 store")
    files_endpoint: str = Field("", description="The S3 store's address, such as http://minio:9000; empty is AWS")
    files_region: str = Field("us-east-1", description="The S3 store's region")
    files_access_key: str = Field("", description="Access key of the S3 store; empty takes the machine's own role")
    files_secret_key: SecretStr = Field(SecretStr(""), description="Secret key of the S3 store")
    document_font_file: Path = Field(
        Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
        description="TrueType font with Latin and Chinese letters that PDF documents are set in",
    )
    document_fallback_fonts: tuple[Path, ...] = Field(
        (
            *(
                Path(f"/usr/share/fonts/truetype/noto/NotoSans{script}-Regular.ttf")
                for script in ("Thai", "Tamil", "Devanagari", "Bengali", "Myanmar", "Khmer", "Lao")
            ),
            Path("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
            Path("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
        ),
        description="TrueType fonts for letters that it lacks, asked in this order; one that is not there is passed by",
    )
    otlp_endpoint: str = Field(
        "",
        validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT",
        description="Where spans go by OTLP over HTTP, such as http://collector:4318; empty records none",
    )
    trace_ratio: float = Field(1.0, ge=0, le=1, description="Share of traces that is sent; failed ones always are")
    log_level: str = Field("INFO", description="Least level that is logged")
    stop_seconds: int = Field(20, ge=1, description="How long work in hand may take after SIGTERM")
    worker_threads: int = Field(4, ge=1, le=50, description="Facts handled at once by one worker process")
    worker_bulk_facts: int = Field(1, ge=1, le=50, description="Facts of hundreds of items among those")
    retry_seconds: tuple[float, ...] = Field(
        (1, 5, 30, 120, 600), description="How long a fact that failed waits, try by try; then it is parked"
    )
    unheard_facts: tuple[str, ...] = Field((), description="Types of facts that nobody hears yet; no alarm for them")

    @property
    def document_fonts(self) -> tuple[Path, ...]:
        """What draws the letters of PDF documents, the font that they are set in first."""
        return (self.document_font_file, *self.document_fallback_fonts)

    @property
    def address_of(self) -> dict[str, str]:
        """host:port by service name, from `addresses`."""
        pairs = (item.split("=", 1) for item in self.addresses.split(",") if item)
        return {name.strip(): address.strip() for name, address in pairs}


class SendingSettings(ServiceSettings):
    """The settings of a service that sends messages, beside its own."""

    sms_gateway_url: str = Field("", description="Where SMS are posted, such as https://sms.example/v1; empty for none")
    sms_gateway_token: SecretStr = Field(
        SecretStr(""), description="Bearer token of the SMS gateway, which signs its reports with it"
    )
    sms_report_url: str = Field(
        "",
        description="Where the SMS gateway reports deliveries: https://<gateway>/callbacks/sms; empty for no reports",
    )
    smtp_host: str = Field("", description="The server that takes mail; empty for none")
    smtp_port: int = Field(587, ge=1, le=65_535, description="Its port")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="starttls and tls refuse a server whose certificate is not good; none is in the clear"
    )
    smtp_username: str = Field("", description="Who signs in there; empty for nobody")
    smtp_password: SecretStr = Field(SecretStr(""), description="Their password")
    mail_from: str = Field("", description="The sender of mail, such as Manor <office@estate.example>")
    message_quiet_hours: str = Field(
        "21:00-08:00",
        pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9])?$",
        description="When nothing is sent that can wait, by the estate's clock; empty sends at any time",
    )
    message_retry_seconds: tuple[int, ...] = Field(
        (60, 300, 1_800, 7_200, 21_600), description="How long a message that no channel took waits, try by try"
    )
    message_kept_days: int = Field(
        730, ge=30, le=3_650, description="After how many days a message is deleted, for its reader and for staff"
    )
