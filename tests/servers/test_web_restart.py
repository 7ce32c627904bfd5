"""The web channel when Rasa dies in the middle. It takes the servers of the session with it, so it stands last."""

from __future__ import annotations

import concurrent.futures
import os
import signal
import time

import pytest
import requests
import sqlalchemy as sa

from tests.servers.conftest import Web, until_the_end
from tests.support.page import LID, NONE, Page, error_of


def test_a_turn_outlives_a_kill_and_is_answered_exactly_once(web: Web) -> None:
    """Rasa is killed in the middle of a turn. Another start goes on: same token, same history, the same turn again."""
    page, undisturbed = Page(web.url), Page(web.url)
    for talk in (page, undisturbed):
        talk.say(1, LID)
    expected = undisturbed.say(2, NONE).json()["messages"]
    history, actions = page.ask().json()["turns"], web.action_process()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        os.kill(actions, signal.SIGSTOP)  # so that the turn cannot end
        turn = pool.submit(page.say, 2, NONE)
        time.sleep(1.5)
        assert not turn.done()
        web.kill_rasa()
        os.kill(actions, signal.SIGCONT)
        with pytest.raises(requests.RequestException):
            turn.result(60)
    assert web.process.wait(60) == 1
    for again in until_the_end(Web(web.folder, TWITCHWISE_SESSION_HOURS="0.0008")):
        page.address = f"{again.url}/webhooks/web/conversations/{page.id}"
        assert page.ask().json()["turns"] == history
        first, second = page.say(2, NONE), page.say(2, NONE)
        assert first.json()["messages"] == second.json()["messages"] == expected
        assert page.kept() == [(1, LID), (2, NONE)]
        with sa.create_engine(web.database).connect() as connection:
            said = sa.text("SELECT COUNT(*) FROM events WHERE sender_id = :who AND type_name = 'user'")
            assert connection.execute(said, {"who": f"web:{page.id}"}).scalar() == 2
        short = first.json()
        assert short["expires_in"] == 2
        time.sleep(3)
        assert error_of(page.say(3, "hello", token=short["token"])) == (401, "session_over")
        assert page.kept() == [(1, LID), (2, NONE)]
