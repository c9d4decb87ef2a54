"""What has to be known of aiortc 1.4, as Debian 12 has it, to talk to browsers with it."""

from typing import Any, Iterator

from aiortc import (
    RTCConfiguration,
    RTCIceCandidate,
    RTCIceServer,
    RTCPeerConnection,
    RTCRtpReceiver,
)
from aiortc.codecs import HEADER_EXTENSIONS
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcicetransport import parse_stun_turn_uri
from aiortc.sdp import candidate_from_sdp


def give_each_extension_its_id() -> None:
    """In what aiortc offers, id 2 means one header extension for sound and another for pictures.
    Chromium refuses that within one bundle."""
    for extension in HEADER_EXTENSIONS["video"]:
        if extension.uri.endswith("abs-send-time"):
            extension.id = 3


def configuration(ice_servers: list[dict[str, Any]], attempt: int) -> RTCConfiguration:
    """aiortc takes one relay, the first, and tries no other if that does not answer; so each
    attempt has another one, and where UDP may be blocked no STUN server is waited for again.
    Addresses that it cannot read, as those of IPv6, would have it refuse all."""
    servers = [
        RTCIceServer(url, server.get("username"), server.get("credential"))
        for server in ice_servers
        for url in _urls(server)
        if _is_readable(url)
    ]
    relays = [server for server in servers if server.urls.startswith("turn")]
    if attempt and relays:
        return RTCConfiguration([relays[attempt % len(relays)]])
    return RTCConfiguration(servers)


def _urls(server: dict[str, Any]) -> list[str]:
    urls = server["urls"]
    return [urls] if isinstance(urls, str) else urls


def _is_readable(url: str) -> bool:
    try:
        parse_stun_turn_uri(url)
    except ValueError:
        return False
    return True


def use_relay_only(pc: RTCPeerConnection) -> None:
    """As iceTransportPolicy does in a browser, which aiortc does not have. aioice's own policy only
    keeps back the candidates: from the addresses themselves it sends all the same, and the other
    end learns them. To be called before candidates are gathered, once all transports are there."""
    for transport in _transports(pc):
        agent = transport.transport._connection
        agent._use_ipv4 = agent._use_ipv6 = False  # Of this machine; the relay is not asked here.


async def stop_checking(pc: RTCPeerConnection) -> None:
    """To be called before close(): aioice would wait for candidates for ever."""
    for transport in _transports(pc):
        await transport.transport.addRemoteCandidate(None)


async def packets_of(receiver: RTCRtpReceiver) -> int:
    stats = (await receiver.getStats()).values()
    return sum(one.packetsReceived for one in stats if one.type == "inbound-rtp")


async def ask_for_key_frame(receiver: RTCRtpReceiver) -> None:
    for synchronization in receiver.getSynchronizationSources():
        await receiver._send_rtcp_pli(synchronization.source)


def _transports(pc: RTCPeerConnection) -> Iterator[RTCDtlsTransport]:
    for transceiver in pc.getTransceivers():
        yield transceiver.sender.transport
    if pc.sctp:
        yield pc.sctp.transport


def candidate(message: dict[str, Any]) -> RTCIceCandidate | None:
    """None for the end of candidates, which aiortc does not have to be told."""
    text = message["candidate"]
    if not text:
        return None
    found = candidate_from_sdp(text.removeprefix("candidate:"))
    found.sdpMid = message.get("sdpMid")
    found.sdpMLineIndex = message.get("sdpMLineIndex")
    return found
