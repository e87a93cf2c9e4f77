"""The web page: several people's chats with bots, side by side, as their phones would show them.

`routes.mount(app, world)` adds it to an aiohttp application. The page learns of changes by one stream
(server-sent events) and acts through small JSON requests; everything a browser sends is checked, and what
people write is only ever text. Plain HTML, CSS and JavaScript: no build step, nothing loaded from elsewhere.
"""
