"""What the records of tenants share."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from chassis.data.db import NAMING, Base
from chassis.errors import PreconditionFailed
from sqlalchemy import MetaData
from sqlalchemy.orm import mapped_column

Company = Annotated[int, mapped_column(primary_key=True)]
Key = Annotated[UUID, mapped_column(primary_key=True)]


class Record(Base):
    """The base of tenants' records, with a catalogue of its own: other services have tables of the same names."""

    __abstract__ = True
    metadata = MetaData(naming_convention=NAMING)


class Versioned(Record):
    """A record that people edit: its version rises with each change, and is its etag."""

    __abstract__ = True
    version: int

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

    def change(self, values: dict[str, object]) -> bool:
        """Sets the values that differ; gives whether any did, in which case the version rises by one.

        Args:
            values: by column name.
        """
        different = {name: value for name, value in values.items() if getattr(self, name) != value}
        for name, value in different.items():
            setattr(self, name, value)
        if different:
            self.version += 1
        return bool(different)
