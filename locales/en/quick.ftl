### What people type to plan, move and cancel: codes and the words for them. All three languages are always understood.

quick-weekdays = 1: mon, monday; 2: tue, tues, tuesday; 3: wed, weds, wednesday; 4: thu, thur, thurs, thursday; 5: fri, friday; 6: sat, saturday; 7: sun, sunday
quick-weekdays-all = 1: mondays; 2: tuesdays; 3: wednesdays; 4: thursdays; 5: fridays; 6: saturdays; 7: sundays
quick-near = 0: today, tonight; 1: tomorrow, tmrw, tmr; 2: day after tomorrow, the day after tomorrow
quick-months = 1: january, jan; 2: february, feb; 3: march, mar; 4: april, apr; 5: may; 6: june, jun; 7: july, jul; 8: august, aug; 9: september, sep, sept; 10: october, oct; 11: november, nov; 12: december, dec
quick-marks = at: at; from: from, starting; until: until, till, til, to; every: every, each; next: next; in: in, in a, in an; end: end of, the end of; of-month: st, nd, rd, th
quick-units = minute: m, min, mins, minute, minutes; hour: h, hr, hrs, hour, hours; day: day, days; week: week, weeks; morning: am, a m, in the morning; evening: pm, p m, in the evening, in the afternoon
quick-verbs = plan: plan, add, book, schedule, put, new lesson; move: move, reschedule, shift, postpone; cancel: cancel, remove, delete, drop
quick-repeats = 1: weekly, every week, once a week, each week; 2: biweekly, fortnightly, every other week, every second week, every two weeks
quick-lengths = 30: half an hour, half hour; 60: an hour, one hour; 90: an hour and a half, hour and a half, one and a half hours
quick-clocks = 720: noon, midday
quick-numbers = 1: one; 2: two; 3: three; 4: four; 5: five
quick-noise = noise: group, lesson, lessons, class, on, and, with, for, a, an, the, please, this, of, price, s
quick-deadline = due: by, due, for, till, until, before; lesson: lesson, class; next: next, the, our
quick-homework = hw, homework, assign
quick-letters = a: a
