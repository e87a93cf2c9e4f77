"""The rules about cards find what is planted against each of them."""

from storage.engine import Database
from tests.bot.cards.deeds import asks, pays
from tests.bot.family import settle_in
from tests.bot.rig import Rig
from tests.rig import invariants
from tests.rig.test_invariants import Planted, plants

PLANTED = (
    Planted("UPDATE card_payments SET amount_minor = 1", "credited otherwise than it came"),
    Planted("UPDATE card_payments SET transfer_id = NULL", "by card, of no charge"),
    Planted("UPDATE invoices SET charge_id = 'another'", "paid by a charge that nobody has credited"),
)


async def test_what_is_planted_among_cards_is_found(db: Database) -> None:
    home = await settle_in(await Rig(db, cards=True).start())
    await pays(home.parent, await asks(home))
    assert await invariants.inside(db) == []
    for planted in PLANTED:
        await plants(db, planted)
        assert planted.words in invariants.told(await invariants.inside(db))
