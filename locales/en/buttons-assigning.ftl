### Homework being prepared: what, for whom, by when

button-tutor-by-next-lesson = By the lesson
button-tutor-other-due = Another due date
button-tutor-assign-drop = { $asked ->
    [guess] Not homework
   *[yes] Delete
}
button-tutor-assign-later = To drafts
button-tutor-drafts = Drafts
button-tutor-assign-who = { $which ->
    [nobody] Choose a student
    [several] Whom it is for
    [more] Whom else
   *[other] Another student
}
button-tutor-assign-group = { $subject } group ({ $count })
button-tutor-assign-ready = Done: { $count }
button-tutor-assign-several = To several at once
toast-tutor-assign-dropped = Deleted; nothing was sent to anybody
button-tutor-templates = Templates
button-tutor-keep-template = Keep as template
button-tutor-all-given = Given to: { $count }
button-tutor-use-template = Assign
button-tutor-drop-template = Delete template
toast-tutor-template-kept = Kept among the templates
toast-tutor-template-dropped = Template deleted
