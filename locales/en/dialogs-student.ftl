# Handing in.
dialog-name-hand-in = Handing in
dialog-name-sort-sent = What you sent
dialog-hand-in = <b>Handing in</b> · { $subject }
dialog-hand-in-task = { $gist }
dialog-hand-in-how = Send photos, albums, files, voice and text in any order. When everything is here, press Submit.
dialog-hand-in-pages = Received: <b>{ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}</b>
dialog-which-homework = <b>Which homework is this for?</b>

    All you sent is kept. Choose the homework to add it to.
dialog-which-line = • <b>{ $subject }</b> · { $gist }
    { "  " }due { $day }
dialog-nothing-to-hand-in = <b>Nothing to hand in now</b>

    There is no open homework, so what you sent went nowhere. Send it again when there is.
dialog-left-hand-in = Put off until later: all pages are kept. Open the homework to go on.
not-understood-hand-in-collecting = This cannot become a page. Photos, files, voice, video and text can. Everything sent before is still here.
not-understood-sort-sent-choosing = This cannot become a page. First choose the homework for what you sent.
dialog-which-handed-in = • <b>{ $subject }</b> · { $gist }
    { "  " }handed in, can be added to
dialog-left-sort-sent = What you sent is kept: it joins the homework you hand in next.
dialog-hand-in-early = 📎 While it was being checked, you sent { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}. You can start from there.
