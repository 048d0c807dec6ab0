"""The settings of a platform's services, as the operator's file gives them."""

from __future__ import annotations

from chassis.settings import ServiceSettings

# Environment variables by service.
Environments = dict[str, dict[str, str]]


class UnknownService(LookupError):
    """The platform has no such service."""


def settings(environments: Environments, service: str) -> ServiceSettings:
    """The settings that every service has, of one.

    Raises:
        UnknownService: the platform has none of that name.
    """
    environment = environments.get(service)
    if environment is None:
        raise UnknownService(f"there is no service {service}; there are {', '.join(sorted(environments))}")
    known = ServiceSettings.model_fields
    values = {name: environment[f"MANOR_{name.upper()}"] for name in known if f"MANOR_{name.upper()}" in environment}
    return ServiceSettings(**{**values, "service": service})  # type: ignore[arg-type]  # pydantic reads text
