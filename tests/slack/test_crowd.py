"""Many people at once, and many events that come twice, out of order, and with a Slack that fails now and then."""

from __future__ import annotations

import html
import random
import time

import pytest

from channels.slack_messages import Drawing
from tests.slack.conftest import Workspace
from tests.support import crowds
from tests.support.fake_slack import LOST, FakeSlack, Fault, Json
from tests.support.slack_client import ACKNOWLEDGE_SECONDS, SlackServers
from tests.support.stored import texts
from triage import KnowledgeBase

LAST = f"{crowds.EACH + 1} days"

pytestmark = pytest.mark.timeout(1800)


@pytest.fixture
def slack(workspace: Workspace) -> SlackServers:
    """Slack, which waits no longer than it does."""
    return SlackServers(workspace.fake, workspace.running.url, ACKNOWLEDGE_SECONDS)


def wanted(workspace: Workspace, kb: KnowledgeBase, user: str) -> list[tuple[str, str]]:
    """What has to stand in Slack as the store tells: the name and the words of each message to a person."""
    turns: list[tuple[str, list[Json]]] = []
    for event in workspace.events(user):
        if event["event"] == "user":
            turns.append((event["message_id"], []))
        elif event["event"] == "bot":
            turns[-1][1].append({"text": event["text"], **{k: v for k, v in event["data"].items() if v}})
    drawing = Drawing(kb)
    return [(f"{turn}#{n}", m.text) for turn, answer in turns for n, m in enumerate(drawing.turn(answer, turn))]


def standing(workspace: Workspace, user: str) -> list[tuple[str, str]]:
    """What stands there."""
    return [(message["metadata"]["event_payload"]["key"], message["text"]) for message in workspace.said(user)]


def said(workspace: Workspace, user: str) -> list[str]:
    """What a person said, as it is kept."""
    return texts(workspace.events(user), "user")


def all_answered(workspace: Workspace, kb: KnowledgeBase, user: str, words: list[str]) -> None:
    """Waits until so many words of a person are kept, and as many messages stand there as they were answered with."""
    workspace.fake.wait_for(lambda: len(said(workspace, user)) >= len(words), crowds.PATIENCE)
    workspace.fake.wait_for(lambda: len(standing(workspace, user)) >= len(wanted(workspace, kb, user)), crowds.PATIENCE)


def answered(workspace: Workspace, user: str, before: int) -> float:
    """Waits for an answer to a person that had so many messages; the instant at which it stood there."""
    [first, *_] = workspace.fake.wait_for(lambda: workspace.said(user)[before:], crowds.PATIENCE, every=0.2)
    return workspace.fake.stood[first["ts"]]


def test_nobody_of_a_crowd_gets_what_another_one_said(
    workspace: Workspace, slack: SlackServers, kb: KnowledgeBase
) -> None:
    """Each is answered with their own place and time, and asked their next question."""
    people = {workspace.person(): told for told in crowds.openings()}

    def talk(user: str) -> list[float]:
        times = []
        for before, words in enumerate((crowds.opening(*people[user]), "none of these")):
            begun = time.monotonic()
            slack.tell(slack.message(user, words))
            times.append(answered(workspace, user, before) - begun)
        return times

    both = crowds.at_once([lambda u=user: talk(u) for user in people], hands=len(people))
    times = [seconds for pair in both for seconds in pair]
    print(f"\nSlack, {len(people)} people at once: {crowds.told(times)}; told again: {dict(slack.told_again)}")
    for user, (place, days) in people.items():
        assert standing(workspace, user) == wanted(workspace, kb, user)
        first, second = (html.unescape(message["text"]) for message in workspace.said(user))
        assert crowds.is_for(first, place, days)
        assert second not in (first, crowds.trouble(kb))


def fail_now_and_then(fake: FakeSlack) -> None:
    """One call in twenty fails; of one in a hundred only the answer is lost."""
    chance = random.Random(5)
    ways = [Fault("ratelimited", 429, retry_after=1)] * 2 + [Fault(status=502), Fault(status=503), LOST]
    fake.chance = lambda method: chance.choice(ways) if chance.random() < 0.05 else None


def test_each_event_is_answered_once_and_in_order(workspace: Workspace, slack: SlackServers, kb: KnowledgeBase) -> None:
    """Whatever comes twice or out of order, and although one in twenty of our calls fails."""
    people = [workspace.person() for _ in range(crowds.EVENTS // crowds.EACH)]
    words = [f"{number} days" for number in range(1, crowds.EACH + 1)]
    plans = {u: crowds.moments([slack.message(u, text) for text in words], random.Random(u)) for u in people}

    def talk(user: str) -> None:
        for moment in plans[user]:
            again = [event in moment[:number] for number, event in enumerate(moment)]
            steps = [lambda e=event, a=told: slack.tell(e, a) for event, told in zip(moment, again, strict=True)]
            crowds.at_once(steps, hands=len(steps))

    fail_now_and_then(workspace.fake)
    begun = time.monotonic()
    crowds.at_once([lambda u=user: talk(u) for user in people], hands=len(people))
    for user in people:
        all_answered(workspace, kb, user, words)
    seconds, late = time.monotonic() - begun, 0
    workspace.fake.chance = lambda method: None
    for user in people:
        slack.tell(slack.message(user, LAST))  # goes behind whatever would still be on its way
        all_answered(workspace, kb, user, [*words, LAST])
        moments = [[event["text"] for event in moment] for moment in plans[user]]
        assert crowds.taken_in([*moments, [LAST]], said(workspace, user))
        late += said(workspace, user) != [*words, LAST]
        assert standing(workspace, user) == wanted(workspace, kb, user)
        assert len(standing(workspace, user)) > len(words)
        assert crowds.trouble(kb) not in [html.unescape(text) for _, text in standing(workspace, user)]
    sent, again = len(people) * len(words), dict(slack.told_again)
    print(f"\nSlack, {sent} events, a fifth twice, in {seconds:.0f} s; told again: {again}; "
          f"out of order for {late} of {len(people)} people")  # fmt: skip
