"""What tenants does without being called: operations, timers and republications."""

from tenants.usecases import (
    attachments,
    coming_handovers,
    exports,
    finding,
    import_run,
    leases,
    messages,
    problem_reminders,
    republications,
    version_sums,
)

JOBS = (
    attachments.attach_file,
    coming_handovers.expect_handovers,
    exports.write_export,
    finding.find_customers,
    import_run.run_customer_import,
    import_run.run_import,
    leases.follow_leases,
    messages.forget_messages,
    messages.send_messages,
    problem_reminders.remind_of_problems,
    republications.republish_customers,
    republications.republish_occupancies,
    republications.republish_units,
    version_sums.fold_version_sums,
)
