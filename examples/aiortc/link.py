"""One peer connection: its media and its channel, without a word of who offers when."""

import asyncio
from typing import Any

from aiortc import MediaStreamTrack, RTCPeerConnection, RTCRtpReceiver, RTCSessionDescription

import library
from media import Picture, Received, Tone

GATHER_MAX = 3.0  # Seconds. Who offers to us waits for 5 s.


class Link:
    """`seen` counts what comes of the person, `screen` what comes of a screen. `shares` a screen
    of ours, which looks and sounds as we do."""

    def __init__(
        self,
        ice: dict[str, Any],
        attempt: int,
        seen: Received,
        screen: Received,
        shares: bool,
    ) -> None:
        self.failed = False  # It will not connect any more.
        self.relay_only = ice["relay_only"]
        self.seen, self.screen = seen, screen
        self.shares = shares
        self.offer_round = 0  # Of our latest offer,
        self.awaits_answer = False  # and whether its answer is still to come.
        self.pc = RTCPeerConnection(library.configuration(ice["servers"], attempt))
        self.health = self.pc.createDataChannel(
            "health", negotiated=True, id=0, ordered=False, maxRetransmits=0
        )
        self.talk = self.pc.createDataChannel("talk", negotiated=True, id=4)
        self.looked: dict[RTCRtpReceiver, tuple[int, int]] = {}  # Packets and pictures by then.
        self.watching: list[asyncio.Task[None]] = []
        self.pc.on("track", self._watch)
        self.pc.on("connectionstatechange", self._note_failure)

    @property
    def connected(self) -> bool:
        return self.pc.connectionState == "connected"

    async def offer(self) -> str:
        """The four m-lines of docs/protocol.md: microphone, camera, screen, the screen's sound."""
        if not self.offer_round:
            for kind in ("audio", "video", "video", "audio"):
                self.pc.addTransceiver(kind, "recvonly")
            self._send_media()
            self._limit()
            await self._describe(await self.pc.createOffer())
        self.offer_round += 1
        self.awaits_answer = True
        return self.pc.localDescription.sdp

    async def take_answer(self, sdp: str) -> None:
        self.awaits_answer = False
        await self.pc.setRemoteDescription(RTCSessionDescription(sdp, "answer"))

    async def answer(self, sdp: str) -> str:
        """The transceivers come from the offer. aiortc would give those that were there before to
        the m-lines of their kind in the wrong order."""
        await self.pc.setRemoteDescription(RTCSessionDescription(sdp, "offer"))
        self._send_media()
        self._limit()
        await self._describe(await self.pc.createAnswer())
        return self.pc.localDescription.sdp

    async def add_candidate(self, message: dict[str, Any]) -> None:
        candidate = library.candidate(message)
        if candidate:
            await self.pc.addIceCandidate(candidate)

    async def report(self) -> None:
        """How many packets were sent and received: so the other end tells silence from loss."""
        if self.health.readyState != "open":
            return
        stats = (await self.pc.getStats()).values()
        sent = sum(one.packetsSent for one in stats if one.type == "outbound-rtp")
        received = sum(one.packetsReceived for one in stats if one.type == "inbound-rtp")
        if self.health.readyState == "open":
            self.health.send(f"{sent} {received}")

    async def ask_for_pictures(self) -> None:
        """Where packets came since this was called last, but no picture: the one on which all
        others build was lost, and aiortc does not ask for another."""
        receivers = [t.receiver for t in self.pc.getTransceivers() if t.kind == "video"]
        for receiver, counter in zip(receivers, (self.seen, self.screen)):
            packets = await library.packets_of(receiver)
            before, self.looked[receiver] = self.looked.get(receiver), (packets, counter.pictures)
            if before and packets and before[0] != packets and before[1] == counter.pictures:
                await library.ask_for_key_frame(receiver)

    async def close(self) -> None:
        for task in self.watching:  # A track over which nothing ever came does not end.
            task.cancel()
        await library.stop_checking(self.pc)
        await self.pc.close()

    def _send_media(self) -> None:
        """The first m-line of a kind is for us, the second one for our screen."""
        for kind, make in (("audio", Tone), ("video", Picture)):
            of_kind = [t for t in self.pc.getTransceivers() if t.kind == kind]
            for transceiver in of_kind[: 2 if self.shares else 1]:
                if transceiver.sender.track is None:
                    transceiver.sender.replaceTrack(make())
                    transceiver.direction = "sendrecv"

    async def _describe(self, description: RTCSessionDescription) -> None:
        """Raises TimeoutError if a server of ours does not answer."""
        await asyncio.wait_for(self.pc.setLocalDescription(description), GATHER_MAX)

    def _limit(self) -> None:
        if self.relay_only:
            library.use_relay_only(self.pc)

    def _watch(self, track: MediaStreamTrack) -> None:
        """The first of a kind is of the person, the second one of a screen."""
        of_kind = [t.receiver.track for t in self.pc.getTransceivers() if t.kind == track.kind]
        counters = (self.seen, self.screen)
        if of_kind.index(track) < len(counters):
            counter = counters[of_kind.index(track)]
            self.watching.append(asyncio.ensure_future(counter.watch(track)))

    def _note_failure(self) -> None:
        if self.pc.connectionState == "failed":
            self.failed = True
