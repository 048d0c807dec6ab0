"""What can be wrong with a field in contracts, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that contracts alone finds."""

    END_BEFORE_START = "must be {start} or later: a lease ends on or after its first day"
    TOO_LONG_A_LEASE = "must be within {years} years of the first day: renew the lease instead"
    UNIT_ASKED_TWICE = "names a unit that stands in the list already: give each unit once"
    UNIT_TWICE = "names a unit that stands in this lease already: give each unit once"
    AREA_NOT_ABOVE_ZERO = "must be above 0: enter the area that is let, in m²"
    NOT_A_UNIT_OF_LEASE = "names a unit that this lease does not have: add the unit to the lease first"
    NO_UNIT_TO_LET = "there is no such unit in the estate"
    NO_SUCH_TENANT = "there is no such customer in the company"
    NO_ESTATE_TO_LET_IN = "there is no such estate in the company"
    NOT_A_CYCLE = "must be 1, 2, 3, 6 or 12 months"
    OUTSIDE_LEASE = "must lie from {start} to {end}, inside the lease"
    STEPS_OUT_OF_ORDER = "must lie after the step before, {before}: put the steps in the order of their dates"
    STEP_NOT_AFTER_START = "must lie after the day from which the price holds, {start}: change the price itself"
    SPELL_BACKWARDS = "must be {start} or later: a rent-free spell ends on or after its first day"
    SPELLS_OVERLAP = "must lie after the spell before, which ends on {before}: join the two"
    INDEX_VALUE_MISSING = "is needed for a step by index: add the step by a change agreement once it is published"
    FLOOR_ABOVE_CAP = "must not be above the cap, {cap}"
    NOT_A_RENT_PRICE = "must have {places} decimal places at most"
    REPAIR_TWICE = "names a category of work that stands in the list already: say once who bears it"
    PAYER_TWICE = "names somebody who pays a share already: give each payer once"
    PRICE_BELOW_ZERO = "the item {item} would cost less than nothing on {date}: lower the discount"
    PERCENT_TOO_LOW = "must be above -100"
    MINIMUM_NOT_GIVEN = "is the guaranteed minimum a month, and must be 0 or more"
    TURNOVER_TIERS_FAULTY = "must rise, and the last tier alone must have no end, so that any turnover has a rate"
    TIERS_NOT_OF_KIND = "belong to rent by turnover alone: leave them out"
    TIERS_MISSING = "are needed for rent by turnover: give the share at least once"
    DEPOSIT_BOTH = "can be given only without months: say the deposit in months of rent, or as an amount"
    DEPOSIT_ITEM_MISSING = "is needed: say by which fee item the deposit is charged"
    MONTH_OUTSIDE_LEASE = "must be a month from {first} to {last}"
    NOT_A_LINE_OF_LEASE = "there is no line {line} in this lease"
    TERMINATED_BEFORE_BILLED = (
        "lies before {billed}, up to which the lease is billed: end it later, or say credit_billed to credit the rest"
    )
    ANOTHER_START = "must stay {start}: a change agreement does not move the first day, a new lease has another"
    NOT_AFTER_PREDECESSOR = "must lie after {end}, the last day of the lease that is renewed"
    EXPIRY_PAST = "must be today, {today}, or later"
    NOT_A_DISCOUNT_RATE = "must be a yearly rate in per cent, above -100 and at most 1000"
    MONTH_NOT_BEGUN = "has not begun: today is {today}"
    NOT_BY_TURNOVER = "has no rent by turnover by this fee item in this lease"
    NOT_A_TURNOVER_YEAR = "is not the first day of a year of this rent: see the years of the lease"
    YEAR_NOT_OVER = "is in a year that ends on {end}: book it after that"
    TURNOVER_MISSING = "is needed, since nothing is declared for {month}: declare it, or give the audited turnover"
    CONTRACT_NUMBER_TAKEN = "is the number of another contract: choose another"
    AREAS_BACKWARDS = "must be {least} or more, the least area that they look for"
    NOT_A_STEP_BY_HAND = (
        "must be a follow-up, a viewing or an offer: a reservation or a lease for them notes the others"
    )
    STEP_TO_COME = "must be today, {today}, or earlier: give a day to come as that of the next step"
    NOT_THE_PROSPECT = (
        "is not the prospect's customer, or the estate is another: say the customer at the prospect first"
    )
    CAR_PARK_CODE_TAKEN = "is the code of another car park of the estate: choose another"
    NO_SUCH_CAR_PARK = "there is no such car park in the estate: create it first"
    NOT_A_PARKING_UNIT = "is no unit of kind parking: change the unit's kind first"
    NOT_A_SPACE = "is no space of a car park of the estate: make the unit one first"
    NOT_A_PLATE = "must have letters or digits, as on the car"
    PLATE_TWICE = "is named twice: name each plate once"
    PLATE_IN_OTHER_LEASE = (
        "stands in the lease of space {unit} from {start} to {end}: remove it there first, or give that space up"
    )
    PLATE_ELSEWHERE = "stands in another active lease of the company: have it removed there first"
    TOO_MANY_PLATES = "a lease has {most} plates at most: remove one first"
    OUTSIDE_PARKING = "must be a day from {start} to {end}, within the lease"
    NOT_A_SPACE_WORD = "{value} is not one of: {choices}"
    NOT_A_SPACE_SIZE = "must be a length in metres, from 0 to 50"
    SPACE_TWICE = "names a space that row {row} names already"
    SEVERAL_UNITS = "names units in several buildings: add building_name"
    NO_SUCH_TEMPLATE_FIELD = "has {name} in braces, which no lease fills: use one of {known}"
    LISTED_ALREADY = "has an open listing of this kind already: change that one"
    PLAN_OF_LEASE = "follows from the rent of a lease: leave it out"
    SUPPLIER_UNKNOWN = "there is no such supplier in the company's file"
    SUPPLIER_BARRED = "is suspended or blacklisted: nothing new is agreed with it until it is reinstated"
    SUPPLIER_OF_LEASE = "belongs to a supplier's contract: of a lease that is taken, name the owner"
    TAX_ABOVE_LINE = "must be less than the amount that it is in"
    SEVERAL_TENANTS = "is the name of several customers of the estate: write the lease in the console"
    TOO_MANY_LEASES = "the file has more than {most} units of leases: import it in parts"
    TOO_MANY_SPACES = "the file has more than {most} rows: import it in parts"
