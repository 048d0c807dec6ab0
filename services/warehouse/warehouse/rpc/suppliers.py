"""SupplierService."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from manor.warehouse.v1 import suppliers_pb2 as pb
from manor.warehouse.v1 import suppliers_pb2_grpc

from warehouse.domain import certificates as rules
from warehouse.queries import suppliers as queries
from warehouse.records.suppliers import Supplier
from warehouse.rpc.told import certificate_message, price_message, supplier_message
from warehouse.usecases import certificates, prices, suppliers
from warehouse.usecases.supplier_exports import ExportSuppliers, export_suppliers

CSV = "csv"


class SupplierServicer(suppliers_pb2_grpc.SupplierServiceServicer):
    """The supplier file."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    @cached_property
    def _vault(self) -> Vault:
        return Vault.open(self._deps.settings.encryption_key_file)

    def ListSuppliers(self, request: pb.ListSuppliersRequest, call: Call) -> pb.ListSuppliersResponse:
        order, wanted = queries.ORDERS.of(request), _filter(call.tx, request)
        page, token, total = paging.page(
            call.tx, request, lambda tx, limit: queries.list_suppliers(tx, wanted, order, limit=limit), order.cursor
        )
        found = [supplier_message(call.tx, one, self._vault) for one in page]
        return pb.ListSuppliersResponse(suppliers=found, next_page_token=token, total_size=total)

    def GetSupplier(self, request: pb.GetSupplierRequest, call: Call) -> pb.Supplier:
        return self._whole(call.tx, call.tx.get(Supplier, (request.company_id, UUID(request.supplier_id))))

    def CreateSupplier(self, request: pb.CreateSupplierRequest, call: Call) -> pb.Supplier:
        command = suppliers.CreateSupplier(request.company_id, _data(request.supplier))
        return self._whole(call.tx, suppliers.create_supplier(call.tx, command, vault=self._vault))

    def UpdateSupplier(self, request: pb.UpdateSupplierRequest, call: Call) -> pb.Supplier:
        told, key = request.supplier, (request.company_id, UUID(request.supplier_id))
        command = suppliers.UpdateSupplier(*key, _data(told), told.etag)
        return self._whole(call.tx, suppliers.update_supplier(call.tx, command, vault=self._vault))

    def MoveSupplier(self, request: pb.MoveSupplierRequest, call: Call) -> pb.Supplier:
        state = fields.to_word(pb.SupplierState, request.state)
        key = (request.company_id, UUID(request.supplier_id))
        command = suppliers.MoveSupplier(*key, state, request.reason, request.etag)
        return self._whole(call.tx, suppliers.move_supplier(call.tx, command))

    def SetSupplierAccount(self, request: pb.SetSupplierAccountRequest, call: Call) -> pb.Supplier:
        command = suppliers.SetSupplierAccount(
            company_id=request.company_id,
            supplier_id=UUID(request.supplier_id),
            bank_holder=request.bank_holder,
            bank_name=request.bank_name,
            bank_code=request.bank_code,
            bank_account=request.bank_account,
            etag=request.etag,
        )
        return self._whole(call.tx, suppliers.set_supplier_account(call.tx, command, vault=self._vault))

    def ExportSuppliers(self, request: pb.ExportSuppliersRequest, call: Call) -> Operation:
        command = ExportSuppliers(_filter(call.tx, request), request.file_format or CSV, request.language_code)
        return export_suppliers(call.tx, command)

    def ListCertificates(self, request: pb.ListCertificatesRequest, call: Call) -> pb.ListCertificatesResponse:
        key = (request.company_id, UUID(request.supplier_id))
        call.tx.get(Supplier, key)
        after = paging.decode(request.page_token, date, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_certificates(tx, *key, limit=limit, after=after),
            lambda row: (row.expiry_key, row.certificate_id),
        )
        found = [certificate_message(call.tx, one) for one in page]
        return pb.ListCertificatesResponse(certificates=found, next_page_token=token, total_size=total)

    def CreateCertificate(self, request: pb.CreateCertificateRequest, call: Call) -> pb.Certificate:
        key = (request.company_id, UUID(request.supplier_id))
        command = certificates.CreateCertificate(*key, _certificate(request.certificate))
        return certificate_message(call.tx, certificates.create_certificate(call.tx, command))

    def UpdateCertificate(self, request: pb.UpdateCertificateRequest, call: Call) -> pb.Certificate:
        key = (request.company_id, UUID(request.supplier_id), UUID(request.certificate_id))
        told = request.certificate
        command = certificates.UpdateCertificate(*key, _certificate(told), told.etag)
        return certificate_message(call.tx, certificates.update_certificate(call.tx, command))

    def DeleteCertificate(self, request: pb.DeleteCertificateRequest, call: Call) -> pb.Certificate:
        key = (request.company_id, UUID(request.supplier_id), UUID(request.certificate_id))
        return certificate_message(
            call.tx, certificates.delete_certificate(call.tx, certificates.DeleteCertificate(*key))
        )

    def ListPrices(self, request: pb.ListPricesRequest, call: Call) -> pb.ListPricesResponse:
        today = directory.company(call.tx, request.company_id).today()
        supplier_id = fields.to_uuid(request.supplier_id)
        wanted = queries.PriceFilter(request.company_id, supplier_id, request.item, today if request.current else None)
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_prices(tx, wanted, limit=limit, before=before),
            lambda row: (row.price_id,),
        )
        found = [price_message(row, today) for row in page]
        return pb.ListPricesResponse(prices=found, next_page_token=token, total_size=total)

    def CreatePrice(self, request: pb.CreatePriceRequest, call: Call) -> pb.Price:
        told = request.price
        command = prices.CreatePrice(
            company_id=request.company_id,
            supplier_id=UUID(told.supplier_id),
            item=told.item,
            unit=told.unit,
            price=fields.to_decimal(told.price),
            tax_rate=fields.to_decimal(told.tax_rate),
            least_quantity=fields.to_decimal(told.least_quantity),
            first_date=date.fromisoformat(told.first_date),
            last_date=fields.to_date(told.last_date),
            note=told.note,
        )
        return _price(call.tx, request.company_id, prices.create_price(call.tx, command).price_id)

    def WithdrawPrice(self, request: pb.WithdrawPriceRequest, call: Call) -> pb.Price:
        command = prices.WithdrawPrice(request.company_id, UUID(request.price_id), request.reason)
        return _price(call.tx, request.company_id, prices.withdraw_price(call.tx, command).price_id)

    def _whole(self, tx: Tx, supplier: Supplier) -> pb.Supplier:
        """A supplier, with the contact's phone in clear for whoever may change it."""
        tx.flush()
        return supplier_message(tx, supplier, self._vault, whole=True)


