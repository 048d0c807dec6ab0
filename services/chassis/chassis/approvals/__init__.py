"""Who decides in which order about what somebody made: flows, cases and to-dos, in the tables of each service."""

from chassis.approvals.cases import AlreadyDecided, DelegationCircle, NotMaker, NotYourTurn, SamePerson
from chassis.approvals.store import AlreadyWaiting, changed, decide, has_flow, request, waits, withdraw
from chassis.approvals.subjects import Decide, Opinion, decides, recalls
from chassis.approvals.table import Approval, listing
from chassis.approvals.todos import TodoListed, count_todos, list_todos, waiting

__all__ = [
    "AlreadyDecided",
    "AlreadyWaiting",
    "Approval",
    "Decide",
    "DelegationCircle",
    "NotMaker",
    "NotYourTurn",
    "Opinion",
    "SamePerson",
    "TodoListed",
    "changed",
    "count_todos",
    "decide",
    "decides",
    "has_flow",
    "list_todos",
    "listing",
    "recalls",
    "request",
    "waiting",
    "waits",
    "withdraw",
]
