# Скасування уроку: ціна на кнопці до дотику (правило 7), тому ця кнопка одна в ряду й може бути довша за 20 знаків.
button-family-cancel = { $price ->
    [free] Скасувати безкоштовно (до { $till })
    [free_late] Скасувати безоплатно
    [charged] Скасувати: −{ $amount }
   *[nothing] Скасувати урок
}
button-family-cancel-of = Скасувати: { $name }
button-family-ask-cancel = Попросити скасувати
button-family-keep = Залишити урок
button-family-ask-waiver = Просити не списувати
button-family-take-back = ↩️ Повернути урок
button-cancel-reason = { $reason ->
    [illness] Хвороба
    [no_power] Немає світла
    [no_internet] Немає інтернету
    [air_alert] Повітряна тривога
   *[other] Інша причина
}
button-tutor-late-cancel = Пізнє скасування
button-waiver-waive = Не списувати
button-waiver-charge = Списати
button-waiver-makeup = З відпрацюванням
button-waiver-more = Ще
button-waiver-of = Вирішити: { $name }
toast-family-cancelled = { $asked ->
    [yes] Урок скасовано, репетитор відповість
   *[no] Урок скасовано
}
toast-family-taken-back = Урок знову в розкладі
toast-family-waiver-asked = Прохання надіслано репетиторові
toast-family-cancel-asked = Прохання надіслано. Вирішує той, хто платить за урок.
toast-tutor-late-cancel = Позначено пізнє скасування
toast-waiver-waived = Не списуємо, родина дізнається
toast-waiver-charged = Списуємо, родина дізнається
button-cancel-rules = Скасування й неявки
button-tutor-moved = Перенесено
button-makeups = Відпрацювання: { $count }
button-makeup-drop = Прибрати: { $day }
button-makeup-use = Це відпрацювання
button-makeup-not = Не відпрацювання
toast-makeup-dropped = Відпрацювання прибрано
toast-makeup-used = Позначено: це відпрацювання
toast-makeup-released = Відпрацювання знову вільне
