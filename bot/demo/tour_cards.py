"""Free times as a live card: how a tutor sends it, what it shows as times go, and where its button leads."""

from bot.callbacks import booking, tutor_availability
from bot.demo.guide import Guide
from domain.shared_cards import LOOK_EVERY


async def walk(tutor: Guide, parent: Guide, stranger: Guide) -> None:
    await tutor.says("/settings")
    hours = tutor.first(tutor_availability.WorkingHours)
    await tutor.opens(hours)
    tutor_id = tutor.first(tutor_availability.HoursOfDay).tutor
    await tutor.opens(tutor_availability.UsualHours(tutor=tutor_id))
    await tutor.opens(tutor.first(tutor_availability.StudioRules))
    studio = tutor.first(tutor_availability.StudioRule).studio
    await tutor.opens(tutor_availability.SetRule(studio=studio, rule="clients_book", value=1))
    await tutor.opens(tutor_availability.ShareSlots(tutor=tutor_id), "shared")
    await tutor.does(lambda person: person.types_inline(""))
    query = tutor.person.queries[-1]
    result = query.answer["results"][0] if query.answer else {}
    await tutor.does(lambda person: person.chooses(query, result["id"]), "card")
    await tutor.opens(tutor_availability.CopyHours(tutor=tutor_id, weekday=5, whole=1))
    link = result["reply_markup"]["inline_keyboard"][0][0]["url"]
    await parent.does(lambda person: person.opens(link), "link")
    await parent.opens(parent.first(booking.BookDay), "day")
    await stranger.does(lambda person: person.opens(link), "link")
    await tutor.passes(2 * LOOK_EVERY, "card-later")
