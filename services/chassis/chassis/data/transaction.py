"""What those need of a transaction who write into it for it: Tx has more, and knows them."""

from __future__ import annotations

from typing import Any, Protocol

from chassis.scope import Scope


class Transaction(Protocol):
    """A transaction under a scope."""

    @property
    def scope(self) -> Scope:
        """Whose rows it may touch."""

    @property
    def execute(self) -> Any:
        """SQLAlchemy's `Session.execute`."""
