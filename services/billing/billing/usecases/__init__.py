"""One module per feature; one function per RPC or fact, named like it."""
