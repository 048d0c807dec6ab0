"""What the records of all services inherit."""

from __future__ import annotations

from datetime import datetime

import pytest
from chassis.data.records import Key, Versioned, catalogue
from chassis.errors import PreconditionFailed
from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped


class Shelf(Versioned):
    """Something that people edit."""

    __tablename__ = "shelves"
    shelf_id: Mapped[Key]
    name: Mapped[str]
    seen_at: Mapped[datetime | None]


def shelf() -> Shelf:
    return Shelf(shelf_id=1, name="A", version=3)


def test_the_version_is_the_etag_and_an_empty_etag_overwrites() -> None:
    for etag in ("3", '"3"', ""):
        shelf().must_be(etag)


@pytest.mark.parametrize("etag", ["2", "abc", "-1"])
def test_a_change_of_what_is_not_as_it_was_read_is_refused(etag: str) -> None:
    record = shelf()
    with pytest.raises(PreconditionFailed):
        record.touch(etag)
    assert record.version == 3


def test_the_version_rises_only_with_a_change() -> None:
    record = shelf()
    assert not record.change({"name": "A"})
    assert record.version == 3
    assert record.change({"name": "B"})
    assert (record.name, record.version) == ("B", 4)
    record.touch("4")
    assert record.etag == "5"


def test_records_lie_in_the_catalogue_of_their_own_service() -> None:
    assert Shelf.metadata is catalogue(__name__.partition(".")[0])
    assert "shelves" not in catalogue("billing").tables


def test_numbers_are_sent_as_bigint_and_times_with_their_zone() -> None:
    columns = Shelf.__table__.columns
    assert isinstance(columns["version"].type, BigInteger)
    assert columns["seen_at"].type.timezone
