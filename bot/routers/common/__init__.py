"""Everybody's: start, help, settings, invitations, what a family shares, moves by agreement, booking, inline mode."""

from bot.routers.common import (
    answer_move,
    booking,
    calendar,
    cancelling,
    confirming,
    family,
    family_journal,
    family_records,
    family_week,
    founding,
    overdue,
    propose_move,
    settings,
    shared_cards,
    waiting,
    welcome,
)

FEATURES = (
    welcome.routes,
    founding.routes,
    settings.routes,
    family.routes,
    family_week.routes,
    confirming.routes,
    propose_move.routes,
    answer_move.routes,
    family_records.routes,
    family_journal.routes,
    overdue.routes,
    calendar.routes,
    waiting.routes,
    cancelling.routes,
    booking.routes,
    shared_cards.routes,
)
