"""Categories of orders."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Violation
from chassis.spelling import fold
from sqlalchemy import select

from workorders.records.orders import Category
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class CodeTaken(AlreadyExists):
    """Another category of the company has the code."""

    default_reason = "CATEGORY_CODE_TAKEN"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a category says; manor.workorders.v1.Category says what each means."""

    code: str
    name_zh: str
    name_en: str
    kind: str
    skill_id: str = ""
    priority: int = 3
    response_minutes: int = 120
    resolve_minutes: int = 1440
    around_clock: bool = False
    needs_signature: bool = False
    for_residents: bool = False
    retired: bool = False
    checklist: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CreateCategory:
    """A category of a company."""

    company_id: int
    wanted: Wanted


def create_category(tx: Tx, command: CreateCategory) -> Category:
    """Creates a category.

    Raises:
        CodeTaken: another one has the code.
        NotFound: there is no such company.
    """
    directory.company(tx, command.company_id)
    category = Category(
        company_id=command.company_id,
        category_id=uuid7(),
        group_id=tx.scope.group_id,
        code_key=_free_code(tx, command.company_id, command.wanted.code),
        **asdict(command.wanted),
    )
    tx.add(category)
    tx.flush()
    _audit(tx, "create_category", category)
    return category


@dataclass(frozen=True, slots=True)
class UpdateCategory:
    """A category as it is to be."""

    company_id: int
    category_id: UUID
    wanted: Wanted
    etag: str = ""


def update_category(tx: Tx, command: UpdateCategory) -> Category:
    """Changes a category; orders keep what was promised for them.

    Raises:
        CodeTaken: another one has the code.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    category = tx.lock(Category, (command.company_id, command.category_id))
    category.must_be(command.etag)
    key = _free_code(tx, command.company_id, command.wanted.code, category.category_id)
    if category.change({"code_key": key, **asdict(command.wanted)}):
        _audit(tx, "update_category", category)
    return category


def _free_code(tx: Tx, company_id: int, code: str, category_id: UUID | None = None) -> str:
    key = fold(code)
    query = select(Category.category_id).where(Category.company_id == company_id, Category.code_key == key)
    if tx.scalar(query.where(Category.category_id != category_id) if category_id else query):
        taken = Violation("category.code", Fault.CATEGORY_CODE_TAKEN)
        raise CodeTaken(f"Another category has the code {code}", violations=[taken])
    return key


def _audit(tx: Tx, action: str, category: Category) -> None:
    about = {"code": category.code, "priority": category.priority, "retired": category.retired}
    tx.audit(f"workorders.{action}", f"categories/{category.category_id}", about, company_id=category.company_id)
