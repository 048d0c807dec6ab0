"""What signing in needs, from the settings."""

from __future__ import annotations

from chassis.deps import Deps
from chassis.rpc.tokens import SigningKey

from identity.domain.passwords import Passwords
from identity.settings import Settings
from identity.usecases.gate import Gate


def passwords_of(deps: Deps) -> Passwords:
    """How this deployment hashes passwords."""
    settings = settings_of(deps)
    return Passwords(settings.argon2_memory_kib, settings.argon2_rounds)


def settings_of(deps: Deps) -> Settings:
    """identity's own settings."""
    assert isinstance(deps.settings, Settings)  # chassis.main reads <service>.settings.Settings
    return deps.settings


def gate_of(deps: Deps) -> Gate:
    """The gate of a server.

    Raises:
        ValueError: no signing key is set.
    """
    settings = settings_of(deps)
    if settings.signing_key_file is None:
        raise ValueError("MANOR_SIGNING_KEY_FILE is not set: nobody can be signed in")
    return Gate(deps.database, settings, SigningKey.read(settings.signing_key_file), passwords_of(deps))
