"""identity's RPCs."""

from __future__ import annotations

import secrets

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.people import Person
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_tenants import Tenants


def _passing(world: Tenants) -> Person:
    return world.passing()


@case("identity.SignOut", caller=_passing)
@case("identity.SignOutEverywhere", caller=_passing)
@case("identity.GetSession")
@case("identity.ListSessions")
def nothing(world: Tenants) -> Json:
    return {}


@case("identity.ListViews")
def list_views(world: Tenants) -> Json:
    return {"page": "tenants/units"}


@case("identity.SaveView")
def save_view(world: Tenants) -> Json:
    return {"page": "tenants/units", "name": "walk", "search": "code=1", "hidden_columns": ["state"]}


@case("identity.RemoveView", caller=lambda world: world.latest)
def remove_view(world: Tenants) -> Json:
    kept = world.desk.done(world.passing().token, "identity.SaveView", {"page": "tenants/units", "name": "walk"})
    return {"view_id": kept["viewId"]}


@case("identity.SetAppearance")
def set_appearance(world: Tenants) -> Json:
    return {"appearance": "dark"}


@case("identity.SetListLook")
def set_list_look(world: Tenants) -> Json:
    return {"page": "tenants/units", "hidden_columns": ["state"], "dense": True}


@case("identity.ChangePassword", caller=lambda world: world.latest)
def change_password(world: Tenants) -> Json:
    old = world.passing().sign_in[1]["password"]
    return {"old_password": old, "new_password": secrets.token_urlsafe(15)}


@case("identity.GetLastVerification")
def get_last_verification(world: Tenants) -> Json:
    assert world.operator.token
    return {}


@case("identity.CheckSession")
def check_session(world: Tenants) -> Json:
    person = world.at_estate
    session = world.desk.done(person.token, "identity.GetSession", {})
    return {
        "session_id": session["sessionId"],
        "principal_id": person.principal_id,
        "group_id": world.group.node_id,
    }


@case("identity.ListStaffNames")
def list_staff_names(world: Tenants) -> Json:
    return {"principal_ids": [world.passing().principal_id]}


@case("identity.ListRevocations")
def list_revocations(world: Tenants) -> Json:
    return {"since_ms": 1}


@case("identity.EndSession", caller=lambda world: world.latest)
def end_session(world: Tenants) -> Json:
    session = world.desk.done(world.passing().token, "identity.GetSession", {})
    return {"session_id": session["sessionId"]}


@case("identity.EndStaffSession")
def end_staff_session(world: Tenants) -> Json:
    person = world.passing()
    session = world.desk.done(person.token, "identity.GetSession", {})
    return {"principal_id": person.principal_id, "session_id": session["sessionId"]}


@case("identity.ListNodes", lists=True)
def list_nodes(world: Tenants) -> Json:
    return {"page_size": 200, "company_id": world.company_id}


@case("identity.GetNode")
def get_node(world: Tenants) -> Json:
    return {"node_id": world.estate_id}


@case("identity.UpdateGroup", own=True)
def update_group(world: Tenants) -> Json:
    return {"name": "walk", "update_mask": "name"}


@case("identity.CreateCompany", own=True)
def create_company(world: Tenants) -> Json:
    code = f"c{secrets.token_hex(4)}"
    return {"name": code, "code": code, "currency_code": "CNY", "time_zone": "Asia/Shanghai"}


@case("identity.UpdateCompany")
def update_company(world: Tenants) -> Json:
    return {"company_id": world.company_id, "name": f"{world.mark}-a", "update_mask": "name"}


@case("identity.GetCompanyCurrency")
def get_company_currency(world: Tenants) -> Json:
    return dict(world.company)


@case("identity.CreateEstate")
def create_estate(world: Tenants) -> Json:
    code = f"e{secrets.token_hex(4)}"
    return {"company_id": world.company_id, "name": code, "code": code}


