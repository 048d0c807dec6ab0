"""`python -m controlplane`: says loudly whether the charts can be tried on a real API server here."""

from __future__ import annotations

from controlplane.programs import why_not

if __name__ == "__main__":
    print(why_not() or "The programs of a control plane are here: `make verify-kubernetes` tries the charts on it.")
