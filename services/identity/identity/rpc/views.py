"""ViewService."""

from __future__ import annotations

import uuid

from chassis.rpc.call import Call
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import views_pb2 as pb
from manor.identity.v1 import views_pb2_grpc

from identity.queries.views import list_views
from identity.records.views import View
from identity.usecases import views


class ViewServicer(views_pb2_grpc.ViewServiceServicer):
    """How somebody wants to see the console."""

    def ListViews(self, request: pb.ListViewsRequest, call: Call) -> pb.ListViewsResponse:
        return pb.ListViewsResponse(views=map(_view, list_views(call.tx, request.page)))

    def SaveView(self, request: pb.SaveViewRequest, call: Call) -> pb.View:
        command = views.SaveView(
            request.page,
            request.name,
            request.search,
            list(request.hidden_columns),
            request.dense,
            request.shared_node_id,
            request.permission,
        )
        return _view(views.save_view(call.tx, command))

    def RemoveView(self, request: pb.RemoveViewRequest, call: Call) -> Empty:
        views.remove_view(call.tx, uuid.UUID(request.view_id))
        return Empty()

    def SetAppearance(self, request: pb.SetAppearanceRequest, call: Call) -> Empty:
        views.set_appearance(call.tx, request.appearance)
        return Empty()

    def SetListLook(self, request: pb.SetListLookRequest, call: Call) -> Empty:
        command = views.SetListLook(request.page, list(request.hidden_columns), request.dense)
        views.set_list_look(call.tx, command)
        return Empty()


def _view(row: View) -> pb.View:
    return pb.View(
        view_id=str(row.view_id),
        page=row.page,
        name=row.name,
        search=row.search,
        hidden_columns=row.hidden_columns,
        dense=row.dense,
        shared_node_id=row.shared_node_id,
        principal_id=str(row.principal_id),
    )
