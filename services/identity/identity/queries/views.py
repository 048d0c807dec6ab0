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


def list_views(tx: Tx, page: str) -> Sequence[View]:
    """The caller's views of a page, then those that are shared with them, each by name.

    Args:
        tx: under the caller's scope, every place where they have a role.
        page: such as payments/receipts.
    """
    caller = tx.scope.principal.id
    by_name = (func.lower(View.name), View.view_id)
    own = select(View).where(View.principal_id == uuid.UUID(caller), View.page == page).order_by(*by_name)
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
    own = select(func.count()).where(View.principal_id == uuid.UUID(tx.scope.principal.id), View.page == page)
    return int(tx.scalar(own) or 0)
