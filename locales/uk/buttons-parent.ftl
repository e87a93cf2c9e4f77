# Кнопки батьків. Не довші за 20 знаків.
button-parent-newest = ‹ Нові
button-parent-older = Старі ›
