"""The guardian's screens."""

from bot.routers.parent import balance, home, homework, progress

FEATURES = (home.routes, balance.routes, homework.routes, progress.routes)
