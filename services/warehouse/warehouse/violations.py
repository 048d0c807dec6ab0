"""What can be wrong with a field in warehouse, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that warehouse alone finds."""

    SUPPLIER_CODE_TAKEN = "is the code of another supplier of the company: choose another"
    SUPPLIER_TAX_NUMBER_TAKEN = "is the tax number of supplier {supplier}: it is on file already"
    EXPIRES_BEFORE_ISSUE = "must be {first} or later: a certificate expires after it was issued"
    TOO_MANY_CERTIFICATES = "a supplier has {most} certificates at most: take one off that counts no more"
    NO_SUCH_SUPPLIER = "there is no such supplier in the company"
    SUPPLIER_NOT_ACTIVE = "is not an active supplier: reinstate it first"
    PRICE_ENDS_BEFORE_START = "must be {first} or later: a price ends after it begins"
    PRICE_OF_THAT_DAY = "the supplier has a price for the item and unit from that day on: withdraw it first"
