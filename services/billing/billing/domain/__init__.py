"""Pure rules that compute: periods, prices, payers, late fees, rates. Standard library and chassis.money only."""
