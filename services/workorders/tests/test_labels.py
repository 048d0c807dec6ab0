"""Labels: what anybody reads at one, what they report there, and that a code of somebody else opens nothing."""

from __future__ import annotations

import threading
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid, NotFound
from chassis.jobs import attempts
from chassis.rpc.access import ANYBODY
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP, OTHER_COMPANY, OTHER_ESTATE
from hypothesis import given
from hypothesis import strategies as st
from manor.workorders.v1 import labels_pb2 as pb
from PIL import Image
from sqlalchemy import select, text
from workorders.domain.label_codes import LabelCode
from workorders.records.orders import Label, Order
from workorders.rpc.labels import LabelServicer
from workorders.usecases import labels
from workorders.usecases.labels import TooManyReports

WHERE = {"company_id": COMPANY, "estate_id": ESTATE}
LIFT = {"name": "3 号电梯", "place": "3 栋大堂"}


def made(world: Any, **more: Any) -> Any:
    """A label of the estate."""
    request = pb.CreateLabelRequest(**WHERE, label=pb.Label(**LIFT | more))
    return world.ask(LabelServicer(world.deps).CreateLabel, request)


def read(world: Any, code: str) -> Any:
    return world.ask(LabelServicer(world.deps).ReadLabel, pb.ReadLabelRequest(code=code), ANYBODY)


def report(world: Any, code: str, client_id: str = "phone-0001", **more: Any) -> int:
    told = {"category_id": str(world.category), "description": "门关不上"} | more
    request = pb.ReportAtLabelRequest(code=code, client_id=client_id, **told)
    number: int = world.ask(LabelServicer(world.deps).ReportAtLabel, request, ANYBODY).number
    return number


def orders(world: Any) -> list[Order]:
    return list(world.act(lambda tx, _: tx.scalars(select(Order).order_by(Order.number)).all(), None))


def test_whoever_reads_a_code_learns_what_hangs_there_and_nothing_of_anybody(world: Any) -> None:
    world.report(customer_id=world.customer)
    world.categorise("inside", for_residents=False)
    found = read(world, made(world).code)
    assert (found.name, found.place, found.estate_name) == ("3 号电梯", "3 栋大堂", "estate")
    assert [one.name_en for one in found.categories] == ["water"]
    assert {field.name for field in found.DESCRIPTOR.fields} == {"estate_name", "name", "place", "categories"}


def test_what_is_reported_at_a_label_waits_for_the_desk_at_every_estate(world: Any) -> None:
    world.settle({"review": False})
    label = made(world)
    number = report(world, label.code)
    (order,) = orders(world)
    assert (order.number, order.state, order.source) == (number, "reported", "label")
    assert (order.place, order.estate_id, str(order.label_id)) == ("3 栋大堂 3 号电梯", ESTATE, label.label_id)
    assert order.customer_id is None


def test_the_same_report_of_a_phone_makes_one_order(world: Any) -> None:
    code = made(world).code
    assert report(world, code) == report(world, code)
    assert report(world, code, "phone-0002") != report(world, code)
    assert len(orders(world)) == 2


