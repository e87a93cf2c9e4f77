# Buttons of a guardian. At most 20 characters.
button-parent-newest = ‹ Newest
button-parent-older = Older ›
