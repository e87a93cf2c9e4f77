# Refusals: what happened and what to do. The key is the class in domain/errors.py.

error-not-found = This is not here: it may have been removed.
error-step-over = This question is closed already. Begin again: it takes a few taps.
error-not-for-you = Somebody else has to do this: the tutor or the student.
error-lesson-clash = That time is taken already: { $starts_at }–{ $ends_at }.
error-lesson-in-past = That time has passed.
error-lesson-too-far = That date is too far away: a lesson can be up to a year and a half ahead, or a year back.
error-lesson-settled = The lesson is already marked or cancelled. Press Undo on its card first.
error-lesson-not-over = The lesson has not begun yet.
error-lesson-begun = The lesson has already begun.
error-lesson-not-held = A lesson can be written about once it has begun, and its recap sent once it is marked as held.
error-nothing-to-tell = There is nothing to send yet: a topic, a phrase, words or a voice is needed.
error-too-many-skills = A course has room for { $limit } skills at most.
error-changed-since = Something has changed since. Here is how it stands now.
error-undo-too-late = This can be undone for seven days, and they are over.
error-nothing-to-undo = There is nothing to undo: it has been undone already.
error-amount-out-of-range =
    { $least_minor ->
        [0] A price is not less than zero and at most a billion. 0 means free.
       *[1] The amount must be more than zero and at most a billion.
    }
error-text-too-long = Too long: at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
error-text-empty = At least one letter or digit is needed here.
error-duration-out-of-range = A lesson takes { $shortest_minutes } to { $longest_minutes } minutes.
error-invitation-spent = This invitation has been used or has expired. Ask the tutor for a new one.
error-invitation-unknown = There is no such invitation. Check the code or ask for a new one.
error-code-paused = Too many wrong codes. The next try is possible at: { $until }.
error-already-connected = This person is connected already, no new invitation is needed.
error-student-has-telegram = This student is connected with another Telegram account. Disconnect that one first.
error-homework-settled = The homework is accepted: there is nothing left to hand in.
error-homework-withdrawn = This homework has been called off: there is nothing to do.
error-homework-begun = Too late to call it off: something was handed in, or it has a grade.
error-submission-closed = The work has been handed in: it cannot be changed now.
error-submission-empty = There is nothing to hand in yet: send at least one page.
error-submission-not-open = This work is not waiting to be checked.
error-too-many-pages = One piece of work holds at most { $limit ->
        [one] { $limit } page
       *[other] { $limit } pages
    }. What did not fit was left out, the rest is kept.
error-file-too-big = The file is too big: up to { $limit_megabytes } MB. Try to compress it or send photos.
error-file-empty = The file is empty: 0 bytes. Please check it and send it again.
error-file-refused = { $kind ->
    [program] Programs and scripts are not passed on here. Photos, PDFs and documents are fine.
    [web_page] HTML and SVG are not passed on here: they may hold a script. A photo, a PDF or a screenshot is fine.
   *[archive] Archives are not passed on here. Please send the files in it one by one or as an album.
}
error-due-in-past = The due date must be in the future.
error-grade-out-of-range = In this scale grades go from { $least } to { $most }.
error-period-settled = This period is settled. To change its grades, open it again: journal → Periods.
error-weight-out-of-range = A weight can be from 0 to { $most }.
error-zone-unknown = There is no such time zone. For example: Europe/London.
error-currency-unknown = There is no such currency. For example: EUR, USD, GBP.
error-series-out-of-range = A series has 1 to { $most } lessons within a year and a half.
error-series-taken = Not one lesson fits there: every day is taken.
error-series-ended = This series has ended already.
error-rule-out-of-range = A number from { $least } to { $most }, please.
error-hours-out-of-range = The beginning has to come at least { $shortest_minutes } minutes before the end, and a day has at most six intervals.
error-hours-overlap = These hours overlap.
error-time-off-out-of-range = Days ahead, in order, and at most { $most_days } in a row, please.
error-proposal-over = This offer has been answered, or its time is over. Here is how it stands now.
error-proposal-waiting = A move has been offered already and waits for its answer.
error-slots-out-of-range = One to { $most } times can be offered.
error-slot-taken = That time is not free: { $starts_at }. Would another one do?
error-slot-too-soon = That is too soon: at least { $hours } h ahead, please.
error-move-too-far = That is too far: { $days } days from the first date at most.
error-moves-spent = { $most ->
        [0] Only the tutor can move this lesson.
        [one] This lesson has been moved { $most } time: that is the limit.
       *[other] This lesson has been moved { $most } times: that is the limit.
    }
error-group-moves = A group's lesson is moved by the tutor, for everybody at once.
error-nobody-to-ask = There is nobody to answer: nobody of the family is connected. You can simply move the lesson.
error-capacity-out-of-range = A group may have { $least } to { $most } places.
error-group-full = All { $capacity } places of the group are taken.
error-nothing-to-waive = There is nothing to charge here, or it has been decided.
error-makeup-used = The make-up for this lesson has been planned already. Cancel that first.
error-makeup-gone = This make-up has been used already.
error-discount-out-of-range = A discount is from 1 to 100%.
error-package-out-of-range = A package has 1 to { $most_lessons } lessons and is good for up to { $most_days } days.
error-package-of-no-course = A package must be good for at least one subject.
error-package-endless = This package has no last day: it never ends, or has not begun.
error-package-over = The package is over before these days.
error-freeze-out-of-range = At most { $most_days } days in a row can be frozen, beginning at most { $back_days } days ago and within a year.
error-extension-out-of-range = It has to be later than its last day, from today on, at most { $most_days } days away.
error-package-spent = Nothing is left of this package.
error-share-out-of-range = A share is from 0 to 100%.
error-price-day-out-of-range = A price changes from today on or later, at most { $most_days } days ahead.
error-price-holds = This price holds already. It can only be changed.
error-booking-closed = Booking is not open here. The tutor can arrange a time.
error-ask-who-pays = Whoever pays for the lessons books them. Free times can be shown to a parent.
error-assignment-over = This homework has been sent or deleted already.
error-nobody-addressed = Choose first whom to send it to: those chosen are no longer in these courses.
error-too-many-comments = You have { $limit } comments already. Delete one to keep this one.
error-tutor-has-courses = Somebody with courses ({ $count }) cannot be removed.
