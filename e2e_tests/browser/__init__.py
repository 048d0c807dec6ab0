"""Stories told in a real browser against the running platform."""
