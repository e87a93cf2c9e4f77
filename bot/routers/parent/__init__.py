"""The guardian's screens."""

from bot.routers.parent import home, homework, progress

FEATURES = (home.routes, homework.routes, progress.routes)
