"""Everybody's: start, help, settings, invitations, what a family shares."""

from bot.routers.common import confirming, family, founding, settings, welcome

FEATURES = (welcome.routes, founding.routes, settings.routes, family.routes, confirming.routes)
