"""Templates of contracts (合同模板): a company's own text, with fields that a lease fills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import select

from contracts.domain.templates import FIELDS, unknown_fields
from contracts.records.templates import ContractTemplate
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

AT = "contract_template."


class TemplateNameTaken(AlreadyExists):
    """Another template of the company has the name."""

    default_reason = "TEMPLATE_NAME_TAKEN"


@dataclass(frozen=True, slots=True)
class CreateContractTemplate:
    """A new template: its name and its text."""

    company_id: int
    name: str
    text: str


def create_contract_template(tx: Tx, command: CreateContractTemplate) -> ContractTemplate:
    """Creates a template.

    Raises:
        Invalid: the text has a field that no lease fills.
        TemplateNameTaken: another template has the name.
    """
    _check(command.text)
    made = ContractTemplate(
        company_id=command.company_id,
        template_id=uuid7(),
        group_id=tx.scope.group_id,
        name=command.name,
        name_key=_free_name(tx, command.company_id, command.name),
        text=command.text,
        maker=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "create_contract_template", made)
    return made


@dataclass(frozen=True, slots=True)
class UpdateContractTemplate:
    """A template as it is to be."""

    company_id: int
    template_id: UUID
    name: str
    text: str
    retired: bool = False
    etag: str = ""


def update_contract_template(tx: Tx, command: UpdateContractTemplate) -> ContractTemplate:
    """Changes a template; what was printed by it stays as it is.

    Raises:
        Invalid, TemplateNameTaken, NotFound: as for a new one.
        PreconditionFailed: somebody changed it meanwhile.
    """
    made = tx.lock(ContractTemplate, (command.company_id, command.template_id))
    made.touch(command.etag)
    _check(command.text)
    made.name_key = _free_name(tx, command.company_id, command.name, made.template_id)
    made.name, made.text, made.retired = command.name, command.text, command.retired
    _audit(tx, "update_contract_template", made)
    return made


def _check(text: str) -> None:
    if strange := unknown_fields(text):
        known = ", ".join(f"{{{one}}}" for one in FIELDS)
        fault = Violation(f"{AT}text", Fault.NO_SUCH_TEMPLATE_FIELD, name=strange[0], known=known)
        raise Invalid("The template has a field that no lease fills", violations=[fault])


def _free_name(tx: Tx, company_id: int, name: str, template_id: UUID | None = None) -> str:
    key = fold(name)
    query = select(ContractTemplate.template_id).where(
        ContractTemplate.company_id == company_id, ContractTemplate.name_key == key
    )
    if tx.scalar(query.where(ContractTemplate.template_id != template_id) if template_id else query):
        taken = Violation(f"{AT}name", Common.TAKEN)
        raise TemplateNameTaken(f"Another template is called {name}", violations=[taken])
    return key


def _audit(tx: Tx, action: str, made: ContractTemplate) -> None:
    about = {"name": made.name, "retired": made.retired}
    tx.audit(f"contracts.{action}", f"contractTemplates/{made.template_id}", about, company_id=made.company_id)
