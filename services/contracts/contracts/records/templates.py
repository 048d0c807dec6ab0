"""Templates of contracts."""

from __future__ import annotations

from datetime import datetime

from chassis import clock
from chassis.data.records import Key, UuidKey, Versioned
from sqlalchemy.orm import Mapped, mapped_column


class ContractTemplate(Versioned):
    """A company's text of a contract, with fields in braces."""

    __tablename__ = "contract_templates"
    company_id: Mapped[Key]
    template_id: Mapped[UuidKey]
    group_id: Mapped[int]
    name: Mapped[str]
    # By which names are the same, in any case and width.
    name_key: Mapped[str]
    text: Mapped[str]
    retired: Mapped[bool] = mapped_column(default=False)
    maker: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
