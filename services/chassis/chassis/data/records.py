"""What the records of all services inherit: a catalogue, the types of columns, and the etag of what is edited.

A service declares its records with `class Thing(Record)`, or `class Thing(Versioned)` where people edit them.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from chassis.errors import PreconditionFailed

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Key = Annotated[int, mapped_column(primary_key=True)]
UuidKey = Annotated[UUID, mapped_column(primary_key=True)]


@cache
def catalogue(service: str) -> MetaData:
    """The tables of a service; in one process, as in tests, several have tables of the same names."""
    return MetaData(naming_convention=NAMING)


class Record(DeclarativeBase):
    """What all records inherit; their tables are made by migrations, never from here."""

    # SQLAlchemy casts what it sends: as INTEGER, a sum of millions of amounts would be out of range.
    type_annotation_map: ClassVar = {int: BigInteger, datetime: DateTime(timezone=True)}

    def __init_subclass__(cls, **options: Any) -> None:
        """Puts a record into the catalogue of its service."""
        cls.metadata = catalogue(cls.__module__.partition(".")[0])
        super().__init_subclass__(**options)


class Versioned(Record):
    """A record that people edit: its version rises with each change, and is its etag."""

    __abstract__ = True
    version: Mapped[int] = mapped_column(default=1)

    @property
    def etag(self) -> str:
        """What an editor sends back."""
        return str(self.version)

    def must_be(self, etag: str) -> None:
        """Refuses a change of what is not as it was read; an empty etag changes it whatever it is.

        Raises:
            PreconditionFailed: somebody changed it meanwhile.
        """
        if etag and etag.strip('"') != self.etag:
            raise PreconditionFailed("Somebody changed it since you read it: read it again and repeat your change")

    def touch(self, etag: str) -> None:
        """Counts a change by somebody who read `etag`.

        Raises:
            PreconditionFailed: as `must_be`.
        """
        self.must_be(etag)
        self.version += 1

    def change(self, values: dict[str, object]) -> bool:
        """Sets the values that differ, by column name. Returns whether any did: then the version rises by one."""
        different = {name: value for name, value in values.items() if getattr(self, name) != value}
        for name, value in different.items():
            setattr(self, name, value)
        if different:
            self.version += 1
        return bool(different)
