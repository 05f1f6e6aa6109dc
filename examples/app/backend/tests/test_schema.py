import pytest

from app.schema import is_ready


@pytest.mark.parametrize(
    ("applied", "ready"),
    [
        (set(), False),  # nothing was ever migrated
        ({"0001"}, False),  # one migration is missing
        ({"0002"}, True),  # as the image expects
        ({"0003"}, True),  # ahead: the image was reverted, the database was not
    ],
)
def test_a_database_is_ready_at_the_revision_of_the_image_or_beyond(applied, ready):
    assert is_ready(applied, known={"0001", "0002"}, heads={"0002"}) is ready
