"""A tutor's: his day, students, lessons, homework, money."""

from bot.routers.tutor.add_group import routes as add_group_routes
from bot.routers.tutor.add_student import routes as add_student_routes
from bot.routers.tutor.agree_pay import routes as agree_pay_routes
from bot.routers.tutor.assign_homework import routes as assign_homework_routes
from bot.routers.tutor.attendance import routes as attendance_routes
from bot.routers.tutor.change_group import routes as change_group_routes
from bot.routers.tutor.change_price import routes as change_price_routes
from bot.routers.tutor.change_student import routes as change_student_routes
from bot.routers.tutor.check_homework import routes as check_homework_routes
from bot.routers.tutor.choose_addressees import routes as choose_addressees_routes
from bot.routers.tutor.correct_balance import routes as correct_balance_routes
from bot.routers.tutor.debts import routes as debts_routes
from bot.routers.tutor.describe_material import routes as describe_material_routes
from bot.routers.tutor.disputes import routes as disputes_routes
from bot.routers.tutor.draft_materials import routes as draft_materials_routes
from bot.routers.tutor.drafts import routes as drafts_routes
from bot.routers.tutor.freeze_all import routes as freeze_all_routes
from bot.routers.tutor.freeze_packages import routes as freeze_packages_routes
from bot.routers.tutor.give_mark import routes as give_mark_routes
from bot.routers.tutor.give_material import routes as give_material_routes
from bot.routers.tutor.grade import routes as grade_routes
from bot.routers.tutor.grade_check import routes as grade_check_routes
from bot.routers.tutor.groups import routes as groups_routes
from bot.routers.tutor.history import routes as history_routes
from bot.routers.tutor.homework import routes as homework_routes
from bot.routers.tutor.ill import routes as ill_routes
from bot.routers.tutor.income import routes as income_routes
from bot.routers.tutor.invite import routes as invite_routes
from bot.routers.tutor.journal import routes as journal_routes
from bot.routers.tutor.journal_file import routes as journal_file_routes
from bot.routers.tutor.keep_copies import routes as keep_copies_routes
from bot.routers.tutor.lesson_materials import routes as lesson_materials_routes
from bot.routers.tutor.lessons import routes as lessons_routes
from bot.routers.tutor.library import routes as library_routes
from bot.routers.tutor.makeups import routes as makeups_routes
from bot.routers.tutor.mark_pages import routes as mark_pages_routes
from bot.routers.tutor.mark_skills import routes as mark_skills_routes
from bot.routers.tutor.money import routes as money_routes
from bot.routers.tutor.move_lesson import routes as move_lesson_routes
from bot.routers.tutor.offer_package import routes as offer_package_routes
from bot.routers.tutor.own_comments import routes as own_comments_routes
from bot.routers.tutor.package_changes import routes as package_changes_routes
from bot.routers.tutor.package_ends import routes as package_ends_routes
from bot.routers.tutor.package_names import routes as package_names_routes
from bot.routers.tutor.package_rests import routes as package_rests_routes
from bot.routers.tutor.package_types import routes as package_types_routes
from bot.routers.tutor.pay import routes as pay_routes
from bot.routers.tutor.payment_claims import routes as payment_claims_routes
from bot.routers.tutor.periods import routes as periods_routes
from bot.routers.tutor.plan_lesson import routes as plan_lesson_routes
from bot.routers.tutor.prolong_series import routes as prolong_series_routes
from bot.routers.tutor.propose_homework import routes as propose_homework_routes
from bot.routers.tutor.queue import routes as queue_routes
from bot.routers.tutor.quick_add import routes as quick_add_routes
from bot.routers.tutor.record_lesson import routes as record_lesson_routes
from bot.routers.tutor.record_payment import routes as record_payment_routes
from bot.routers.tutor.remind_debtors import routes as remind_debtors_routes
from bot.routers.tutor.requisites import routes as requisites_routes
from bot.routers.tutor.rules import routes as rules_routes
from bot.routers.tutor.sell_package import routes as sell_package_routes
from bot.routers.tutor.series import routes as series_routes
from bot.routers.tutor.series_changes import routes as series_changes_routes
from bot.routers.tutor.settle_period import routes as settle_period_routes
from bot.routers.tutor.strays import routes as strays_routes
from bot.routers.tutor.students import routes as students_routes
from bot.routers.tutor.studio_students import routes as studio_students_routes
from bot.routers.tutor.teachers import routes as teachers_routes
from bot.routers.tutor.templates import routes as templates_routes
from bot.routers.tutor.time_off import routes as time_off_routes
from bot.routers.tutor.today import routes as today_routes
from bot.routers.tutor.waivers import routes as waivers_routes
from bot.routers.tutor.withdraw_homework import routes as withdraw_homework_routes
from bot.routers.tutor.working_hours import routes as working_hours_routes

FEATURES = (
    today_routes,
    students_routes,
    studio_students_routes,
    add_student_routes,
    change_student_routes,
    change_price_routes,
    groups_routes,
    add_group_routes,
    change_group_routes,
    queue_routes,
    invite_routes,
    ill_routes,
    plan_lesson_routes,
    lessons_routes,
    attendance_routes,
    move_lesson_routes,
    series_routes,
    series_changes_routes,
    prolong_series_routes,
    record_lesson_routes,
    mark_skills_routes,
    history_routes,
    homework_routes,
    assign_homework_routes,
    choose_addressees_routes,
    propose_homework_routes,
    drafts_routes,
    templates_routes,
    withdraw_homework_routes,
    check_homework_routes,
    mark_pages_routes,
    own_comments_routes,
    grade_check_routes,
    grade_routes,
    journal_routes,
    give_mark_routes,
    journal_file_routes,
    periods_routes,
    settle_period_routes,
    keep_copies_routes,
    money_routes,
    package_types_routes,
    package_names_routes,
    offer_package_routes,
    sell_package_routes,
    package_changes_routes,
    package_rests_routes,
    freeze_packages_routes,
    freeze_all_routes,
    package_ends_routes,
    record_payment_routes,
    correct_balance_routes,
    payment_claims_routes,
    requisites_routes,
    strays_routes,
    income_routes,
    debts_routes,
    remind_debtors_routes,
    pay_routes,
    agree_pay_routes,
    working_hours_routes,
    time_off_routes,
    rules_routes,
    teachers_routes,
    quick_add_routes,
    waivers_routes,
    makeups_routes,
    library_routes,
    describe_material_routes,
    disputes_routes,
    draft_materials_routes,
    lesson_materials_routes,
    give_material_routes,
)
