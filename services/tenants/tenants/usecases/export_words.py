"""How people are told of buildings, units, customers and occupancies in files.

What an import understands has the import's headings here, so that a file goes back as it came.
"""

from __future__ import annotations

from chassis.files.worded import Table

_ESTATE = {"estate_name": ("管理处", "Estate")}
_KINDS = {
    "residential": ("住宅", "Residential"),
    "shop": ("商铺", "Shop"),
    "office": ("写字楼", "Office"),
    "warehouse": ("仓库", "Warehouse"),
    "parking": ("车位", "Parking"),
    "other": ("其他", "Other"),
}
_STATES = {
    "vacant": ("空置", "Vacant"),
    "sold_vacant": ("已售空置", "Sold, vacant"),
    "owner_occupied": ("业主自用", "Owner-occupied"),
    "leased": ("已租", "Leased"),
    "renovation": ("装修", "Under renovation"),
}
_ROLES = {"owner": ("业主", "Owner"), "tenant": ("租户", "Tenant"), "developer": ("开发商", "Developer")}

TABLES = {
    "buildings": Table(
        title=("楼栋", "Buildings"),
        headings={
            **_ESTATE,
            "code": ("楼栋编号", "Building code"),
            "name": ("楼栋名称", "Building name"),
            "address": ("楼栋地址", "Building address"),
            "floors": ("楼层数", "Building floors"),
            "completion_year": ("竣工年份", "Completed in"),
            "contact": ("联系人", "Contact"),
            "unit_count": ("房间数", "Units"),
        },
        numbers=("floors", "completion_year", "unit_count"),
    ),
    "units": Table(
        title=("房间", "Units"),
        headings={
            **_ESTATE,
            "building_code": ("楼栋编号", "Building code"),
            "building_name": ("楼栋名称", "Building name"),
            "code": ("房间编号", "Unit code"),
            "name": ("房间名称", "Unit name"),
            "kind": ("房间用途", "Unit kind"),
            "unit_type": ("房型", "Unit type"),
            "floor": ("楼层", "Floor"),
            "orientation": ("朝向", "Orientation"),
            "layout": ("户型", "Layout"),
            "address": ("房间地址", "Unit address"),
            "gross_area": ("建筑面积", "Gross area"),
            "billable_area": ("计费面积", "Billable area"),
            "renovation_start_date": ("装修开始", "Renovation from"),
            "renovation_end_date": ("装修结束", "Renovation to"),
            "state": ("状态", "State"),
            "owner_name": ("业主", "Owner"),
            "tenant_name": ("租户", "Tenant"),
        },
        values={"kind": _KINDS, "state": _STATES},
        numbers=("floor", "gross_area", "billable_area"),
    ),
    "customers": Table(
        title=("客户", "Customers"),
        headings={
            "code": ("客户编号", "Customer code"),
            "kind": ("客户类别", "Customer kind"),
            "name": ("客户名称", "Customer name"),
            "sex": ("性别", "Sex"),
            "phone": ("电话", "Phone"),
            "home_phone": ("住宅电话", "Home phone"),
            "identity_kind": ("证件类型", "Identity kind"),
            "identity_number": ("证件号码", "Identity number"),
            "email": ("电子邮箱", "Email"),
            "registered_residence": ("户籍", "Registered residence"),
            "native_place": ("籍贯", "Native place"),
            "ethnicity": ("民族", "Ethnicity"),
            "contact_name": ("联系人", "Contact"),
            "emergency_contact": ("紧急联系人", "Emergency contact"),
            "emergency_phone": ("紧急联系电话", "Emergency phone"),
            "note": ("备注", "Note"),
        },
        values={
            "kind": {"person": ("个人", "Person"), "organisation": ("单位", "Organisation")},
            "sex": {"female": ("女", "Female"), "male": ("男", "Male")},
            "identity_kind": {
                "national_id": ("身份证", "National identity card"),
                "passport": ("护照", "Passport"),
                "business_licence": ("营业执照", "Business licence"),
                "other": ("其他", "Other"),
            },
        },
    ),
    "acceptances": Table(
        title=("承接查验", "Acceptances"),
        headings={
            **_ESTATE,
            "scope": ("查验范围", "Scope"),
            "part": ("共用部位", "Common part"),
            "building_name": ("楼栋名称", "Building name"),
            "unit_code": ("房间编号", "Unit code"),
            "state": ("状态", "State"),
            "item_count": ("查验项", "Items"),
            "passed_count": ("合格", "Passed"),
            "failed_count": ("不合格", "Failed"),
            "open_problem_count": ("未关闭问题", "Open problems"),
            "created_at": ("开始时间", "Begun"),
            "completed_at": ("完成时间", "Completed"),
        },
        values={
            "scope": {
                "estate": ("整个管理处", "Estate"),
                "common_part": ("共用部位或设施", "Common part"),
                "unit": ("房间", "Unit"),
            },
            "state": {"checking": ("查验中", "Being checked"), "completed": ("已完成", "Completed")},
        },
        numbers=("item_count", "passed_count", "failed_count", "open_problem_count"),
    ),
    "problems": Table(
        title=("遗留问题", "Problems"),
        headings={
            **_ESTATE,
            "building_name": ("楼栋名称", "Building name"),
            "unit_code": ("房间编号", "Unit code"),
            "place": ("位置", "Place"),
            "description": ("问题描述", "Problem"),
            "state": ("状态", "State"),
            "responsible": ("整改责任方", "Mended by"),
            "due_date": ("整改期限", "Due"),
            "created_at": ("登记时间", "Reported"),
        },
        values={
            "state": {
                "reported": ("已登记", "Reported"),
                "mending": ("整改中", "Being mended"),
                "mended": ("待确认", "Mended"),
                "closed": ("已关闭", "Closed"),
                "cancelled": ("已取消", "Given up"),
            },
        },
    ),
    "handovers": Table(
        title=("交房记录", "Handovers"),
        headings={
            **_ESTATE,
            "building_code": ("楼栋编号", "Building code"),
            "building_name": ("楼栋名称", "Building name"),
            "unit_code": ("房间编号", "Unit code"),
            "customer_code": ("客户编号", "Customer code"),
            "customer_name": ("客户名称", "Customer name"),
            "role": ("入住类别", "Role"),
            "state": ("状态", "State"),
            "planned_date": ("约定日期", "Planned for"),
            "handover_date": ("交房日期", "Handed over on"),
            "keys": ("钥匙", "Keys"),
            "readings": ("初始读数", "First readings"),
            "note": ("备注", "Note"),
            "reason": ("取消原因", "Called off because"),
        },
        values={
            "role": _ROLES,
            "state": {
                "waiting": ("待交房", "Waiting"),
                "handed_over": ("已交房", "Handed over"),
                "cancelled": ("已取消", "Called off"),
            },
        },
    ),
    "occupancies": Table(
        title=("入住记录", "Occupancies"),
        headings={
            **_ESTATE,
            "building_code": ("楼栋编号", "Building code"),
            "building_name": ("楼栋名称", "Building name"),
            "unit_code": ("房间编号", "Unit code"),
            "customer_code": ("客户编号", "Customer code"),
            "customer_name": ("客户名称", "Customer name"),
            "role": ("入住类别", "Role"),
            "start_date": ("入住日期", "Start date"),
            "end_date": ("迁出日期", "End date"),
            "bill_per_unit": ("一户一房", "Bill per unit"),
            "not_residing": ("未自住", "Not residing"),
            "vacant": ("空置", "Vacant"),
            "note": ("备注", "Note"),
        },
        values={"role": _ROLES},
    ),
}
