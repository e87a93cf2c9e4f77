"""Rules that follow from the tables themselves: whoever adds a table adds its rules."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Select, String, and_, cast, func, literal, or_, select

from storage import tables

Rule = Select[*tuple[Any, ...]]
"""Answers the rule's words and one number for each row that breaks it."""


def rule(words: str, number: Any) -> Rule:  # noqa: ANN401 (any column)
    return select(literal(words).label("words"), cast(number, String).label("number"))


def rules() -> Iterator[Rule]:
    for table in tables.metadata.sorted_tables:
        for constraint in sorted(table.foreign_key_constraints, key=lambda one: str(one.name)):
            yield _without_parent(constraint)
            if "studio_id" in table.c and "studio_id" in constraint.referred_table.c:
                yield _of_another_studio(constraint)


def _without_parent(constraint: ForeignKeyConstraint) -> Rule:
    child, parent = constraint.table, constraint.referred_table.alias()
    pairs = [(key.parent, parent.c[key.column.name]) for key in constraint.elements]
    there = and_(*(ours == theirs for ours, theirs in pairs))
    first = next(iter(child.primary_key))
    return (
        rule(f"{constraint.name}: a row without its parent", first)
        .select_from(child.outerjoin(parent, there))
        .where(*(ours.is_not(None) for ours, _ in pairs), pairs[0][1].is_(None))
    )


def _of_another_studio(constraint: ForeignKeyConstraint) -> Rule:
    """By the parent's id alone, so that it also speaks of keys that do not carry the studio with them."""
    child, parent = constraint.table, constraint.referred_table.alias()
    own = next(key for key in constraint.elements if key.column.name != "studio_id")
    differs = child.c.studio_id != parent.c.studio_id
    orphaned = child.c.studio_id.is_(None) & parent.c.studio_id.is_not(None)
    return (
        rule(f"{constraint.name}: a row and its parent are of different studios", child.c.id)
        .select_from(child.join(parent, own.parent == parent.c.id))
        .where(or_(differs, orphaned))
    )


def twice(words: str, *columns: Any) -> Rule:  # noqa: ANN401 (any columns)
    return rule(words, columns[0]).group_by(*columns).having(func.count() > 1)
