"""What those who give out work are told of a member of staff."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence

from chassis.data.tx import Tx
from manor.identity.v1 import events_pb2
from sqlalchemy import select

from identity.records import Staff
from identity.records.work import Post, Skill, StaffSkill


def publish_staff(tx: Tx, member: Staff) -> None:
    """Tells every service how a member of staff now stands; the version was counted before."""
    tx.flush()
    (fact,) = staff_facts(tx, [member])
    tx.publish(
        fact,
        company_id=member.company_id,
        estate_id=member.estate_id,
        aggregate=f"staff/{member.principal_id}",
        version=member.version,
    )


def staff_facts(tx: Tx, members: Sequence[Staff]) -> list[events_pb2.StaffChanged]:
    """The facts of members of staff, in their order; two queries however many they are."""
    keys = [member.principal_id for member in members]
    held: dict[uuid.UUID, list[events_pb2.HeldSkill]] = defaultdict(list)
    query = (
        select(StaffSkill, Skill.name)
        .join(Skill, Skill.skill_id == StaffSkill.skill_id)
        .where(StaffSkill.principal_id.in_(keys))
        .order_by(Skill.name)
    )
    for row, name in tx.execute(query):
        skill = events_pb2.HeldSkill(skill_id=str(row.skill_id), name=name, expire_date=row.expire_date)
        held[row.principal_id].append(skill)
    wanted = {member.post_id for member in members if member.post_id}
    posts = {post.post_id: post for post in tx.scalars(select(Post).where(Post.post_id.in_(wanted)))}
    return [
        events_pb2.StaffChanged(
            principal_id=str(member.principal_id),
            version=member.version,
            group_id=member.group_id,
            company_id=member.company_id,
            estate_id=member.estate_id,
            display_name=member.display_name,
            disabled=member.disabled,
            post_id=str(member.post_id or ""),
            post_name=post.name if post else "",
            department_id=str(post.department_id) if post else "",
            heads_department=post is not None and post.heads_department,
            skills=held[member.principal_id],
        )
        for member, post in ((one, posts.get(one.post_id) if one.post_id else None) for one in members)
    ]
