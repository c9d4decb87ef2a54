"""Chat with one page (docs/protocol.md, "Talk"), over as many connections as it takes."""

import json
import time
from typing import Any, Callable

from aiortc import RTCDataChannel


class Talk:
    """`heard` is called with the text of each message, once and in order."""

    def __init__(self, heard: Callable[[str], None]) -> None:
        self.heard = heard
        self.channel: RTCDataChannel | None = None  # Of the latest connection.
        self.greeted = False  # Over that: before their hello nothing else may be said.
        self.last = 0  # The number of their latest message.
        self.waiting: list[dict[str, Any]] = []  # Of ours, until they were received.

    def use(self, channel: RTCDataChannel) -> None:
        """From now on this one. Their messages are still taken over those before."""
        self.channel = channel
        self.greeted = False
        channel.on("open", lambda: _send(channel, {"type": "hello"}))
        channel.on("message", lambda text: self._received(channel, _read(text)))

    def write(self, number: int, text: str) -> None:
        """Each with a higher number than those before."""
        self.waiting.append({"number": number, "text": text, "written": time.monotonic()})
        if self.greeted:
            self._say_again(self.waiting[-1:])

    def _received(self, channel: RTCDataChannel, message: dict[str, Any]) -> None:
        kind = message.get("type")
        if kind == "message":
            self._take(message)
            _send(channel, {"type": "received", "number": self.last})
        elif channel is not self.channel:
            return
        elif kind == "hello":
            self.greeted = True
            _send(channel, {"type": "state", "hand": 0, "recording": False})
            _send(channel, {"type": "received", "number": self.last})
            self._say_again(self.waiting)
        elif kind == "received":
            self.waiting = [one for one in self.waiting if one["number"] > message["number"]]

    def _take(self, message: dict[str, Any]) -> None:
        if message["number"] > self.last:
            self.last = message["number"]
            self.heard(message["text"])

    def _say_again(self, messages: list[dict[str, Any]]) -> None:
        for one in messages:
            age = int(1000 * (time.monotonic() - one["written"]))
            said = {"number": one["number"], "text": one["text"], "age": age}
            _send(self.channel, {"type": "message", **said})


def _read(text: str | bytes) -> dict[str, Any]:
    """What is not understood is dropped."""
    try:
        message = json.loads(text)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}


def _send(channel: RTCDataChannel, message: dict[str, Any]) -> None:
    if channel.readyState == "open":
        channel.send(json.dumps(message))
