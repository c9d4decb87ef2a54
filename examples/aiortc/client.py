#!/usr/bin/python3
"""Joins a room of a Confab server, sends a picture and a tone, and says what it receives.

    ./client.py ws://localhost:3000/ws harbour --name Robot

Ends, and leaves the room, with Ctrl-C. How it works is in docs/clients.md.
"""

import argparse
import asyncio
import signal
import sys

import library
from room import Room
from signalling import Refused, Signalling


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url", help="of the WebSocket, such as ws://localhost:3000/ws")
    parser.add_argument("room")
    parser.add_argument("--name", default="Robot")
    parser.add_argument("--say", metavar="TEXT", help="to each person, in the chat")
    parser.add_argument("--screen", action="store_true", help="shares a screen as well")
    parser.add_argument("--token", help="where the server wants one")
    parser.add_argument("--origin", help="where the server does not --allow-native-clients")
    return parser.parse_args()


async def main() -> None:
    given = arguments()
    library.give_each_extension_its_id()
    join = {"room": given.room, "name": given.name}
    if given.token:
        join["token"] = given.token
    room = Room(Signalling(given.url, given.origin), join, given.screen, given.say)
    staying = asyncio.ensure_future(room.stay())
    for ending in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(ending, staying.cancel)
    try:
        await staying
    except Refused as reason:
        sys.exit(f"refused: {reason}")
    except asyncio.CancelledError:
        print("left", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
