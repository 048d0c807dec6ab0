"""CustomerService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import customers_pb2 as pb
from manor.tenants.v1 import customers_pb2_grpc, files_pb2

from tenants.queries import customers as queries
from tenants.records.customers import Customer
from tenants.rpc.messages import (
    Numbers,
    changes,
    set_values,
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
        self._numbers = Numbers(deps)

    def CreateCustomer(self, request: pb.CreateCustomerRequest, call: Call) -> pb.Customer:
        command = customers.CreateCustomer(
            company_id=request.company_id,
            estate_id=request.estate_id,
            values=set_values(request.customer, customers.EDITED, "customer"),
        )
        return self._numbers.customer(customers.create_customer(call.tx, command, vault=self._numbers.vault))

    def GetCustomer(self, request: pb.GetCustomerRequest, call: Call) -> pb.Customer:
        return self._numbers.customer(call.tx.get(Customer, (request.company_id, UUID(request.customer_id))))

    def ListCustomers(self, request: pb.ListCustomersRequest, call: Call) -> pb.ListCustomersResponse:
        if request.unit_code and not request.estate_id:
            raise Invalid("Name the estate of the unit", violations=[Violation("estate_id", Fault.ESTATE_OF_CODE)])
        wanted = _wanted(
            request, name=request.name, unit_id=fields.to_uuid(request.unit_id), unit_code=request.unit_code
        )
        order = queries.CUSTOMER_ORDERS.of(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_customers(
                tx, wanted.where(), after=order.after, limit=limit, falling=order.falling
            ),
            order.cursor,
        )
        return pb.ListCustomersResponse(
            customers=map(self._numbers.customer, page), next_page_token=token, total_size=total
        )

    def SearchCustomers(self, request: pb.SearchCustomersRequest, call: Call) -> pb.ListCustomersResponse:
        numbers = {"phone": request.phone, "identity_number": request.identity_number}
        if not any(numbers.values()):
            raise Invalid("Name a phone or an identity number", violations=[Violation("phone", Fault.NOBODY_NAMED)])
        phones, identity = customers.sought(call.tx, self._numbers.vault, request.company_id, **numbers)
        rows = queries.search_customers(
            call.tx,
            queries.CustomerFilter(request.company_id, request.estate_id).where(),
            phone_hashes=phones,
            identity_hash=identity,
            limit=paging.LARGEST_SIZE,
        )
        return pb.ListCustomersResponse(customers=map(self._numbers.customer, rows))

    def UpdateCustomer(self, request: pb.UpdateCustomerRequest, call: Call) -> pb.Customer:
        command = customers.UpdateCustomer(
            company_id=request.company_id,
            customer_id=UUID(request.customer_id),
            changes=changes(request, "customer", customers.EDITED),
            etag=request.etag or request.customer.etag,
        )
        return self._numbers.customer(customers.update_customer(call.tx, command, vault=self._numbers.vault))

    def RevealCustomer(self, request: pb.RevealCustomerRequest, call: Call) -> pb.Customer:
        command = customers.RevealCustomer(request.company_id, UUID(request.customer_id), request.reason)
        return self._numbers.customer(customers.reveal_customer(call.tx, command), clear=True)

    def ListHouseholdMembers(
        self, request: pb.ListHouseholdMembersRequest, call: Call
    ) -> pb.ListHouseholdMembersResponse:
        company_id, customer_id = request.company_id, UUID(request.customer_id)
        call.tx.get(Customer, (company_id, customer_id))
        rows = queries.list_household_members(
            call.tx, company_id=company_id, customer_id=customer_id, past=request.include_past
        )
        return pb.ListHouseholdMembersResponse(members=map(self._numbers.member, rows))

    def AddHouseholdMember(self, request: pb.AddHouseholdMemberRequest, call: Call) -> pb.HouseholdMember:
        command = customers.AddHouseholdMember(
            company_id=request.company_id,
            customer_id=UUID(request.customer_id),
            values=set_values(request.member, _MEMBER, "member"),
        )
        return self._numbers.member(customers.add_household_member(call.tx, command, vault=self._numbers.vault))

    def RemoveHouseholdMember(self, request: pb.RemoveHouseholdMemberRequest, call: Call) -> pb.HouseholdMember:
        command = customers.RemoveHouseholdMember(
            company_id=request.company_id,
            customer_id=UUID(request.customer_id),
            member_id=UUID(request.member_id),
            end_date=date.fromisoformat(request.end_date),
        )
        return self._numbers.member(customers.remove_household_member(call.tx, command))

    def ExportCustomers(self, request: pb.ExportCustomersRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_customers(call.tx, exports.Export(_wanted(request), excel, request.language_code))


def _wanted(request: pb.ListCustomersRequest | pb.ExportCustomersRequest, **more: Any) -> queries.CustomerFilter:
    """Which customers a list or its export asks for."""
    return queries.CustomerFilter(
        request.company_id,
        request.estate_id,
        query=request.query,
        kind=fields.to_word(pb.CustomerKind, request.kind),
        presence=fields.to_word(pb.Presence, request.presence),
        **more,
    )
