"""What can be wrong with a field in workorders, by code."""

from __future__ import annotations

from enum import unique

from chassis.errors import FaultCode


@unique
class Fault(FaultCode):
    """Faults that workorders alone finds."""

    CATEGORY_CODE_TAKEN = "is the code of another category: choose another"
    NO_SUCH_CATEGORY = "there is no such category in the company"
    CATEGORY_RETIRED = "is not reported any more: choose another category"
    NOT_FOR_RESIDENTS = "is not reported by residents: choose another category"
    NO_UNIT_THERE = "there is no such unit in the estate"
    NOT_A_UNIT_OF_YOURS = "is none of your units in this estate"
    NO_CUSTOMER_THERE = "there is no such customer in the company"
    PLACE_MISSING = "is needed where no unit is given: say where it is"
    VISIT_HALF = "must be given with the other end of the visit"
    VISIT_BACKWARDS = "must lie after the beginning of the visit"
    REASON_MISSING = "is needed for this step: say why"
    RESULT_MISSING = "is needed to finish: say what was done"
    SIGNATURE_MISSING = "is needed: this order cannot be done without somebody's signature"
    CHECKLIST_UNANSWERED = "is needed to finish: say what was found of {lines}"
    NOT_ON_CHECKLIST = "is no line of the order's checklist, or was answered before"
    CHECK_NOTE_MISSING = "is needed where something is wrong: say what"
    WAIT_CAUSE_MISSING = "is needed: say what the order waits for"
    WAIT_PAST = "must lie after now"
    ASSIGNEE_MISSING = "is needed: say to whom it is handed over"
    NOT_OF_THE_CREW = "does not work on orders of this estate: choose somebody else"
    IS_THE_ASSIGNEE = "has this order already: choose somebody else"
    NOT_A_MOVE_HERE = "is not taken here: {moves}"
    IN_ANOTHER_ESTATE = "is an order of another estate: link it to one of its own"
    LINKED_ITSELF = "is linked to another order, or is this one: name the main order"
    NOT_IN_THE_QUEUE = "is not in the queue: propose for orders that nobody has"
    NOT_A_FREQUENCY = "must begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY"
    NOT_A_PART_OF_RULE = "has {part}, which plans by FREQ={frequency} do not take"
    INTERVAL_TOO_LONG = "has an INTERVAL that is not 1 to {most}"
    TOO_MANY_TIMES = "has a COUNT that is not 1 to {most}"
    UNTIL_NOT_A_DAY = "has an UNTIL that is no day such as 20261231"
    DAYS_OF_TWO_KINDS = "names days of the month and of the week: choose one, or say BYSETPOS"
    NOT_A_RULE = "is no rule of RFC 5545"
    NEVER_DUE = "never falls due: there is no such day"
    STATUTORY_REASON_MISSING = "is needed: the law asks for this plan, so say why it ends"
    NOTE_MISSING = "is needed: say what is wrong"
    NOT_A_SPAN = "must not lie before the first day, or more than {most} days from it"
    PRICE_CODE_TAKEN = "is the code of another price: choose another"
    NO_SUCH_PRICE = "there is no such price on the company's list, or it is not quoted any more"
    NOT_A_QUANTITY = "must lie above 0 and below a million, with three decimal places at most"
    NO_UNIT_TO_CHARGE = "is about no unit, so that nobody could be charged: quote it as free"
    FREE_WITHOUT_NOTE = "is needed: say why nothing is to pay"
    SIGNER_MISSING = "is needed: say who signed the paper"
    PAPER_MISSING = "is needed: attach the signed paper to the order, and name it"
