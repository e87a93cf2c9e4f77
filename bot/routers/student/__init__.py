"""The student's screens and dialogs."""

from bot.routers.student import hand_in, home, homework, late_pages, pages, progress, sort_sent

FEATURES = (
    home.routes,
    homework.routes,
    hand_in.routes,
    sort_sent.routes,
    pages.routes,
    late_pages.routes,
    progress.routes,
)
