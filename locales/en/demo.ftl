# The studio of `make demo`: names, tasks and answers as a tutor would write them.

demo-studio = Anna Lebedeva's studio
demo-name = { $who ->
    [anna] Anna Lebedeva
    [mark] Mark Kovalenko
    [olena] Olena Kovalenko
    [sofia] Sofia Becker
    [daniel] Daniel Becker
    [liza] Lisa Orlova
    [timur] Timur Akhmetov
    [aliya] Aliya Akhmetova
   *[bogdan] Bohdan Shevchuk
}
demo-subject = { $subject ->
    [maths] Maths
   *[physics] Physics
}
demo-task = { $task ->
    [fractions] Fractions: no. 412–418. Show every step, we will compare the answers in the lesson.
    [equations] Linear equations: no. 5, 7 and 9. Check each one by substitution.
    [triangles] Similar triangles: problems 3–6. Draw in pencil and label every side.
    [graphs] Plot y = 2x − 3 and y = −x + 6 and find where they meet in two ways.
    [motion] Uniform acceleration: problems 11–14. SI units first, formulas second.
    [ohm] Ohm's law: build the circuit of problem 8, measure the current, send a photo of the table.
    [variant] Paper 3, part 1. Time yourself: 60 minutes.
    [roots] Paper 4, questions 13 and 14 with full working.
   *[percents] Percentages: no. 201–210, leave out any two.
}
demo-feedback = { $what ->
    [neat] Excellent, a very neat drawing. Check the sign in the fifth one again.
    [clear] All correct and easy to follow, well done!
   *[again] A root got lost in 13: check the domain and send it again.
}
demo-note = { $how ->
    [transfer] bank transfer
   *[cash] cash
}
demo-answer = There is a sign slip in the second one, corrected below.
demo-quick-phrases = Wed 18:30 Mark 60m weekly | move Timur to Thu 17 | tomorrow 17:00 Mark blah | 31.02 18:00 Mark | cancel Mark on Mon
demo-group-name = English B1, Tue and Thu
demo-group-first = Alice Windsor
demo-group-second = Greg
demo-dispute = We told you two days ahead and did not come.
demo-dispute-answer = The lesson took place: Mark was online from 10:00 to 11:00.
demo-freeze-reason = Off to the sea
demo-package = 8 lessons for 180 for 60 days
demo-package-name = Conversation
demo-newcomer = Eva Linnik
