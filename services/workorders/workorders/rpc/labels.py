"""LabelService."""

from __future__ import annotations

from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import NotFound
from chassis.files import storage
from chassis.rpc.call import Call
from chassis.scope import Scope, use
from manor.workorders.v1 import labels_pb2 as pb
from manor.workorders.v1 import labels_pb2_grpc

from workorders.domain.label_codes import LabelCode
from workorders.printing import stickers
from workorders.queries.labels import list_labels
from workorders.queries.orders import list_categories
from workorders.records.orders import Label
from workorders.usecases import labels

MOST_CATEGORIES = 200


class LabelServicer(labels_pb2_grpc.LabelServiceServicer):
    """Labels."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListLabels(self, request: pb.ListLabelsRequest, call: Call) -> pb.ListLabelsResponse:
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: list_labels(
                tx,
                request.company_id,
                estate_id=request.estate_id,
                retired=request.with_retired,
                limit=limit,
                before=before[0] if before else None,
            ),
            lambda row: (row.label_id,),
        )
        return pb.ListLabelsResponse(labels=[_message(one) for one in page], next_page_token=token, total_size=total)

    def CreateLabel(self, request: pb.CreateLabelRequest, call: Call) -> pb.Label:
        command = labels.CreateLabel(request.company_id, request.estate_id, _wanted(request.label))
        return _message(labels.create_label(call.tx, command))

    def UpdateLabel(self, request: pb.UpdateLabelRequest, call: Call) -> pb.Label:
        key = request.company_id, UUID(request.label_id)
        command = labels.UpdateLabel(*key, _wanted(request.label), request.label.etag)
        return _message(labels.update_label(call.tx, command))

    def PrintLabels(self, request: pb.PrintLabelsRequest, call: Call) -> pb.PrintedLabels:
        where = request.company_id, request.estate_id
        kept, count = stickers.print_labels(call.tx, self._deps, *where, request.base_url)
        return pb.PrintedLabels(file_name=kept.name, label_count=count)

    def ReadLabel(self, request: pb.ReadLabelRequest, call: Call) -> pb.PublicLabel:
        code = _code(request.code)
        # Nobody has signed in: the code says whose rows the call may see, and the secret in it whether it is right.
        with use(Scope.company(code.group_id, code.company_id)):
            label = labels.read_label(call.tx, code)
            found = list_categories(
                call.tx, label.company_id, residents=True, retired=False, limit=MOST_CATEGORIES, after=""
            )
            return pb.PublicLabel(
                estate_name=directory.estate(call.tx, label.estate_id).name,
                name=label.name,
                place=label.place,
                categories=[
                    pb.PublicCategory(category_id=str(one.category_id), name_zh=one.name_zh, name_en=one.name_en)
                    for one in found
                ],
            )

    def ReportAtLabel(self, request: pb.ReportAtLabelRequest, call: Call) -> pb.ReportedAtLabel:
        code = _code(request.code)
        said = UUID(request.category_id), request.description, request.client_id
        with use(Scope.company(code.group_id, code.company_id)):
            order = labels.report_at_label(call.tx, labels.ReportAtLabel(code, *said))
            call.tx.flush()
            return pb.ReportedAtLabel(number=order.number)

    def AddLabelPhoto(self, request: pb.AddLabelPhotoRequest, call: Call) -> pb.LabelPhoto:
        code = _code(request.code)
        command = labels.AddLabelPhoto(code, request.client_id, request.photo)
        with use(Scope.company(code.group_id, code.company_id)):
            order = labels.add_label_photo(call.tx, storage.store(self._deps.settings), command)
            call.tx.flush()
            return pb.LabelPhoto(photo_count=order.label_photos)


def _code(said: str) -> LabelCode:
    try:
        return LabelCode.read(said)
    except ValueError:
        raise NotFound("This is no code of ours", reason="LABEL_NOT_FOUND") from None


def _wanted(new: pb.Label) -> labels.Wanted:
    return labels.Wanted(new.name, new.place, new.retired)


def _message(one: Label) -> pb.Label:
    return pb.Label(
        label_id=str(one.label_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        name=one.name,
        place=one.place,
        retired=one.retired,
        code=str(stickers.code_of(one)),
        etag=one.etag,
    )