def _price(tx: Tx, company_id: int, price_id: UUID) -> pb.Price:
    return price_message(queries.price_row(tx, company_id, price_id), directory.company(tx, company_id).today())


def _filter(tx: Tx, request: pb.ListSuppliersRequest | pb.ExportSuppliersRequest) -> queries.SupplierFilter:
    today = directory.company(tx, request.company_id).today()
    return queries.SupplierFilter(
        request.company_id,
        fields.to_word(pb.SupplierState, request.state),
        fields.to_word(pb.SupplierKind, request.kind),
        today + rules.REMIND if request.expiring else None,
        request.text,
    )


def _data(told: pb.Supplier) -> suppliers.SupplierData:
    return suppliers.SupplierData(
        code=told.code,
        name=told.name,
        kind=fields.to_word(pb.SupplierKind, told.kind),
        tax_number=told.tax_number,
        contact_name=told.contact_name,
        contact_phone=told.contact_phone,
        address=told.address,
        payment_days=told.payment_days,
        note=told.note,
    )


def _certificate(told: pb.Certificate) -> certificates.CertificateData:
    return certificates.CertificateData(
        kind=fields.to_word(pb.CertificateKind, told.kind),
        number=told.number,
        issuer=told.issuer,
        issue_date=fields.to_date(told.issue_date),
        expiry_date=fields.to_date(told.expiry_date),
        note=told.note,
    )
