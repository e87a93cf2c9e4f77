# Здача роботи.
dialog-name-hand-in = Здача роботи
dialog-name-sort-sent = Надіслане без завдання
dialog-hand-in = <b>Здача</b> · { $subject }
dialog-hand-in-task = { $gist }
dialog-hand-in-how = Надсилай фото, альбоми, файли, голосові й текст у будь-якому порядку. Коли все тут, натисни «Здати».
dialog-hand-in-pages = Отримано: <b>{ $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}</b>
dialog-which-homework = <b>До якого завдання це?</b>

    Надіслане збережено. Обери завдання, і воно стане його сторінками.
dialog-which-line = • <b>{ $subject }</b> · { $gist }
    { "  " }до { $day }
dialog-nothing-to-hand-in = <b>Зараз здавати нічого</b>

    Якщо це доповнення до зданої роботи, забери її назад у «Завданнях» і надішли ще раз.
dialog-left-hand-in = Здачу відкладено, усі сторінки збережено. Повернутися до неї можна із завдання.
not-understood-hand-in-collecting = Це не може стати сторінкою. Підійдуть фото, файли, голосові, відео й текст. Усе надіслане раніше на місці.
not-understood-sort-sent-choosing = Це не може стати сторінкою. Спершу обери завдання для надісланого.
dialog-which-handed-in = • <b>{ $subject }</b> · { $gist }
    { "  " }вже здано, можна додати
