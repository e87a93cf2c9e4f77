"""Small pieces that the screens of students and guardians share."""

from bot.l10n import Html, Words

GIST = 48


def titled(words: Words, title: str, name: str | None) -> Html:
    """A title line, with the child's name where it is somebody else's screen."""
    return Html(f"{title} {words('screen-of-child', name=name)}") if name else Html(title)


def gist(words: Words, text: str, limit: int = GIST) -> str:
    """The first line of a task, short; plain text."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if not line:
        return words.label("screen-homework-gist-none")
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def lines(*parts: str | None) -> Html:
    """The parts that there are, each on a line of its own; the parts are HTML."""
    return Html("\n".join(part for part in parts if part))


def paragraphs(*parts: str | None) -> Html:
    """The parts that there are, an empty line between them; the parts are HTML."""
    return Html("\n\n".join(part for part in parts if part))
