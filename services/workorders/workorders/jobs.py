"""What workorders does without being called: operations, timers and measures."""

from __future__ import annotations

from chassis.rpc import currency

from workorders.metrics import orders
from workorders.usecases import (
    alarm_facts,
    attachments,
    decoration_exports,
    exports,
    following,
    incident_exports,
    occurrences,
    pass_exports,
    promises,
    register_exports,
    republications,
    round_exports,
    rounds,
    work_exports,
)

JOBS = (
    currency.settle_currency_holds,
    alarm_facts.republish_alarm_orders,
    attachments.attach_file,
    decoration_exports.write_decorations,
    exports.write_categories,
    exports.write_labels,
    exports.write_occurrences,
    exports.write_orders,
    exports.write_plans,
    exports.write_price_items,
    following.follow_time,
    incident_exports.write_incidents,
    occurrences.plan_occurrences,
    orders.order_counts,
    pass_exports.write_passes,
    promises.escalate_orders,
    register_exports.write_cares,
    register_exports.write_emergency_plans,
    register_exports.write_exercises,
    register_exports.write_grounds,
    republications.republish_orders,
    round_exports.write_points,
    round_exports.write_rounds,
    round_exports.write_routes,
    rounds.end_rounds,
    work_exports.write_quotations,
    work_exports.write_vendor_jobs,
    work_exports.write_vendor_statements,
)
