"""Skills of a group, and who has them until when."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from chassis.data import ids
from chassis.data.tx import Tx
from chassis.errors import AlreadyExists, Conflict, Invalid, NotFound, Violation
from chassis.violations import Fault as Common
from sqlalchemy.exc import IntegrityError

from identity.records import Staff
from identity.records.work import NEVER, Skill, StaffSkill
from identity.usecases.members import publish_staff
from identity.usecases.principals import require_may

WRITE = "identity.skills.write"


@dataclass(frozen=True, slots=True)
class CreateSkill:
    """A new skill, whose name is unique in the group."""

    name: str


def create_skill(tx: Tx, command: CreateSkill) -> Skill:
    """Creates a skill of the caller's group.

    Raises:
        AlreadyExists: the name is taken.
    """
    skill = Skill(skill_id=ids.uuid7(), group_id=tx.scope.group_id, name=command.name, closed=False, version=1)
    tx.add(skill)
    _flush(tx, skill.name)
    tx.audit("identity.create_skill", f"skills/{skill.skill_id}", {"name": skill.name}, company_id=0)
    return skill


@dataclass(frozen=True, slots=True)
class UpdateSkill:
    """Changes of a skill: values by field, name or closed; an empty etag asks nothing."""

    skill_id: uuid.UUID
    changes: dict[str, Any]
    etag: str = ""


def update_skill(tx: Tx, command: UpdateSkill) -> Skill:
    """Renames a skill, or closes or opens it. Who has it is told under the new name with their next change.

    Raises:
        Invalid: an empty name.
        AlreadyExists: the name is taken.
    """
    if command.changes.get("name") == "":
        raise Invalid("The changes are not valid", violations=[Violation("name", Common.EMPTY)])
    skill = tx.lock(Skill, command.skill_id)
    skill.touch(command.etag)
    skill.name = command.changes.get("name", skill.name)
    skill.closed = command.changes.get("closed", skill.closed)
    _flush(tx, skill.name)
    detail = {"name": skill.name, "closed": skill.closed}
    tx.audit("identity.update_skill", f"skills/{skill.skill_id}", detail, company_id=0)
    return skill


@dataclass(frozen=True, slots=True)
class SetStaffSkill:
    """A skill for a member of staff, until a day; None where it does not expire."""

    principal_id: uuid.UUID
    skill_id: uuid.UUID
    certificate_number: str = ""
    expires_on: date | None = None


def set_staff_skill(tx: Tx, command: SetStaffSkill) -> StaffSkill:
    """Gives a member of staff a skill, or another certificate of it.

    Raises:
        Conflict: the skill is closed, and they do not have it yet.
    """
    member = _lock(tx, command.principal_id)
    skill = tx.get(Skill, command.skill_id)
    held = tx.find(StaffSkill, (member.principal_id, skill.skill_id), lock=True)
    if held is None:
        if skill.closed:
            raise Conflict(f"{skill.name} is closed: open it first, or choose another", reason="CLOSED")
        held = StaffSkill(principal_id=member.principal_id, skill_id=skill.skill_id, group_id=member.group_id)
        tx.add(held)
    held.certificate_number, held.expires_on = command.certificate_number, command.expires_on or NEVER
    _changed(tx, member, "identity.set_staff_skill", {"skill": skill.name, "expires_on": held.expire_date})
    return held


@dataclass(frozen=True, slots=True)
class RemoveStaffSkill:
    """The end of a skill of a member of staff."""

    principal_id: uuid.UUID
    skill_id: uuid.UUID


def remove_staff_skill(tx: Tx, command: RemoveStaffSkill) -> None:
    """Takes a skill from a member of staff.

    Raises:
        NotFound: they do not have it.
    """
    member = _lock(tx, command.principal_id)
    held = tx.find(StaffSkill, (command.principal_id, command.skill_id), lock=True)
    if held is None:
        raise NotFound("They do not have this skill")
    tx.session.delete(held)
    _changed(tx, member, "identity.remove_staff_skill", {"skill": str(command.skill_id)})


def _lock(tx: Tx, principal_id: uuid.UUID) -> Staff:
    member = tx.lock(Staff, principal_id)
    require_may(tx, WRITE, [member.node_id], "change their skills")
    return member


def _changed(tx: Tx, member: Staff, action: str, detail: dict[str, Any]) -> None:
    member.version += 1
    publish_staff(tx, member)
    resource = f"staff/{member.principal_id}"
    tx.audit(action, resource, detail, company_id=member.company_id, estate_id=member.estate_id)


def _flush(tx: Tx, name: str) -> None:
    try:
        tx.flush()
    except IntegrityError as error:
        raise AlreadyExists(f"The name {name} is taken", violations=[Violation("name", Common.TAKEN)]) from error
