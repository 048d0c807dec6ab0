from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.workorders.v1 import decorations_pb2 as _decorations_pb2
from manor.workorders.v1 import grounds_pb2 as _grounds_pb2
from manor.workorders.v1 import incidents_pb2 as _incidents_pb2
from manor.workorders.v1 import orders_pb2 as _orders_pb2
from manor.workorders.v1 import passes_pb2 as _passes_pb2
from manor.workorders.v1 import plans_pb2 as _plans_pb2
from manor.workorders.v1 import quotations_pb2 as _quotations_pb2
from manor.workorders.v1 import rounds_pb2 as _rounds_pb2
from manor.workorders.v1 import safety_pb2 as _safety_pb2
from manor.workorders.v1 import vendors_pb2 as _vendors_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExportOrdersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "kind", "open", "assignee_id", "unit_id", "customer_id", "category_id", "number", "late")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _orders_pb2.OrderState
    kind: _orders_pb2.OrderKind
    open: bool
    assignee_id: str
    unit_id: str
    customer_id: str
    category_id: str
    number: int
    late: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_orders_pb2.OrderState, str]] = ..., kind: _Optional[_Union[_orders_pb2.OrderKind, str]] = ..., open: _Optional[bool] = ..., assignee_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., category_id: _Optional[str] = ..., number: _Optional[int] = ..., late: _Optional[bool] = ...) -> None: ...

class ExportOccurrencesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "plan_id", "state", "late")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    plan_id: str
    state: _plans_pb2.OccurrenceState
    late: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., plan_id: _Optional[str] = ..., state: _Optional[_Union[_plans_pb2.OccurrenceState, str]] = ..., late: _Optional[bool] = ...) -> None: ...

class ExportPlansRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "with_ended")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_ENDED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    with_ended: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_ended: _Optional[bool] = ...) -> None: ...

class ExportPriceItemsRequest(_message.Message):
    __slots__ = ("company_id", "file_format", "language_code", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_format: str
    language_code: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportCategoriesRequest(_message.Message):
    __slots__ = ("company_id", "file_format", "language_code", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_format: str
    language_code: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportLabelsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportPointsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportRoutesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportRoundsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "route_id", "state", "open", "kind")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    route_id: str
    state: _plans_pb2.OccurrenceState
    open: bool
    kind: _rounds_pb2.RouteKind
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., route_id: _Optional[str] = ..., state: _Optional[_Union[_plans_pb2.OccurrenceState, str]] = ..., open: _Optional[bool] = ..., kind: _Optional[_Union[_rounds_pb2.RouteKind, str]] = ...) -> None: ...

class ExportIncidentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "kind", "severity")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _incidents_pb2.IncidentState
    kind: _incidents_pb2.IncidentKind
    severity: _incidents_pb2.IncidentSeverity
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_incidents_pb2.IncidentState, str]] = ..., kind: _Optional[_Union[_incidents_pb2.IncidentKind, str]] = ..., severity: _Optional[_Union[_incidents_pb2.IncidentSeverity, str]] = ...) -> None: ...

class ExportPassesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _passes_pb2.PassState
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_passes_pb2.PassState, str]] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ExportDecorationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "unit_id", "customer_id", "overdue")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _decorations_pb2.DecorationState
    unit_id: str
    customer_id: str
    overdue: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_decorations_pb2.DecorationState, str]] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., overdue: _Optional[bool] = ...) -> None: ...

class ExportQuotationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _quotations_pb2.QuotationState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_quotations_pb2.QuotationState, str]] = ...) -> None: ...

class ExportVendorJobsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "order_id", "supplier_id", "vendor_statement_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _vendors_pb2.VendorJobState
    order_id: str
    supplier_id: str
    vendor_statement_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_vendors_pb2.VendorJobState, str]] = ..., order_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., vendor_statement_id: _Optional[str] = ...) -> None: ...

class ExportVendorStatementsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "supplier_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _vendors_pb2.VendorStatementState
    supplier_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_vendors_pb2.VendorStatementState, str]] = ..., supplier_id: _Optional[str] = ...) -> None: ...

class ExportGroundsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "kind", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    kind: _grounds_pb2.GroundKind
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., kind: _Optional[_Union[_grounds_pb2.GroundKind, str]] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportCaresRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "ground_id", "kind")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    GROUND_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    ground_id: str
    kind: _grounds_pb2.CareKind
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., ground_id: _Optional[str] = ..., kind: _Optional[_Union[_grounds_pb2.CareKind, str]] = ...) -> None: ...

class ExportEmergencyPlansRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ExportExercisesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "kind", "emergency_plan_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    kind: _safety_pb2.ExerciseKind
    emergency_plan_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., kind: _Optional[_Union[_safety_pb2.ExerciseKind, str]] = ..., emergency_plan_id: _Optional[str] = ...) -> None: ...

class ExportResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...
