"""Pages of the demo's homework: real files of the simulated Telegram, known to the bot by their ids."""

from domain.homework import Material, MediaKind
from simulator import images, media
from simulator.world import World

WIDTH, HEIGHT = 450, 600
HANDWRITINGS = 5
"""Drawing one takes a tenth of a second: neighbours differ, the sixth looks like the first."""


def page(world: World, number: int) -> Material:
    """A photographed page of handwriting, each a file of its own."""
    data = images.draw(WIDTH, HEIGHT, number % HANDWRITINGS)
    details: dict[str, object] = {"width": WIDTH, "height": HEIGHT}
    stored = world.files.keep("photo", data, mime="image/jpeg", details=details)
    largest = media.content(world.files, world.bot.id, stored)["photo"][-1]
    return Material(
        kind=MediaKind.PHOTO,
        file_id=largest["file_id"],
        file_unique_id=largest["file_unique_id"],
        size=largest["file_size"],
    )
