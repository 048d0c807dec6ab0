"""What identity does without being called: operations, timers, measures and republications."""

from identity.metrics import books
from identity.usecases import attendance, messages, pruning, republication, roles

JOBS = (
    attendance.take_attendance,
    books.books,
    messages.forget_messages,
    messages.send_messages,
    pruning.prune_sessions,
    roles.release_roles,
    republication.republish_nodes,
    republication.republish_grants,
    republication.republish_exchange_rates,
    republication.republish_staff,
    republication.republish_duties,
    republication.republish_absences,
    republication.republish_revocations,
)
