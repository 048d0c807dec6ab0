"""How people are told of the grounds, emergency plans, drills and trainings in files."""

from __future__ import annotations

from chassis.files.worded import Table

_ESTATE, _NAME, _PLACE = ("管理处", "Estate"), ("名称", "Name"), ("地点", "Place")
_KIND, _NOTE, _RETIRED = ("种类", "Kind"), ("说明", "Note"), ("停用", "Retired")
GROUNDS = Table(
    title=("绿化与垃圾桶台账", "Grounds"),
    headings={
        "estate_name": _ESTATE,
        "kind": _KIND,
        "name": _NAME,
        "place": _PLACE,
        "species": ("品种", "Species"),
        "quantity": ("数量", "Quantity"),
        "area": ("面积（m²）", "Area (m²)"),
        "planted_on": ("种植日期", "Planted"),
        "waste": ("垃圾分类", "Waste"),
        "litres": ("容量（升）", "Litres"),
        "note": _NOTE,
        "retired": _RETIRED,
    },
    values={
        "kind": {
            "land": ("用地", "Land"),
            "green_area": ("绿地", "Green area"),
            "plant": ("植物", "Plant"),
            "bin": ("垃圾桶", "Bin"),
        },
        "waste": {
            "recyclable": ("可回收物", "Recyclable"),
            "hazardous": ("有害垃圾", "Hazardous"),
            "food": ("厨余垃圾", "Food"),
            "residual": ("其他垃圾", "Residual"),
        },
    },
    numbers=("quantity", "litres"),
)
CARES = Table(
    title=("养护与清运记录", "What was done on the grounds"),
    headings={
        "estate_name": _ESTATE,
        "ground_name": _NAME,
        "kind": ("内容", "What was done"),
        "done_on": ("日期", "Day"),
        "weight": ("重量（kg）", "Weight (kg)"),
        "note": _NOTE,
        "maker": ("记录人", "Noted by"),
    },
    values={
        "kind": {
            "pruning": ("修剪", "Pruning"),
            "watering": ("浇水", "Watering"),
            "fertilising": ("施肥", "Fertilising"),
            "pest_control": ("病虫害防治", "Pest control"),
            "replanting": ("补种", "Replanting"),
            "removal": ("清运", "Removal"),
            "washing": ("清洗", "Washing"),
        }
    },
)
EMERGENCY_PLANS = Table(
    title=("应急预案", "Emergency plans"),
    headings={
        "estate_name": _ESTATE,
        "name": _NAME,
        "occasion": ("适用情形", "For"),
        "steps": ("处置步骤", "What is done"),
        "drill_months": ("演练周期（月）", "Drilled every (months)"),
        "drilled_on": ("上次演练", "Drilled last"),
        "due_on": ("下次演练不晚于", "To be drilled by"),
        "retired": _RETIRED,
    },
    numbers=("drill_months",),
)
EXERCISES = Table(
    title=("演练与培训", "Drills and trainings"),
    headings={
        "estate_name": _ESTATE,
        "kind": _KIND,
        "emergency_plan_name": ("预案", "Plan"),
        "topic": ("主题", "Topic"),
        "held_on": ("日期", "Day"),
        "minutes": ("时长（分钟）", "Minutes"),
        "attendee_count": ("参加员工", "Staff"),
        "others": ("其他人员", "Others"),
        "result": ("结果与改进", "What came of it"),
    },
    values={
        "kind": {
            "drill": ("演练", "Drill"),
            "induction": ("入职培训", "Induction"),
            "training": ("在岗培训", "Training"),
        }
    },
    numbers=("minutes", "attendee_count", "others"),
)
