"""The OpenAPI 3.1 document, made of the descriptors: paths, messages, comments, rules, and how to sign in."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from google.api import field_behavior_pb2
from google.protobuf.descriptor import FieldDescriptor
from manor.options.v1 import options_pb2

from gateway.catalogue import Binding, Catalogue, FaultyDescriptor, Rpc, behaviours_of, is_map, rules_of
from gateway.handwritten import paths as handwritten_paths
from gateway.handwritten import schemas as handwritten_schemas
from gateway.values import WELL_KNOWN

Schema = dict[str, Any]
_REFERENCE = "#/components/schemas/"
_VARIABLE = re.compile(r"\{([\w.]+)(?:=[^{}]+)?\}")
# Deeper query fields are found in the message, and a message that holds itself would go on for ever.
_QUERY_DEPTH = 3

_INT64 = {"type": "string", "format": "int64", "pattern": "^-?[0-9]{1,19}$"}
_UINT64 = {"type": "string", "format": "uint64", "pattern": "^[0-9]{1,20}$"}
_SCALARS: dict[int, Schema] = {
    FieldDescriptor.CPPTYPE_INT32: {"type": "integer", "format": "int32"},
    FieldDescriptor.CPPTYPE_UINT32: {"type": "integer", "format": "uint32", "minimum": 0},
    FieldDescriptor.CPPTYPE_INT64: _INT64,
    FieldDescriptor.CPPTYPE_UINT64: _UINT64,
    FieldDescriptor.CPPTYPE_DOUBLE: {"type": "number", "format": "double"},
    FieldDescriptor.CPPTYPE_FLOAT: {"type": "number", "format": "float"},
    FieldDescriptor.CPPTYPE_BOOL: {"type": "boolean"},
    FieldDescriptor.CPPTYPE_STRING: {"type": "string"},
}
_WELL_KNOWN: dict[str, Schema] = {
    "google.protobuf.Timestamp": {"type": "string", "format": "date-time"},
    "google.protobuf.Duration": {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]{1,9})?s$"},
    "google.protobuf.FieldMask": {"type": "string", "description": "Names of fields, separated by commas."},
    "google.protobuf.Struct": {"type": "object"},
    "google.protobuf.ListValue": {"type": "array", "items": {}},
    "google.protobuf.Value": {},
    "google.protobuf.Any": {
        "type": "object",
        "properties": {"@type": {"type": "string", "description": "The type of the message."}},
        "additionalProperties": True,
    },
    "google.protobuf.BoolValue": {"type": ["boolean", "null"]},
    "google.protobuf.StringValue": {"type": ["string", "null"]},
    "google.protobuf.BytesValue": {"type": ["string", "null"], "contentEncoding": "base64"},
    "google.protobuf.DoubleValue": {"type": ["number", "null"]},
    "google.protobuf.FloatValue": {"type": ["number", "null"]},
    "google.protobuf.Int32Value": {"type": ["integer", "null"]},
    "google.protobuf.UInt32Value": {"type": ["integer", "null"]},
    "google.protobuf.Int64Value": {**_INT64, "type": ["string", "null"]},
    "google.protobuf.UInt64Value": {**_UINT64, "type": ["string", "null"]},
}
_EVERY_SERVICE = "`-` asks all services at once and gives what they answer as one list, without further pages."
# How the formats of manor.options.v1.rules are written in JSON Schema; those that it knows keep their names.
_FORMATS: dict[str, Schema] = {
    "uuid": {"format": "uuid"},
    "date": {"format": "date"},
    "email": {"format": "email"},
    "month": {"format": "month", "pattern": "[0-9]{4}-(0[1-9]|1[0-2])"},
    "decimal": {"format": "decimal", "pattern": r"-?[0-9]+(\.[0-9]+)?"},
    "currency": {"format": "currency", "pattern": "[A-Z]{3}"},
}
# JSON Schema holds a text to these formats, and an empty text has none of them: a field that may be empty is described
# by its pattern instead, and by `x-manor-format`.
_HELD: dict[str, str] = {
    "uuid": "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
    "date": "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    "email": "[^@]+@[^@]+",
}
_KINDS = {
    value.number: value.name.removeprefix("PRINCIPAL_KIND_").lower()
    for value in options_pb2.PrincipalKind.DESCRIPTOR.values
}


def document(catalogue: Catalogue, version: str = "1") -> Schema:
    """The document.

    Args:
        catalogue: all RPCs.
        version: of the API.
    """
    return _Document(catalogue).made(version)


class _Document:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._schemas: dict[str, Schema] = {}

    def made(self, version: str) -> Schema:
        paths: dict[str, Schema] = {}
        names: dict[str, str] = {}  # a path without the names of its variables → with them, as first met
        tags: dict[str, str] = {"Session": "Sessions of browsers.", "File": "Files that RPCs name."}
        for rpc in self._catalogue.rpcs:
            tags.setdefault(_tag(rpc), rpc.tag_comment)
            for number, binding in enumerate(rpc.bindings):
                named = _VARIABLE.sub(lambda match: "{" + _in_path(match.group(1)) + "}", binding.path)
                path = names.setdefault(_VARIABLE.sub("{}", binding.path), named)
                if path != named:
                    raise FaultyDescriptor(f"{rpc.full_method} names the variables of {path} otherwise: {named}")
                paths.setdefault(path, {})[binding.method.lower()] = self._operation(rpc, binding, number)
        paths.update(handwritten_paths())
        return {
            "openapi": "3.1.0",
            "info": {
                "title": "Manor",
                "version": version,
                "description": "Amounts are whole numbers of minor units, written as strings. Every change carries an "
                "Idempotency-Key; failures are application/problem+json (RFC 9457).",
            },
            "servers": [{"url": "/"}],
            "tags": [{"name": name, "description": text} for name, text in sorted(tags.items())],
            "paths": dict(sorted(paths.items())),
            "components": {
                "schemas": {**dict(sorted(self._schemas.items())), **handwritten_schemas(self._schemas)},
                "securitySchemes": {
                    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
                    "session": {"type": "apiKey", "in": "cookie", "name": "manor_access"},
                },
                "responses": {"Problem": _PROBLEM_RESPONSE},
            },
        }

    def _operation(self, rpc: Rpc, binding: Binding, number: int) -> Schema:
        reply = {"application/json": {"schema": self._message(rpc.descriptor.output_type)}}
        responses = {"200": {"description": "Done.", "content": reply}}
        for status in _statuses(rpc, binding):
            responses[status] = {"$ref": "#/components/responses/Problem"}
        operation: Schema = {
            "operationId": f"{_tag(rpc)}_{rpc.descriptor.name}" + (f"_{number}" if number else ""),
            "summary": rpc.comment.split(". ")[0].rstrip(".:") if rpc.comment else rpc.descriptor.name,
            "description": rpc.comment,
            "tags": [_tag(rpc)],
            "parameters": self._parameters(rpc, binding),
            "responses": responses,
            "security": [] if rpc.access.public else [{"bearer": []}, {"session": []}],
            "x-manor-principals": [_KINDS[kind] for kind in rpc.principals],
        }
        if rpc.access.permission:
            operation["x-manor-permission"] = rpc.access.permission
        if binding.body:
            body = self._body(rpc, binding)
            operation["requestBody"] = {
                # A request with nothing to say may leave its body out.
                "required": bool(self._resolved(body).get("required")),
                "content": {"application/json": {"schema": body}},
            }
        return operation

    def _resolved(self, schema: Schema) -> Schema:
        return self._schemas[schema["$ref"].removeprefix(_REFERENCE)] if "$ref" in schema else schema

    def _body(self, rpc: Rpc, binding: Binding) -> Schema:
        if binding.body != "*":
            return self._field(rpc.descriptor.input_type.fields_by_name[binding.body])
        in_path = {name for name in _VARIABLE.findall(binding.path) if "." not in name}
        if not in_path:
            return self._message(rpc.descriptor.input_type)
        return self._object(rpc.descriptor.input_type, without=in_path)

    def _parameters(self, rpc: Rpc, binding: Binding) -> list[Schema]:
        parameters: list[Schema] = []
        in_path = _VARIABLE.findall(binding.path)
        for name in in_path:
            described = self._described(_find(rpc.descriptor.input_type, name))
            if name == "service" and rpc.access.every_service:
                described["description"] = f"{described['description']} {_EVERY_SERVICE}".strip()
            parameters.append({"name": _in_path(name), "in": "path", "required": True, **described})
        if binding.body != "*":
            taken = {*in_path, binding.body}
            parameters.extend(self._query(rpc.descriptor.input_type, "", taken, _QUERY_DEPTH))
        if rpc.needs_idempotency_key:
            parameters += [_IDEMPOTENCY_KEY, _COMPANY_CURRENCY]
        if binding.method in ("PATCH", "PUT"):
            parameters.append(_IF_MATCH)
        return parameters

    def _query(self, message: Any, prefix: str, taken: set[str], depth: int) -> list[Schema]:
        found: list[Schema] = []
        for field in message.fields:
            name = prefix + field.name
            plain = field.message_type is None or field.message_type.full_name in WELL_KNOWN
            if name in taken or is_map(field) or _output_only(field):
                continue
            if plain:
                required = field_behavior_pb2.REQUIRED in behaviours_of(field)
                found.append({"name": _camel(name), "in": "query", "required": required, **self._described(field)})
            elif depth > 1 and not field.is_repeated:
                found.extend(self._query(field.message_type, f"{name}.", taken, depth - 1))
        return found

    def _described(self, field: Any) -> Schema:
        schema = self._field(field)
        described: Schema = {"description": schema.pop("description", "")}
        if field.is_repeated:
            described |= {"style": "form", "explode": True}
        return {**described, "schema": schema}

    def _message(self, message: Any) -> Schema:
        """A reference to a message's schema, which is made when it is first met."""
        if message.full_name in _WELL_KNOWN:
            return dict(_WELL_KNOWN[message.full_name])
        name = _short(message.full_name)
        if name not in self._schemas:
            self._schemas[name] = {}  # a message may hold itself
            self._schemas[name] = self._object(message)
        return {"$ref": f"#/components/schemas/{name}"}

    def _object(self, message: Any, without: Collection[str] = ()) -> Schema:
        fields = [field for field in message.fields if field.name not in without]
        schema: Schema = {
            "type": "object",
            "description": self._catalogue.comments.get(message.full_name, ""),
            "properties": {field.json_name: self._field(field) for field in fields},
            "additionalProperties": False,
        }
        required = [field.json_name for field in fields if field_behavior_pb2.REQUIRED in behaviours_of(field)]
        return schema | ({"required": required} if required else {})

    def _field(self, field: Any) -> Schema:
        rules = rules_of(field)
        if is_map(field):
            schema: Schema = {
                "type": "object",
                "additionalProperties": self._value(field.message_type.fields_by_name["value"]),
            }
        elif field.is_repeated:
            schema = {"type": "array", "items": {**self._value(field), **_ruled(field, rules)}, **_counted(rules)}
        else:
            schema = {**self._value(field), **_ruled(field, rules)}
        comment = self._catalogue.comments.get(field.full_name, "")
        if comment:
            schema["description"] = comment
        if _output_only(field):
            schema["readOnly"] = True
        if field.has_presence:
            schema["x-manor-presence"] = True  # a reply may leave it out; every other field is always written
        return schema

    def _value(self, field: Any) -> Schema:
        if field.message_type is not None:
            return self._message(field.message_type)
        if field.enum_type is not None:
            return self._enum(field.enum_type)
        if field.type == FieldDescriptor.TYPE_BYTES:
            return {"type": "string", "contentEncoding": "base64"}
        return dict(_SCALARS[field.cpp_type])

    def _enum(self, enum: Any) -> Schema:
        name = _short(enum.full_name)
        if name not in self._schemas:
            comments = self._catalogue.comments
            lines = [f"{one.name}: {comments.get(f'{enum.full_name}.{one.name}', '')}" for one in enum.values]
            self._schemas[name] = {
                "type": "string",
                "description": "\n".join([comments.get(enum.full_name, ""), *lines]),
                "enum": [one.name for one in enum.values],
            }
        return {"$ref": f"#/components/schemas/{name}"}


