# Buttons of a lesson's record and of past lessons. At most 20 characters.
button-lesson-recap = { $told ->
    [yes] ✓ Recap
   *[no] Recap
}
button-lesson-next-week = Again next week
button-record = Lesson record
button-record-recap = Recap
button-record-rest = Topic and skills
button-record-topic = Topic
button-record-skills = Skills
button-record-note = Note
button-record-erase = Erase
button-recap-erase = Erase words
button-recap-send = { $again ->
    [yes] Send again
   *[no] Send to the family
}
button-recap-voice = 🎤 Listen
button-skill-add = ➕ Skill
button-history = Past lessons
toast-recap-told = Recap sent
toast-record-erased = Erased
button-skill-away = Remove a skill
toast-skill-away = Skill removed
