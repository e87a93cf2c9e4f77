toast-copies-removed = { $count ->
    [0] There are no copies any more
    [one] { $count } copy deleted
   *[other] { $count } copies deleted
}
screen-copies =
    <b>Copies of work</b>
    { $kept ->
        [yes] ✅ Copies are kept. Should Telegram stop giving the photos, as after a change of bot, the work will open all the same. What waits for your check is copied, and whatever is handed in from now on.
        [left] No new ones are made; those there are stay till you delete them.
       *[no] None are kept now: the photos themselves lie with Telegram. After a change of bot old work will open without its pictures.
    }

    A copy is a smaller photo from handed-in work, or from your answer to it. The place it was taken at and the camera's data are not in it. It lies on the bot's server and in its backups.
screen-copies-kept =
    { $count ->
        [one] { $count } copy is kept, { $size } MB.
       *[other] { $count } copies are kept, { $size } MB.
    }
screen-copies-sure =
    <b>Delete the copies?</b>
    { $count ->
        [one] { $count } copy, { $size } MB, will be deleted.
       *[other] { $count } copies, { $size } MB, will be deleted.
    } They cannot be brought back. The photos themselves stay with Telegram.