def _ruled(field: Any, rules: options_pb2.Rules) -> Schema:
    """The rules of one value, in the words of JSON Schema.

    A field that need not be given, and that shows no difference between nothing and its zero value, may hold that.
    """
    schema: Schema = dict(_FORMATS.get(rules.format, {"format": rules.format} if rules.format else {}))
    if rules.pattern:
        schema["pattern"] = rules.pattern
    zero = not (field.has_presence or field.is_repeated or field_behavior_pb2.REQUIRED in behaviours_of(field))
    if zero and schema.get("format") in _HELD:
        name = schema.pop("format")
        schema |= {"x-manor-format": name, "pattern": _HELD[name]}
    if "pattern" in schema:
        schema["pattern"] = f"^(?:{'|' if zero else ''}{schema['pattern']})$"
    # An int64 is a string in JSON, of which `minimum` says nothing: tools read ours instead.
    text = field.cpp_type in (FieldDescriptor.CPPTYPE_INT64, FieldDescriptor.CPPTYPE_UINT64)
    for rule, word in (("min", "minimum"), ("max", "maximum")):
        if rules.HasField(rule):
            limit = getattr(rules, rule)
            told = min(limit, 0) if word == "minimum" else max(limit, 0)
            schema[f"x-manor-{word}" if text else word] = told if zero and not text else limit
    if rules.HasField("min_length"):
        schema["minLength"] = 0 if zero else rules.min_length
    if rules.HasField("max_length"):
        schema["maxLength"] = rules.max_length
    return schema


