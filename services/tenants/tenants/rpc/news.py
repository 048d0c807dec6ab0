"""NewsService."""

from __future__ import annotations

from chassis.rpc.call import Call
from manor.tenants.v1 import news_pb2 as pb
from manor.tenants.v1 import news_pb2_grpc

from tenants.queries import news as queries


class NewsServicer(news_pb2_grpc.NewsServiceServicer):
    """How much has been told."""

    def CountNews(self, request: pb.CountNewsRequest, call: Call) -> pb.CountNewsResponse:
        rows = queries.count_news(call.tx, company_id=request.company_id, estate_id=request.estate_id)
        return pb.CountNewsResponse(estates=[pb.EstateNews(**row._mapping) for row in rows])
