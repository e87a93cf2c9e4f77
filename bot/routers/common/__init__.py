"""Everybody's: start, help, settings, invitations, the joint schedule of a family."""

from bot.routers.common import founding, schedule, settings, welcome

FEATURES = (welcome.routes, founding.routes, settings.routes, schedule.routes)
