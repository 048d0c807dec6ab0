"""Files attached to records: declared by a service for its kinds of record, kept with the record's audit.

A service declares a kind beside its RPCs (`manor.options.v1.attachment_kind`), and says in `usecases/attachments.py`
where such a record is found.
"""

from chassis.attachments.keeping import attaching
from chassis.attachments.kinds import Home, hangs_on
from chassis.attachments.sweeping import sweep_attachments

__all__ = ["Home", "attaching", "hangs_on", "sweep_attachments"]
