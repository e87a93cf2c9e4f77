"""Ids are None until storage has assigned them; services only ever hold what has been stored."""


def known(identity: int | None) -> int:
    """The id of a stored entity; a programming error otherwise."""
    if identity is None:
        raise ValueError("this entity has not been stored yet")
    return identity
