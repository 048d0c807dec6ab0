"""What billing keeps, and how it changes state."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from chassis.data.db import NAMING
from sqlalchemy import BigInteger, DateTime, MetaData
from sqlalchemy.orm import DeclarativeBase


class Record(DeclarativeBase):
    """What billing's records inherit: tables of their own, since other services have some of the names."""

    metadata = MetaData(naming_convention=NAMING)
    # SQLAlchemy casts what it sends: as INTEGER, a sum of millions of amounts would be out of range.
    type_annotation_map: ClassVar = {int: BigInteger, datetime: DateTime(timezone=True)}
