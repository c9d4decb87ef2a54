"""One other participant: who offers when, and when a connection is replaced by a new one."""

import asyncio
import time
from typing import Any, Awaitable, Callable

from link import Link
from media import Received
from talk import Talk

CONNECT_MAX = 15.0  # Seconds from the beginning of a connection until it has to stand.
REBUILD_INTERVAL = 5.0  # Between the beginnings of two connections.
LINGER = 1.0  # How long the old connection goes on once a new one stands.

Message = dict[str, Any]


class Peer:
    """Negotiates with one page. `room` is asked for our id, for ICE servers and to send.

    A participant of the same id whose page was loaded anew, with another `instance`, is another
    Peer: generations begin at 1 again.
    """

    def __init__(self, room: Any, info: Message) -> None:
        self.room = room
        self.info = info
        self.seen = Received()
        self.screen = Received()
        self.talk = Talk(lambda text: print(f"{self.name} says: {text}", flush=True))
        self.generation = 0
        self.link: Link | None = None
        self.old: Link | None = None  # Goes on until `link` stands.
        self.began = time.monotonic()
        self.connected_at: float | None = None  # Of `link`.
        # Gathering candidates may take seconds, in which others must not wait. What concerns one
        # participant is done in order.
        self.jobs: asyncio.Queue[Callable[[], Awaitable[None]]] = asyncio.Queue()
        self.worker = asyncio.ensure_future(self._work())

    @property
    def id(self) -> int:
        return self.info["id"]

    @property
    def name(self) -> str:
        return self.info.get("name") or f"Guest {self.id}"

    def begin(self) -> None:
        """The first offer is ours: we got a list, and they are in it."""
        self.jobs.put_nowait(self._rebuild)

    def received(self, message: Message) -> None:
        handle = {
            "webrtc_offer": self._on_offer,
            "webrtc_answer": self._on_answer,
            "webrtc_ice_candidate": self._on_candidate,
        }[message["type"]]
        self.jobs.put_nowait(lambda: handle(message))

    def returned(self) -> None:
        """They or we were away from the server, and messages may have been lost."""
        self.jobs.put_nowait(self._repair)

    def look(self) -> None:
        """To be called twice a second."""
        self.jobs.put_nowait(self._look)

    async def close(self) -> None:
        self.worker.cancel()
        for link in (self.link, self.old):
            if link:
                await link.close()

    async def _work(self) -> None:
        while True:
            job = await self.jobs.get()
            try:
                await job()
            except Exception as error:  # A description that aiortc refuses, for one.
                print(f"{self.name}: {error!r}", flush=True)
                if self.link:
                    self.link.failed = True

    async def _on_offer(self, message: Message) -> None:
        generation = message["generation"]
        if generation < self.generation:
            return
        if generation > self.generation:
            await self._open(generation)
        elif self.link.awaits_answer:
            if self.room.id < self.id:
                return  # Both offered; we came first and are the impolite one.
            # aiortc knows no rollback. A connection whose first offer was not answered can as
            # well be thrown away.
            await self._open(generation)
        sdp = await self.link.answer(message["sdp"])
        await self._send("webrtc_answer", round=message["round"], sdp=sdp)

    async def _on_answer(self, message: Message) -> None:
        link = self.link
        if not link or message["generation"] != self.generation or not link.awaits_answer:
            return
        if message["round"] == link.offer_round:
            await link.take_answer(message["sdp"])

    async def _on_candidate(self, message: Message) -> None:
        if self.link and message["generation"] == self.generation:
            await self.link.add_candidate(message)

    async def _offer(self) -> None:
        sdp = await self.link.offer()
        await self._send("webrtc_offer", round=self.link.offer_round, sdp=sdp)

    async def _send(self, kind: str, **fields: Any) -> None:
        to = {"to": self.id, "to_instance": self.info["instance"]}
        await self.room.send({"type": kind, **to, "generation": self.generation, **fields})

    async def _open(self, generation: int) -> None:
        """Make before break: a connection that stands goes on until the new one does."""
        if self.link and self.link.connected and not self.old:
            self.old = self.link
        elif self.link:
            await self.link.close()
        self.generation = generation
        attempt = generation - 1
        shares = self.room.state["screen"]
        self.link = Link(self.room.ice, attempt, self.seen, self.screen, shares)
        self.talk.use(self.link.talk)
        self.began = time.monotonic()
        self.connected_at = None

    async def _rebuild(self) -> None:
        await self._open(self.generation + 1)
        await self._offer()

    async def _repair(self) -> None:
        if self.link and self.link.awaits_answer and not self.link.failed:
            await self._offer()
        elif not self.link or not self.link.connected:
            self.began = min(self.began, time.monotonic() + 2.0 - CONNECT_MAX)

    async def _look(self) -> None:
        now = time.monotonic()
        if self.link and self.link.connected:
            await self._stands(now)
        elif self.room.seated and now - self.began > self._patience():
            await self._rebuild()

    async def _stands(self, now: float) -> None:
        await self.link.report()
        await self.link.ask_for_pictures()
        if self.connected_at is None:
            self.connected_at = now
            print(f"connected to {self.name} (generation {self.generation})", flush=True)
        if self.old and now - self.connected_at > LINGER:
            await self.old.close()
            self.old = None

    def _patience(self) -> float:
        return REBUILD_INTERVAL if self.link and self.link.failed else CONNECT_MAX
