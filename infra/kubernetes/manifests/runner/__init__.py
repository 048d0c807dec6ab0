"""The manifest runner: plays the node. It runs the containers of a rendered profile as the manifests say, to the last
field, on this machine: `make verify-manifests`. What it does not understand it refuses."""
