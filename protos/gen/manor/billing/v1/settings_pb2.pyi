from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class EstateSettings(_message.Message):
    __slots__ = ("thirty_day_months", "align_to_calendar_quarters", "prorate_move_out", "late_fee_from_due", "vacancy_rate_basis_points", "starter_may_approve_run", "charges_need_approval", "bill_messages", "overdue_reminder_days")
    THIRTY_DAY_MONTHS_FIELD_NUMBER: _ClassVar[int]
    ALIGN_TO_CALENDAR_QUARTERS_FIELD_NUMBER: _ClassVar[int]
    PRORATE_MOVE_OUT_FIELD_NUMBER: _ClassVar[int]
    LATE_FEE_FROM_DUE_FIELD_NUMBER: _ClassVar[int]
    VACANCY_RATE_BASIS_POINTS_FIELD_NUMBER: _ClassVar[int]
    STARTER_MAY_APPROVE_RUN_FIELD_NUMBER: _ClassVar[int]
    CHARGES_NEED_APPROVAL_FIELD_NUMBER: _ClassVar[int]
    BILL_MESSAGES_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_REMINDER_DAYS_FIELD_NUMBER: _ClassVar[int]
    thirty_day_months: bool
    align_to_calendar_quarters: bool
    prorate_move_out: bool
    late_fee_from_due: bool
    vacancy_rate_basis_points: int
    starter_may_approve_run: bool
    charges_need_approval: bool
    bill_messages: bool
    overdue_reminder_days: str
    def __init__(self, thirty_day_months: _Optional[bool] = ..., align_to_calendar_quarters: _Optional[bool] = ..., prorate_move_out: _Optional[bool] = ..., late_fee_from_due: _Optional[bool] = ..., vacancy_rate_basis_points: _Optional[int] = ..., starter_may_approve_run: _Optional[bool] = ..., charges_need_approval: _Optional[bool] = ..., bill_messages: _Optional[bool] = ..., overdue_reminder_days: _Optional[str] = ...) -> None: ...
