"""What is known of each estate as a whole: where it is, how large, who built it, whom to turn to."""

from __future__ import annotations

from people.person import Json

from localplatform.demo.group import Company, Group

# Address, kind, land area in m², developer, since when it is managed, whom to turn to and for what, by estate.
KNOWN: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "bihu": (
        "上海市浦东新区碧湖路 188 号", "RESIDENTIAL", "58600",
        "上海碧湖置业有限公司", "2019-07-01",
        "碧湖花园客服中心", "日常服务",
    ),
    "binjiang": (
        "上海市杨浦区滨江大道 66 号", "COMMERCIAL", "12400",
        "上海滨江商业发展有限公司", "2021-03-01",
        "滨江商街管理处", "商户服务",
    ),
    "xiangshan": (
        "深圳市南山区香山西街 9 号", "RESIDENTIAL", "43200",
        "深圳香山地产有限公司", "2018-10-01",
        "香山里客服中心", "日常服务",
    ),
    "keyuan": (
        "深圳市南山区科园路 1001 号", "OFFICE", "8900",
        "深圳科园发展有限公司", "2020-05-01",
        "科园大厦管理处", "租户服务",
    ),
    "haiyue": (
        "深圳市南山区海月路 18 号", "COMMERCIAL", "12400",
        "深圳海月置业有限公司", "2021-09-01",
        "海月广场管理处", "租户服务",
    ),
    "orchid": (
        "21 Orchid Boulevard, Singapore 248650", "RESIDENTIAL", "21500",
        "Orchid Land Pte Ltd", "2017-04-01",
        "Orchid Court office", "Daily service",
    ),
    "tanjong": (
        "8 Tanjong Rhu Road, Singapore 436895", "RESIDENTIAL", "15800",
        "Rhu Homes Pte Ltd", "2022-01-01",
        "Tanjong Villas office", "Daily service",
    ),
}  # fmt: skip


def describe(group: Group, company: Company) -> None:
    """Fills in what is missing; an estate that has an address keeps what is there.

    Args:
        group: with its estates and people.
        company: whose estates.
    """
    manager = group.person(f"manager.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    for estate in company.estates:
        path = f"/v1/tenants/estates/{group.nodes[estate.code]['nodeId']}/data"
        if not manager.get(path, **where).get("address"):
            manager.patch(path, {**where, "data": _data(estate.code)})


def _data(code: str) -> Json:
    address, kind, area, developer, since, contact, duty = KNOWN[code]
    return {
        "address": address,
        "estateType": f"ESTATE_TYPE_{kind}",
        "landArea": area,
        "developer": developer,
        "takeoverDate": since,
        "contacts": [{"name": contact, "duty": duty}],
    }
