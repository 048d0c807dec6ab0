"""Pure rules of warehouse."""
