"""What billing does without being called: operations, timers and republications."""

from chassis.rpc import currency

from billing.usecases import (
    approvals,
    assignment_exports,
    assignment_imports,
    attachments,
    calculations,
    charge_exports,
    charge_imports,
    exports,
    meter_exports,
    meter_imports,
    overdue_reminders,
    previews,
    reading_imports,
    republications,
    tariff_exports,
    tariff_imports,
    version_sums,
)

JOBS = (
    currency.settle_currency_holds,
    approvals.open_approved_lines,
    assignment_exports.write_tariff_assignments,
    assignment_imports.assign_imported_tariffs,
    attachments.attach_file,
    calculations.calculate_run,
    charge_exports.write_charges,
    charge_imports.enter_imported_charges,
    exports.write_receivable_changes,
    exports.write_receivables,
    meter_exports.write_meters,
    meter_exports.write_readings,
    meter_imports.register_imported_meters,
    overdue_reminders.remind_overdue,
    previews.drop_previews,
    reading_imports.enter_imported_readings,
    republications.republish_receivables,
    tariff_exports.write_tariffs,
    tariff_imports.take_imported_tariffs,
    version_sums.fold_version_sums,
)
