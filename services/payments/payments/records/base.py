"""The base of payments' records, and the column types that they share."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from chassis.data.db import NAMING, Base
from sqlalchemy import BigInteger, DateTime, MetaData
from sqlalchemy.orm import mapped_column

Big = Annotated[int, mapped_column(BigInteger)]
BigKey = Annotated[int, mapped_column(BigInteger, primary_key=True)]
Key = Annotated[int, mapped_column(primary_key=True)]
Moment = Annotated[datetime, mapped_column(DateTime(timezone=True))]
MaybeMoment = Annotated[datetime | None, mapped_column(DateTime(timezone=True))]


class Record(Base):
    """What all records of payments inherit. Other services have tables of the same names in databases of their own."""

    __abstract__ = True
    metadata = MetaData(naming_convention=NAMING)
