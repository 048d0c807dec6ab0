"""gRPC: the server, the client, and what both put around a call."""
