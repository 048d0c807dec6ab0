"""The database: transactions under a scope, records, the audit trail, and what makes and moves schemas."""
