"""Being in a room: the seat in it, and who else is there."""

import asyncio
import uuid
from typing import Any

from peer import Peer
from signalling import Refused, Signalling

SETTLING_MAX = 30.0  # Seconds in which people find back to a server that was started again.
LOOK_INTERVAL = 0.5

Message = dict[str, Any]


def say(line: str) -> None:
    print(line, flush=True)


class Room:
    """`greeting` is said in the chat to each person once."""

    def __init__(
        self, signalling: Signalling, join: Message, shares: bool, greeting: str | None
    ) -> None:
        self.signalling = signalling
        self.join = {"type": "join", **join, "instance": uuid.uuid4().hex}
        self.state = {"microphone": True, "camera": True, "screen": shares, "hand": False}
        self.greeting = greeting
        self.greeted = 0  # How many, which is the number of the latest message.
        self.id = 0
        self.seated = False  # Right now: what we send arrives.
        self.ice: dict[str, Any] = {}
        self.peers: dict[int, Peer] = {}
        self.awaited: set[int] = set()  # Of whom a new server has not heard yet.
        self.told: dict[str, str] = {}

    async def stay(self) -> None:
        """Until we are refused or cancelled."""
        looking = asyncio.ensure_future(self._look())
        try:
            async for message in self.signalling.messages():
                handle = self._handlers.get(message.get("type"))
                if handle:  # Else a newer server says more than is understood here.
                    await handle(self, message)
        finally:
            looking.cancel()
            await self.signalling.send({"type": "leave"})
            await self.signalling.leave()
            for peer in list(self.peers.values()):
                await peer.close()

    async def send(self, message: Message) -> None:
        if self.seated:
            await self.signalling.send(message)

    async def _on_opened(self, _: Message) -> None:
        self.seated = False
        await self.signalling.send(self.join)

    async def _on_seat(self, message: Message) -> None:
        self.signalling.seated()
        self.seated = True
        self.id = message["self"]
        self.join["resume"] = message["resume"]
        self.ice = {
            "servers": message["ice_servers"],
            "relay_only": message.get("ice_transport_policy") == "relay",
        }
        resumed = message.get("resumed", False)
        say(f"{'back in' if resumed else 'joined'} {message['room']} as {self.id}")
        await self.send({"type": "peer_state", **self.state})
        await self._compare(message["peers"], resumed, message.get("settling", False))

    async def _compare(self, listed: list[Message], resumed: bool, settling: bool) -> None:
        """Whom we know and who is here still may have missed what we said meanwhile."""
        here = {info["id"] for info in listed}
        for known in list(self.peers):
            if not resumed or (known not in here and not settling):
                await self._remove(known)
        self.awaited = set(self.peers) - here
        if self.awaited:
            asyncio.get_running_loop().call_later(SETTLING_MAX, self._settled)
        for info in listed:
            known = self.peers.get(info["id"])
            if known and known.info["instance"] == info["instance"]:
                known.returned()
            else:
                (await self._add(info)).begin()

    def _settled(self) -> None:
        for missing in self.awaited:
            asyncio.ensure_future(self._remove(missing))
        self.awaited = set()

    async def _on_peer_joined(self, message: Message) -> None:
        await self._add(message["peer"])  # The first offer is theirs.

    async def _on_peer_resumed(self, message: Message) -> None:
        info = message["peer"]
        self.awaited.discard(info["id"])
        known = self.peers.get(info["id"])
        if known and known.info["instance"] == info["instance"]:
            known.returned()
        else:
            await self._add(info)

    async def _on_peer_left(self, message: Message) -> None:
        await self._remove(message["peer"])

    async def _on_relayed(self, message: Message) -> None:
        peer = self.peers.get(message["from"])
        if peer:
            peer.received(message)

    async def _on_ice_servers(self, message: Message) -> None:
        self.ice["servers"] = message["ice_servers"]  # Of connections from now on.

    async def _on_full_room(self, message: Message) -> None:
        raise Refused(f"the room has {message['capacity']} people already")

    async def _on_error(self, message: Message) -> None:
        say(f"the server says: {message['message']} ({message['code']})")
        if message.get("about") == "join":
            if message["code"] not in ("draining", "rate_limited"):
                raise Refused(message["code"])
            await self.signalling.again()

    async def _add(self, info: Message) -> Peer:
        await self._remove(info["id"])
        peer = self.peers[info["id"]] = Peer(self, info)
        say(f"{peer.name} is here")
        if self.greeting:
            self.greeted += 1
            peer.talk.write(self.greeted, self.greeting)
        return peer

    async def _remove(self, of: int) -> None:
        self.awaited.discard(of)
        peer = self.peers.pop(of, None)
        if peer:
            say(f"{peer.name} is gone")
            await peer.close()

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_INTERVAL)
            for peer in self.peers.values():
                peer.look()
                self._tell(f"{peer.name}: {peer.seen}")
                if peer.screen.pictures:
                    self._tell(f"{peer.name}'s screen: {peer.screen}")

    def _tell(self, line: str) -> None:
        about = line.split(":")[0]
        if self.told.get(about) != line:
            self.told[about] = line
            say(line)

    _handlers = {
        "opened": _on_opened,
        "room_created": _on_seat,
        "room_joined": _on_seat,
        "full_room": _on_full_room,
        "peer_joined": _on_peer_joined,
        "peer_resumed": _on_peer_resumed,
        "peer_left": _on_peer_left,
        "webrtc_offer": _on_relayed,
        "webrtc_answer": _on_relayed,
        "webrtc_ice_candidate": _on_relayed,
        "ice_servers": _on_ice_servers,
        "error": _on_error,
    }
