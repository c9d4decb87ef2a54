"""The WebSocket to a Confab server, made again whenever it is lost (docs/protocol.md)."""

import asyncio
import json
import random
from typing import Any, AsyncIterator

from websockets.client import WebSocketClientProtocol, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatusCode

SILENCE_MAX = 25.0  # Seconds. The server says something every 10 s.
DELAY_MAX = 8.0
SUBPROTOCOL = "confab.v1"

LEFT, GIVEN_UP = 1000, 4001  # What we close with.
# After these codes, and these statuses of HTTP, trying again is of no use.
FINAL_CODES = {1002: "no confab.v1", 1008: "not allowed", 4000: "joined from elsewhere"}
FINAL_STATUSES = {400, 403, 404, 421}

Message = dict[str, Any]


class Refused(Exception):
    """The server does not want us."""


class Signalling:
    def __init__(self, url: str, origin: str | None) -> None:
        self.url = url
        self.origin = origin
        self.socket: WebSocketClientProtocol | None = None
        self.attempts = 0  # In a row without a seat.

    async def messages(self) -> AsyncIterator[Message]:
        """What the server says, for ever; {"type": "opened"} of our own on each new socket."""
        while True:
            try:
                await self._open()
                yield {"type": "opened"}
                async for message in self._read():
                    yield message
            except ConnectionClosed as closed:
                code = closed.rcvd.code if closed.rcvd else None
                if code in FINAL_CODES:
                    raise Refused(FINAL_CODES[code]) from None
            except InvalidStatusCode as refused:
                if refused.status_code in FINAL_STATUSES:
                    raise Refused(f"HTTP {refused.status_code}") from None
            except (OSError, InvalidHandshake, asyncio.TimeoutError):
                pass
            await self._lost()

    async def send(self, message: Message) -> None:
        """Without a socket what is said is lost, and is repaired after the return."""
        if self.socket:
            try:
                await self.socket.send(json.dumps(message))
            except ConnectionClosed:
                pass

    async def leave(self) -> None:
        if self.socket:
            await self.socket.close(LEFT)

    def seated(self) -> None:
        self.attempts = 0

    async def again(self) -> None:
        """Gives the socket up, to come back later."""
        if self.socket:
            await self.socket.close(GIVEN_UP)

    async def _open(self) -> None:
        self.socket = await connect(
            self.url,
            subprotocols=[SUBPROTOCOL],
            origin=self.origin,
            compression=None,
            ping_interval=None,  # The server's heartbeats tell as much.
            open_timeout=10,
            close_timeout=1,
        )

    async def _read(self) -> AsyncIterator[Message]:
        while True:
            text = await asyncio.wait_for(self.socket.recv(), SILENCE_MAX)
            yield json.loads(text)

    async def _lost(self) -> None:
        socket, self.socket = self.socket, None
        if socket:
            await socket.close(GIVEN_UP)
        self.attempts += 1
        await asyncio.sleep(random.uniform(0, min(DELAY_MAX, 0.25 * 2**self.attempts)))
