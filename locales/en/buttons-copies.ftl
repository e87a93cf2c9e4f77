button-copies = Copies of work
button-keep-copies = { $wanted ->
    [yes] Keep copies
   *[no] Keep no more
}
button-remove-copies = Delete the copies
button-leave-copies = Leave them
