"""Tariffs, their versions by effective date, and what they are assigned to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Denied, Invalid, NotFound, Violation
from chassis.scope import ALL
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from billing.domain.prices import AREA, FIXED, METERED, TIERED
from billing.domain.tariffs import BUILDING, CUSTOMER, ESTATE, UNIT, UNIT_TYPE
from billing.domain.tiers import Tier, TierError, check_tiers
from billing.records.tariffs import FeeItem, Tariff, TariffAssignment, TariffVersion
from billing.usecases.repricings import Repricing, note_repricings
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A price from a day on.

    Args:
        effective_date: the first day.
        kind: FIXED, AREA, METERED or TIERED.
        amount: minor units a cycle, for FIXED.
        price: major units, for AREA and METERED.
        tiers: for TIERED.
        tier_span: month or year, for TIERED.
    """

    effective_date: date
    kind: str
    amount: int = 0
    price: Decimal = Decimal(0)
    tiers: tuple[Tier, ...] = ()
    tier_span: str = "month"

    def check(self, field: str) -> None:
        """Whether it prices anything.

        Args:
            field: where it stands in the request.

        Raises:
            Invalid: what its kind needs is missing or wrong, or it has what another kind needs.
        """
        faults = []
        for name, value in (("price", self.price), *((f"tiers[{n}].price", t.price) for n, t in enumerate(self.tiers))):
            if value < 0 or value != value.quantize(PLACES):
                faults.append(Violation(f"{field}.{name}", Fault.NOT_A_PRICE))
        if self.kind == TIERED:
            try:
                check_tiers(self.tiers)
            except TierError:
                faults.append(Violation(f"{field}.tiers", Fault.TIERS_FAULTY))
        needed = {FIXED: "amount_minor", AREA: "price", METERED: "price", TIERED: "tiers"}[self.kind]
        given = {"amount_minor": self.amount, "price": self.price, "tiers": self.tiers}
        faults += [
            Violation(f"{field}.{name}", Fault.NOT_OF_KIND, kind=self.kind)
            for name, value in given.items()
            if value and name != needed
        ]
        if faults:
            raise Invalid("The tariff version prices nothing as it stands", violations=faults)

    def record(self, company_id: int, group_id: int, tariff_id: UUID) -> TariffVersion:
        """Its row."""
        return TariffVersion(
            company_id=company_id,
            tariff_id=tariff_id,
            effective_date=self.effective_date,
            group_id=group_id,
            kind=self.kind,
            amount_minor=self.amount,
            price=self.price,
            tier_span=self.tier_span,
            tiers=[
                {"up_to": None if tier.up_to is None else str(tier.up_to), "price": str(tier.price)}
                for tier in self.tiers
            ],
        )


@dataclass(frozen=True, slots=True)
class CreateTariff:
    """A tariff with its first version."""

    company_id: int
    fee_item_id: int
    code: str
    name: str
    version: NewVersion


def create_tariff(tx: Tx, command: CreateTariff) -> Tariff:
    """Creates a tariff with its first version.

    Raises:
        AlreadyExists: the company has one of this code.
        Invalid: the version prices nothing.
        NotFound: there is no such fee item.
    """
    command.version.check("tariff.versions[0]")
    tx.get(FeeItem, (command.company_id, command.fee_item_id))
    if tx.scalar(select(Tariff).where(Tariff.company_id == command.company_id, Tariff.code == command.code)):
        raise AlreadyExists(f"There is a tariff {command.code} already: choose another code")
    tariff = Tariff(
        company_id=command.company_id,
        tariff_id=uuid7(),
        group_id=tx.scope.group_id,
        fee_item_id=command.fee_item_id,
        code=command.code,
        name=command.name,
    )
    tx.add(tariff)
    tx.session.flush()
    tx.add(command.version.record(command.company_id, tx.scope.group_id, tariff.tariff_id))
    tx.audit(
        "billing.create_tariff",
        f"tariffs/{tariff.tariff_id}",
        {"code": command.code, "kind": command.version.kind, "effective": str(command.version.effective_date)},
        company_id=command.company_id,
    )
    return tariff


@dataclass(frozen=True, slots=True)
class AddTariffVersion:
    """A further version, and the etag of the tariff that the caller saw; empty overwrites."""

    company_id: int
    tariff_id: UUID
    version: NewVersion
    etag: str = ""


