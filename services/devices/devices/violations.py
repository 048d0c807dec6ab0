"""What can be wrong with a field in devices, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that devices alone finds."""

    NO_ESTATE_OF_EQUIPMENT = "there is no such estate in the company"
    EQUIPMENT_CODE_TAKEN = "is the code of other equipment of the estate: choose another"
    NO_SUCH_PARENT = "there is no such equipment in the estate"
    PART_OF_ITSELF = "is a part of this equipment: choose another"
    TREE_TOO_DEEP = "would make a tree of more than {most} levels: hang it higher up"
    NO_SUCH_BUILDING = "there is no such building in the estate"
    NEXT_INSPECTION_NEEDED = "is needed where there are months between inspections: give the day by which it is due"
    NO_INSPECTION_NEEDED = "must be left out where no inspection is needed: give the months between inspections first"
    WARRANTY_BEFORE_PURCHASE = "must be {first} or later: the warranty ends after the purchase"
    MOVED_BEFORE_STATE = "must be {since} or later, since when it has been in its state"
    MOMENT_TO_COME = "must not lie in the future"
    INSPECTED_TO_COME = "must be today, {today}, or earlier"
    INSPECTED_BEFORE_LAST = "must be {last} or later, the day of the last inspection"
    NEXT_BEFORE_INSPECTION = "must be {day} or later, the day of the inspection"
    EQUIPMENT_TWICE = "is the code that row {row} has already"
    NOT_AN_EQUIPMENT_WORD = "{value} is not one of: {choices}"
    NOT_AN_EQUIPMENT_NUMBER = "must be a whole number from {least} to {most}"
    NOT_AN_EQUIPMENT_DAY = "must be a date such as 2026-01-31"
    TEXT_TOO_LONG_FOR_EQUIPMENT = "must have {most} letters at most"
    EQUIPMENT_TEXT_MISSING = "is needed"
    SEVERAL_BUILDINGS = "names several buildings: give the building's code"
    TOO_MANY_EQUIPMENT = "the file has more than {most} rows: import it in parts"
    DEVICE_CODE_TAKEN = "is the code of another device of the estate: choose another"
    NO_SUCH_GATEWAY = "there is no such gateway in the estate"
    GATEWAY_OF_GATEWAY = "must be left out for a gateway, for which no other speaks"
    SPEAKS_FOR_OTHERS = "must stay a gateway while it speaks for other devices"
    WINDOW_BACKWARDS = "must be later than the beginning"
    WINDOW_TOO_LONG = "must be {most} days after the beginning at most"
    NO_AGGREGATE_WITH_SPANS = "is needed where values are put together by spans"
    RULE_NAME_TAKEN = "is the name of another rule of the estate: choose another"
    NO_SUCH_DEVICE = "there is no such device in the estate"
    SEVERITY_TWICE = "has a condition already: give each severity one"
    SEVERITY_NEEDED = "is needed: how bad is it?"
    TEST_NEEDS_KEY = "is needed: which key is tested?"
    TEST_NEEDS_OPERATOR = "is needed: how is it compared?"
    NOT_A_NUMBER_TO_TEST = "must be a number such as 21.5"
    NOT_TRUE_OR_FALSE = "must be true or false"
    ONLY_ALIKE = "must be equal or not equal for texts and truth values"
    KEY_CANNOT_BE_SHOWN = "must name keys that can be shown"
    ONE_KEY_TO_SET = "must name the one key to set"
    COMMAND_NEEDS_REASON = "is needed: why is it set?"
    NOT_A_VALUE_OF_ITS_TYPE = "must be a value of its type, such as 12, 21.5, true or a text"
    NOTHING_TO_SET = "must be left out to read"
    TEST_NEEDS_SECONDS = "must be 1 or more: after how many seconds is it silent?"
