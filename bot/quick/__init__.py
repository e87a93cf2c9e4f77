"""A lesson in one line of human words: "Wed 18:30 Masha 60m weekly", in any order and any of the three languages.

Pure: text and the tutor's clock in, what was said out. Nothing is dropped in silence: what has no meaning here is kept
and told back. The words themselves live in ``locales/*/quick.ftl``; all languages are understood at once.
"""