def add_tariff_version(tx: Tx, command: AddTariffVersion) -> Tariff:
    """Adds a version; what holds from a later day on stays as it is.

    Raises:
        AlreadyExists: there is a version of that day.
        PreconditionFailed: somebody was quicker.
    """
    command.version.check("version")
    tariff = tx.lock(Tariff, (command.company_id, command.tariff_id))
    tariff.must_be(command.etag)
    known = tx.scalar(
        select(TariffVersion).where(
            TariffVersion.company_id == command.company_id,
            TariffVersion.tariff_id == command.tariff_id,
            TariffVersion.effective_date == command.version.effective_date,
        )
    )
    if known:
        raise AlreadyExists(f"There is a version of {command.version.effective_date}: versions never change")
    tx.add(command.version.record(command.company_id, tx.scope.group_id, command.tariff_id))
    tariff.version += 1
    assigned = tx.scalars(
        select(TariffAssignment).where(
            TariffAssignment.company_id == command.company_id, TariffAssignment.tariff_id == command.tariff_id
        )
    )
    first_day = command.version.effective_date
    note_repricings(
        tx,
        command.company_id,
        [
            _repricing(one, max(first_day, one.start_date))
            for one in assigned
            if one.end_date is None or one.end_date >= first_day
        ],
    )
    tx.audit(
        "billing.add_tariff_version",
        f"tariffs/{command.tariff_id}",
        {"kind": command.version.kind, "effective": str(command.version.effective_date)},
        company_id=command.company_id,
    )
    return tariff


@dataclass(frozen=True, slots=True)
class NewAssignment:
    """What a tariff is to be assigned to.

    Args:
        tariff_id: the tariff.
        level: ESTATE, BUILDING, UNIT_TYPE, UNIT or CUSTOMER.
        estate_id: the estate; 0 for a customer in all estates.
        target: the building's, unit's or customer's id, or the unit type; empty for an estate.
        start_date: the first day.
        end_date: the last day; None while it lasts.
    """

    tariff_id: UUID
    level: str
    estate_id: int
    target: str
    start_date: date
    end_date: date | None

    def record(self, company_id: int, group_id: int, fee_item_id: int) -> TariffAssignment:
        """Its row."""
        return TariffAssignment(
            company_id=company_id,
            assignment_id=uuid7(),
            group_id=group_id,
            estate_id=self.estate_id or None,
            tariff_id=self.tariff_id,
            fee_item_id=fee_item_id,
            level=self.level,
            target=self.target,
            start_date=self.start_date,
            end_date=self.end_date,
        )


@dataclass(frozen=True, slots=True)
class CreateTariffAssignments:
    """Assignments to make, all or none."""

    company_id: int
    wanted: Sequence[NewAssignment]


def create_tariff_assignments(tx: Tx, command: CreateTariffAssignments) -> list[TariffAssignment]:
    """Assigns tariffs, all or none.

    Raises:
        Invalid: every faulty one is named.
        AlreadyExists: the same target has an assignment of the same fee item from the same day.
        Denied: a customer in all estates is asked for by somebody who may see some of them only.
    """
    tariffs = {
        tariff.tariff_id: tariff
        for tariff in tx.scalars(
            select(Tariff).where(
                Tariff.company_id == command.company_id, Tariff.tariff_id.in_({one.tariff_id for one in command.wanted})
            )
        )
    }
    _check_assignments(tx, command.company_id, command.wanted, tariffs)
    made = [
        one.record(command.company_id, tx.scope.group_id, tariffs[one.tariff_id].fee_item_id) for one in command.wanted
    ]
    tx.session.add_all(made)
    tx.session.flush()
    note_repricings(tx, command.company_id, [_repricing(one, one.start_date) for one in made])
    tx.audit(
        "billing.create_tariff_assignments",
        f"companies/{command.company_id}",
        {"count": len(made), "first": str(made[0].assignment_id)},
        company_id=command.company_id,
        estate_id=made[0].estate_id or 0,
    )
    return made


def _repricing(assignment: TariffAssignment, first_day: date) -> Repricing:
    """What the next run looks at again, since an assignment or its price changed from a day on."""
    return Repricing(assignment.estate_id, assignment.fee_item_id, assignment.level, assignment.target, first_day)


