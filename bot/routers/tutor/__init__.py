"""A tutor's: his day, students, lessons, homework, money."""

from bot.routers.tutor import (
    add_student,
    assign_homework,
    change_student,
    check_homework,
    homework,
    invite,
    lessons,
    money,
    move_lesson,
    plan_lesson,
    students,
    today,
)

FEATURES = (
    today.routes,
    students.routes,
    add_student.routes,
    change_student.routes,
    invite.routes,
    plan_lesson.routes,
    lessons.routes,
    move_lesson.routes,
    homework.routes,
    assign_homework.routes,
    check_homework.routes,
    money.routes,
)
