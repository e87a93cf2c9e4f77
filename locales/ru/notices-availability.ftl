### Free slots taken by families.

notice-lesson-booked = 📥 <b>Новая запись</b>
