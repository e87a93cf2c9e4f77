# Здавання роботи.
dialog-name-hand-in = Здавання роботи
dialog-name-sort-sent = Надіслане без завдання
dialog-hand-in = <b>Здаємо</b> · { $subject }
dialog-hand-in-task = { $gist }
dialog-hand-in-how = Надсилай фото, альбоми, файли, голосові й текст у будь-якому порядку. Коли все тут, натисни «Здати».
dialog-hand-in-pages = Отримано: <b>{ $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}</b>
dialog-which-homework = <b>До якого завдання це?</b>

    Усе надіслане збережено. Обери завдання, до якого його додати.
dialog-which-line = • <b>{ $subject }</b> · { $gist }
    { "  " }до { $day }
dialog-nothing-to-hand-in = <b>Зараз здавати нічого</b>

    Відкритих завдань немає, тож надіслане нікуди не потрапило. Коли завдання з’явиться, надішли ще раз.
dialog-left-hand-in = Здавання відкладено, усі сторінки збережено. Повернутися до нього можна із завдання.
not-understood-hand-in-collecting = Це не може стати сторінкою. Підійдуть фото, файли, голосові, відео й текст. Усе надіслане раніше на місці.
not-understood-sort-sent-choosing = Це не може стати сторінкою. Спершу обери завдання для надісланого.
dialog-which-handed-in = • <b>{ $subject }</b> · { $gist }
    { "  " }вже здано, можна додати
dialog-left-sort-sent = Надіслане не загубилося: воно додасться до завдання, яке почнеш здавати.
dialog-hand-in-early = 📎 Поки йшла перевірка, надійшло: { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}. Можна почати з цього.
