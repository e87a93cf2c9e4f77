# Сдача работы.
dialog-name-hand-in = Сдача работы
dialog-name-sort-sent = Присланное без задания
dialog-hand-in = <b>Сдача</b> · { $subject }
dialog-hand-in-task = { $gist }
dialog-hand-in-how = Присылай фото, альбомы, файлы, голосовые и текст в любом порядке. Когда всё здесь, нажми «Сдать».
dialog-hand-in-pages = Получено: <b>{ $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}</b>
dialog-which-homework = <b>К какому заданию это?</b>

    Всё присланное сохранено. Выбери задание, к которому его добавить.
dialog-which-line = • <b>{ $subject }</b> · { $gist }
    { "  " }до { $day }
dialog-nothing-to-hand-in = <b>Сдавать сейчас нечего</b>

    Открытых заданий нет, поэтому присланное никуда не попало. Когда задание появится, пришли ещё раз.
dialog-left-hand-in = Сдача отложена, все страницы сохранены. Вернуться к ней можно из задания.
not-understood-hand-in-collecting = Это не может стать страницей. Подойдут фото, файлы, голосовые, видео и текст. Всё присланное раньше на месте.
not-understood-sort-sent-choosing = Это не может стать страницей. Сначала выбери задание для присланного.
dialog-which-handed-in = • <b>{ $subject }</b> · { $gist }
    { "  " }уже сдано, можно добавить
dialog-left-sort-sent = Присланное не потерялось: оно добавится к заданию, которое начнёшь сдавать.
dialog-hand-in-early = 📎 Пока шла проверка, пришло: { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}. Можно начать с этого.
