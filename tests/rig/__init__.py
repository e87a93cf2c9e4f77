"""What tries to break the product, at length by ``make rig``, a representative part of it by ``make test``.

``invariants`` is the judge: what must hold after every scenario, whatever has happened in it.
"""