def _check_assignments(tx: Tx, company_id: int, wanted: Sequence[NewAssignment], tariffs: dict[UUID, Tariff]) -> None:
    visible = {one.estate_id for one in directory.estates(tx, company_id)}
    known = _known_targets(tx, company_id, wanted)
    faults = []
    for index, one in enumerate(wanted):
        field = f"assignments[{index}]"
        if one.tariff_id not in tariffs:
            faults.append(Violation(f"{field}.tariff_id", Fault.NO_SUCH_TARIFF))
        if one.estate_id == 0 and one.level != CUSTOMER:
            faults.append(Violation(f"{field}.estate_id", Common.REQUIRED))
        elif one.estate_id == 0 and tx.scope.estates != ALL:
            raise Denied("A customer's tariff in all estates needs the permission for the whole company")
        elif one.estate_id and one.estate_id not in visible:
            faults.append(Violation(f"{field}.estate_id", Fault.NO_SUCH_ESTATE))
        if (one.level == ESTATE) != (one.target == ""):
            faults.append(Violation(f"{field}.level", Fault.TARGET_NOT_OF_LEVEL))
        elif one.level not in (ESTATE, UNIT_TYPE) and (one.level, one.target, one.estate_id) not in known:
            faults.append(Violation(f"{field}.{one.level}_id", Fault.NO_SUCH_TARGET, level=one.level))
        if one.end_date and one.end_date < one.start_date:
            faults.append(Violation(f"{field}.end_date", Common.BEFORE_START))
    if faults:
        raise Invalid("Nothing was assigned: correct what is named", violations=faults)
    _check_same_start(tx, company_id, wanted, tariffs)


def _check_same_start(tx: Tx, company_id: int, wanted: Sequence[NewAssignment], tariffs: dict[UUID, Tariff]) -> None:
    keys = {
        (tariffs[one.tariff_id].fee_item_id, one.estate_id, one.level, one.target, one.start_date) for one in wanted
    }
    taken = tx.execute(
        text(
            "select a.level, a.target, a.start_date from tariff_assignments a"
            " join unnest(cast(:items as int[]), cast(:estates as int[]), cast(:levels as text[]),"
            " cast(:targets as text[]), cast(:starts as date[])) as x (item, estate, level, target, start_date)"
            " on a.fee_item_id = x.item and coalesce(a.estate_id, 0) = x.estate and a.level = x.level"
            " and a.target = x.target and a.start_date = x.start_date where a.company_id = :company limit 1"
        ),
        {
            "company": company_id,
            **{
                name: [key[position] for key in keys]
                for position, name in enumerate(("items", "estates", "levels", "targets", "starts"))
            },
        },
    ).one_or_none()
    if taken or len(keys) < len(wanted):
        which = f"{taken.level} {taken.target}".strip() if taken else "the same target"
        raise AlreadyExists(f"For this fee item {which} has an assignment from the same day")


def _known_targets(tx: Tx, company_id: int, wanted: Sequence[NewAssignment]) -> set[tuple[str, str, int]]:
    """Which of the targets exist in the caller's scope: one statement a level."""
    known: set[tuple[str, str, int]] = set()
    for level, table, column in (
        (BUILDING, "units", "building_id"),
        (UNIT, "units", "unit_id"),
        (CUSTOMER, "occupancies", "customer_id"),
    ):
        ids = {one.target for one in wanted if one.level == level and one.target}
        if not ids:
            continue
        rows = tx.execute(
            text(
                f"select distinct cast({column} as text), estate_id from {table} where company_id = :company"
                f" and {column} = any(cast(:ids as uuid[]))"
            ),
            {"company": company_id, "ids": sorted(ids)},
        )
        for target, estate_id in rows:
            known.add((level, target, estate_id))
            if level == CUSTOMER:
                known.add((level, target, 0))
    return known


@dataclass(frozen=True, slots=True)
class EndTariffAssignment:
    """An assignment and its last day."""

    company_id: int
    assignment_id: UUID
    last_day: date


def end_tariff_assignment(tx: Tx, command: EndTariffAssignment) -> TariffAssignment:
    """Ends an assignment with a day.

    Raises:
        AssignmentEnded, Invalid: the record says when.
        NotFound: one of all estates is asked for by somebody who may see some of them only.
    """
    assignment = tx.lock(TariffAssignment, (command.company_id, command.assignment_id))
    if assignment.estate_id is None and tx.scope.estates != ALL:
        raise NotFound(f"Assignment {command.assignment_id} does not exist or is not yours to change")
    assignment.end(command.last_day)
    note_repricings(tx, command.company_id, [_repricing(assignment, command.last_day + timedelta(days=1))])
    tx.audit(
        "billing.end_tariff_assignment",
        f"tariffAssignments/{command.assignment_id}",
        {"end": str(command.last_day)},
        company_id=command.company_id,
        estate_id=assignment.estate_id or 0,
    )
    return assignment
