"""The student's screens and dialogs."""

from bot.routers.student import hand_in, home, homework, progress, sort_sent

FEATURES = (home.routes, homework.routes, hand_in.routes, sort_sent.routes, progress.routes)
