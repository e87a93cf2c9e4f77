button-tutor-check = 📖 { $student }
button-tutor-accept = Accept
button-tutor-return = Return
button-tutor-check-next = Next · { $count } left
button-tutor-check-before = ‹ Previous
button-tutor-check-after = Next ›
button-tutor-check-on = Go on checking
