"""Pictures the bot draws itself: plain data in, a PNG out, nothing else touched.

Drawn in a thread: tens of milliseconds that nobody else shall wait for. Pillow is loaded with the first picture,
not with the bot.
"""
