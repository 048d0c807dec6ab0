"""Views of lists."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import cache, partial
from itertools import islice

from chassis import directory
from chassis.data.tx import Tx
from sqlalchemy import func, select

from identity.records.views import View

MOST_SHARED = 100
# What a list looks like without a view is kept as the one that has no name.
OF_THE_LIST = ""
_NAMED = View.name != OF_THE_LIST


def list_views(tx: Tx, page: str) -> Sequence[View]:
    """The caller's views of a page, then those that are shared with them, each by name.

    Args:
        tx: under the caller's scope, every place where they have a role.
        page: such as payments/receipts.
    """
    caller = tx.scope.principal.id
    by_name = (func.lower(View.name), View.view_id)
    own = select(View).where(View.principal_id == uuid.UUID(caller), View.page == page, _NAMED).order_by(*by_name)
    shared = select(View).where(
        View.group_id == tx.scope.group_id,
        View.page == page,
        View.shared_node_id != 0,
        View.principal_id != uuid.UUID(caller),
    )
    # Those of a page mostly ask for the same permission at the same few places.
    may = cache(partial(directory.may_within, tx, caller))
    seen = (one for one in tx.scalars(shared.order_by(*by_name)).all() if may(one.permission, one.shared_node_id))
    return [*tx.scalars(own).all(), *islice(seen, MOST_SHARED)]


def count_own(tx: Tx, page: str) -> int:
    """How many views of a page the caller keeps."""
    caller = uuid.UUID(tx.scope.principal.id)
    own = select(func.count()).where(View.principal_id == caller, View.page == page, _NAMED)
    return int(tx.scalar(own) or 0)


def list_looks(tx: Tx, principal_id: uuid.UUID) -> Sequence[View]:
    """How somebody wants lists to look, a view without a name for each page."""
    own = select(View).where(View.principal_id == principal_id, View.name == OF_THE_LIST)
    return tx.scalars(own.order_by(View.page)).all()
