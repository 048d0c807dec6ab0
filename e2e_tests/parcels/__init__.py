"""Throw-away services, made as docs/adding-a-service.md says: for trying what a new service costs."""
