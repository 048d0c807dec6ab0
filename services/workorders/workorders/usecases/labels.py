"""Labels of places and things, and reports of whoever reads one, who has not signed in."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.attachments import Target, attach
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, NotFound, Violation
from sqlalchemy import ColumnElement, func, select

from workorders.domain.label_codes import LabelCode
from workorders.records.orders import LABEL, Category, Label, Order
from workorders.usecases.intake import CreateOrder, create_order
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.files.storage import FileStore

SECRET_BYTES = 16
# Whoever has the code can send reports without end; so many of a day are enough for a desk to have looked.
MOST_A_DAY = 20
MOST_PHOTOS, MOST_PHOTO_BYTES, PHOTOS_WITHIN = 3, 700_000, timedelta(hours=1)
# How the content of each kind begins.
_PHOTOS = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}


class TooManyReports(Conflict):
    """A label has had as many reports of a day as it takes."""

    default_reason = "TOO_MANY_REPORTS"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a label says; manor.workorders.v1.Label says what each means."""

    name: str
    place: str
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreateLabel:
    """A label of an estate."""

    company_id: int
    estate_id: int
    wanted: Wanted


def create_label(tx: Tx, command: CreateLabel) -> Label:
    """Makes a label.

    Raises:
        NotFound: there is no such estate.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    label = Label(
        company_id=command.company_id,
        label_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        secret=secrets.token_urlsafe(SECRET_BYTES),
        **asdict(command.wanted),
    )
    tx.add(label)
    tx.flush()
    _audit(tx, "create_label", label)
    return label


@dataclass(frozen=True, slots=True)
class UpdateLabel:
    """A label as it is to be."""

    company_id: int
    label_id: UUID
    wanted: Wanted
    etag: str = ""


def update_label(tx: Tx, command: UpdateLabel) -> Label:
    """Changes a label; its code stays.

    Raises:
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    label = tx.lock(Label, (command.company_id, command.label_id))
    label.must_be(command.etag)
    if label.change(asdict(command.wanted)):
        _audit(tx, "update_label", label)
    return label


def read_label(tx: Tx, code: LabelCode) -> Label:
    """The label that has a code.

    Args:
        tx: under the scope of the code's company.
        code: what a phone has read.

    Raises:
        NotFound: no label has it, or it leads nowhere any more.
    """
    query = select(Label).where(
        Label.company_id == code.company_id, Label.secret == code.secret, Label.retired.is_(False)
    )
    label = tx.scalars(query).one_or_none()
    if label is None:
        raise NotFound("This code leads nowhere any more: call the service desk", reason="LABEL_NOT_FOUND")
    return label


@dataclass(frozen=True, slots=True)
class ReportAtLabel:
    """What somebody reports who has read a code."""

    code: LabelCode
    category_id: UUID
    description: str
    client_id: str


def report_at_label(tx: Tx, command: ReportAtLabel) -> Order:
    """Takes in what is reported at a label, to be reviewed; the same id of the same phone gives the order that it made.

    Raises:
        TooManyReports: the label has had as many of a day as it takes.
        Invalid: that is not reported by residents.
        NotFound: no label has the code.
    """
    label = read_label(tx, command.code)
    # One report of a label after the other, so that the count of a day holds.
    tx.lock(Label, (label.company_id, label.label_id))
    wanted = CreateOrder(
        label.company_id,
        label.estate_id,
        command.category_id,
        command.description,
        place=f"{label.place} {label.name}",
        client_id=_client_id(label, command.client_id),
        source=LABEL,
        label_id=label.label_id,
    )
    before = tx.scalar(select(Order.order_id).where(*_of_label(label), Order.client_id == wanted.client_id))
    if before is None:
        _must_be_free(tx, label, command.category_id)
    return create_order(tx, wanted)


def _must_be_free(tx: Tx, label: Label, category_id: UUID) -> None:
    category = tx.find(Category, (label.company_id, category_id))
    if category is not None and not category.for_residents:
        fault = Violation("category_id", Fault.NOT_FOR_RESIDENTS)
        raise Invalid("This cannot be reported here", violations=[fault])
    since = clock.now() - timedelta(days=1)
    count = select(func.count()).select_from(Order).where(*_of_label(label), Order.reported_at > since)
    if (tx.scalar(count) or 0) >= MOST_A_DAY:
        raise TooManyReports("So much was reported here today that the desk knows: call it if it is urgent")


@dataclass(frozen=True, slots=True)
class AddLabelPhoto:
    """A photo of what was reported: the code, the phone's own id of the report, and a JPEG or PNG."""

    code: LabelCode
    client_id: str
    photo: bytes


def add_label_photo(tx: Tx, store: FileStore, command: AddLabelPhoto) -> Order:
    """Adds a photo to what was reported at a label, soon after the report; it is looked at and kept by an operation.

    Args:
        tx: under the scope of the code's company.
        store: where files are kept.
        command: the photo.

    Raises:
        Invalid: it is no photo, or too large.
        TooManyReports: the report has as many photos as it takes, or is too old for more.
        NotFound: no label has the code, or the phone reported nothing there.
    """
    label = read_label(tx, command.code)
    query = select(Order.order_id).where(*_of_label(label), Order.client_id == _client_id(label, command.client_id))
    order_id = tx.scalar(query)
    if order_id is None:
        raise NotFound("Nothing was reported here from this phone", reason="REPORT_NOT_FOUND")
    order = tx.lock(Order, (label.company_id, order_id))
    media_type = next((kind for kind, head in _PHOTOS.items() if command.photo.startswith(head)), "")
    if not media_type:
        raise Invalid("Not a photo", violations=[Violation("photo", Fault.NOT_A_PHOTO)])
    if len(command.photo) > MOST_PHOTO_BYTES:
        fault = Violation("photo", Fault.PHOTO_TOO_LARGE, most=MOST_PHOTO_BYTES // 1000)
        raise Invalid("The photo is too large", violations=[fault])
    if order.label_photos >= MOST_PHOTOS or clock.now() - order.reported_at > PHOTOS_WITHIN:
        raise TooManyReports("This report takes no more photos: show them to whoever comes")
    order.label_photos += 1
    ending = media_type.partition("/")[2]
    kept = store.put(
        BytesIO(command.photo),
        filename=f"photo-{order.label_photos}.{ending}",
        media_type=media_type,
        owner=tx.scope.principal,
        max_bytes=MOST_PHOTO_BYTES,
    )
    attach(tx, Target(order.company_id, "order", str(order.order_id)), kept.name)
    return order


def _client_id(label: Label, given: str) -> str:
    return f"label/{label.label_id}/{given}"


def _of_label(label: Label) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Order.company_id == label.company_id, Order.label_id == label.label_id


def _audit(tx: Tx, action: str, label: Label) -> None:
    about = {"name": label.name, "place": label.place, "retired": label.retired}
    where = {"company_id": label.company_id, "estate_id": label.estate_id}
    tx.audit(f"workorders.{action}", f"labels/{label.label_id}", about, **where)
