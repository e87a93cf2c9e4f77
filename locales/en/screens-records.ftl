# The record of a lesson: topic, recap for the family, note, skills. Past lessons.

recap-chip = { $chip ->
    [great] Great work
    [progress] Clear progress
    [clear] Topic understood
    [practice] Needs practice
    [revise] Worth revising
   *[tired] Tired today
}
screen-record-about = { $student } · { $subject } · { $day }
screen-record-topic = Topic: { $topic }
screen-recap-title = <b>Lesson recap</b>
screen-recap-chips = { $phrases }
screen-recap-words = <blockquote>{ $text }</blockquote>
screen-recap-voice = 🎤 Voice message
screen-recap-hint = Tap phrases, type or record a few words — the family gets one message.
screen-recap-not-held = It can be sent once the lesson is marked as held.
screen-recap-told = { $changed ->
    [yes] Sent: { $when }. Changed since.
   *[no] Sent: { $when }
}
screen-record-title = <b>Lesson record</b>
screen-record-no-topic = No topic written down yet.
screen-record-note = 🔒 { $note }
screen-skill-line = { $sign } { $name } — { $mastery ->
    [0] not marked
    [1] begun
    [2] practised
   *[3] mastered
}
screen-skill-before = { $sign } { $name } — before: { $mastery ->
    [1] begun
    [2] practised
   *[3] mastered
}
screen-skills-more = …and { $count } more
screen-skills-title = <b>Skills</b>
screen-skills-empty = What the course teaches will be here: “fractions”, “Past Simple”. After each lesson one tap marks a skill.
screen-skills-hint = A tap goes one step on: begun → practised → mastered.
screen-history-title = <b>Past lessons</b>
screen-history-empty = No lessons have been held yet. What each of them was about will be here.
screen-history-lesson = <b>{ $day }</b> · { $subject }{ $there ->
    [yes] { "" }
   *[no] { " " }· missed
}
screen-history-recap = <i>{ $text }</i>
dialog-record-words = { $part ->
    [topic] <b>Topic of the lesson</b>: type it in one line.
   *[note] <b>Note</b>: only you can see it. Type the text.
}
dialog-record-skill = <b>New skill</b>: type its name.
dialog-name-record-lesson = Lesson record
dialog-name-name-skill = New skill
dialog-left-record-lesson = All you wrote about the lesson is kept.
not-understood-record-lesson-recap = A recap is text or a voice message.
not-understood-record-lesson-words = This needs text.
not-understood-name-skill-name = This needs a name, as text.
notice-lesson-recap = 📒 <b>Lesson recap</b> · { $when }
screen-skills-away = <b>Which skill to remove?</b> Its marks are kept. Typing the name again brings it back.
