### Free slots taken by families.

notice-lesson-booked = 📥 <b>Новий запис</b>
