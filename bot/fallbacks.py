"""What is said when nothing else fits: refusals, unknown words and things, buttons of another age.

Never silence, never a dead end: what happened, what is kept, and the next button.
"""

from bot import refusals
from bot.formats import NotUnderstood
from bot.incoming import Act
from bot.l10n import Html, has
from bot.screen import Alert, Answer, Screen
from bot.screens import common as screens
from bot.table import Table, kebab
from bot.visit import Visit
from domain.errors import DomainError
from domain.people import Role
from storage.reads import Reads

Told = tuple[Answer, ...]


async def refused(visit: Visit, refusal: DomainError | NotUnderstood, table: Table, reads: Reads) -> Told:
    """An alert over what the person sees, or, for something written, the refusal and the question again."""
    if not visit.incoming.is_in_chat:
        return ()
    if (
        isinstance(refusal, NotUnderstood)
        and visit.conversation.state is None
        and visit.incoming.act is Act.TEXT
    ):
        return await unknown(visit, table, reads)
    if isinstance(refusal, NotUnderstood) and visit.incoming.act is Act.EDIT:
        return ()
    text = _reason(visit, refusal)
    if visit.incoming.act is Act.PRESS:
        return (Alert(text),)
    return await _ask_again(visit, text, table, reads)


async def unknown(visit: Visit, table: Table, reads: Reads) -> Told:
    """An update no handler wants."""
    words = visit.words
    if not visit.incoming.is_in_chat or visit.incoming.act is Act.EDIT:
        return ()
    if visit.incoming.act is Act.PRESS:
        home = await visit.home(visit.actor, words, visit.now, reads)
        return (Alert(words.label("alert-old-button")), home)
    if table.dialog_of(visit.conversation.state) is not None:
        return await _ask_again(visit, _reason(visit, NotUnderstood()), table, reads)
    if visit.incoming.act is Act.COMMAND and (hats := _other_hats(visit, table)):
        home = await visit.home(visit.actor, words, visit.now, reads)
        return (screens.other_hat(words, visit.incoming.command, hats, home),)
    match visit.incoming.act:
        case Act.COMMAND:
            reason = words.label("unknown-command")
        case Act.TEXT:
            reason = words.label("unknown-text")
        case _:
            reason = words.label("unknown-thing")
    return await _ask_again(visit, reason, table, reads)


def _other_hats(visit: Visit, table: Table) -> list[Role]:
    """Those of his that know the command."""
    return [role for role in table.hats_for(visit.incoming.command) if role in visit.actor.homes]


def _reason(visit: Visit, refusal: DomainError | NotUnderstood) -> str:
    if isinstance(refusal, DomainError):
        return refusals.plain(visit.words, refusal)
    state = visit.conversation.state
    if visit.incoming.act is Act.PRESS:
        return visit.words.label("alert-old-button")
    if state is not None:
        key = f"not-understood-{kebab(state.replace(':', '-'))}"
        if has(visit.words.language, key):
            return visit.words.label(key)
    return visit.words.label("not-understood")


async def _ask_again(visit: Visit, reason: str, table: Table, reads: Reads) -> Told:
    """The reason on top of the step's question, or of the home when no dialog waits."""
    question = await _question(visit, table, reads)
    if question is None:
        question = await visit.home(visit.actor, visit.words, visit.now, reads)
    if not isinstance(question, Screen):
        return (question,)
    return (
        Screen(
            text=Html(f"{visit.words('refusal-line', reason=reason)}\n\n{question.text}"), rows=question.rows
        ),
    )


async def _question(visit: Visit, table: Table, reads: Reads) -> Answer | None:
    """None too when what the dialog is about is gone, or no longer this person's: nothing is left to ask."""
    state = visit.conversation.state
    route = table.prompts.get(state) if state else None
    if route is None:
        return None
    try:
        return await route.handler(**visit.arguments_for(route, {"reads": reads}))  # type: ignore[return-value]  # a prompt returns one screen
    except (DomainError, NotUnderstood):
        return None
