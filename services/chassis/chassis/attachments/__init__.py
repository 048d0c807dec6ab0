"""Files attached to records: declared by a service for its kinds of record, kept with the record's audit.

A service declares a kind beside its RPCs (`manor.options.v1.attachment_kind`), and says in `usecases/attachments.py`
where such a record is found and, where its files are not kept for ever, when it ended.
"""

from chassis.attachments.keeping import attach, attaching
from chassis.attachments.kinds import Home, ends, hangs_on, last_days, stays
from chassis.attachments.retention import end_attachments
from chassis.attachments.sweeping import sweep_attachments
from chassis.attachments.table import Target

__all__ = [
    "Home",
    "Target",
    "attach",
    "attaching",
    "end_attachments",
    "ends",
    "hangs_on",
    "last_days",
    "stays",
    "sweep_attachments",
]
