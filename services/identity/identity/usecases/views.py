"""Views of lists that somebody keeps and shares, and whether the console is light or dark for them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import Invalid, NotFound, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select

from identity.queries.views import OF_THE_LIST, count_own, list_looks
from identity.records import Node
from identity.records.views import Appearance, View
from identity.usecases.principals import require_may
from identity.violations import Fault

MOST_VIEWS = 20
# More pages than the console has lists.
MOST_LOOKS = 200


@dataclass(frozen=True, slots=True)
class SaveView:
    """A view of the caller's.

    Args:
        page: such as payments/receipts.
        name: what the caller calls it; their own of that page and name is replaced.
        search: what stands behind the ? of the page's address.
        hidden_columns: keys of the columns that are left out.
        dense: its rows stand close.
        shared_node_id: the company or group that sees it too; 0 for nobody.
        permission: what the page asks for; empty where it is not shared.
    """

    page: str
    name: str
    search: str
    hidden_columns: Sequence[str]
    dense: bool
    shared_node_id: int = 0
    permission: str = ""


def save_view(tx: Tx, command: SaveView) -> View:
    """Keeps a view, and shares it where the command says with whom.

    Raises:
        Denied: the caller does not hold the page's permission where it is to be shared.
        Invalid: an estate is no place to share it with, no permission says who sees it, or there are too many.
    """
    company_id = _shared_company(tx, command)
    caller = uuid.UUID(tx.scope.principal.id)
    mine = select(View).where(View.principal_id == caller, View.page == command.page, View.name == command.name)
    view = tx.scalar(mine.with_for_update())
    if view is None:
        if count_own(tx, command.page) >= MOST_VIEWS:
            raise Invalid("Remove a view first", violations=[Violation("name", Fault.TOO_MANY_VIEWS, most=MOST_VIEWS)])
        view = View(view_id=ids.uuid7(), group_id=tx.scope.group_id, principal_id=caller, page=command.page)
        tx.add(view)
    was_shared = view.company_id if view.shared_node_id else None
    view.name, view.search = command.name, command.search
    view.hidden_columns, view.dense = list(command.hidden_columns), command.dense
    view.company_id, view.shared_node_id, view.permission = company_id, command.shared_node_id, command.permission
    tx.flush()
    if view.shared_node_id:
        detail = {"page": view.page, "name": view.name}
        tx.audit("identity.share_view", f"views/{view.view_id}", detail, company_id=company_id)
    elif was_shared is not None:
        _unshared(tx, view, was_shared)
    return view


def remove_view(tx: Tx, view_id: uuid.UUID) -> None:
    """Removes a view; where it was shared, nobody sees it any more.

    Raises:
        NotFound: it is not the caller's.
    """
    view = tx.find(View, view_id, lock=True)
    if view is None or str(view.principal_id) != tx.scope.principal.id:
        raise NotFound(f"View {view_id} is not one of yours")
    if view.shared_node_id:
        _unshared(tx, view, view.company_id)
    tx.session.delete(view)


def set_appearance(tx: Tx, appearance: str) -> Appearance:
    """Draws the console so for the caller.

    Args:
        tx: the call's.
        appearance: system, light or dark.
    """
    caller = uuid.UUID(tx.scope.principal.id)
    chosen = tx.find(Appearance, caller, lock=True)
    if chosen is None:
        chosen = Appearance(principal_id=caller, group_id=tx.scope.group_id)
        tx.add(chosen)
    chosen.appearance = appearance
    return chosen


@dataclass(frozen=True, slots=True)
class SetListLook:
    """How the caller wants a list to look.

    Args:
        page: such as payments/receipts.
        hidden_columns: keys of the columns that are left out.
        dense: its rows stand close.
    """

    page: str
    hidden_columns: Sequence[str]
    dense: bool


def set_list_look(tx: Tx, command: SetListLook) -> None:
    """Shows a list so for the caller from now on; what every list looks like by itself is not kept.

    Of more pages than the console has lists the look that was kept first goes.
    """
    caller = uuid.UUID(tx.scope.principal.id)
    kept = {look.page: look for look in list_looks(tx, caller)}
    look = kept.get(command.page)
    if not command.hidden_columns and not command.dense:
        if look:
            tx.session.delete(look)
        return
    if look is None:
        if len(kept) >= MOST_LOOKS:
            tx.session.delete(min(kept.values(), key=lambda one: one.view_id))
        of = {"group_id": tx.scope.group_id, "principal_id": caller, "page": command.page}
        look = View(view_id=ids.uuid7(), **of, name=OF_THE_LIST, search="")
        tx.add(look)
    look.hidden_columns, look.dense = list(command.hidden_columns), command.dense


def _shared_company(tx: Tx, command: SaveView) -> int:
    """The company that a view is shared with; 0 for the whole group, or for nobody."""
    if not command.shared_node_id:
        return 0
    if not command.permission:
        raise Invalid("Say what the page asks for", violations=[Violation("permission", Common.EMPTY)])
    require_may(tx, command.permission, [command.shared_node_id], "share a view there")
    node = tx.get(Node, command.shared_node_id)
    if node.kind == "estate":
        fault = Violation("shared_node_id", Fault.WRONG_KIND_OF_NODE, kind="company")
        raise Invalid("A view is shared with a company or the group", violations=[fault])
    return node.company_id


def _unshared(tx: Tx, view: View, company_id: int) -> None:
    detail = {"page": view.page, "name": view.name}
    tx.audit("identity.unshare_view", f"views/{view.view_id}", detail, company_id=company_id)