def test_a_label_takes_so_many_reports_a_day_and_a_repeated_one_all_the_same(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(labels, "MOST_A_DAY", 2)
    code, other = made(world).code, made(world).code
    for phone in ("phone-0001", "phone-0002"):
        report(world, code, phone)
    with pytest.raises(TooManyReports):
        report(world, code, "phone-0003")
    report(world, code, "phone-0001")
    report(world, other, "phone-0003")
    assert len(orders(world)) == 3


def test_what_residents_do_not_report_is_not_reported_at_a_label(world: Any) -> None:
    inside = world.categorise("inside", for_residents=False)
    with pytest.raises(Invalid) as error:
        report(world, made(world).code, category_id=str(inside))
    assert [(one.field, one.code) for one in error.value.violations] == [("category_id", "NOT_FOR_RESIDENTS")]


def test_a_code_that_is_not_whole_or_of_another_company_opens_nothing(world: Any) -> None:
    code = LabelCode.read(made(world).code)
    for wrong in (
        LabelCode(GROUP, OTHER_COMPANY, code.secret),
        LabelCode(GROUP + 1, COMPANY, code.secret),
        LabelCode(GROUP, COMPANY, "A" * len(code.secret)),
        "nonsense",
    ):
        with pytest.raises(NotFound):
            read(world, str(wrong))
        with pytest.raises(NotFound):
            report(world, str(wrong))
    assert orders(world) == []


def test_a_retired_label_leads_nowhere_and_keeps_its_code(world: Any) -> None:
    label = made(world)
    request = pb.UpdateLabelRequest(company_id=COMPANY, label_id=label.label_id, label=pb.Label(**LIFT, retired=True))
    changed = world.ask(LabelServicer(world.deps).UpdateLabel, request)
    assert (changed.code, changed.retired) == (label.code, True)
    with pytest.raises(NotFound):
        read(world, label.code)


def test_labels_are_listed_at_their_own_estate_without_those_that_lead_nowhere(world: Any) -> None:
    first, second = made(world), made(world, retired=True)
    rpcs = LabelServicer(world.deps)

    def listed(scope: Any = None, **more: Any) -> list[str]:
        request = pb.ListLabelsRequest(company_id=COMPANY, **more)
        return [one.label_id for one in world.ask(rpcs.ListLabels, request, scope).labels]

    assert listed() == [first.label_id]
    assert listed(with_retired=True) == [second.label_id, first.label_id]
    assert listed(estate_id=OTHER_ESTATE) == listed(world.in_other_estate) == []


def test_a_sheet_has_the_codes_of_the_estate(world: Any) -> None:
    for number in range(16):
        made(world, name=f"灯 {number}")
    request = pb.PrintLabelsRequest(**WHERE, base_url="https://manor.example.com")
    printed = world.ask(LabelServicer(world.deps).PrintLabels, request)
    assert printed.label_count == 16
    assert printed.file_name.startswith("files/")


def test_no_two_labels_have_one_code(world: Any) -> None:
    assert made(world).code != made(world).code
    assert len(world.act(lambda tx, _: tx.scalars(select(Label.secret)).all(), None)[0]) >= 20


@given(st.text(max_size=60))
def test_only_what_a_code_says_is_read_as_one(said: str) -> None:
    try:
        assert str(LabelCode.read(said)).split(".")[2] == said.split(".")[2]
    except ValueError:
        assert said.count(".") != 2 or not said.replace(".", "").isalnum() or len(said) < 24


def add_photo(world: Any, code: str, photo: bytes, client_id: str = "phone-0001") -> int:
    request = pb.AddLabelPhotoRequest(code=code, client_id=client_id, photo=photo)
    count: int = world.ask(LabelServicer(world.deps).AddLabelPhoto, request, ANYBODY).photo_count
    return count


def picture() -> bytes:
    with BytesIO() as made:
        Image.new("RGB", (40, 30), "red").save(made, "JPEG")
        return made.getvalue()


def test_a_photo_of_what_was_reported_hangs_on_its_order(world: Any) -> None:
    label = made(world)
    report(world, label.code)
    assert add_photo(world, label.code, picture()) == 1
    assert attempts.run_next(world.deps, threading.Event())
    (order,) = orders(world)
    with world.deps.database.verifier.begin() as connection:
        (row,) = connection.execute(text("select record_id, media_type, filename from attachments")).all()
    assert tuple(row) == (str(order.order_id), "image/jpeg", "photo-1.jpeg")


def test_photos_are_few_small_real_and_of_a_report_of_this_phone(world: Any) -> None:
    label, other = made(world), made(world, name="4 号电梯")
    report(world, label.code)
    with pytest.raises(NotFound):
        add_photo(world, other.code, picture())
    with pytest.raises(NotFound):
        add_photo(world, label.code, picture(), "phone-0002")
    for photo, code in ((b"<svg>", "NOT_A_PHOTO"), (picture() + b"0" * 700_000, "PHOTO_TOO_LARGE")):
        with pytest.raises(Invalid) as error:
            add_photo(world, label.code, photo)
        assert [one.code for one in error.value.violations] == [code]
    assert [add_photo(world, label.code, picture()) for _ in range(3)] == [1, 2, 3]
    with pytest.raises(TooManyReports):
        add_photo(world, label.code, picture())


def test_photos_come_soon_after_the_report(world: Any) -> None:
    label = made(world)
    report(world, label.code)
    with clock.travel(clock.now() + timedelta(hours=2)), pytest.raises(TooManyReports):
        add_photo(world, label.code, picture())
