"""How people are told of leases, schedules, lettings and parking in files."""

from __future__ import annotations

from chassis.files.worded import Table

from contracts.usecases.space_imports import COLUMNS, KINDS, OWNERSHIPS

LEASE_STATES = {
    "draft": ("草稿", "Draft"),
    "submitted": ("待复核", "Submitted"),
    "reviewed": ("已复核", "Reviewed"),
    "active": ("执行中", "Active"),
    "expiring": ("即将到期", "About to expire"),
    "ended": ("已到期", "Ended"),
    "terminated": ("已解约", "Terminated"),
    "renewed": ("已续签", "Renewed"),
}
LINE_KINDS = {
    "charge": ("应收", "Charge"),
    "difference": ("差额", "Difference"),
    "deposit": ("押金", "Deposit"),
    "true_up": ("年度提成清算", "Turnover rent of the year"),
    "deduction": ("扣款", "Deduction"),
}
LINE_STATES = {
    "planned": ("待审核", "Planned"),
    "approved": ("已审批", "Approved"),
    "sent": ("转应收中", "On its way"),
    "charged": ("已转应收", "Receivable"),
    "refused": ("计费拒绝", "Refused by billing"),
    "withdrawn": ("已冲回", "Taken back"),
    "settled": ("无应收", "Nothing owed"),
}
RESERVATION_STATES = {
    "held": ("保留中", "Held"),
    "released": ("已释放", "Released"),
    "expired": ("已过期", "Expired"),
    "leased": ("已签约", "Leased"),
}
DEPOSIT_STATES = {
    "sent": ("已提交收费", "Sent to billing"),
    "charged": ("已成应收", "Receivable"),
    "refused": ("收费被拒", "Refused by billing"),
    "withdrawn": ("已撤回", "Taken back"),
}
SPACE_STATES = {
    "free": ("空置", "Free"),
    "let": ("已租", "Let"),
    "expiring": ("即将到期", "About to expire"),
    "expired": ("已过期", "Expired"),
    "reserved": ("已预留", "Reserved"),
}
PARKING_STATES = {
    "coming": ("未开始", "To begin"),
    "active": ("使用中", "Active"),
    "expiring": ("即将到期", "About to expire"),
    "expired": ("已过期", "Expired"),
    "given_up": ("已退还", "Given up"),
}
PROSPECT_STATES = {
    "new": ("新客户", "New"),
    "contacted": ("已联系", "Contacted"),
    "viewing": ("已看房", "Has seen a unit"),
    "offered": ("已报价", "Has an offer"),
    "reserved": ("已预定", "Reserved"),
    "won": ("已签约", "Won"),
    "lost": ("已放弃", "Lost"),
}
_ESTATE = ("管理处", "Estate")
_NUMBER = ("合同编号", "Contract number")
_UNIT, _AREA = ("房间", "Unit"), ("面积（m²）", "Area in m²")
_TENANT = ("承租人", "Tenant")
_STATE, _NOTE, _MAKER = ("状态", "State"), ("备注", "Note"), ("登记人", "Made by")
_START, _END = ("开始日期", "First day"), ("结束日期", "Last day")
_FEE_ITEM, _CURRENCY = ("收费项目", "Fee item"), ("币种", "Currency")
_DEPOSIT, _MONTHLY = ("押金", "Deposit"), ("月租金", "Rent a month")
_CAR_PARK, _REMIND = ("车场", "Car park"), ("提前提醒（天）", "Reminded days ahead")
_SQUARE = ("单价（每 m² 每月）", "Price per m² a month")
LEASES = Table(
    title=("租赁合同", "Leases"),
    headings={
        "estate_name": _ESTATE,
        "number": _NUMBER,
        "state": _STATE,
        "unit_codes": _UNIT,
        "area": _AREA,
        "customer_name": _TENANT,
        "start_date": _START,
        "end_date": _END,
        "monthly": _MONTHLY,
        "deposit": _DEPOSIT,
        "currency_code": _CURRENCY,
        "maker": _MAKER,
        "note": _NOTE,
    },
    values={"state": LEASE_STATES},
    amounts=("monthly", "deposit"),
    numbers=("area",),
)
LINES = Table(
    title=("合同台账", "Rent schedule"),
    headings={
        "number": _NUMBER,
        "kind": ("种类", "Kind"),
        "state": _STATE,
        "unit_code": _UNIT,
        "fee_item_code": _FEE_ITEM,
        "customer_name": ("付款人", "Who pays"),
        "start_date": _START,
        "end_date": _END,
        "due_date": ("应收日期", "Due"),
        "amount": ("金额", "Amount"),
        "tax": ("其中税额", "Tax in it"),
        "currency_code": _CURRENCY,
        "explanation": ("计算说明", "How it is computed"),
        "refusal_message": ("拒绝原因", "Why it was refused"),
        "note": _NOTE,
    },
    values={"kind": LINE_KINDS, "state": LINE_STATES},
    amounts=("amount", "tax"),
)
RESERVATIONS = Table(
    title=("预定", "Reservations"),
    headings={
        "estate_name": _ESTATE,
        "unit_code": _UNIT,
        "customer_name": ("预定客户", "For whom"),
        "start_date": _START,
        "end_date": _END,
        "expiry_date": ("保留至", "Held until"),
        "state": _STATE,
        "deposit": ("定金", "Paid down"),
        "deposit_state": ("定金状态", "What became of it"),
        "currency_code": _CURRENCY,
        "maker": _MAKER,
        "note": _NOTE,
    },
    values={"state": RESERVATION_STATES, "deposit_state": DEPOSIT_STATES},
    amounts=("deposit",),
)
TURNOVERS = Table(
    title=("营业额", "Turnover"),
    headings={
        "estate_name": _ESTATE,
        "month": ("月份", "Month"),
        "number": _NUMBER,
        "unit_code": _UNIT,
        "customer_name": _TENANT,
        "fee_item_code": _FEE_ITEM,
        "declared": ("已申报", "Declared"),
        "turnover": ("营业额", "Turnover"),
        "currency_code": _CURRENCY,
        "maker": ("申报登记人", "Noted by"),
        "note": _NOTE,
    },
    amounts=("turnover",),
)
RENT_ROLL = Table(
    title=("租金台账", "Rent roll"),
    headings={
        "unit_code": _UNIT,
        "number": _NUMBER,
        "customer_name": _TENANT,
        "area": _AREA,
        "monthly": _MONTHLY,
        "square_metre": _SQUARE,
        "start_date": _START,
        "end_date": _END,
        "rent_free": ("免租中", "Rent-free"),
        "currency_code": _CURRENCY,
    },
    amounts=("monthly",),
    balances=("square_metre",),
    numbers=("area",),
)
EXPIRIES = Table(
    title=("到期分布", "Expiry profile"),
    headings={
        "month": ("月份", "Month"),
        "unit_count": ("到期房间数", "Units"),
        "area": _AREA,
        "monthly": _MONTHLY,
        "currency_code": _CURRENCY,
    },
    amounts=("monthly",),
    numbers=("unit_count", "area"),
)
CAR_PARKS = Table(
    title=("车场", "Car parks"),
    headings={
        "estate_name": _ESTATE,
        "code": ("车场编号", "Code"),
        "name": ("名称", "Name"),
        "space_count": ("车位数", "Spaces"),
        "let_count": ("已租", "Let"),
        "inspection_date": ("年检日期", "Inspected next"),
        "remind_days": _REMIND,
        "note": _NOTE,
    },
    numbers=("space_count", "let_count", "remind_days"),
)
# With these headings an import takes it again.
SPACES = Table(
    title=("车位", "Parking spaces"),
    headings={
        **{name: (chinese, name) for name, chinese in COLUMNS.items()},
        "state": _STATE,
        "held_by_name": ("使用人", "Who has it"),
        "held_from_date": _START,
        "held_until_date": _END,
    },
    values={
        "kind": {word: (chinese, word) for word, chinese in KINDS.items()},
        "ownership": {word: (chinese, word) for word, chinese in OWNERSHIPS.items()},
        "state": SPACE_STATES,
    },
    numbers=("length", "width"),
)
PARKING = Table(
    title=("车位租用", "Parking leases"),
    headings={
        "estate_name": _ESTATE,
        "unit_code": ("车位编号", "Space"),
        "car_park_name": _CAR_PARK,
        "customer_name": ("租用人", "Who rents"),
        "plates": ("车牌", "Plates"),
        "monthly": ("月租", "A month"),
        "months": ("月数", "Months"),
        "start_date": _START,
        "end_date": _END,
        "state": _STATE,
        "remind_days": _REMIND,
        "fee_item_code": _FEE_ITEM,
        "currency_code": _CURRENCY,
        "maker": _MAKER,
        "note": _NOTE,
    },
    values={"state": PARKING_STATES},
    amounts=("monthly",),
    numbers=("months", "remind_days"),
)
PROSPECTS = Table(
    title=("招商客户", "Prospects"),
    headings={
        "estate_name": _ESTATE,
        "name": ("客户", "Prospect"),
        "trade": ("业态", "Trade"),
        "source": ("来源", "Source"),
        "state": _STATE,
        "area_from": ("面积从（m²）", "Area from"),
        "area_to": ("面积至（m²）", "Area to"),
        "square_metre": _SQUARE,
        "next_date": ("下次跟进", "Next step on"),
        "next_step": ("跟进内容", "Next step"),
        "owner": ("负责人", "Looked after by"),
        "currency_code": _CURRENCY,
        "note": _NOTE,
    },
    values={"state": PROSPECT_STATES},
    balances=("square_metre",),
    numbers=("area_from", "area_to"),
)
FIGURES = Table(
    title=("租赁负债", "Lease liability"),
    headings={
        "number": _NUMBER,
        "start_date": _START,
        "end_date": _END,
        "opening": ("期初负债", "Opening liability"),
        "interest": ("利息", "Interest"),
        "paid": ("付款", "Paid"),
        "closing": ("期末负债", "Closing liability"),
        "depreciation": ("使用权资产折旧", "Depreciation of the right of use"),
        "right_of_use": ("使用权资产净值", "Right of use"),
        "currency_code": _CURRENCY,
    },
    amounts=("interest", "paid", "depreciation"),
    balances=("opening", "closing", "right_of_use"),
)
_UNIT_KINDS = {
    "residential": ("住宅", "Residential"),
    "shop": ("商铺", "Shop"),
    "office": ("办公", "Office"),
    "warehouse": ("仓库", "Warehouse"),
    "parking": ("车位", "Parking"),
    "other": ("其他", "Other"),
}
_HELD_BY = {
    "lease": ("租赁合同", "Lease"),
    "reservation": ("预定", "Reservation"),
    "parking": ("车位租用", "Parking lease"),
}
_OF_UNIT = {
    "building_name": ("楼栋", "Building"),
    "unit_code": _UNIT,
    "floor": ("楼层", "Floor"),
    "kind": ("用途", "Use"),
    "area": _AREA,
}
_ASKING = ("挂牌月租金", "Asking rent a month")
AVAILABILITY = Table(
    title=("可租房间", "Free units"),
    headings={
        **_OF_UNIT,
        "free": ("可租", "Free"),
        "held_by": ("占用方", "Held by"),
        "held_from_date": ("占用自", "Held from"),
        "held_until_date": ("占用至", "Held until"),
        "vacant_since_date": ("空置自", "Vacant since"),
        "asking": _ASKING,
        "currency_code": _CURRENCY,
    },
    values={"kind": _UNIT_KINDS, "held_by": _HELD_BY},
    amounts=("asking",),
    numbers=("floor", "area"),
)
ASKING_RENTS = Table(
    title=("挂牌租金", "Asking rents"),
    headings={
        **_OF_UNIT,
        "asking": _ASKING,
        "square_metre": _SQUARE,
        "currency_code": _CURRENCY,
        "maker": ("填写人", "Said by"),
        "updated_at": ("填写时间", "Said at"),
    },
    values={"kind": _UNIT_KINDS},
    amounts=("asking",),
    balances=("square_metre",),
    numbers=("floor", "area"),
)
MARGINS = Table(
    title=("转租毛利", "Margins of letting on"),
    headings={
        "number": _NUMBER,
        "payee_name": ("出租方", "Owner"),
        "unit_count": ("房间数", "Units"),
        "let_count": ("已转租", "Let on"),
        "cost": ("月租金支出", "Rent paid a month"),
        "rent": ("月租金收入", "Rent earned a month"),
        "margin": ("毛利", "Margin"),
        "currency_code": _CURRENCY,
    },
    amounts=("cost", "rent", "margin"),
    numbers=("unit_count", "let_count"),
)
ACCOUNTS = Table(
    title=("合同会计口径", "Accounting view of a lease"),
    headings={
        "number": _NUMBER,
        "start_date": _START,
        "end_date": _END,
        "straight": ("直线法收入", "Revenue on a straight line"),
        "billed": ("账单金额（不含税）", "Billed without tax"),
        **{key: said for key, said in FIGURES.headings.items() if key not in ("number", "start_date", "end_date")},
    },
    amounts=("straight", "billed", *FIGURES.amounts),
    balances=FIGURES.balances,
)
PAYABLE_KINDS = {"incoming_lease": ("承租合同", "Incoming lease"), "supplier": ("供应商合同", "Supplier contract")}
PAYABLE_STATES = {
    "draft": ("草稿", "Draft"),
    "submitted": ("待复核", "Submitted"),
    "active": ("执行中", "Active"),
    "ended": ("已结束", "Ended"),
}
PAYABLES = Table(
    title=("付款合同", "Payable contracts"),
    headings={
        "estate_name": _ESTATE,
        "kind": ("种类", "Kind"),
        "number": _NUMBER,
        "payee_name": ("收款人", "Payee"),
        "subject": ("内容", "What for"),
        "start_date": _START,
        "end_date": _END,
        "state": _STATE,
        "total": ("合同金额", "Sum of the plan"),
        "paid": ("已付", "Paid"),
        "next_date": ("下次付款", "Next due"),
        "currency_code": _CURRENCY,
        "maker": _MAKER,
        "note": _NOTE,
    },
    values={"kind": PAYABLE_KINDS, "state": PAYABLE_STATES},
    amounts=("total", "paid"),
)
