"""The kinds of record that files may be attached to, and where a record of each is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any, TypeVar
from uuid import UUID

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from manor.options.v1 import options_pb2
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from chassis import directory
from chassis.data.tx import Tx
from chassis.errors import Denied, Invalid, NotFound, Violation
from chassis.violations import Fault


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record, as its service declares it.

    Args:
        name: a word such as customer.
        read, write: the permissions that show the record and change it.
        keeps_metadata: photos keep where and by what they were taken.
        kept_days: how long after the record's end; 0 as long as there is the record.
        residents: they attach to their own records of it.
        least_days: how long a company must have them kept at least.
        name_en, name_zh: what people call it, where `kept_days` is not 0.
    """

    name: str
    read: str
    write: str
    keeps_metadata: bool = False
    kept_days: int = 0
    residents: bool = False
    least_days: int = 0
    name_en: str = ""
    name_zh: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a record belongs.

    Args:
        company_id: whose it is.
        resource: as its audit entries name it, such as customers/0190….
        estate_ids: the estates that it belongs to; none for the company's.
        customer_id: whose record it is, where residents attach to their own.
    """

    company_id: int
    resource: str
    estate_ids: tuple[int, ...] = ()
    customer_id: str = ""

    @property
    def estate_id(self) -> int:
        """The one estate; 0 where there are none or several."""
        return self.estate_ids[0] if len(self.estate_ids) == 1 else 0


# Raises NotFound, or ValueError for what is no id at all.
Find = Callable[[Tx, int, str], Home]
# The last days of those of some records that have ended, by id.
Ended = Callable[[Tx, int, Sequence[str]], Mapping[str, date]]
F = TypeVar("F", bound=Find)
E = TypeVar("E", bound=Ended)

# Raises Conflict where an attachment of the company is evidence, and stays.
Stays = Callable[[Tx, int, UUID], None]
S = TypeVar("S", bound=Stays)

_finders: dict[str, Find] = {}
_staying: dict[str, Stays] = {}
_ended: dict[str, Ended] = {}


def hangs_on(kind: str) -> Callable[[F], F]:
    """Registers where records of a kind are found: `def find_customer(tx, company_id, record_id) -> Home`."""

    def register(function: F) -> F:
        _finders[kind] = function
        return function

    return register


def ends(kind: str) -> Callable[[E], E]:
    """Registers which records of a kind have ended: `def ended_leases(tx, company_id, record_ids)`, by `last_days`."""

    def register(function: E) -> E:
        _ended[kind] = function
        return function

    return register


def last_days(
    tx: Tx, key: InstrumentedAttribute[Any], day: Any, record_ids: Sequence[str], *when: ColumnElement[bool]
) -> dict[str, date]:
    """The last days of records that have ended, by id; whichever goes on, or is not there, is left out.

    Args:
        tx: under the company's scope.
        key: the records' id, a UUID's or a number's column.
        day: the column or expression of the last day, or of the moment of the end.
        record_ids: of which records.
        when: what holds for those that have ended, besides having such a day.
    """
    read = key.type.python_type
    asked = select(key, day).where(key.in_([read(one) for one in record_ids]), day.is_not(None), *when)
    return {str(found): at.date() if isinstance(at, datetime) else at for found, at in tx.execute(asked)}


def stays(kind: str) -> Callable[[S], S]:
    """Registers what keeps attachments of a kind: `def keep_signed(tx, company_id, attachment_id)`, which may raise."""

    def register(function: S) -> S:
        _staying[kind] = function
        return function

    return register


def must_be_removable(tx: Tx, kind: str, company_id: int, attachment_id: UUID) -> None:
    """Raises Conflict where the record says that an attachment of it stays."""
    if keeps := _staying.get(kind):
        keeps(tx, company_id, attachment_id)


@cache
def deployed() -> dict[str, dict[str, Kind]]:
    """The kinds that all deployed protos declare, by service and name."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    found: dict[str, dict[str, Kind]] = {}
    for file in image.file:
        options: Any = file.options
        for one in options.Extensions[options_pb2.attachment_kind]:
            found.setdefault(file.package.split(".")[1], {})[one.name] = Kind(
                one.name,
                one.read_permission,
                one.write_permission,
                one.keeps_metadata,
                one.kept_days,
                one.residents,
                one.least_days or one.kept_days,
                one.name_en,
                one.name_zh,
            )
    return found


@cache
def declared(service: str) -> dict[str, Kind]:
    """The kinds that a service's protos declare, by name; what finds their records is registered with it.

    Raises:
        RuntimeError: a kind is declared and nothing finds its records, or says when they ended.
    """
    found = deployed().get(service, {})
    if found and find_spec(f"{service}.usecases.attachments") is not None:
        import_module(f"{service}.usecases.attachments")
    lost = sorted(found.keys() - _finders.keys())
    if lost:
        raise RuntimeError(f"{service}/usecases/attachments.py finds no {', '.join(lost)}, which its protos declare")
    endless = sorted(name for name, kind in found.items() if kind.kept_days and name not in _ended)
    if endless:
        raise RuntimeError(f"{service}/usecases/attachments.py does not say when {', '.join(endless)} end")
    return found


def ended(tx: Tx, kind: Kind, company_id: int, record_ids: Sequence[str]) -> Mapping[str, date]:
    """The last days of those of some records of a kind that have ended, by id."""
    return _ended[kind.name](tx, company_id, record_ids)


def kind_of(service: str, name: str) -> Kind:
    """A kind by name.

    Raises:
        Invalid: the service has no such kind.
    """
    known = declared(service)
    if name not in known:
        fault = Violation("kind", Fault.NOT_ONE_OF, known=", ".join(sorted(known)) or "(none)")
        raise Invalid(f"Nothing is attached to {name} in {service}", violations=[fault])
    return known[name]


def home_of(tx: Tx, kind: Kind, company_id: int, record_id: str) -> Home:
    """Where a record belongs, under the caller's scope: row-level security hides those of other estates.

    Raises:
        NotFound: there is none, or none in scope.
    """
    try:
        return _finders[kind.name](tx, company_id, record_id)
    except ValueError as error:
        raise NotFound(f"There is no {kind.name} {record_id}") from error


def number(record_id: str) -> int:
    """The id of a record that is numbered.

    Raises:
        ValueError: it is none that a column can hold.
    """
    value = int(record_id)
    if not 0 < value < 2**63:
        raise ValueError(f"{record_id} is no id")
    return value


def must_hold(tx: Tx, permission: str, home: Home, kind: Kind) -> None:
    """That the caller holds a permission where a record belongs: in one of its estates, or in the company. A resident
    holds none, and has records of their own. Work that nobody in particular asked for is the service's own: no RPC of
    attachments is open to services.

    Raises:
        Denied: not there, or not theirs.
    """
    if tx.scope.customers is not None:
        if not kind.residents or home.customer_id not in tx.scope.customers:
            raise Denied("This is not for residents", reason="PRINCIPAL_KIND")
        return
    if tx.scope.principal.kind == "service":
        return
    who = tx.scope.principal.id
    if not any(directory.may(tx, who, permission, node) for node in (*home.estate_ids, home.company_id)):
        raise Denied(f"You need the permission {permission}, at the right place", reason="PERMISSION_MISSING")
