"""What the gateway is told by its environment."""

from __future__ import annotations

from pathlib import Path

from chassis.settings import ServiceSettings
from pydantic import AliasChoices, Field
from pydantic_settings import SettingsConfigDict


class Settings(ServiceSettings):
    """The gateway's settings, each from MANOR_<NAME>; the port from PORT too."""

    model_config = SettingsConfigDict(populate_by_name=True)

    service: str = "gateway"
    host: str = Field("127.0.0.1", description="The address that HTTP is served on")
    port: int = Field(
        8080, ge=0, le=65535, validation_alias=AliasChoices("MANOR_PORT", "PORT"), description="The port of HTTP"
    )
    threads: int = Field(64, ge=1, le=500, description="Requests answered at once")
    run_dir: Path | None = Field(None, description="Folder of the control socket; none is opened without it")
    deadline_seconds: float = Field(30, gt=0, le=300, description="How long an RPC may take")
    request_limit_bytes: int = Field(1_048_576, ge=1024, description="The largest body, save for uploaded files")
    upload_limit_bytes: int = Field(104_857_600, ge=1024, description="The largest uploaded file")
    upload_quota_bytes: int = Field(2_147_483_648, ge=1024, description="What one principal may upload in a day")
    upload_types: str = Field(
        "text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
        "application/pdf,image/png,image/jpeg,image/webp,image/heic,text/plain",
        description="Media types of files that may be uploaded",
    )
    allowed_origins: str = Field("", description="Origins that browsers may call from (CORS); none by default")
    secure_cookies: bool = Field(False, description="The gateway is reached by https alone, so cookies are Secure")
    trusted_proxies: int = Field(0, ge=0, le=5, description="Proxies in front whose X-Forwarded-* are believed")
    rate_limit: str = Field("6000 per minute", description="Requests of one principal, or of one address")
    sign_in_rate_limit: str = Field("60 per minute", description="Public calls such as sign-in, of one address")
    callback_rate_limit: str = Field("60000 per minute", description="Partner callbacks of one address")
    web_dir: Path = Field(Path(__file__).parents[1], description="Folder of the built console and residents' pages")
    dashboards_dir: Path = Field(
        Path(__file__).parents[2] / "infra" / "dashboards" / "generated",
        description="Folder of the dashboards that operators see in the console",
    )
    runbooks_file: Path = Field(
        Path(__file__).parents[2] / "docs" / "runbooks.md", description="What operators do about each alert"
    )
    prometheus_url: str = Field(
        "",
        pattern=r"^(https?://[^\s?#]+)?$",
        description="Where the dashboards' data come from, such as http://prometheus:9090; without it there are none",
    )
    monitoring_rate_limit: str = Field("600 per minute", description="Panels that one operator may ask for")
    rate_limit_storage: str = Field("memory://", description="Where counts are kept, such as redis://host:6379")

    @property
    def origins(self) -> frozenset[str]:
        """The allowed origins."""
        return frozenset(filter(None, (item.strip() for item in self.allowed_origins.split(","))))

    @property
    def file_types(self) -> frozenset[str]:
        """The media types that may be uploaded."""
        return frozenset(item.strip() for item in self.upload_types.split(","))
