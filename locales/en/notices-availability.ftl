### Free slots taken by families.

notice-lesson-booked = 📥 <b>New booking</b>
