"""SkillService."""

from __future__ import annotations

import uuid
from datetime import date

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.protobuf.empty_pb2 import Empty
from manor.identity.v1 import skills_pb2 as pb
from manor.identity.v1 import skills_pb2_grpc

from identity.queries import people
from identity.records.work import Skill, StaffSkill
from identity.rpc.messages import changes
from identity.usecases import skills


class SkillServicer(skills_pb2_grpc.SkillServiceServicer):
    """Skills, and who has them."""

    def ListSkills(self, request: pb.ListSkillsRequest, call: Call) -> pb.ListSkillsResponse:
        after = paging.decode(request.page_token, str, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_skills(tx, after=after, limit=limit),
            lambda row: (row.name, row.skill_id),
        )
        return pb.ListSkillsResponse(skills=map(_skill, page), next_page_token=token, total_size=total)

    def CreateSkill(self, request: pb.CreateSkillRequest, call: Call) -> pb.Skill:
        return _skill(skills.create_skill(call.tx, skills.CreateSkill(request.name)))

    def UpdateSkill(self, request: pb.UpdateSkillRequest, call: Call) -> pb.Skill:
        command = skills.UpdateSkill(uuid.UUID(request.skill_id), changes(request, "skill_id"), request.etag)
        return _skill(skills.update_skill(call.tx, command))

    def ListStaffSkills(self, request: pb.ListStaffSkillsRequest, call: Call) -> pb.ListStaffSkillsResponse:
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: people.list_staff_skills(
                tx,
                principal_id=fields.to_uuid(request.principal_id),
                skill_id=fields.to_uuid(request.skill_id),
                expire_by=fields.to_date(request.expire_by),
                after=paging.decode(request.page_token, date, uuid.UUID, uuid.UUID),
                limit=limit,
            ),
            lambda row: (row.expires_on, row.principal_id, row.skill_id),
        )
        return pb.ListStaffSkillsResponse(staff_skills=map(_held, page), next_page_token=token, total_size=total)

    def SetStaffSkill(self, request: pb.SetStaffSkillRequest, call: Call) -> pb.StaffSkill:
        command = skills.SetStaffSkill(
            uuid.UUID(request.principal_id),
            uuid.UUID(request.skill_id),
            request.certificate_number,
            fields.to_date(request.expire_date),
        )
        return _held(skills.set_staff_skill(call.tx, command))

    def RemoveStaffSkill(self, request: pb.RemoveStaffSkillRequest, call: Call) -> Empty:
        command = skills.RemoveStaffSkill(uuid.UUID(request.principal_id), uuid.UUID(request.skill_id))
        skills.remove_staff_skill(call.tx, command)
        return Empty()


def _skill(row: Skill) -> pb.Skill:
    return pb.Skill(skill_id=str(row.skill_id), name=row.name, closed=row.closed, etag=row.etag)


def _held(row: StaffSkill) -> pb.StaffSkill:
    return pb.StaffSkill(
        principal_id=str(row.principal_id),
        skill_id=str(row.skill_id),
        certificate_number=row.certificate_number,
        expire_date=row.expire_date,
    )
