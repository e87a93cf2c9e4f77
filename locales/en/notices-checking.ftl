notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] What next: put it right and hand in again.
   *[accepted] All done here, nothing more to do.
}
