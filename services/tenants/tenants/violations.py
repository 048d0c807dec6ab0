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
    UNIT_TYPE_UNKNOWN = "is no unit type of the company ({value}): choose one of {known}, or add it to the dictionary"
    UNIT_TYPE_OF_OTHER_KIND = "is a type of the kind {kind}: choose that kind, or another type"
    PART_OR_NOT = "is needed for a common part, and for nothing else"
    UNIT_OR_NOT = "is needed for a unit, and for nothing else"
    UNIT_ELSEWHERE = "is a unit of another estate"
    ITEM_CHECKED = "is checked already, or not in the list"
    NO_SUCH_ITEM = "is not in the list"
    NOT_HANDED_TO = "must be owner or tenant"
    HANDED_OVER_LATER = "must be {today}, today in the estate, or earlier"
    METER_TWICE = "stands twice among the readings"
    ONE_CUSTOMER = "name an existing customer or a new one"
    SETTLED_TOO_FAR_BACK = (
        "the last day would be {last}, and the estate settles no further back than {earliest}: have what is unpaid"
        " before then voided with approval and settle on {earliest}, or have the estate's move_out_months_back raised"
    )
    ESTATE_OF_CODE = "is required with a unit's code, which is known within an estate"
    NOBODY_NAMED = "name a phone or an identity number"
    NOT_AN_IDENTITY_NUMBER = "must be 4 to 40 letters and digits"
    # What an import finds wrong with a row.
    CELL_EMPTY = "is empty; every row needs it"
    SINCE_WHEN = "is empty; say since when the customer has the unit"
    CUSTOMER_UNNAMED = "is empty, but {given} is given; name the customer"
    CELL_NOT_ONE_OF = "is '{value}'; must be one of {known}"
    CELL_NOT_WHOLE = "is '{value}'; must be a whole number"
    CELL_OUT_OF_RANGE = "is {value}; must lie between {least} and {most}"
    CELL_NOT_AN_AREA = "is '{value}'; must be a number of m²"
    CELL_TOO_PRECISE = "is {value}; at most two decimal places"
    CELL_NOT_A_DATE = "is '{value}'; must be a date such as 2026-01-31"
    ENDS_BEFORE_START = "is {end}, before the start_date {start}"
    CELL_TOO_LONG = "has {count} characters; at most {most}"
    CONTROL_CHARACTER = "holds a tab, a line break or another control character; remove it"
    TOO_MANY_CELLS = "has {count} cells; the heading names {columns} columns"
    UNIT_REMOVED = "was taken out of use"
    OTHER_CUSTOMER = "is the number of {name}, or of the same name with another phone"
    NAME_ALONE = "give the customer's number or phone: by a name alone nobody is known again"
    MASKED_NUMBER = "is masked, and nobody has this customer's number here: give all of it, or leave the cell empty"
    CUSTOMER_DIFFERS = "is not what this customer has here: change the customer, or leave the cell empty"
    OTHER_IDENTITY = "is not the one that this customer has here"
    OTHER_OCCUPANT = "the unit has another {role} since {date}: they must move out first"
    OTHER_END = (
        "the customer's last day here is {end}, and an import moves nobody out: move them out, or leave the cell empty"
    )
    STILL_THERE = (
        "the customer has not moved out, and an import moves nobody out: move them out, or leave the cell empty"
    )
    OTHER_ROW = "row {other_row} gives the unit to somebody in the same role on the same days"
    OTHER_SPELLING = "differs from {known} only by case or width"
    OTHER_VALUE = "the unit has {value} already; change the unit itself, or this cell"
    NUMBER_TAKEN = "is taken; leave it empty, or ask somebody who sees the whole company"
    COLUMNS_UNKNOWN = "the heading has unknown columns: {unknown}; known are {known}"
    COLUMN_TWICE = "the heading names {column} twice"
    COLUMN_MISSING = "the heading has no {column}"
