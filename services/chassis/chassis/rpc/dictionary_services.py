"""DictionaryService: words that a company extends."""

from __future__ import annotations

from manor.chassis.v1 import dictionaries_pb2 as pb
from manor.chassis.v1 import dictionaries_pb2_grpc

from chassis import dictionaries
from chassis.deps import Deps
from chassis.dictionaries import Entry
from chassis.rpc.call import Call
from chassis.rpc.upkeep_services import here


class DictionaryServicer(dictionaries_pb2_grpc.DictionaryServiceServicer):
    """The dictionaries that this service declares."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListDictionaries(self, request: pb.ListDictionariesRequest, call: Call) -> pb.ListDictionariesResponse:
        """All of them, with their built-in kinds."""
        here(self._deps, request.service)
        found = [
            pb.DeclaredDictionary(name=one.name, name_en=one.name_en, name_zh=one.name_zh, kinds=one.kinds)
            for one in dictionaries.declared(self._deps.service).values()
        ]
        return pb.ListDictionariesResponse(dictionaries=found)

    def ListDictionaryEntries(
        self, request: pb.ListDictionaryEntriesRequest, call: Call
    ) -> pb.ListDictionaryEntriesResponse:
        """A company's entries."""
        here(self._deps, request.service)
        dictionaries.must_be_declared(self._deps.service, request.dictionary)
        found = dictionaries.entries(call.tx, request.company_id, request.dictionary)
        return pb.ListDictionaryEntriesResponse(entries=[_told(request.dictionary, one) for one in found.listed])

    def SetDictionaryEntry(self, request: pb.SetDictionaryEntryRequest, call: Call) -> pb.DictionaryEntry:
        """One of them from now on."""
        here(self._deps, request.service)
        asked = request.entry
        wanted = Entry(asked.code, asked.kind, asked.name_en, asked.name_zh, asked.position, asked.retired)
        command = dictionaries.SetEntry(request.company_id, asked.dictionary, wanted, request.etag)
        made = dictionaries.set_entry(call.tx, command)
        return _told(asked.dictionary, made)


def _told(dictionary: str, one: Entry) -> pb.DictionaryEntry:
    return pb.DictionaryEntry(
        dictionary=dictionary,
        code=one.code,
        name_en=one.name_en,
        name_zh=one.name_zh,
        kind=one.kind,
        position=one.position,
        retired=one.retired,
        etag=str(one.version),
    )
