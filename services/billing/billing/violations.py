"""What can be wrong with a field in billing, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that billing alone finds."""

    NO_SUCH_UNIT = "there is no such unit in the estate"
    NO_SUCH_FEE_ITEM = "there is no such fee item"
    NO_SUCH_TARIFF = "there is no such tariff"
    NO_SUCH_ESTATE = "there is no such estate"
    NO_SUCH_METER = "there is no such meter in the estate"
    UNIT_IN_BUILDINGS = "several buildings have a unit {unit}: say in building_code which, such as {building}"
    SEVERAL_METERS = "the unit has {count} meters in use: give the number in meter_number, or the kind in meter_kind"
    NO_METER_OF_UNIT = "the unit has no such meter in use: register it, or give its number in meter_number"
    METER_ELSEWHERE = "the meter is that of unit {unit} in building {building}"
    NO_SUCH_TARGET = "there is no such {level} in the estate"
    GIVEN_TWICE = "stands twice in this request"
    OTHER_UNIT = "is an occupancy of another unit: name one of the unit that is passed on"
    OTHER_ESTATE = "must be {estate}, the estate of the request"
    TOO_LATE = "must lie before the year {year}"
    NEEDED_BY_KIND = "is needed for a tariff of kind {kind}"
    NOT_OF_KIND = "does not belong to a tariff of kind {kind}"
    NEEDED_BY_TARGET = "is needed for a run of a {target}"
    NOT_OF_TARGET = "does not belong to a run of a {target}"
    NOT_A_PRICE = "must be 0 or more with up to 6 decimal places"
    TIERS_FAULTY = "must rise, and the last tier alone must have no end, so that any usage has a price"
    TARGET_NOT_OF_LEVEL = "names exactly one target: the one of its level"
    NOT_ONE_VERSION = "must be exactly one; add others with :addVersion"
    NEVER_CHANGES = "never changes; create another fee item"
    NOT_A_READING = "must be 0 or more with up to 4 decimal places"
    METER_NOT_NAMED = "give either this or meter_number"
    METER_OUT_OF_USE = "the meter is out of use since {date}"
    FIRST_VALUE_MISSING = "the first reading needs the value at the start as well"
    FIRST_DAY_MISSING = "the first reading needs the first day as well"
    NOT_FROM_LAST_VALUE = "must begin where the last reading ended, at {value}"
    BELOW_LAST_VALUE = "is below the value before, {value}"
    BELOW_START_VALUE = "must be {value} or more, with up to 4 decimal places"
    READ_AFTER_TODAY = "is {date}, after today, {today}, in the estate"
    FAR_FROM_FEE_MONTH = "is {date}, more than {most} months from the fee month, {month}"
    DAYS_READ = "must be {date} or later: the days before are read"
    MORE_THAN_OUTSTANDING = "must be 1 to {most}, which is outstanding"
    ADJUSTMENT_OUT_OF_RANGE = "must not be 0, and must leave 0 to {most} owed"
    FINAL_VALUE_MISSING = "is needed: the value on {last}, since it was read last on {read}"
    NO_FINAL_VALUE = "can be given only for a meter that was read before, and is not read on its last day"
    TOO_MANY_DIGITS = "has more digits than the meter, which has {digits}"
    NOT_ROLLED_OVER = "the value is not below the one before, {value}"
    DIGITS_UNKNOWN = "the meter's number of digits is unknown: replace the meter instead"
    UNREADABLE = "{value} cannot be read"
