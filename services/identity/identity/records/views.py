"""How somebody wants to see the console."""

from __future__ import annotations

import uuid

from chassis.data.records import Record, UuidKey
from sqlalchemy import ARRAY, Text
from sqlalchemy.orm import Mapped, mapped_column


class View(Record):
    """A list's filters, order and columns under a name; shared with a company or the group where it names one."""

    __tablename__ = "list_views"
    view_id: Mapped[UuidKey]
    group_id: Mapped[int]
    company_id: Mapped[int] = mapped_column(default=0)
    principal_id: Mapped[uuid.UUID]
    page: Mapped[str]
    name: Mapped[str]
    search: Mapped[str]
    hidden_columns: Mapped[list[str]] = mapped_column(ARRAY(Text))
    dense: Mapped[bool]
    shared_node_id: Mapped[int] = mapped_column(default=0)
    permission: Mapped[str] = mapped_column(default="")


class Appearance(Record):
    """Whether the console is drawn light or dark for somebody, or as their system wishes."""

    __tablename__ = "appearances"
    principal_id: Mapped[UuidKey]
    group_id: Mapped[int]
    appearance: Mapped[str]
