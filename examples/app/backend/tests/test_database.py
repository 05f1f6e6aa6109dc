import pytest
from sqlalchemy.exc import OperationalError, ProgrammingError

from app.database import Either


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def asking(*away):
    asked = []

    def question(engine):
        asked.append(engine)
        if engine in away:
            raise OperationalError("SELECT", {}, ConnectionError("refused"))
        return f"answer of the {engine}"

    return question, asked


def test_the_second_is_asked_where_the_first_is_away_and_then_first_for_a_while():
    clock = Clock()
    either = Either(clock)
    question, asked = asking("replica")
    for _ in range(2):
        assert either.ask(question, "replica", "primary") == "answer of the primary"
    assert asked == ["replica", "primary", "primary"]
    clock.now = Either.AVOID_SECONDS
    either.ask(question, "replica", "primary")
    assert asked[3:] == ["replica", "primary"]


def test_a_question_that_is_wrong_is_not_asked_twice():
    def wrong(_):
        raise ProgrammingError("SELEKT", {}, Exception("syntax"))

    with pytest.raises(ProgrammingError):
        Either().ask(wrong, "replica", "primary")


def test_one_database_is_asked_once():
    question, asked = asking("primary")
    with pytest.raises(OperationalError):
        Either().ask(question, "primary", "primary")
    assert asked == ["primary"]
