"""People at the public API and what they do there: for the demonstration, the stories and the proofs of a cluster."""
