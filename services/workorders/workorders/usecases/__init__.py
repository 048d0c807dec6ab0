"""What workorders does, one function an RPC."""
