### Materials: a tutor's library, and what a student is given of it.

library-untitled = Material of { $day }
library-usual-levels = Year 5, Year 9, GCSE, A-level, A1, A2, B1, B2
button-tutor-materials = Materials
button-family-given = Materials
button-library-all = All materials
button-library-write = Add a text
button-library-restore = Put back
button-library-clear = Clear
button-library-for-draft = From materials
button-library-keep = To materials
button-library-kind =
    { $kind ->
        [subject] Subject
        [level] Level
        [topic] Topic
        [tag] Tags
       *[favourite] ⭐ Favourites
    }
button-library-act =
    { $act ->
        [give] Give to students
        [assign] As homework
        [parts] Show
        [holders] Who has it
        [like] ⭐ Favourite
        [unlike] Unfavourite
        [describe] Change
        [title] Title
        [drop] Remove last part
       *[remove] Remove
    }
screen-library-title =
    { $which ->
        [all] <b>Materials</b>
        [sought] <b>Materials: “{ $name }”</b>
        [favourite] <b>Favourite materials</b>
        [tag] <b>Materials: #{ $name }</b>
       *[other] <b>Materials: { $name }</b>
    }
screen-library-line =
    • { $title }{ $labelled ->
        [yes] { " " }— { $labels }
       *[no] { "" }
    }{ $parts ->
        [1] { "" }
       *[other] { " " }({ $parts })
    }
library-holds =
    { $kind ->
        [photo] { $count ->
            [one] { $count } photo
           *[other] { $count } photos
        }
        [document] { $count ->
            [one] { $count } file
           *[other] { $count } files
        }
        [voice] { $count ->
            [one] { $count } voice message
           *[other] { $count } voice messages
        }
        [audio] { $count } audio
        [text] { $count ->
            [one] { $count } text
           *[other] { $count } texts
        }
       *[video] { $count ->
            [one] { $count } video
           *[other] { $count } videos
        }
    }
screen-library-shared =
    <b>{ $title }</b>
    { $holds }
screen-library-for-draft =
    { $which ->
        [some] <b>What goes with the homework?</b> Tap a material, or write a word to find it.
        [none] <b>No materials yet.</b> What you send to /materials can be added from here.
       *[sought] <b>Nothing like “{ $name }”.</b> Try another word or the beginning of one.
    }
screen-library-hint = <i>Type a word to search. Send a file, an album or a link to add it.</i>
screen-library-empty =
    { $which ->
        [all] Whatever you use more than once will be here: files, photos, links, texts. Send something and it is kept at once.
        [sought] Nothing found. Try another word or the beginning of one.
       *[other] Nothing here yet.
    }
screen-library-labels =
    { $kind ->
        [subject] <b>Materials by subject</b>
        [level] <b>Materials by level</b>
        [topic] <b>Materials by topic</b>
       *[tag] <b>Materials by tag</b>
    }{ $some ->
        [yes] { "" }
       *[no] { " " }— nothing marked yet.
    }
screen-library-item = <b>{ $title }</b>
screen-library-fact =
    { $kind ->
        [subject] Subject
        [level] Level
        [topic] Topic
       *[tag] Tags
    }: { $names }
screen-library-parts =
    { $album ->
        [yes] Receiving an album…
       *[no] { $count ->
            [one] { $count } part
           *[other] { $count } parts
        }
    }
screen-library-given =
    { $count ->
        [one] { $count } student has it
       *[other] { $count } students have it
    }, opened by { $opened }
screen-library-more = <i>Send another file, photo or text and it is added here. Words with # become tags.</i>
screen-library-removed =
    <b>{ $title }</b>

    Removed from the materials.{ $count ->
        [0] { "" }
        [one] { " " }{ $count } student keeps it.
       *[other] { " " }{ $count } students keep it.
    }
screen-library-holders =
    <b>{ $title }</b>

    { $count ->
        [0] Nobody has it yet.
        [one] { $count } student has it, opened by { $opened }
       *[other] { $count } students have it, opened by { $opened }
    }
screen-library-holder =
    • { $student } — { $times ->
        [0] not opened yet (given { $given })
        [1] opened { $opened }
       *[other] opened { $opened }, { $times } times
    }
screen-library-give =
    <b>{ $title }</b>

    { $some ->
        [yes] Give it to whom? Tap a name or a group; tap again to take it back.
       *[no] No students yet.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Given to: { $count }.
    }
dialog-library-title =
    <b>{ $title }</b>

    Type the new title.
dialog-library-edit =
    <b>{ $title }</b>

    { $kind ->
        [subject] Subject
        [level] Level
        [topic] Topic
       *[tag] Tags
    }{ $some ->
        [yes] { "" }: { $names }. You can change it.
       *[no] { "" }. Choose one or type your own.
    }{ $kind ->
        [tag] { " " }Several tags: with spaces between.
       *[other] { "" }
    }
screen-library-describe = <i>What do you want to change?</i>
dialog-library-write =
    <b>New material</b>

    Send a text or a link. The first words become its title; you can change it.
dialog-name-browse-materials = Materials
dialog-left-browse-materials = The materials are kept.
not-understood-browse-materials-card = That cannot be kept. Text, photos, files, voice and video can.
not-understood-browse-materials-shelf = That cannot be kept. Text, photos, files, voice and video can.
not-understood-browse-materials-write = That cannot be kept. Text, photos, files, voice and video can.
toast-library-lent = Added to the homework
toast-library-given =
    { $on ->
        [yes] { $count ->
            [0] Given already
           *[other] Given: { $count }
        }
       *[no] { $count ->
            [0] Not given anyway
           *[other] Taken back: { $count }
        }
    }
error-material-removed = This material has been removed from the library.
screen-given-title = <b>Materials</b>
screen-given-line =
    { $new ->
        [yes] 🆕 <b>{ $title }</b>
       *[no] • { $title }
    }{ $named ->
        [yes] { " " }— { $subject }
       *[no] { "" }
    }, { $day }
screen-given-empty =
    { $reader ->
        [student] Files, links and notes that your tutor gives you will be here.
       *[guardian] Files, links and notes that the tutor gives your child will be here.
    }
notice-material-given =
    { $count ->
        [1] 📎 <b>New material</b>
       *[other] 📎 <b>New materials: { $count }</b>
    }
notice-material-titles =
    { $titles }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
button-notice-materials = Open the materials
button-lesson-material = 📎 { $title }
screen-lesson-materials = Materials: { $titles }
screen-lesson-choice =
    { $which ->
        [some] <b>Materials of the lesson</b>
            Tap one: the students get it and see it on the lesson card; tap again to take it back. To find one, write a word.
        [none] <b>No materials yet.</b> What you send to /materials can be given with a lesson from here.
       *[sought] <b>Nothing like “{ $name }”.</b> Try another word or the beginning of one.
    }
dialog-name-choose-for-lesson = Materials of a lesson
dialog-left-choose-for-lesson = All you ticked is kept.
toast-lesson-material =
    { $on ->
        [yes] Given with the lesson
       *[no] Taken back
    }
