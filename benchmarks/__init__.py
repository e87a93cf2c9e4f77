"""What the bot costs, as ratios to a stock echo bot: ``make bench`` or ``python -m benchmarks [name ...]``.

A benchmark reports and never fails on a number. What is compared runs in turns, a few updates at a time, so that
the noise of the machine hits all alike; whoever handles updates has a process to himself, so that CPU is his own.
The database's and Telegram's sides run elsewhere and are not counted. Believe the ratios.
"""
