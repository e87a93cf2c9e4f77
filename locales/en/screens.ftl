### Screens everybody can meet.

screen-welcome =
    <b>Tutoring in one chat</b>

    Schedule, homework, payments and reminders for the tutor, the student and the parents.

    To come in, open the invitation link from your tutor or enter the code in it.
screen-help =
    { $role ->
        [tutor]
            <b>What is here</b>

            • <b>/today</b> — today’s lessons, what to mark and to check
            • <b>/students</b> — students, invitations, balances
            • <b>/week</b> — the whole week
            • <b>/homework</b> — work waiting to be checked
            • <b>/materials</b> — files and links worth keeping

            Homework can simply be sent: a photo of the page with <code>Masha by Fri</code> below it, or a line: <code>HW Masha by Fri: No 12</code>.

            A lesson can be planned in one line: <code>Wed 18:30 Masha weekly</code>. Moved and cancelled, too: <code>move Masha to Thu 17</code>.

            After a lesson the bot asks whether it was held: one tap, and the charge is made.
        [student]
            <b>What is here</b>

            • <b>/next</b> — your next lesson
            • <b>/homework</b> — what is assigned and what came back
            • <b>/progress</b> — XP, level and achievements

            Send homework right here: photos, an album, voice or text, then press “Submit”.
        [guardian]
            <b>What is here</b>

            • <b>/children</b> — each child’s lessons and homework
            • <b>/balance</b> — the balance, explained line by line
            • <b>/schedule</b> — everybody’s schedule

            When a lesson moves or is cancelled, the bot tells you.
       *[stranger]
            <b>How to begin</b>

            Open the invitation link from your tutor, or enter its code: “I have a code” on the home screen.
    }

    /cancel drops what was begun; /settings has the language and the time zone.
screen-settings =
    <b>Settings</b>

    Language: { $language }
    Time zone: { $city }, now { $time }
    Reminders: { $reminders ->
        [on] on
       *[off] off
    }
screen-languages =
    <b>Language</b>

    Which language shall we use?
screen-roles =
    { $count ->
        [0]
            <b>Roles</b>

            Your roles will be here once you are invited.
        [1]
            <b>Roles</b>

            You have one role so far. Once you are invited elsewhere, you can switch here.
       *[other]
            <b>Roles</b>

            Which screen shall we show? Notices come for all your roles.
    }
screen-waiting =
    <b>Invitation accepted</b>

    Your tutor has been asked. As soon as it is confirmed, the bot will write here.

    Times are shown for { $city }, now { $time }. If that is not your time zone, you can change it.
refusal-line = ⚠️ { $reason }
not-understood = That answer was not clear. Please try again.
not-understood-choose-zone-zone = That is no city we know. Type the nearest big one or an offset: London, Berlin, UTC+1.
not-understood-found-studio-zone = That is no city we know. Type the nearest big one or an offset: London, Berlin, UTC+1.
unknown-command = There is no such command. All you need is on the buttons below.
unknown-command-of-role =
    { $role ->
        [student] { $command } belongs to the student role. Now another one is open:
        [guardian] { $command } belongs to the parent role. Now another one is open:
       *[tutor] { $command } belongs to the tutor role. Now another one is open:
    }
unknown-text = That does not look like an answer or a command. Here is what you can do:
unknown-thing = The bot cannot do anything with this yet. Here is what you can do:
dialog-left = “{ $dialog }” is cancelled, nothing was saved.
command =
    { $name ->
        [start] Home screen
        [help] What this bot can do
        [settings] Language, time zone, reminders
        [cancel] Cancel what was begun
        [role] Switch role
        [today] Today’s lessons
        [week] The week
        [students] Students
        [homework] Homework
        [next] Next lesson
        [materials] Materials
        [progress] Level and achievements
        [children] Children
        [balance] Balance
       *[schedule] Schedule
    }
bot-short-description = Schedule, homework and payments for private lessons
bot-description =
    Lessons, homework, balance and reminders in one chat for the tutor, the student and the parents.

    To come in, open the invitation link from your tutor.
currency-words = USD:dollars dollar bucks usd; EUR:euros euro eur; GBP:pounds pound quid gbp; UAH:hryvnias hryvnia uah; RUB:roubles rubles rouble ruble rub; PLN:zloty pln
