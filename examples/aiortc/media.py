"""What this client sends, a moving picture and a tone, and how it counts what it receives."""

import array
import math
from dataclasses import dataclass

from aiortc import MediaStreamTrack, VideoStreamTrack
from aiortc.mediastreams import AudioStreamTrack, MediaStreamError
from av import AudioFrame, VideoFrame

WIDTH, HEIGHT = 320, 180
TONE_HERTZ = 440
RATE = 8000  # That of AudioStreamTrack's frames.

# One line of the picture twice, so that each slice of it is a whole line that has moved on.
LINE = bytes(255 * x // WIDTH for x in range(WIDTH)) * 2
# A second of the tone, which has a whole number of periods.
TONE = array.array(
    "h", (int(8000 * math.sin(2 * math.pi * TONE_HERTZ * n / RATE)) for n in range(RATE))
)


class Picture(VideoStreamTrack):
    """From black to white, moving to the left, fifteen times a second."""

    async def recv(self) -> VideoFrame:
        await self.next_timestamp()
        pts, time_base = await self.next_timestamp()  # Every other one: the clock has thirty.
        frame = VideoFrame(WIDTH, HEIGHT, "yuv420p")
        moved = pts // 1500 % WIDTH
        frame.planes[0].update(LINE[moved : moved + WIDTH] * HEIGHT)
        for plane in frame.planes[1:]:
            plane.update(b"\x80" * plane.buffer_size)  # No colour.
        frame.pts, frame.time_base = pts, time_base
        return frame


class Tone(AudioStreamTrack):
    """The base class gives frames of silence at the right times."""

    async def recv(self) -> AudioFrame:
        frame = await super().recv()
        start = frame.pts % RATE
        frame.planes[0].update(TONE[start : start + frame.samples].tobytes())
        return frame


@dataclass
class Received:
    """All that came of a camera with its microphone, or of a screen with its sound."""

    pictures: int = 0
    size: str = ""
    energy: float = 0.0  # As totalAudioEnergy in W3C webrtc-stats.

    def __str__(self) -> str:
        size = f" of {self.size}" if self.size else ""
        return f"{self.pictures} pictures{size}, sound {self.energy:.6f}"

    async def watch(self, track: MediaStreamTrack) -> None:
        """Counts until the track ends. A track that nobody reads fills the memory."""
        try:
            while True:
                self._count(await track.recv())
        except MediaStreamError:
            pass

    def _count(self, frame: AudioFrame | VideoFrame) -> None:
        if isinstance(frame, VideoFrame):
            self.pictures += 1
            self.size = f"{frame.width}x{frame.height}"
        else:
            samples = array.array("h", bytes(frame.planes[0]))
            power = sum(sample * sample for sample in samples) / len(samples) / 32768**2
            self.energy += power * frame.samples / frame.sample_rate
