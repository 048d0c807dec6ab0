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
    MATERIAL_CODE_TAKEN = "is the code of another material of the company: choose another"
    BARCODE_TAKEN = "is a barcode of material {material} already: a barcode names one material"
    BARCODE_TWICE = "stands here twice"
    UNIT_OF_MATERIAL_TWICE = "is a unit of this material already"
    COUNTED_ALREADY = "stays as it is, since the material has moved: enter another material"
    SERIAL_IN_PIECES = "must be 0: what has serial numbers is counted in whole pieces"
    NO_ESTATE_OF_STORE = "there is no such estate in the company"
    STORE_CODE_TAKEN = "is the code of another store of the company: choose another"
    DOCUMENT_TO_COME = "must be today, {today}, or earlier"
    MONTH_IS_CLOSED = "must lie after {month}, which is closed"
    BEFORE_ITS_ORIGIN = "must be {first} or later, the day of what it gives back"
    NO_SUCH_MATERIAL = "there is no such material in the company"
    MATERIAL_RETIRED = "is not offered any more"
    NOT_A_UNIT_OF_MATERIAL = "the material is not counted by {unit}"
    DOES_NOT_DIVIDE = "must be above 0 and come to {places} places of {unit}: it does not divide"
    NOT_TRACKED = "must be left out: the material has no batches and no serial numbers"
    BATCH_NEEDED = "is needed: give the batch or the serial number"
    ONE_PIECE_A_NUMBER = "names one piece by its serial number: give a line for each"
    SAME_STORE = "must be another store"
    NOTHING_ISSUED = "was not moved by that line, so nothing of it can come back"
    MORE_THAN_WAS = "must be {most} or less, what is left of that line"
    NOT_A_RECEIPT = "must be a line of a receipt"
    COUNT_DOES_NOT_DIVIDE = "must come to {places} places of {unit}: it does not divide"
    FIND_WITHOUT_VALUE = "{material} was never received: say with its count what the find is worth"
    NO_SUCH_RESERVATION = "there is no such reservation here, or it stands here twice"
    OTHER_CLAIMANT = "is of another store or claimant than the first: issue it by a move of its own"
    MORE_THAN_RESERVED = "must be above 0 and {most} or less, what is reserved"
    WORTH_TOO_LITTLE = "would leave the line worth nothing: take less from it"
