### Buttons and toasts of a tutor.

button-calendar-today = Today
button-calendar-tomorrow = Tomorrow
button-minutes = { $minutes } min
button-minutes-usual = { $minutes } min · as usual
button-tutor-new-lesson = ➕ Lesson
button-tutor-week = Week
button-tutor-week-day = { $count ->
    [0] { $day }
   *[other] { $day } · { $count }
}
button-tutor-students = Students
button-tutor-homework = Homework
button-tutor-payment = Payment
button-tutor-all-lessons = All lessons: { $count }
button-tutor-to-mark = To mark: { $count }
button-tutor-to-check = To check: { $count }
button-tutor-more = Show more
button-tutor-older = Older ›
button-tutor-held = Held
button-tutor-no-show = No-show
button-tutor-move = Move
button-tutor-cancel-lesson = Cancel
button-tutor-cancel-sure = Cancel the lesson
button-tutor-keep-lesson = Keep it
button-tutor-undo = ↩️ Undo
button-tutor-lesson-more = More…
button-tutor-its-week = Its week
button-tutor-seats =
    { $count ->
        [one] { $count } student
       *[other] { $count } students
    }
button-tutor-student-card = Student card
button-tutor-next-lesson = Next lesson
button-tutor-add-student = ➕ Student
button-tutor-find = 🔍 Find
button-tutor-plan = Plan a lesson
button-tutor-assign = Assign homework
button-tutor-works = All homework
button-tutor-balance = Balance
button-tutor-edit = Edit
button-tutor-edit-name = Name
button-tutor-edit-price = Price: { $subject }
button-tutor-edit-length = Length: { $subject }
button-tutor-add-course = ➕ Another subject
button-tutor-disconnect = Disconnect: { $name }
button-tutor-disconnect-sure = Disconnect
button-tutor-keep-connection = Keep it
button-tutor-invite-student = Invite the student
button-tutor-invite-parent = Invite a parent
button-tutor-open-invitation = Open the invitation
button-tutor-plan-sure = Plan it
button-tutor-other-day = Another day
button-tutor-other-time = Another time
button-tutor-any-time = Other hours
button-tutor-other-length = Another length
button-tutor-move-sure = Move it
button-tutor-anyway = Do it anyway
button-tutor-due = Choose a due date
button-tutor-in-a-week = In a week
button-tutor-by-lesson = By lesson { $day }
button-tutor-assign-sure = Assign it
button-tutor-show-files =
    { $count ->
        [one] Show { $count } file
       *[other] Show { $count } files
    }
button-tutor-attempt =
    Attempt { $number } · { $state ->
        [submitted] to check
        [in_check] being checked
        [returned] returned
       *[accepted] accepted
    }
button-tutor-assignment = What was assigned
button-tutor-homework-card = Open the homework
button-tutor-pay-debt = Settle the debt: { $amount }
button-tutor-pay-lessons =
    { $count ->
        [one] { $count } lesson: { $amount }
       *[other] { $count } lessons: { $amount }
    }
button-tutor-record = Record the payment
button-tutor-other-amount = Another amount
toast-tutor-held = Marked as held
toast-tutor-no-show = Marked as a no-show
toast-tutor-cancelled = Lesson cancelled
toast-tutor-undone = Undone
toast-tutor-planned = Lesson planned
toast-tutor-planned-already = This lesson is planned already
toast-tutor-moved = Lesson moved
toast-tutor-assigned = Homework assigned
toast-tutor-recorded = Payment recorded
