"""What cashiers are called, for what is printed: asked of identity before the call's own transaction begins."""

from __future__ import annotations

from collections.abc import Callable

from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.rpc.people import staff_names


def name_of(deps: Deps, find: Callable[[Tx], str]) -> str:
    """The name of somebody; empty where identity does not know them, or does not answer.

    Args:
        deps: payments'.
        find: gives their id, under the caller's scope.

    Raises:
        NotFound: what `find` looks for is not in scope.
    """
    with UnitOfWork(deps.database) as tx:
        principal_id, group_id = find(tx), tx.scope.group_id
    return staff_names(deps.settings, group_id, [principal_id]).get(principal_id, "")
