"""The RPCs of contracts."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_contracts import Contracts


def residents_leases(world: Contracts) -> Json:
    """All that are the resident's, where one is."""
    assert world.residents_lease
    return {**world.company, "page_size": 200}


@case("contracts.ListLeases", lists=True, resident=residents_leases)
def list_leases(world: Contracts) -> Json:
    assert world.reviewed
    return {**world.company, "page_size": 200}


@case("contracts.GetLease", resident=lambda world: world.named(world.residents_lease))
@case("contracts.ListAgreements")
@case("contracts.ListLeaseLines", resident=lambda world: world.named(world.residents_lease))
def reviewed(world: Contracts) -> Json:
    return world.named(world.reviewed)


@case("contracts.ExportLeaseLines")
def export_lease_lines(world: Contracts) -> Json:
    return {**world.named(world.reviewed), "file_format": "csv"}


@case("contracts.ExportLeases")
@case("contracts.ExportReservations")
@case("contracts.ExportRentRoll")
@case("contracts.ExportExpiries")
@case("contracts.ExportProspects")
@case("contracts.ExportCarParks")
@case("contracts.ExportSpaces")
@case("contracts.ExportParkingLeases")
def export_lists(world: Contracts) -> Json:
    return {**world.where, "file_format": "csv"}


@case("contracts.ListListings", lists=True)
def list_listings(world: Contracts) -> Json:
    assert world.new_listing()
    return {**world.company, "page_size": 200}


@case("contracts.CreateListing")
def create_listing(world: Contracts) -> Json:
    return {**world.where, "listing": world.listing_told()}


@case("contracts.UpdateListing")
def update_listing(world: Contracts) -> Json:
    made = world.new_listing()
    told = {**world.listing_told(), "unit_id": made["unitId"], "price_minor": "200"}
    return {**world.company, "listing_id": made["listingId"], "listing": told}


@case("contracts.CloseListing")
def close_listing(world: Contracts) -> Json:
    return {**world.company, "listing_id": world.new_listing()["listingId"], "taken": True, "reason": "the walk"}


@case("contracts.ExportListings")
@case("contracts.ExportAskingRents")
@case("contracts.ExportMargins")
def export_of_the_estate(world: Contracts) -> Json:
    return {**world.where, "file_format": "csv"}


@case("contracts.ExportAvailability")
def export_availability(world: Contracts) -> Json:
    return {**world.where, "file_format": "csv", "start_date": "2031-01-01", "end_date": "2031-12-31"}


@case("contracts.ExportLeaseAccounts")
def export_lease_accounts(world: Contracts) -> Json:
    return {**world.named(world.reviewed), "file_format": "csv", "discount_percent": "4.35"}


@case("contracts.ExportTurnovers")
def export_turnovers(world: Contracts) -> Json:
    return {**world.where, "month": "2026-01", "file_format": "csv"}


@case("contracts.CreateLeaseImportTemplate")
@case("contracts.CreateSpaceImportTemplate")
def import_templates(world: Contracts) -> Json:
    return {**world.where, "file_format": "csv"}


@case("contracts.ImportLeases")
def import_leases(world: Contracts) -> Json:
    return {**world.where, "file_name": "files/0190bbbb-0000-7000-8000-000000000000", "dry_run": True}


@case("contracts.ListContractTemplates", place="company")
def list_contract_templates(world: Contracts) -> Json:
    assert world.new_template()
    return {**world.company, "page_size": 200}


@case("contracts.CreateContractTemplate", place="company")
def create_contract_template(world: Contracts) -> Json:
    return {**world.company, "contract_template": world.template_told()}


@case("contracts.UpdateContractTemplate", place="company")
def update_contract_template(world: Contracts) -> Json:
    named = {**world.company, "template_id": world.new_template()["templateId"]}
    return {**named, "contract_template": world.template_told()}


@case("contracts.PrintLease")
def print_lease(world: Contracts) -> Json:
    return {**world.named(world.reviewed), "template_id": world.new_template()["templateId"]}


@case("contracts.PreviewTermination")
def preview_termination(world: Contracts) -> Json:
    return {**world.named(world.reviewed), "end_date": "2031-01-15"}


@case("contracts.CreateLease")
def create_lease(world: Contracts) -> Json:
    return {**world.where, "lease": world.lease()}


