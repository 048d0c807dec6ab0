"""Rows as messages, and messages as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from chassis.data.crypto import Vault, masked_identity, masked_phone
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.spelling import visible
from google.protobuf.message import Message
from manor.tenants.v1 import buildings_pb2, occupancies_pb2, units_pb2
from manor.tenants.v1 import customers_pb2 as pb

from tenants.domain.figures import Figures
from tenants.violations import Fault

LARGEST_AREA = Decimal(10_000_000)


def values(message: Message, names: Iterable[str], within: str) -> dict[str, Any]:
    """The named fields of a message as the use cases take them, by the columns' types.

    Raises:
        Invalid: an area cannot be read.
    """
    faults: list[Violation] = []
    columns: dict[str, Any] = {}
    for name in names:
        field, value = message.DESCRIPTOR.fields_by_name[name], getattr(message, name)
        if field.enum_type is not None:
            columns[name] = fields.to_word(field.enum_type, value)
        elif name.endswith("_area"):
            columns[name] = _area(value, f"{within}.{name}", faults)
        elif name.endswith("_date"):
            columns[name] = fields.to_date(value)
        elif name.endswith("_id"):
            columns[name] = fields.to_uuid(value)
        else:
            columns[name] = visible(value) if isinstance(value, str) else value
    if faults:
        raise Invalid("Some areas cannot be read", violations=faults)
    return columns


def set_values(message: Message, names: Iterable[str], within: str) -> dict[str, Any]:
    """As `values`, of those fields alone that are set: for what is created."""
    there = {field.name for field, _ in message.ListFields()}
    return values(message, [name for name in names if name in there], within)


def changes(request: Any, resource: str, names: Iterable[str]) -> dict[str, Any]:
    """What an update changes: the fields that its mask names, or those that are set where it has none (AIP-134).

    Args:
        request: with update_mask.
        resource: the field with the new values.
        names: what can be changed.

    Raises:
        Invalid: the mask names something else, or nothing is to change.
    """
    return values(getattr(request, resource), fields.changed(request, names, resource), resource)


def _area(value: str, field: str, faults: list[Violation]) -> Decimal:
    try:
        area = Decimal(value or "0")
    except InvalidOperation:
        area = Decimal("NaN")
    if not area.is_finite() or not 0 <= area < LARGEST_AREA or area != round(area, 2):
        faults.append(Violation(field, Fault.NOT_AN_AREA))
        return Decimal(0)
    return area


def building_message(row: Any, unit_count: int = 0) -> buildings_pb2.Building:
    """A building."""
    return buildings_pb2.Building(
        building_id=str(row.building_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        code=row.code,
        name=row.name,
        address=row.address,
        floors=row.floors,
        completion_year=row.completion_year,
        contact=row.contact,
        unit_count=getattr(row, "unit_count", unit_count),
        etag=str(row.version),
    )


def unit_message(row: Any) -> units_pb2.Unit:
    """A unit of a list."""
    return units_pb2.Unit(
        unit_id=str(row.unit_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        building_id=str(row.building_id),
        building_name=row.building_name or "",
        code=row.code,
        name=row.name,
        kind=fields.from_word(units_pb2.UnitKind, row.kind),
        unit_type=row.unit_type,
        floor=row.floor,
        orientation=row.orientation,
        layout=row.layout,
        address=row.address,
        gross_area=str(row.gross_area),
        billable_area=str(row.billable_area),
        renovation_start_date=fields.from_value(row.renovation_start_date),
        renovation_end_date=fields.from_value(row.renovation_end_date),
        removed=row.removed,
        state=fields.from_word(units_pb2.UnitState, row.state),
        owner_id=fields.from_value(row.owner_id),
        owner_name=row.owner_name or "",
        tenant_id=fields.from_value(row.tenant_id),
        tenant_name=row.tenant_name or "",
        etag=str(row.version),
        version=row.version,
    )


def figures_message(row: Any, figures: Figures) -> buildings_pb2.OccupancyFigures:
    """Figures of a building or an estate; a rate that there is none of stays empty."""
    names = [field.name for field in buildings_pb2.OccupancyFigures.DESCRIPTOR.fields if hasattr(figures, field.name)]
    values_by_name = {name: getattr(figures, name) for name in names}
    shown: dict[str, Any] = {
        name: value if isinstance(value, int) else str("" if value is None else value)
        for name, value in values_by_name.items()
    }
    return buildings_pb2.OccupancyFigures(
        estate_id=row.estate_id,
        building_id=fields.from_value(row.building_id),
        building_name=row.building_name or "",
        **shown,
    )


def occupancy_message(row: Any) -> occupancies_pb2.Occupancy:
    """An occupancy of a list."""
    return occupancies_pb2.Occupancy(
        occupancy_id=str(row.occupancy_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        unit_id=str(row.unit_id),
        unit_code=row.unit_code or "",
        building_name=row.building_name or "",
        estate_name=row.estate_name,
        customer_id=str(row.customer_id),
        customer_name=row.customer_name or "",
        role=fields.from_word(occupancies_pb2.OccupancyRole, row.role),
        start_date=fields.from_value(row.start_date),
        end_date=fields.from_value(row.end_date),
        asked_end_date=fields.from_value(row.asked_end_date),
        asked_customer_id=fields.from_value(row.asked_customer_id),
        asked_customer_name=row.asked_customer_name or "",
        bill_per_unit=row.bill_per_unit,
        not_residing=row.not_residing,
        note=row.note or "",
        vacant=row.vacant,
        create_time=row.created_at,
        update_time=row.updated_at,
        etag=str(row.version),
        version=row.version,
        lease_id=fields.from_value(row.lease_id),
        lease_number=row.lease_number or "",
    )


class Numbers:
    """Opens encrypted numbers for messages, masked unless they were revealed.

    Args:
        deps: with the file of the keys.
    """

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self._vault: Vault | None = None

    @property
    def vault(self) -> Vault:
        """The keys; read when they are first needed."""
        if self._vault is None:
            self._vault = Vault.open(self._deps.settings.encryption_key_file)
        return self._vault

    def customer(self, row: Any, *, clear: bool = False) -> pb.Customer:
        """A customer."""
        shown = self._opener(row, clear)
        return pb.Customer(
            customer_id=str(row.customer_id),
            company_id=row.company_id,
            estate_ids=row.estate_ids,
            code=row.code,
            kind=fields.from_word(pb.CustomerKind, row.kind),
            name=row.name,
            sex=fields.from_word(pb.Sex, row.sex),
            phone=shown("phone", masked_phone),
            home_phone=shown("home_phone", masked_phone),
            identity_kind=fields.from_word(pb.IdentityKind, row.identity_kind),
            identity_number=shown("identity_number", masked_identity),
            email=row.email or "",
            registered_residence=row.registered_residence or "",
            native_place=row.native_place or "",
            ethnicity=row.ethnicity or "",
            contact_name=row.contact_name or "",
            emergency_contact=row.emergency_contact or "",
            emergency_phone=shown("emergency_phone", masked_phone),
            note=row.note or "",
            etag=str(row.version),
            version=row.version,
        )

    def member(self, row: Any) -> pb.HouseholdMember:
        """Somebody of a household."""
        shown = self._opener(row, clear=False)
        return pb.HouseholdMember(
            member_id=str(row.member_id),
            customer_id=str(row.customer_id),
            unit_id=fields.from_value(row.unit_id),
            name=row.name,
            sex=fields.from_word(pb.Sex, row.sex),
            relation=row.relation,
            phone=shown("phone", masked_phone),
            identity_kind=fields.from_word(pb.IdentityKind, row.identity_kind),
            identity_number=shown("identity_number", masked_identity),
            start_date=fields.from_value(row.start_date),
            end_date=fields.from_value(row.end_date),
        )

    def _opener(self, row: Any, clear: bool) -> Callable[[str, Callable[[str], str]], str]:
        cipher = self.vault.company(row.group_id, row.company_id)

        def shown(field: str, mask: Callable[[str], str]) -> str:
            sealed = getattr(row, field)
            if not sealed:
                return ""
            number = cipher.decrypt(field, sealed)
            return number if clear else mask(number)

        return shown
