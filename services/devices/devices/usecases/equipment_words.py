"""How equipment is told in files, in both languages: headings and codes, which the import reads as well."""

from __future__ import annotations

from chassis.files.worded import Table

SYSTEMS = {
    "lift": ("电梯", "Lifts"),
    "hvac": ("暖通", "HVAC"),
    "water": ("给排水", "Water"),
    "power": ("供配电", "Power"),
    "fire": ("消防", "Fire protection"),
    "lighting": ("照明", "Lighting"),
    "access": ("门禁安防", "Access and security"),
    "parking": ("停车", "Parking"),
    "other": ("其他", "Other"),
}
STATES = {
    "in_use": ("在用", "In use"),
    "idle": ("闲置", "Idle"),
    "under_repair": ("维修中", "Under repair"),
    "scrapped": ("报废", "Scrapped"),
}
# What an import reads.
COLUMNS = {
    "code": ("设备编号", "Code"),
    "name": ("设备名称", "Name"),
    "system": ("所属系统", "System"),
    "parent_code": ("上级设备编号", "Part of"),
    "building": ("楼栋", "Building"),
    "place": ("安装位置", "Place"),
    "brand": ("品牌", "Brand"),
    "model": ("型号", "Model"),
    "maker": ("制造商", "Maker"),
    "serial_number": ("出厂编号", "Serial number"),
    "quantity": ("数量", "Quantity"),
    "purchase_date": ("购置日期", "Purchased on"),
    "start_date": ("启用日期", "In use since"),
    "warranty_end_date": ("质保到期", "Warranty until"),
    "supplier_name": ("供应商", "Supplier"),
    "inspection_months": ("检验周期（月）", "Months between inspections"),
    "next_inspection_date": ("下次检验日期", "Next inspection"),
    "note": ("备注", "Note"),
}
TABLE = Table(
    title=("设备台账", "Equipment"),
    headings={
        "estate_name": ("管理处", "Estate"),
        **COLUMNS,
        "state": ("状态", "State"),
        "last_inspection_date": ("上次检验日期", "Last inspection"),
    },
    values={"system": SYSTEMS, "state": STATES},
    numbers=("quantity", "inspection_months"),
)
