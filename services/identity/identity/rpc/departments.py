"""DepartmentService."""

from __future__ import annotations

import uuid

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.identity.v1 import departments_pb2 as pb
from manor.identity.v1 import departments_pb2_grpc, staff_pb2

from identity.queries import people
from identity.records.work import Department, Post
from identity.rpc.messages import changes
from identity.rpc.staff import full_message
from identity.usecases import departments


class DepartmentServicer(departments_pb2_grpc.DepartmentServiceServicer):
    """Departments, and the posts in them."""

    def ListDepartments(self, request: pb.ListDepartmentsRequest, call: Call) -> pb.ListDepartmentsResponse:
        after = paging.decode(request.page_token, str, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_departments(tx, node_id=request.node_id, after=after, limit=limit),
            lambda row: (row.name, row.department_id),
        )
        return pb.ListDepartmentsResponse(departments=map(_department, page), next_page_token=token, total_size=total)

    def CreateDepartment(self, request: pb.CreateDepartmentRequest, call: Call) -> pb.Department:
        command = departments.CreateDepartment(request.node_id, request.name)
        return _department(departments.create_department(call.tx, command))

    def UpdateDepartment(self, request: pb.UpdateDepartmentRequest, call: Call) -> pb.Department:
        command = departments.UpdateDepartment(
            uuid.UUID(request.department_id), changes(request, "department_id"), request.etag
        )
        return _department(departments.update_department(call.tx, command))

    def ListPosts(self, request: pb.ListPostsRequest, call: Call) -> pb.ListPostsResponse:
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_posts(
                tx,
                department_id=fields.to_uuid(request.department_id),
                after=paging.decode(request.page_token, str, uuid.UUID),
                limit=limit,
            ),
            lambda row: (row.name, row.post_id),
        )
        return pb.ListPostsResponse(posts=map(_post, page), next_page_token=token, total_size=total)

    def CreatePost(self, request: pb.CreatePostRequest, call: Call) -> pb.Post:
        command = departments.CreatePost(uuid.UUID(request.department_id), request.name, request.heads_department)
        return _post(departments.create_post(call.tx, command))

    def UpdatePost(self, request: pb.UpdatePostRequest, call: Call) -> pb.Post:
        command = departments.UpdatePost(uuid.UUID(request.post_id), changes(request, "post_id"), request.etag)
        return _post(departments.update_post(call.tx, command))

    def AssignPost(self, request: pb.AssignPostRequest, call: Call) -> staff_pb2.Staff:
        command = departments.AssignPost(uuid.UUID(request.principal_id), fields.to_uuid(request.post_id))
        return full_message(call.tx, departments.assign_post(call.tx, command))


def _department(row: Department) -> pb.Department:
    return pb.Department(
        department_id=str(row.department_id), node_id=row.node_id, name=row.name, closed=row.closed, etag=row.etag
    )


def _post(row: Post) -> pb.Post:
    return pb.Post(
        post_id=str(row.post_id),
        department_id=str(row.department_id),
        node_id=row.node_id,
        name=row.name,
        closed=row.closed,
        etag=row.etag,
        heads_department=row.heads_department,
    )