@case("contracts.SubmitLeases")
def submit_leases(world: Contracts) -> Json:
    return {**world.company, "lease_ids": [world.new_draft()["leaseId"]]}


@case("contracts.ApproveLeases")
def approve_leases(world: Contracts) -> Json:
    return {**world.company, "lease_ids": [world.new_submitted()["leaseId"]], "reason": "the walk"}


@case("contracts.UpdateLease")
def update_lease(world: Contracts) -> Json:
    return {**world.named(world.new_draft()), "lease": world.lease()}


@case("contracts.DeleteLease")
@case("contracts.SubmitLease")
def draft(world: Contracts) -> Json:
    return world.named(world.new_draft())


@case("contracts.PreviewSchedule")
def preview_schedule(world: Contracts) -> Json:
    return {**world.where, "terms": world.terms(**world.new_let())}


@case("contracts.ChangeLease")
def change_lease(world: Contracts) -> Json:
    lease = world.new_reviewed()
    terms = {
        **world.terms(lease["terms"]["units"][0]["unitId"], lease["terms"]["payers"][0]["customerId"]),
        "end_date": "2031-02-28",
    }
    return {**world.named(lease), "terms": terms, "reason": "the walk"}


@case("contracts.TerminateLease")
def terminate_lease(world: Contracts) -> Json:
    return {**world.named(world.new_reviewed()), "end_date": "2031-01-15", "reason": "the walk"}


@case("contracts.ApproveLease")
@case("contracts.RefuseLease")
def decide_lease(world: Contracts) -> Json:
    return {**world.named(world.new_submitted()), "reason": "the walk"}


@case("contracts.ApproveLines")
@case("contracts.ConvertLines")
def lines(world: Contracts) -> Json:
    lease = world.new_reviewed()
    return {**world.named(lease), "line_ids": world.lease_lines(lease)}


@case("contracts.ListReservations", lists=True)
def list_reservations(world: Contracts) -> Json:
    assert world.new_reservation()
    return {**world.company, "page_size": 200}


@case("contracts.CreateReservation")
def create_reservation(world: Contracts) -> Json:
    return {**world.where, "reservation": world.reservation()}


@case("contracts.ReleaseReservation")
def release_reservation(world: Contracts) -> Json:
    return {**world.company, "reservation_id": world.new_reservation()["reservationId"], "reason": "the walk"}


@case("contracts.ListAvailability")
def list_availability(world: Contracts) -> Json:
    assert world.reviewed
    return {**world.where, "start_date": "2031-01-01", "end_date": "2031-01-31", "page_size": 200}


@case("contracts.ListTurnovers", lists=True)
def list_turnovers(world: Contracts) -> Json:
    assert world.shop
    return {**world.company, "month": "2026-01", "page_size": 200}


@case("contracts.ListTurnoverYears")
@case("contracts.ListTrueUps")
def turnover_years(world: Contracts) -> Json:
    return world.named(world.shop)


@case("contracts.DeclareTurnover")
def declare_turnover(world: Contracts) -> Json:
    return {**world.turnover(world.shop), "month": "2026-01", "amount_minor": "100"}


@case("contracts.BookTrueUp")
def book_true_up(world: Contracts) -> Json:
    return {**world.turnover(world.shop), "start_date": "2026-01-01", "audited_minor": "100"}


@case("contracts.ListRentRoll", lists=True)
def list_rent_roll(world: Contracts) -> Json:
    assert world.reviewed
    return {**world.where, "date": "2031-01-15", "page_size": 200}


@case("contracts.GetPortfolio")
def get_portfolio(world: Contracts) -> Json:
    return {**world.where, "date": "2031-01-15"}


@case("contracts.ListLeaseCalendar")
def list_lease_calendar(world: Contracts) -> Json:
    return {**world.where, "month": "2031-01"}


@case("contracts.ListAskingRents", lists=True)
def list_asking_rents(world: Contracts) -> Json:
    assert world.reviewed
    return {**world.where, "page_size": 200}


@case("contracts.SetAskingRents")
def set_asking_rents(world: Contracts) -> Json:
    unit_id = world.reviewed["terms"]["units"][0]["unitId"]
    return {**world.where, "asking_rents": [{"unit_id": unit_id, "monthly_minor": "300000"}]}


@case("contracts.SetLeaseTrade")
def set_lease_trade(world: Contracts) -> Json:
    return {**world.named(world.reviewed), "trade": "catering"}