@case("identity.UpdateEstate")
def update_estate(world: Tenants) -> Json:
    return {"estate_id": world.estate_id, "name": f"{world.mark}-a1", "update_mask": "name"}


@case("identity.CloseNode")
def close_node(world: Tenants) -> Json:
    code = f"{world.mark}{secrets.token_hex(4)}"
    return {"node_id": world.group.estate(world.company_id, code)["nodeId"]}


@case("identity.ListStaff", lists=True)
def list_staff(world: Tenants) -> Json:
    return {"page_size": 200, "node_id": world.estate_id}


@case("identity.GetStaff")
@case("identity.ListStaffSessions")
@case("identity.DisableStaff")
@case("identity.UnlockStaff")
@case("identity.EnableStaff")
def staff(world: Tenants) -> Json:
    return {"principal_id": world.passing().principal_id}


@case("identity.UpdateStaff")
def update_staff(world: Tenants) -> Json:
    return {**staff(world), "display_name": "walk", "update_mask": "displayName"}


@case("identity.ResetPassword")
def reset_password(world: Tenants) -> Json:
    return {**staff(world), "new_password": secrets.token_urlsafe(15)}


@case("identity.CreateStaff")
def create_staff(world: Tenants) -> Json:
    name = f"w-{secrets.token_hex(6)}"
    return {"node_id": world.estate_id, "username": name, "display_name": name, "password": secrets.token_urlsafe(15)}


@case("identity.ListRoles", own=True, place="group")
def list_roles(world: Tenants) -> Json:
    return {}


@case("identity.CreateRole", own=True)
def create_role(world: Tenants) -> Json:
    return {"name": f"walk {secrets.token_hex(4)}", "permissions": ["tenants.units.read"]}


@case("identity.UpdateRole")
def update_role(world: Tenants) -> Json:
    return {
        "role_id": world.group.role({"tenants.units.read"}),
        "name": f"w {secrets.token_hex(4)}",
        "update_mask": "name",
    }


@case("identity.ListGrants", lists=True)
def list_grants(world: Tenants) -> Json:
    return {"page_size": 200, "node_id": world.estate_id}


@case("identity.CreateGrant")
def create_grant(world: Tenants) -> Json:
    role = world.group.role({"tenants.units.read"})
    return {**staff(world), "role_id": role, "node_id": world.estate_id}


@case("identity.DeleteGrant")
def delete_grant(world: Tenants) -> Json:
    made = world.group.administrator.does("identity.CreateGrant", create_grant(world))
    return {"grant_id": made["grantId"]}


@case("identity.ListPartnerClients", lists=True)
def list_partner_clients(world: Tenants) -> Json:
    return {"page_size": 200}


@case("identity.CreatePartnerClient")
def create_partner_client(world: Tenants) -> Json:
    return {"node_id": world.company_id, "name": "walk"}


@case("identity.DisablePartnerClient")
def disable_partner_client(world: Tenants) -> Json:
    made = world.group.administrator.does("identity.CreatePartnerClient", create_partner_client(world))
    return {"partner_client_id": made["partnerClient"]["partnerClientId"]}


@case("identity.SetExchangeRate", own=True)
def set_exchange_rate(world: Tenants) -> Json:
    return {"month": "2026-01", "from_currency_code": "SGD", "to_currency_code": "CNY", "rate": "5.4321"}


@case("identity.ListExchangeRates", place="group", own=True)
def list_exchange_rates(world: Tenants) -> Json:
    return {"page_size": 200}


@case("identity.GetCalendar")
def get_calendar(world: Tenants) -> Json:
    return {"estate_id": world.estate_id}


@case("identity.ListCalendarDays")
def list_calendar_days(world: Tenants) -> Json:
    return {"estate_id": world.estate_id, "year": 2026}


@case("identity.SetCalendar")
def set_calendar(world: Tenants) -> Json:
    office = {"spans": [{"from": "09:00", "to": "18:00"}]}
    return {"estate_id": world.estate_id, "calendar": {"country_code": "CN", "week": [office] * 7}}
