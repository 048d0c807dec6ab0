"""Whom the file of an operation is for."""

from __future__ import annotations

from chassis import directory
from chassis.data.tx import Tx
from chassis.files.worded import Reader
from chassis.jobs.running import Running


def reader(op: Running, tx: Tx, language: str, *, excel: bool) -> Reader:
    """The reader of the file that an operation writes about its group, company or estate.

    Args:
        op: the operation.
        tx: under the scope of whoever asked.
        language: zh-CN or en-US; empty for a program.
        excel: a workbook; otherwise CSV.

    Raises:
        NotFound: the company or the estate is not in scope.
    """
    if not op.company_id:
        # A group has no clock of its own.
        zone = next((one.time_zone for one in directory.companies_in_scope(tx)), "UTC")
        return Reader(language, directory.group_name(tx), zone, excel)
    company = directory.company(tx, op.company_id)
    place = directory.estate(tx, op.estate_id) if op.estate_id else company
    return Reader(language, place.name, company.time_zone, excel)
