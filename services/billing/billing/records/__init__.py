"""What billing keeps, and how it changes state."""

from __future__ import annotations

from chassis.db import NAMING, Base
from sqlalchemy import MetaData


class Record(Base):
    """What billing's records inherit: a list of tables of their own, since other services have some of the names."""

    __abstract__ = True
    metadata = MetaData(naming_convention=NAMING)
