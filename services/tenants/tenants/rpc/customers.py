"""CustomerService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.scope import current
from google.longrunning import operations_pb2
from manor.tenants.v1 import customers_pb2 as pb
from manor.tenants.v1 import customers_pb2_grpc, files_pb2

from tenants import queries
from tenants.queries import Filter
from tenants.records.customers import Customer
from tenants.rpc.messages import (
    CUSTOMER_KIND,
    PRESENCE,
    Numbers,
    changes,
    date_or_none,
    set_values,
    uuid_or_none,
)
from tenants.usecases import customers, exports
from tenants.violations import Fault

_MEMBER = ("name", "sex", "relation", "phone", "identity_kind", "identity_number", "unit_id", "start_date", "end_date")


class CustomerServicer(customers_pb2_grpc.CustomerServiceServicer):
    """Customers and households.

    Args:
        deps: tenants'.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database
        self._numbers = Numbers(deps)

    def CreateCustomer(self, request: pb.CreateCustomerRequest, context: Any) -> pb.Customer:
        made = customers.create_customer(
            UnitOfWork(self._database),
            self._numbers.vault,
            company_id=request.company_id,
            estate_id=request.estate_id,
            values=set_values(request.customer, customers.EDITED, "customer"),
        )
        return self._numbers.customer(made)

    def GetCustomer(self, request: pb.GetCustomerRequest, context: Any) -> pb.Customer:
        with UnitOfWork(self._database) as tx:
            return self._numbers.customer(tx.get(Customer, (request.company_id, UUID(request.customer_id))))

    def ListCustomers(self, request: pb.ListCustomersRequest, context: Any) -> pb.ListCustomersResponse:
        if request.unit_code and not request.estate_id:
            raise Invalid("Say in which estate", violations=[Violation("estate_id", Fault.ESTATE_OF_CODE)])
        found = queries.find_customers(
            request.company_id,
            estate_id=request.estate_id,
            name=request.name,
            query=request.query,
            kind=CUSTOMER_KIND.text(request.kind),
            unit_id=uuid_or_none(request.unit_id),
            unit_code=request.unit_code,
            presence=PRESENCE.text(request.presence),
        )
        return self._page(request, found)

    def SearchCustomers(self, request: pb.SearchCustomersRequest, context: Any) -> pb.ListCustomersResponse:
        sought = {"phone": request.phone, "identity_number": request.identity_number}
        if not any(sought.values()):
            raise Invalid("Say whom to look for", violations=[Violation("phone", Fault.NOBODY_NAMED)])
        hashes = customers.sealed(
            self._numbers.vault, current().group_id, request.company_id, {k: v for k, v in sought.items() if v}
        )
        found = queries.find_customers(request.company_id, estate_id=request.estate_id)
        found.where("c.phone_hash = :phone_hash", phone_hash=hashes.get("phone_hash"))
        found.where("c.identity_hash = :identity_hash", identity_hash=hashes.get("identity_hash"))
        with UnitOfWork(self._database) as tx:
            rows = queries.list_customers(tx, found, None, paging.LARGEST_SIZE)
        return pb.ListCustomersResponse(customers=map(self._numbers.customer, rows))

    def UpdateCustomer(self, request: pb.UpdateCustomerRequest, context: Any) -> pb.Customer:
        return self._numbers.customer(
            customers.update_customer(
                UnitOfWork(self._database),
                self._numbers.vault,
                company_id=request.company_id,
                customer_id=UUID(request.customer_id),
                changes=changes(request, "customer", customers.EDITED),
                etag=request.etag or request.customer.etag,
            )
        )

    def RevealCustomer(self, request: pb.RevealCustomerRequest, context: Any) -> pb.Customer:
        found = customers.reveal_customer(
            UnitOfWork(self._database),
            company_id=request.company_id,
            customer_id=UUID(request.customer_id),
            reason=request.reason,
        )
        return self._numbers.customer(found, clear=True)

    def ListHouseholdMembers(
        self, request: pb.ListHouseholdMembersRequest, context: Any
    ) -> pb.ListHouseholdMembersResponse:
        customer_id = UUID(request.customer_id)
        with UnitOfWork(self._database) as tx:
            tx.get(Customer, (request.company_id, customer_id))
            rows = queries.list_household_members(tx, request.company_id, customer_id, past=request.include_past)
        return pb.ListHouseholdMembersResponse(members=map(self._numbers.member, rows))

    def AddHouseholdMember(self, request: pb.AddHouseholdMemberRequest, context: Any) -> pb.HouseholdMember:
        return self._numbers.member(
            customers.add_household_member(
                UnitOfWork(self._database),
                self._numbers.vault,
                company_id=request.company_id,
                customer_id=UUID(request.customer_id),
                values=set_values(request.member, _MEMBER, "member"),
            )
        )

    def RemoveHouseholdMember(self, request: pb.RemoveHouseholdMemberRequest, context: Any) -> pb.HouseholdMember:
        end_date = date_or_none(request.end_date)
        assert end_date is not None  # required
        return self._numbers.member(
            customers.remove_household_member(
                UnitOfWork(self._database),
                company_id=request.company_id,
                customer_id=UUID(request.customer_id),
                member_id=UUID(request.member_id),
                end_date=end_date,
            )
        )

    def ExportCustomers(self, request: pb.ExportCustomersRequest, context: Any) -> operations_pb2.Operation:
        return exports.start_export(
            UnitOfWork(self._database),
            "customers",
            company_id=request.company_id,
            estate_id=request.estate_id,
            excel=request.format == files_pb2.FILE_FORMAT_XLSX,
            query=request.query,
            kind=CUSTOMER_KIND.text(request.kind),
            presence=PRESENCE.text(request.presence),
        )

    def _page(self, request: Any, found: Filter) -> pb.ListCustomersResponse:
        limit, after = paging.size(request.page_size), paging.decode(request.page_token, int, str)
        with UnitOfWork(self._database) as tx:
            rows = queries.list_customers(tx, found, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda row: (row.company_id, row.code))
        return pb.ListCustomersResponse(customers=map(self._numbers.customer, page), next_page_token=token)
