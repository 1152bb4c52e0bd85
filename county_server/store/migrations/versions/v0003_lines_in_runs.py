"""A row of a stream may stand for a run of the directory's lines, which are no longer written one by one to each.

What stands in the streams stays as it is: runs of one. Every device has been owed every line so far.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Two numbers more."""
    op.add_column("delivery", sa.Column("run", sa.Integer, nullable=False, server_default="1"))
    op.add_column("device", sa.Column("lines", sa.Integer, nullable=False, server_default="0"))
    count = sa.select(sa.func.count()).select_from(sa.table("line")).scalar_subquery()
    op.execute(sa.table("device", sa.column("lines")).update().values(lines=count))
