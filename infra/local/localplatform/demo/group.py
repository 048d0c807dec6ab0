"""Who the demonstration's people are and what they look after."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from people.person import Json, Person, change_password

from localplatform.paths import write_private


@dataclass(frozen=True)
class Estate:
    """An estate to make up: `floors` × `per_floor` units in each of its buildings.

    Args:
        code: of the estate.
        kind: of its units.
        areas: billable areas in m² that its units take in turn.
        fee: price a m² and month of the property fee, in major units.
        vacant: every n-th unit is vacant.
        let: every n-th occupied unit has a tenant too.
        settings: what it decides about billing otherwise.
        bill_messages: its customers are told of each bill.
        billed: runs bill its units; otherwise what its tenants owe comes from their leases alone.
        shops: companies that its tenants are, in turn; people where there are none.
    """

    code: str
    name: str
    kind: str
    buildings: int
    floors: int
    per_floor: int
    areas: tuple[str, ...]
    fee: str
    vacant: int = 11
    let: int = 6
    settings: Json = field(default_factory=dict)
    bill_messages: bool = False
    billed: bool = True
    shops: tuple[str, ...] = ()


# Tenants of the mall that is let by leases alone.
SHOPS = (
    "海味轩餐饮有限公司", "木棉书房文化有限公司", "佳禾超市有限公司", "云裳服饰有限公司", "蓝湾咖啡有限公司",
    "小鹿童装有限公司", "悦动健身有限公司", "光影影城有限公司", "百草堂药房有限公司", "知味茶饮有限公司",
    "锦绣家居有限公司", "乐家电器有限公司", "青禾眼镜有限公司", "花间集花店有限公司", "晨光文具有限公司",
    "味之源烘焙有限公司", "美颜美容有限公司", "新程教育有限公司", "极客数码有限公司", "山野户外有限公司",
    "金匠珠宝有限公司",
)  # fmt: skip


@dataclass(frozen=True)
class Company:
    """A company to make up."""

    code: str
    name: str
    currency: str
    zone: str
    estates: tuple[Estate, ...]
    fixed: str
    water: tuple[tuple[str | None, str], ...]


WATER_CNY = (("220", "3.45"), ("300", "4.83"), (None, "5.83"))
WATER_SGD = (("480", "2.74"), (None, "3.69"))

COMPANIES = (
    Company(
        "shanghai",
        "上海常青物业服务有限公司",
        "CNY",
        "Asia/Shanghai",
        (
            Estate("bihu", "碧湖花园", "residential", 5, 18, 6, ("89.50", "118.00", "142.36"), "2.80"),
            Estate("binjiang", "滨江商街", "shop", 2, 3, 20, ("45.20", "63.75", "120.00"), "8.50", 7, 2),
        ),
        "12.00",
        WATER_CNY,
    ),
    Company(
        "shenzhen",
        "深圳常青物业管理有限公司",
        "CNY",
        "Asia/Shanghai",
        (
            Estate("xiangshan", "香山里", "residential", 4, 24, 6, ("76.30", "95.12", "128.88"), "3.90"),
            Estate("keyuan", "科园大厦", "office", 1, 28, 6, ("180.00", "235.50"), "16.00", 8, 2),
            Estate(
                "haiyue",
                "海月广场",
                "shop",
                2,
                3,
                8,
                ("68.00", "126.50", "240.00"),
                "0",
                7,
                2,
                billed=False,
                shops=SHOPS,
            ),
        ),
        "15.00",
        WATER_CNY,
    ),
    Company(
        "singapore",
        "Evergreen Estates Pte Ltd",
        "SGD",
        "Asia/Singapore",
        (
            Estate("orchid", "Orchid Court", "residential", 5, 16, 6, ("68.00", "93.00", "110.50"), "2.35"),
            Estate(
                "tanjong",
                "Tanjong Villas",
                "residential",
                1,
                3,
                24,
                ("220.00", "264.40"),
                "1.95",
                settings={"thirtyDayMonths": True, "prorateMoveOut": True},
                bill_messages=True,
            ),
        ),
        "9.50",
        WATER_SGD,
    ),
)

# Job, role, and who has it in Shanghai, in Shenzhen and in Singapore.
COMPANY_PEOPLE = (
    ("finance", "company_finance", ("林静（财务）", "黄丽（财务）", "Rachel Tan (finance)")),
    ("billing", "billing_clerk", ("周敏（计费）", "邓洁（计费）", "Priya Nair (billing)")),
    ("cashier", "cashier", ("何莉（收银）", "曾燕（收银）", "Siti Rahman (cashier)")),
    ("meters", "meter_reader", ("陈涛（抄表）", "梁斌（抄表）", "Kumar Raj (meters)")),
    ("manager", "estate_manager", ("吴海波（经理）", "郑海（经理）", "Daniel Lim (manager)")),
    ("desk", "service_desk", ("赵倩（客服）", "谢婷（客服）", "Grace Ong (service desk)")),
    ("engineer", "repairer", ("孙勇（工程）", "罗刚（工程）", "Hafiz Ali (engineer)")),
    ("plumber", "repairer", ("李军（水工）", "冯强（水工）", "Tony Goh (plumber)")),
    ("buyer", "buyer", ("马骏（采购）", "宋涛（采购）", "Wendy Koh (buyer)")),
)
GROUP_PEOPLE = (
    ("hq", "hq_finance", "许文（集团财务）"),
    ("auditor", "auditor", "沈清（审计）"),
)


class Group:
    """The demonstration's group in a running platform: finds what is there, makes what is missing.

    Args:
        gateway: its address.
        administrator: username and password of the first administrator.
        credentials: the file that the sign-ins are kept in.
    """

    def __init__(self, gateway: str, administrator: tuple[str, str], credentials: Path) -> None:
        self.gateway = gateway
        self.administrator = Person(gateway, *administrator)
        self._file = credentials
        self.people: dict[str, Json] = json.loads(credentials.read_text()) if credentials.exists() else {}
        self.people.setdefault(
            administrator[0],
            {"password": administrator[1], "roles": ["administrator"], "scope": "the whole group"},
        )
        self._signed_in: dict[str, Person] = {}
        self.nodes: dict[str, Json] = {}

    def person(self, username: str) -> Person:
        """Somebody, signed in."""
        if username not in self._signed_in:
            self._signed_in[username] = Person(self.gateway, username, self.people[username]["password"])
        return self._signed_in[username]

    def build(self) -> None:
        """Companies, estates, people and what they may do."""
        session = self.administrator.get("/v1/identity/session")
        group_id = session["groupId"]
        self.nodes = {node["code"]: node for node in self.administrator.pages("/v1/identity/nodes", "nodes")}
        for company in COMPANIES:
            self._company(company)
        grants = {
            (grant["principalId"], grant["roleId"], grant["nodeId"])
            for grant in self.administrator.pages("/v1/identity/grants", "grants")
        }
        known = {staff["username"]: staff for staff in self.administrator.pages("/v1/identity/staff", "staff")}
        for username, role, name in GROUP_PEOPLE:
            self._staff(
                known, grants, username=username, role=role, name=name, node_id=group_id, scope="the whole group"
            )
        for place, company in enumerate(COMPANIES):
            node = self.nodes[company.code]
            for job, role, names in COMPANY_PEOPLE:
                self._staff(
                    known,
                    grants,
                    username=f"{job}.{company.code}",
                    role=role,
                    name=names[place],
                    node_id=node["nodeId"],
                    scope=company.name,
                )
        self._write()

    def _write(self) -> None:
        write_private(self._file, json.dumps(self.people, ensure_ascii=False, indent=1))

    def _company(self, company: Company) -> None:
        if company.code not in self.nodes:
            self.nodes[company.code] = self.administrator.post(
                "/v1/identity/companies",
                {
                    "name": company.name,
                    "code": company.code,
                    "currencyCode": company.currency,
                    "timeZone": company.zone,
                },
                key=f"demo-company-{company.code}",
            )
        for estate in company.estates:
            if estate.code not in self.nodes:
                self.nodes[estate.code] = self.administrator.post(
                    "/v1/identity/estates",
                    {
                        "companyId": self.nodes[company.code]["nodeId"],
                        "name": estate.name,
                        "code": estate.code,
                        "timeZone": company.zone,
                        "serviceSettings": [
                            {
                                "@type": "type.googleapis.com/manor.billing.v1.EstateSettings",
                                "vacancyRateBasisPoints": 7000,
                                "billMessages": estate.bill_messages,
                                **estate.settings,
                            }
                        ],
                    },
                    key=f"demo-estate-{estate.code}",
                )

    def _staff(
        self,
        known: dict[str, Json],
        grants: set[tuple[str, str, str]],
        *,
        username: str,
        role: str,
        name: str,
        node_id: str,
        scope: str,
    ) -> None:
        if username not in known:
            first, own = secrets.token_urlsafe(15), secrets.token_urlsafe(15)
            self.people[username] = {"password": own, "firstPassword": first, "roles": [role], "scope": scope}
            # Written before it is used: a demonstration that is cut off here still knows the passwords.
            self._write()
            known[username] = self.administrator.post(
                "/v1/identity/staff",
                {"nodeId": node_id, "username": username, "displayName": name, "password": first},
            )
        if "firstPassword" in self.people[username]:
            person = self.people[username]
            change_password(self.gateway, username, person["firstPassword"], person["password"])
            del person["firstPassword"]
        principal_id = known[username]["principalId"]
        if (principal_id, role, node_id) not in grants:
            self.administrator.post(
                "/v1/identity/grants", {"principalId": principal_id, "roleId": role, "nodeId": node_id}
            )
