# Відмови: що сталося і що робити. Ключ — ім’я класу з domain/errors.py. Читають і дорослі, і діти: без «ти» і «ви».

error-not-found = Цього тут немає: можливо, вже видалено.
error-not-for-you = Це може зробити лише хтось інший: репетитор або учень.
error-lesson-clash = Цей час уже зайнято: { $starts_at }–{ $ends_at }.
error-lesson-in-past = Цей час уже минув.
error-lesson-too-far = Надто далека дата: урок можна поставити не далі ніж на півтора року вперед і рік назад.
error-lesson-settled = Урок уже позначено або скасовано. Спершу потрібна кнопка «Повернути як було» в його картці.
error-lesson-not-over = Урок ще не почався.
error-lesson-begun = Урок уже почався.
error-lesson-not-held = Записати про урок можна, коли він почався, а надіслати підсумок — коли його позначено як такий, що відбувся.
error-nothing-to-tell = Надсилати ще нічого: потрібна тема, фраза, слова або голосове.
error-too-many-skills = В одному курсі вміщується не більше ніж { $limit } навичок.
error-changed-since = Відтоді щось змінилося. Ось як є зараз.
error-undo-too-late = Скасувати це можна протягом семи днів, цей час минув.
error-nothing-to-undo = Скасовувати нічого: це вже скасовано.
error-amount-out-of-range = Сума має бути більшою за нуль і не більшою за мільярд.
error-text-too-long = Задовго: не більше ніж { $limit ->
        [one] { $limit } знак
        [few] { $limit } знаки
       *[many] { $limit } знаків
    }.
error-text-empty = Тут потрібен хоча б один знак: літера або цифра.
error-duration-out-of-range = Урок триває від { $shortest_minutes } до { $longest_minutes } хвилин.
error-invitation-spent = Запрошення вже використано або воно застаріло. Потрібне нове від репетитора.
error-invitation-unknown = Такого запрошення немає. Перевірте код або попросіть нове запрошення.
error-code-paused = Забагато хибних кодів. Знову можна спробувати: { $until }.
error-already-connected = Цю людину вже під’єднано, нове запрошення не потрібне.
error-student-has-telegram = До цієї картки учня вже під’єднано інший Telegram. Спершу від’єднайте попередній.
error-homework-settled = Завдання вже прийнято, здавати більше нічого не треба.
error-submission-closed = Роботу вже здано: змінити її зараз не можна.
error-submission-empty = Поки нічого здавати: потрібна хоча б одна сторінка.
error-submission-not-open = Ця робота зараз не чекає на перевірку.
error-too-many-pages = В одній роботі вміщується не більше ніж { $limit ->
        [one] { $limit } сторінка
        [few] { $limit } сторінки
       *[many] { $limit } сторінок
    }.
error-file-too-big = Файл завеликий: можна до { $limit_megabytes } МБ. Допоможе стиснути його або надіслати фотографіями.
error-due-in-past = Термін має бути в майбутньому.
error-grade-out-of-range = У цій шкалі оцінки від { $least } до { $most }.
error-zone-unknown = Такого часового поясу немає. Приклад: Europe/Kyiv.
error-currency-unknown = Такої валюти немає. Приклад: UAH, EUR, USD.
error-series-out-of-range = У серії не може бути стільки уроків: від 1 до { $most }, не довше півтора року.
error-series-taken = На цей час не вміщується жоден урок: усі дні зайняті.
error-series-ended = Ця серія вже завершилася.
error-rule-out-of-range = Тут підійде число від { $least } до { $most }.
error-hours-out-of-range = Початок має бути раніше за кінець щонайменше на { $shortest_minutes } хвилин, а проміжків на день — не більше шести.
error-hours-overlap = Ці години перетинаються.
error-time-off-out-of-range = Потрібні дні попереду, по порядку й не більше { $most_days } поспіль.
error-proposal-over = На цю пропозицію вже відповіли, або час вийшов. Ось як є зараз.
error-proposal-waiting = Перенесення вже запропоновано, відповіді поки немає.
error-slots-out-of-range = Запропонувати можна від 1 до { $most } варіантів.
error-slot-taken = Цей час не вільний: { $starts_at }. Підійде інший?
error-slot-too-soon = Так скоро не вийде: потрібно щонайменше { $hours } год у запасі.
error-move-too-far = Так далеко не перенести: не більше { $days } дн. від початкового дня.
error-moves-spent = { $most ->
        [0] Перенести цей урок може лише репетитор.
        [one] Цей урок уже переносили { $most } раз, більше не можна.
        [few] Цей урок уже переносили { $most } рази, більше не можна.
       *[many] Цей урок уже переносили { $most } разів, більше не можна.
    }
error-group-moves = Урок групи переносить репетитор, одразу для всіх.
error-nobody-to-ask = Відповісти поки нікому: ніхто з родини не підключений. Урок можна просто перенести.
error-capacity-out-of-range = У групі може бути від { $least } до { $most } місць.
error-group-full = У групі зайняті всі місця: { $capacity }.
error-nothing-to-waive = Списувати тут нічого, або все вже вирішено.
error-makeup-used = Відпрацювання за цей урок уже призначено. Спершу скасуйте його.
error-makeup-gone = Цим відпрацюванням уже скористалися.
error-booking-closed = Записатися тут самостійно не можна. Про час можна домовитися з репетитором.
error-ask-who-pays = Записує той, хто сплачує за заняття. Вільний час можна показати батькам.
