# Отказы: что случилось и что делать. Ключ — имя класса из domain/errors.py. Читают и взрослые, и ученики: без «ты» и «вы».

error-not-found = Этого здесь нет: возможно, уже удалено.
error-not-for-you = Это может сделать только кто-то другой: репетитор или ученик.
error-lesson-clash = Это время уже занято: { $starts_at }–{ $ends_at }.
error-lesson-in-past = Это время уже прошло.
error-lesson-too-far = Слишком далёкая дата: урок можно поставить не дальше чем на полтора года вперёд и год назад.
error-lesson-settled = Урок уже отмечен или отменён. Сначала нужна кнопка «Вернуть как было» в его карточке.
error-lesson-not-over = Урок ещё не начался.
error-lesson-begun = Урок уже начался.
error-lesson-not-held = Записать об уроке можно, когда он начался, а отправить итог — когда он отмечен как состоявшийся.
error-nothing-to-tell = Отправлять пока нечего: нужна тема, фраза, слова или голосовое.
error-too-many-skills = В одном курсе помещается не больше { $limit } навыков.
error-changed-since = С тех пор что-то изменилось. Вот как сейчас.
error-undo-too-late = Отменить это можно в течение семи дней, срок вышел.
error-nothing-to-undo = Отменять нечего: это уже отменено.
error-amount-out-of-range = Сумма должна быть больше нуля и не больше миллиарда.
error-text-too-long = Слишком длинно: не больше { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }.
error-text-empty = Здесь нужен хотя бы один знак: буква или цифра.
error-duration-out-of-range = Урок длится от { $shortest_minutes } до { $longest_minutes } минут.
error-invitation-spent = Приглашение уже использовано или устарело. Нужно новое от репетитора.
error-invitation-unknown = Такого приглашения нет. Проверьте код или попросите новое приглашение.
error-code-paused = Слишком много неверных кодов. Снова можно попробовать: { $until }.
error-already-connected = Этот человек уже подключён, новое приглашение не нужно.
error-student-has-telegram = Этот ученик уже подключён с другим Telegram. Сначала отключите прежний.
error-homework-settled = Задание уже принято, сдавать больше ничего не нужно.
error-submission-closed = Работа уже сдана: изменить её сейчас нельзя.
error-submission-empty = Пока нечего сдавать: нужна хотя бы одна страница.
error-submission-not-open = Эта работа сейчас не ждёт проверки.
error-too-many-pages = В одной сдаче помещается не больше { $limit ->
        [one] { $limit } страницы
        [few] { $limit } страниц
       *[many] { $limit } страниц
    }.
error-file-too-big = Файл слишком большой: можно до { $limit_megabytes } МБ. Поможет сжать его или прислать фотографиями.
error-due-in-past = Срок должен быть в будущем.
error-grade-out-of-range = В этой шкале оценки от { $least } до { $most }.
error-zone-unknown = Такого часового пояса нет. Пример: Europe/Moscow.
error-currency-unknown = Такой валюты нет. Пример: RUB, UAH, EUR.
error-series-out-of-range = В серии не может быть столько уроков: от 1 до { $most }, не дольше полутора лет.
error-series-taken = На это время не помещается ни один урок: все дни заняты.
error-series-ended = Эта серия уже закончилась.
error-rule-out-of-range = Здесь подойдёт число от { $least } до { $most }.
error-hours-out-of-range = Начало должно быть раньше конца хотя бы на { $shortest_minutes } минут, а часов в день — не больше шести отрезков.
error-hours-overlap = Эти часы пересекаются.
error-time-off-out-of-range = Нужны дни впереди, по порядку и не больше { $most_days } подряд.
error-proposal-over = На это предложение уже ответили, или время вышло. Вот как сейчас.
error-proposal-waiting = Перенос уже предложен, ответа пока нет.
error-slots-out-of-range = Предложить можно от 1 до { $most } вариантов.
error-slot-taken = Это время не свободно: { $starts_at }. Подойдёт другое?
error-slot-too-soon = Так скоро не получится: нужно не меньше { $hours } ч в запасе.
error-move-too-far = Так далеко не перенести: не больше { $days } дн. от первоначального дня.
error-moves-spent = { $most ->
        [0] Перенести этот урок может только репетитор.
        [one] Этот урок уже переносили { $most } раз, больше нельзя.
        [few] Этот урок уже переносили { $most } раза, больше нельзя.
       *[many] Этот урок уже переносили { $most } раз, больше нельзя.
    }
error-group-moves = Урок группы переносит репетитор, сразу для всех.
error-nobody-to-ask = Ответить пока некому: никто из семьи не подключён. Урок можно просто перенести.
error-capacity-out-of-range = В группе может быть от { $least } до { $most } мест.
error-group-full = В группе заняты все места: { $capacity }.
error-nothing-to-waive = Списывать тут нечего, или всё уже решено.
error-makeup-used = Отработка за этот урок уже назначена. Сначала отмените её.
error-makeup-gone = Этой отработкой уже воспользовались.
error-booking-closed = Записаться здесь самостоятельно нельзя. О времени можно договориться с репетитором.
error-ask-who-pays = Записывает тот, кто оплачивает занятия. Свободное время можно показать родителям.
