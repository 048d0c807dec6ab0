"""Manor's one door: turns REST calls into the services' RPCs, by their descriptors."""
