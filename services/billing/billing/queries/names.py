"""What tells units of one code, and customers of one name, apart in files."""

from __future__ import annotations

# Of a unit u; a building's code is known once tenants has told it.
BUILDING = "coalesce(nullif(u.building_code, ''), u.building_name) as building_code"
# Of a customer k; whose number tenants has not told yet is called by the id.
NUMBER = "coalesce(nullif(k.code, ''), cast(k.customer_id as text))"
