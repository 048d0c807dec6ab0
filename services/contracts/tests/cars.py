"""A car park with two spaces for tests, and short ways to rent them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.scope import Principal, Scope
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from contracts.records.parking import ParkingLease, Plate, Term
from contracts.usecases import car_parks, parking, plates, spaces
from contracts.worker import items_settled, units_changed
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v2 import events_pb2 as tenants
from sqlalchemy import select


class Cars:
    """Spaces P-1 and P-2 of car park B2, beside what the world has.

    Args:
        world: of the tests of contracts.
    """

    def __init__(self, world: Any) -> None:
        self.world = world
        self.space, self.other_space = uuid7(), uuid7()
        fact = tenants.UnitsChanged(
            company_id=COMPANY,
            estate_id=ESTATE,
            unit_id=self.space.bytes + self.other_space.bytes,
            version=[1],
            code=["P-1", "P-2"],
            kind=["parking"],
            floor=[-2],
            building_name=["Garage"],
        )
        world.hear(units_changed, fact)
        data = car_parks.CarParkData("B2", "Second basement")
        self.park = world.act(car_parks.create_car_park, car_parks.CreateCarPark(COMPANY, ESTATE, data))
        for unit_id in (self.space, self.other_space):
            self.set(unit_id)

    @property
    def resident(self) -> Scope:
        """The tenant, signed in to the residents' pages."""
        who = Principal("0190aaaa-0000-7000-8000-000000000009", "resident", GROUP)
        return Scope(GROUP, (COMPANY,), "*", who, (str(self.world.tenant),))

    def set(self, unit_id: UUID, **more: Any) -> Any:
        """Makes a unit a space of the car park."""
        data = spaces.SpaceData(self.park.car_park_id, **more)
        return self.world.act(spaces.set_space, spaces.SetSpace(COMPANY, ESTATE, unit_id, data))

    def rent(self, start: str = "2030-01-01", months: int = 1, **more: Any) -> ParkingLease:
        """Rents the first space to the tenant at 300.00 a month."""
        told = {"unit_id": self.space, "customer_id": self.world.tenant, "monthly": 300_00, "fee_item_code": "PARK"}
        cars = [plates.NewPlate(one) for one in more.pop("plates", ())]
        command = parking.RentSpace(
            COMPANY, ESTATE, start=date.fromisoformat(start), months=months, plates=cars, **told | more
        )
        made: ParkingLease = self.world.act(parking.rent_space, command)
        return made

    def renew(self, lease: ParkingLease, months: int = 1, *, scope: Scope | None = None, **more: Any) -> ParkingLease:
        """Renews a lease, by staff where no scope is said."""
        command = parking.RenewParking(COMPANY, lease.parking_lease_id, months, **more)
        made: ParkingLease = self.world.act(parking.renew_parking, command, scope=scope)
        return made

    def give_up(self, lease: ParkingLease, end: str, **more: Any) -> ParkingLease:
        """Gives a space up after a day."""
        command = parking.GiveUpParking(COMPANY, lease.parking_lease_id, date.fromisoformat(end), **more)
        made: ParkingLease = self.world.act(parking.give_up_parking, command)
        return made

    def add(self, lease: ParkingLease, plate: str) -> ParkingLease:
        """Adds a plate."""
        command = plates.AddPlate(COMPANY, lease.parking_lease_id, plates.NewPlate(plate, "Model 3", "white"))
        made: ParkingLease = self.world.act(plates.add_plate, command)
        return made

    def gate(self, plate: str, direction: str = "in") -> plates.Passed:
        """A car at the gate."""
        passed: plates.Passed = self.world.act(plates.pass_gate, plates.PassGate(COMPANY, ESTATE, plate, direction))
        return passed

    def paid(self, receivable_id: int, paid: int, version: int = 1) -> None:
        """Payments says what is paid of a receivable."""
        item = payments.SettledItem(receivable_id=receivable_id, version=version, paid_minor=paid)
        fact = payments.PaymentSettled(company_id=COMPANY, estate_id=ESTATE, items=[item])
        self.world.hear(items_settled, fact)

    def terms(self, lease: ParkingLease) -> list[Term]:
        """The terms of a lease, oldest first."""
        query = select(Term).where(Term.parking_lease_id == lease.parking_lease_id).order_by(Term.term_id)
        return self._all(query)

    def plates(self, lease: ParkingLease) -> list[Plate]:
        """The plates of a lease, oldest first."""
        query = select(Plate).where(Plate.parking_lease_id == lease.parking_lease_id).order_by(Plate.plate_id)
        return self._all(query)

    def lease(self, lease: ParkingLease) -> ParkingLease:
        """A lease as it now stands."""
        with UnitOfWork(self.world.deps.database, self.world.whole) as tx:
            return tx.get(ParkingLease, (COMPANY, lease.parking_lease_id))

    def _all(self, query: Any) -> list[Any]:
        with UnitOfWork(self.world.deps.database, self.world.whole) as tx:
            return list(tx.scalars(query))
