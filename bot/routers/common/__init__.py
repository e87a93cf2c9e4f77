"""Everybody's: start, help, settings, invitations, what a family shares, moves by agreement."""

from bot.routers.common import (
    answer_move,
    confirming,
    family,
    founding,
    propose_move,
    settings,
    welcome,
)

FEATURES = (
    welcome.routes,
    founding.routes,
    settings.routes,
    family.routes,
    confirming.routes,
    propose_move.routes,
    answer_move.routes,
)
