"""What can be wrong with a field in identity, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that identity alone finds."""

    NOT_NEW = "must differ from the old password"
    GROUP_GIVEN = "must be a company or an estate, not the group"
    WRONG_KIND_OF_NODE = "must be a node of the kind {kind}"
    RESIDENT = "must not be a resident"
    SAME_CURRENCY = "must be another currency"
    FUTURE_MONTH = "must not be in the future: the rate of its last day is not known yet"
    UNKNOWN_PERMISSION = "{permission} is not a permission; ListRoles lists all of them"
    OPERATORS_PERMISSION = "{permission} is for the platform's operators and can stand in no role: leave it out"
    NOT_A_SETTINGS_BLOCK = "is not the settings block of a service"
    SECOND_SETTINGS_BLOCK = "is the second settings block of its service"
    NO_SUCH_COUNTRY = "must be one of {known}, or empty for no public holidays"
    SPANS_OVERLAP = "must be in order and apart, each with an end after its beginning"
    NEVER_OPEN = "must have hours on one day of the week at least"
    TOO_MANY_DAYS = "must be within {most} days of the first"
    TOO_MANY_DUTIES = "would make more than {most} duties at once: plan fewer days or people"
    PERSON_TWICE = "has somebody twice"
    ONLY_DAYS_OFF = "must have one shift at least"
    SHIFT_OF_ELSEWHERE = "has a shift of another company or estate"
    NO_SUCH_STAFF = "must be somebody of the group"
    OWN_DEPUTY = "must be somebody else"
    DEPUTIES_IN_A_CIRCLE = "would lead back to whoever is absent: choose another"
    NO_SUCH_SUBJECT = "must be a kind of document that is approved; GetApprovalRules lists them"
    FLOW_WITHOUT_END = "must have one step at least, or nobody could ever approve"
    STEP_WITHOUT_DECIDER = "must name who decides at this step"
    NO_SUCH_DECIDER = "must be somebody who works here, or a post, department or role that there is"
    PICKED_STANDS_ALONE = "must name nobody else where the decider is picked"
    EVERYONE_IS_UNKNOWN = "needs people, posts, heads or roles: who else might decide is not known beforehand"
    ESTATE_OF_ELSEWHERE = "must be an estate of the company"
    NO_SUCH_DEPARTMENT = "must be a department of the company or the group"
    NEVER_TAKEN = "is never taken, since a flow before it takes all of its documents: put it first, or remove it"
    PHRASE_TWICE = "has {phrase} twice"
    NO_SUCH_FLOW = "must be the id of a flow of this company, or empty for a new one"
    NO_SUCH_USERNAME = "{value} is nobody whom you can see"
    NOT_A_PAST_TIME = "{value} must be like 2026-03-29 08:55, and not in the future"
    NOT_IN_OR_OUT = "{value} must be in or out"
    TOO_MANY_ROWS = "has more than {most} rows above it: split the file"
    DAY_TWICE = "has {day} twice"
    TOO_MANY_VIEWS = "would be more than {most} views of this page: remove one first"