def _counted(rules: options_pb2.Rules) -> Schema:
    words = (("min_items", "minItems"), ("max_items", "maxItems"))
    return {word: getattr(rules, rule) for rule, word in words if rules.HasField(rule)}


def _output_only(field: Any) -> bool:
    return field_behavior_pb2.OUTPUT_ONLY in behaviours_of(field)


def _find(message: Any, name: str) -> Any:
    *outer, last = name.split(".")
    for step in outer:
        message = message.fields_by_name[step].message_type
    return message.fields_by_name[last]


def _tag(rpc: Rpc) -> str:
    return rpc.tag.removesuffix("Service")


def _short(full_name: str) -> str:
    """manor.billing.v1.Run → billing.Run; google.longrunning.Operation → longrunning.Operation."""
    package, _, name = full_name.rpartition(".")
    return ".".join([part for part in package.split(".")[1:] if not re.fullmatch(r"v\d+", part)] + [name])


def _camel(name: str) -> str:
    return re.sub(r"_([a-z0-9])", lambda match: match.group(1).upper(), name)


def _in_path(name: str) -> str:
    """A path variable's name, which is only the document's: that of the field, wherever in the request it lies."""
    return _camel(name.rpartition(".")[2])


def _statuses(rpc: Rpc, binding: Binding) -> list[str]:
    statuses = ["400", "401", "404", "429", "500", "503", "504"]  # 401 also of a sign-in: a wrong password
    if not rpc.access.public:
        statuses += ["403"]
    if binding.method != "GET":
        statuses += ["409", "422"]
    if binding.body:
        statuses += ["413", "415"]
    if binding.method in ("PATCH", "PUT") or "etag" in rpc.descriptor.input_type.fields_by_name:
        statuses += ["412"]
    return sorted(statuses)


_PROBLEM_RESPONSE: Schema = {
    "description": "It was not done; the document says why.",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_IDEMPOTENCY_KEY: Schema = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "New for each thing to do, the same when trying again: then it is done once.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,200}$"},
}
_COMPANY_CURRENCY: Schema = {
    "name": "Company-Currency",
    "in": "header",
    "required": False,
    "description": "A company's number and the currency that amounts of it were entered in, such as 2 SGD; refused with"
    " 409 where the company's currency has been corrected since.",
    "schema": {"type": "string", "pattern": "^[1-9][0-9]{0,9} [A-Z]{3}$"},
}
_IF_MATCH: Schema = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "description": "The ETag that came with the resource; refused with 412 where somebody changed it since.",
    "schema": {"type": "string"},
}
