"""What stands on estates and works there. It owns equipment with its states, downtime and statutory inspections."""
