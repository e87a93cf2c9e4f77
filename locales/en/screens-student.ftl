# The student's screens.
screen-student-home = <b>Your studies</b>
screen-student-next = 📅 Next lesson: <b>{ $subject }</b>
    { $when }
screen-student-lesson-on = 📅 On now: <b>{ $subject }</b>
    { $when }
screen-student-no-lesson = 📅 No lessons ahead yet.
screen-student-due = 📝 { $count ->
    [0] Nothing to hand in, all done.
    [one] { $count } piece of homework is due:
   *[other] { $count } pieces of homework are due:
}
screen-student-level = ⭐ Level { $level } “{ $title }” · { $xp } XP
screen-student-streak = 🔥 Streak: { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
screen-student-submitted = <b>Submitted</b> · { $subject }

    { $pages ->
        [one] { $pages } page is
       *[other] { $pages } pages are
    } with the tutor. You can take the work back until the check begins.
toast-student-submitted = Submitted!
toast-student-taken-back = You have it back
toast-student-put-off = The pages are kept
toast-student-dropped = OK, not homework
screen-student-pages = <b>Pages</b> · { $subject }
screen-student-pages-how = { $count ->
    [0] No pages yet: send a photo, a file, a voice message or text.
   *[other] Tap a number to look at a page, move it or remove it.
}
screen-student-page-line = { $number }. { $kind ->
    [text] 📝 Text
    [photo] 🖼 Photo
    [voice] 🎤 Voice
    [audio] 🎵 Audio
    [video] 🎬 Video
    [video_note] 📹 Video note
   *[document] 📄 File
}{ $said ->
    [yes] : { $about }
   *[no] { "" }
}
screen-student-page = <b>Page { $number } of { $count }</b> · { $subject }

    { $kind ->
        [text] Text
        [photo] Photo
        [voice] Voice
        [audio] Audio
        [video] Video
        [video_note] Video note
       *[document] File
    } above. It can be moved or removed.
toast-student-page-moved = It is page { $number } now
toast-student-page-removed = Page removed
toast-student-page-restored = Page { $number } is back
toast-student-left-out = Left out
screen-student-page-corrected = ✏️ Page { $number } is corrected.
screen-student-page-not-corrected = ✏️ { $state ->
    [submitted] The work is handed in, and the tutor has it as it was. To change it, take it back and edit once more.
   *[other] The tutor has the work as it was: the edit is not in it.
}
toast-student-joined = Added what you sent before: { $pages }
screen-student-unsorted-corrected = ✏️ Corrected. Now choose the homework.
toast-student-checked-already = It is being checked already
