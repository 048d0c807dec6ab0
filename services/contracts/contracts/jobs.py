"""What contracts does without being called: operations, timers and measures."""

from chassis.rpc import currency

from contracts.metrics import leases, parking
from contracts.usecases import (
    attachments,
    days,
    exports,
    lease_imports,
    lines,
    payable_figures,
    reminders,
    republications,
    space_imports,
)

JOBS = (
    currency.settle_currency_holds,
    attachments.attach_file,
    days.follow_days,
    exports.write_list,
    lease_imports.take_leases,
    leases.lease_counts,
    lines.turn_due_lines,
    parking.parking_counts,
    payable_figures.write_payable_accounts,
    payable_figures.write_payables,
    reminders.remind,
    republications.republish_incoming,
    republications.republish_leases,
    republications.republish_parking,
    space_imports.take_spaces,
)
