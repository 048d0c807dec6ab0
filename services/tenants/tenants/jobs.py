"""What tenants does without being called: operations, a timer and republications."""

from tenants.usecases import exports, finding, import_run, republications

JOBS = (
    exports.write_export,
    finding.find_customers,
    import_run.run_import,
    republications.republish_customers,
    republications.republish_occupancies,
    republications.republish_units,
)
