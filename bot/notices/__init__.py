"""From a row of the outbox to a message in the receiver's words, at send time.

``cases`` joins a notice with the rows it is about, ``kinds`` says for each kind when it is still useful and
which screen shows it. A notice whose matter, or whose receiver's part in it, is gone is withdrawn in silence.
"""
