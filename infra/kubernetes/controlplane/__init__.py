"""A real control plane on this machine, whose nodes alone are made up."""
