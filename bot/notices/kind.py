"""What is asked of each kind of notice: is it still useful, and what does it say."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.l10n import Words
from bot.notices.cases import Case
from bot.screen import Message
from domain.lessons import LessonState

Screen = Callable[[Words, Case], Message]
Question = Callable[[Case], bool]


@dataclass(frozen=True, slots=True)
class Kind:
    is_useful: Question
    screen: Screen


def lies_ahead(case: Case) -> bool:
    """And the student it is told of is expected there."""
    is_ahead = case.lesson.state is LessonState.PLANNED and case.now < case.lesson.starts_at
    return is_ahead and not case.is_away
