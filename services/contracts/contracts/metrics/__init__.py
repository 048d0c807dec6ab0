"""What Prometheus is told of contracts."""
