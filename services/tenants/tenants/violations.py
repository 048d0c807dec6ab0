"""What can be wrong with a field in tenants, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that tenants alone finds."""

    BUILDING_ELSEWHERE = "is a building of another estate"
    UNITS_OR_BUILDING = "name either units or a building"
    OTHER_COMPANY = "belongs to another company"
    HAS_UNIT = "has the unit already"
    NOT_AN_AREA = "must be a number of m² with at most two places"
    ONE_CUSTOMER = "name an existing customer or a new one"
    SETTLED_TOO_FAR_BACK = (
        "the last day would be {last}, and the estate settles no further back than {earliest}: have what is unpaid"
        " before then voided with approval and settle on {earliest}, or have the estate's move_out_months_back raised"
    )
    ESTATE_OF_CODE = "is required with a unit's code, which is known within an estate"
    NOBODY_NAMED = "name a phone or an identity number"
    NOT_AN_IDENTITY_NUMBER = "must be 4 to 40 letters and digits"