@case("contracts.GetLeaseAccounts")
def get_lease_accounts(world: Contracts) -> Json:
    return {**world.named(world.reviewed), "discount_percent": "5"}


@case("contracts.ListCarParks", lists=True)
def list_car_parks(world: Contracts) -> Json:
    assert world.car_park
    return {**world.company, "page_size": 200}


@case("contracts.CreateCarPark")
def create_car_park(world: Contracts) -> Json:
    return {**world.where, "car_park": world.car_park_told()}


@case("contracts.UpdateCarPark")
def update_car_park(world: Contracts) -> Json:
    return {**world.this_car_park(world.new_car_park()), "car_park": world.car_park_told()}


@case("contracts.DeleteCarPark")
def delete_car_park(world: Contracts) -> Json:
    return world.this_car_park(world.new_car_park())


@case("contracts.ListSpaces", lists=True)
def list_spaces(world: Contracts) -> Json:
    assert world.parked
    return {**world.where, "page_size": 200}


@case("contracts.SetSpace", kept=("car_park_id",))
def set_space(world: Contracts) -> Json:
    told = {"car_park_id": world.car_park["carParkId"], "position": "B2"}
    return {**world.where, "unit_id": world.new_space(), "space": told}


@case("contracts.RemoveSpace")
def remove_space(world: Contracts) -> Json:
    return {**world.company, "unit_id": world.new_space()}


@case("contracts.ImportSpaces")
def import_spaces(world: Contracts) -> Json:
    name = world.upload(world.at_company, "car_park_code,unit_code\nnone,none\n")
    return {**world.where, "file_name": name, "dry_run": True}


@case("contracts.ListParkingLeases", lists=True)
def list_parking_leases(world: Contracts) -> Json:
    assert world.parked
    return {**world.company, "page_size": 200}


@case("contracts.GetParkingLease")
def get_parking_lease(world: Contracts) -> Json:
    return world.this_parking(world.parked)


@case("contracts.RentSpace", kept=("unit_id", "customer_id"))
def rent_space(world: Contracts) -> Json:
    return {**world.where, "parking_lease": world.parking_told(), "months": 1}


@case("contracts.RenewParking")
def renew_parking(world: Contracts) -> Json:
    return {**world.this_parking(world.new_parking()), "months": 1}


@case("contracts.GiveUpParking")
def give_up_parking(world: Contracts) -> Json:
    return {**world.this_parking(world.new_parking()), "end_date": "2031-01-15", "reason": "the walk"}


@case("contracts.UpdateParkingLease")
def update_parking_lease(world: Contracts) -> Json:
    return {**world.this_parking(world.new_parking()), "remind_days": 5}


@case("contracts.AddPlate")
def add_plate(world: Contracts) -> Json:
    return {**world.this_parking(world.new_parking()), "plate": {"plate": world.new_plate()}}


@case("contracts.RemovePlate")
def remove_plate(world: Contracts) -> Json:
    lease = world.new_parking()
    return {**world.this_parking(lease), "plate_id": lease["plates"][0]["plateId"]}


@case("contracts.PassGate")
def pass_gate(world: Contracts) -> Json:
    return {**world.where, "plate": world.new_plate(), "direction": "GATE_DIRECTION_IN"}


@case("contracts.ListProspects", lists=True)
def list_prospects(world: Contracts) -> Json:
    assert world.prospect
    return {**world.company, "page_size": 200}


@case("contracts.GetProspect")
def get_prospect(world: Contracts) -> Json:
    return world.this_prospect(world.prospect)


@case("contracts.CreateProspect")
def create_prospect(world: Contracts) -> Json:
    return {**world.where, "prospect": world.prospect_told()}


@case("contracts.UpdateProspect")
def update_prospect(world: Contracts) -> Json:
    return {**world.this_prospect(world.new_prospect()), "prospect": world.prospect_told()}


@case("contracts.RecordProspectStep")
def record_prospect_step(world: Contracts) -> Json:
    return {**world.this_prospect(world.new_prospect()), "step": {"kind": "PROSPECT_STEP_KIND_FOLLOW_UP"}}


@case("contracts.LoseProspect")
def lose_prospect(world: Contracts) -> Json:
    return {**world.this_prospect(world.new_prospect()), "reason": "the walk"}
