"""Calls of a servicer's methods without a server."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeVar, cast

from chassis.deps import Deps
from chassis.rpc.call import Call
from chassis.rpc.idempotency import in_transaction

M = TypeVar("M")


def ask(deps: Deps, rpc: Callable[[Any, Call], M], request: Any) -> M:
    """Calls a servicer's method as a server does that has let the call in: in one transaction of the scope in hand.

    Args:
        deps: the service's.
        rpc: the method, such as `TariffServicer().GetTariff`.
        request: its message.
    """
    call = Call(cast("Any", None), {}, None, math.inf)
    with in_transaction(call, deps.database):
        return rpc(request, call)
