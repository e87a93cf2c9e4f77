from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import people
from domain.errors import CodePaused, InvitationSpent, TextEmpty, TextTooLong
from domain.people import Invitation, Language, Person, Role

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def person() -> Person:
    return Person(telegram_id=1, name="Ann", language=Language.ENGLISH, zone="UTC", created_at=NOW)


@given(st.text())
def test_a_cleaned_name_is_one_visible_line_and_cleaning_is_idempotent(text: str) -> None:
    try:
        name = people.clean_name(text)
    except (TextEmpty, TextTooLong):
        return
    assert name == people.clean_name(name)
    assert name.isprintable()
    assert 0 < len(name) <= people.NAME_LIMIT


@given(st.text(), st.integers(min_value=1))
def test_whatever_telegram_calls_somebody_he_gets_a_usable_name(text: str, telegram_id: int) -> None:
    name = people.name_from_telegram(text, telegram_id)
    assert people.clean_name(name) == name


def test_a_token_is_128_bits_and_fits_a_deep_link() -> None:
    tokens = {people.new_token() for _ in range(200)}
    assert len(tokens) == 200
    assert all(people.looks_like_token(token) for token in tokens)
    assert all(char.isascii() and (char.isalnum() or char in "-_") for token in tokens for char in token)


def test_a_code_is_read_as_people_type_it() -> None:
    code = people.new_code()
    typed = f" {code[:4].lower()}-{code[4:]} "
    assert people.clean_code(typed) == code
    assert not set("0O1IL") & set(people.CODE_ALPHABET)


def test_five_wrong_codes_pause_for_fifteen_minutes_and_then_all_begins_anew() -> None:
    guesser = person()
    assert [guesser.count_wrong_code(NOW) for _ in range(5)] == [4, 3, 2, 1, 0]
    with pytest.raises(CodePaused) as refusal:
        guesser.check_may_try_code(NOW + timedelta(minutes=15) - timedelta(seconds=1))
    assert refusal.value.until == NOW + timedelta(minutes=15)
    guesser.check_may_try_code(NOW + timedelta(minutes=15))
    assert guesser.count_wrong_code(NOW) == 4


def test_an_invitation_opens_once_and_not_after_its_time() -> None:
    door = Invitation(token_digest="d", code="c", role=Role.STUDENT, created_at=NOW, expires_at=NOW + HOUR)
    door.check_open(NOW)
    with pytest.raises(InvitationSpent):
        door.check_open(NOW + HOUR)
    door.opened_by = 5
    with pytest.raises(InvitationSpent):
        door.check_open(NOW)
    assert door.is_held_by(5, NOW)
    assert not door.is_held_by(6, NOW)
