"""DeviceService."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.devices.v1 import devices_pb2 as pb
from manor.devices.v1 import devices_pb2_grpc

from devices.queries import equipment as equipment_queries
from devices.queries import telemetry as queries
from devices.records import Device
from devices.settings import Settings
from devices.usecases import devices


class DeviceServicer(devices_pb2_grpc.DeviceServiceServicer):
    """The registry of devices and what they measured."""

    def __init__(self, deps: Deps) -> None:
        self._settings = cast(Settings, deps.settings)

    def ListDevices(self, request: pb.ListDevicesRequest, call: Call) -> pb.ListDevicesResponse:
        after = paging.decode(request.page_token, str, UUID)
        wanted = queries.DeviceFilter(
            request.company_id,
            request.estate_id,
            fields.to_word(pb.DeviceKind, request.kind),
            fields.to_uuid(request.equipment_id),
            fields.to_uuid(request.gateway_id),
            request.text,
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_devices(tx, wanted, after, limit=limit),
            lambda row: (row.code_key, row.device_id),
        )
        found = device_messages(call.tx, request.company_id, page)
        return pb.ListDevicesResponse(devices=found, next_page_token=token, total_size=total)

    def GetDevice(self, request: pb.GetDeviceRequest, call: Call) -> pb.Device:
        device = call.tx.get(Device, _key(request))
        return device_messages(call.tx, request.company_id, [device])[0]

    def CreateDevice(self, request: pb.CreateDeviceRequest, call: Call) -> pb.DeviceCredential:
        command = devices.CreateDevice(request.company_id, request.estate_id, _data(request.device))
        return self._credential(call.tx, devices.create_device(call.tx, command))

    def UpdateDevice(self, request: pb.UpdateDeviceRequest, call: Call) -> pb.Device:
        command = devices.UpdateDevice(*_key(request), _data(request.device), request.device.etag)
        device = devices.update_device(call.tx, command)
        return device_messages(call.tx, request.company_id, [device])[0]

    def RotateCredential(self, request: pb.RotateCredentialRequest, call: Call) -> pb.DeviceCredential:
        return self._credential(call.tx, devices.rotate_credential(call.tx, devices.RotateCredential(*_key(request))))

    def ListLatestValues(self, request: pb.ListLatestValuesRequest, call: Call) -> pb.ListLatestValuesResponse:
        call.tx.get(Device, _key(request))
        after = paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_latest_values(tx, *_key(request), after[0] if after else "", limit=limit),
            lambda row: (row.key,),
        )
        found = [
            pb.LatestValue(
                key=row.key,
                value_type=fields.from_word(pb.ValueType, row.kind),
                value=queries.shown(row.kind, row.number, row.content),
                sample_time=row.at,
                stored_time=row.stored_at,
            )
            for row in page
        ]
        return pb.ListLatestValuesResponse(values=found, next_page_token=token, total_size=total)

    def ListAttributes(self, request: pb.ListAttributesRequest, call: Call) -> pb.ListAttributesResponse:
        call.tx.get(Device, _key(request))
        after = paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_attributes(tx, *_key(request), after[0] if after else "", limit=limit),
            lambda row: (row.key,),
        )
        found = [
            pb.Attribute(
                key=row.key,
                value_type=fields.from_word(pb.ValueType, row.kind),
                value=queries.shown(row.kind, row.number, row.content),
                update_time=row.at,
            )
            for row in page
        ]
        return pb.ListAttributesResponse(attributes=found, next_page_token=token, total_size=total)

    def QuerySamples(self, request: pb.QuerySamplesRequest, call: Call) -> pb.QuerySamplesResponse:
        asked = queries.QuerySamples(
            *_key(request),
            request.key,
            fields.to_moment(request.start_time),
            fields.to_moment(request.end_time),
            fields.to_word(pb.Aggregate, request.aggregate),
            request.interval_ms,
            request.limit,
        )
        points, interval = queries.query_samples(call.tx, asked)
        found = [pb.SamplePoint(sample_time=one.at, value=one.value, count=one.count) for one in points]
        return pb.QuerySamplesResponse(points=found, interval_ms=interval)

    def ListQuarantined(self, request: pb.ListQuarantinedRequest, call: Call) -> pb.ListQuarantinedResponse:
        before = paging.decode(request.page_token, UUID)
        named: dict[str, Any] = {
            "company": request.company_id,
            "estate": request.estate_id,
            "device": fields.to_uuid(request.device_id),
            "reason": request.reason,
        }
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_quarantined(tx, named, before, limit=limit),
            lambda row: (row.quarantined_id,),
        )
        found = map(_quarantined, page)
        return pb.ListQuarantinedResponse(quarantined=found, next_page_token=token, total_size=total)

    def _credential(self, tx: Tx, made: devices.Credential) -> pb.DeviceCredential:
        return pb.DeviceCredential(
            device=device_messages(tx, made.device.company_id, [made.device])[0],
            password=made.password,
            broker_address=self._settings.broker_public_address,
        )


def device_messages(tx: Tx, company_id: int, found: Sequence[Device]) -> list[pb.Device]:
    """Devices with what is known of them beside the registry."""
    tx.flush()
    ids = [one.device_id for one in found]
    pieces = equipment_queries.names_of(tx, company_id, (one.equipment_id for one in found))
    gateways = queries.device_names(tx, company_id, (one.gateway_id for one in found))
    newest = queries.newest_times(tx, company_id, ids)
    active = queries.active_alarms(tx, company_id, ids)
    return [
        pb.Device(
            device_id=str(one.device_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            code=one.code,
            name=one.name,
            kind=fields.from_word(pb.DeviceKind, one.kind),
            equipment_id=fields.from_value(one.equipment_id),
            equipment_name=pieces.get(one.equipment_id, "") if one.equipment_id else "",
            gateway_id=fields.from_value(one.gateway_id),
            gateway_name=gateways[one.gateway_id].name if one.gateway_id in gateways else "",
            disabled=one.disabled,
            username="" if one.gateway_id else one.username,
            credential_time=one.credential_at,
            newest_sample_time=newest.get(one.device_id),
            active_alarm_count=active.get(one.device_id, 0),
            etag=one.etag,
        )
        for one in found
    ]


def _quarantined(row: Any) -> pb.Quarantined:
    return pb.Quarantined(
        quarantined_id=str(row.quarantined_id),
        estate_id=row.estate_id,
        device_id=str(row.device_id),
        device_code=row.code,
        received_time=row.received_at,
        reason=row.reason,
        part=row.part,
        excerpt=row.excerpt,
    )


def _key(
    request: pb.GetDeviceRequest
    | pb.UpdateDeviceRequest
    | pb.RotateCredentialRequest
    | pb.ListLatestValuesRequest
    | pb.ListAttributesRequest
    | pb.QuerySamplesRequest,
) -> tuple[int, UUID]:
    return request.company_id, UUID(request.device_id)


def _data(told: pb.Device) -> devices.DeviceData:
    return devices.DeviceData(
        code=told.code,
        name=told.name,
        kind=fields.to_word(pb.DeviceKind, told.kind),
        equipment_id=fields.to_uuid(told.equipment_id),
        gateway_id=fields.to_uuid(told.gateway_id),
        disabled=told.disabled,
    )
