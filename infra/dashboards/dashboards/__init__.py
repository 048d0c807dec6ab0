"""Grafana dashboards, one a concern; `python -m dashboards` writes them, `--check` says whether they are current."""
