# Кнопки родителя. Не длиннее 20 знаков.
button-parent-newest = ‹ Новые
button-parent-older = Старые ›
