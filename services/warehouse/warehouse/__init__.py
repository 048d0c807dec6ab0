"""What a company buys and keeps in stores. It owns suppliers, materials, stores and the stock ledger."""
