"""PlatformService."""

from __future__ import annotations

from chassis.rpc.call import Call
from manor.identity.v1 import platform_pb2, platform_pb2_grpc

from identity.usecases import verifications


class PlatformServicer(platform_pb2_grpc.PlatformServiceServicer):
    """The platform as a whole, for its operators."""

    def GetLastVerification(
        self, request: platform_pb2.GetLastVerificationRequest, call: Call
    ) -> platform_pb2.Verification:
        found = verifications.get_last_verification(call.tx)
        if found is None:
            return platform_pb2.Verification()
        return platform_pb2.Verification(
            start_time=found.started_at,
            end_time=found.ended_at,
            holds=found.holds,
            checks=[
                platform_pb2.VerificationCheck(
                    subject=check["subject"],
                    name=check["name"],
                    counted_count=check["counted"],
                    fault_count=check["faults"],
                    in_flight_count=check["in_flight"],
                )
                for check in found.checks
            ],
        )
