"""What payments keeps: open items, payments and the ledger."""
