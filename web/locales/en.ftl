# What the page says, in English. What stands in braces is put in by the page: names, numbers, or
# the words of another message, such as the name of a button.

## The form

tagline = Video calls that do not break. No account, nothing to install.
language = Language
room = Room
room-hint = All who type the same name meet there.
nobody-here = Nobody is here yet
people-here =
    { $count ->
        [one] { $names } is here
       *[other] { $names } are here
    }
name = Your name
name-hint = For the others to see. Optional.
join = Join
joining = Joining…
cancel = Cancel

## What keeps a person from joining, or from calling at all

no-room = Please type a room name
not-loaded = The page did not load completely. Please check your connection and reload it
broken = Something went wrong on this page. Please reload it and join again
room-full = This room is full, please try another one
bad-room = Please choose another room name: at most 64 letters, on one line
bad-name = Please choose a shorter name: at most 64 letters, on one line
server-unreachable = The server does not answer. Please check your internet connection
server-still-unreachable = The server does not answer yet. Still trying…
forbidden = The server does not let you in. Please ask the person who runs it
replaced = This call goes on in another tab
incompatible = This page is out of date. Please reload it and join again
unsupported-browser = This browser cannot make video calls. Please use a current version of Firefox, Chrome, Edge or Safari.
unsupported-insecure = The browser lets a page use the camera and the microphone only over a secure connection. Please open this page with an address that begins with https://

## Before the call

microphone-and-camera = Microphone and camera
microphone = Microphone
camera = Camera
preview-picture = Preview of your camera
try-both = Try microphone and camera
try-microphone = Try the microphone
try-camera = Try the camera
asking = Your browser may ask you to allow it.
join-all-the-same = You can join all the same.
joining-with-both = Your microphone and camera come on when you join.
joining-with-microphone = You join with the microphone on and the camera off.
joining-with-camera = You join muted, with the camera on.
joining-with-neither = You join muted, with the camera off.
say-something = Say something to try your microphone.
microphone-works = Your microphone works.
microphone-level = Level of the microphone

## Why somebody is not heard or not seen: one of the first six, then one of the others

cannot-hear = Others cannot hear you:
cannot-see = Others cannot see you:
cannot-hear-or-see = Others cannot hear or see you:
will-not-hear = Others will not hear you:
will-not-see = Others will not see you:
will-not-hear-or-see = Others will not hear or see you:
microphone-missing = no microphone was found. Plug one in and press { microphone }.
microphone-denied = the microphone is blocked. Allow it beside the page’s address and press { microphone }.
microphone-busy = another program uses the microphone. Close it and press { microphone }.
microphone-interrupted = your device uses the microphone for something else. It comes back, or press { microphone }.
microphone-lost = the microphone was switched off. Press { microphone } to try again.
camera-missing = no camera was found. Plug one in and press { camera }.
camera-denied = the camera is blocked. Allow it beside the page’s address and press { camera }.
camera-busy = another program uses the camera. Close it and press { camera }.
camera-interrupted = your device uses the camera for something else. It comes back, or press { camera }.
camera-lost = the camera was switched off. Press { camera } to try again.
both-denied = the microphone and the camera are blocked. Allow them beside the page’s address, then press { microphone } and { camera }.

## Settings, and devices that come and go

settings = Settings
device-replaced = { $lost } was unplugged. { $used } is used now
device-unplugged = { $device } was unplugged
device-back = { $device } is back
device-plugged-in = { $device } was plugged in.
use-device = Use it

## In the call

you = You
guest = Guest
invite = Invite
leave = Leave
screen = Screen
share-screen = Share screen
chat = Chat
hand = Hand
raise-hand = Raise hand
react = React
more = More
pin = Pin
unpin = Unpin
pin-name = Pin { $name }
hide-your-picture = Hide your picture
give-picture-tile = Give your picture a tile
make-picture-small = Make your picture small
move-your-picture = Move your picture
move-your-picture-by = Move your picture: press, drag, or use the arrow keys
self-hidden = Your picture is hidden; others still see it. { more } brings it back
reconnecting-to-server = Reconnecting to the server…
connecting = Connecting…
reconnecting = Reconnecting…
no-connection = No connection
slow-there = Slow connection: sound only
slow-here = Your connection is too slow for video. Others hear you, and see you again once it is faster.
slow-beside-screen = Your connection is too slow for your camera beside your screen. Others hear you and see your screen.
try-again = Try again
try-again-to-connect = Try again to connect to { $name }
microphone-off-mark = microphone off,
camera-off-mark = camera off,
turn-on-sound = Turn on sound
you-are-muted = You are muted. Press { microphone }, or hold the space bar to talk
download-call-log = Download call log
dismiss = Dismiss
close = Close
did-not-load = This did not load. Please check your connection and try again

## Inviting

waiting-for-others = Waiting for others
send-this-link = Send this link to the person you want to talk to.
link-to-send = Link to send
share = Share
copy-link = Copy link
link-copied = Link copied
copy-by-hand = Please copy the link from the address bar
qr-code = QR code

## What is announced. $names are one name or several, $count is how many

in-alone = You are in. Nobody else is here yet
in-with = You are in, with { $names }
left-room = You have left the room
people-joined =
    { $count ->
        [one] { $names } has joined
       *[other] { $names } have joined
    }
people-left =
    { $count ->
        [one] { $names } has left
       *[other] { $names } have left
    }
people-lost = The connection to { $names } was lost
people-removed =
    { $count ->
        [one] { $names } was removed
       *[other] { $names } were removed
    }
person-back = { $name } is back
no-connection-to = There is no connection to { $name }
connection-interrupted = The connection to { $name } is interrupted
screens-shared =
    { $count ->
        [one] { $names } shares a screen
       *[other] { $names } share their screens
    }
screens-ended =
    { $count ->
        [one] { $names } no longer shares a screen
       *[other] { $names } no longer share their screens
    }
microphones-off = Microphone off: { $names }
microphones-on = Microphone on: { $names }
microphone-is-off = Microphone off
microphone-is-on = Microphone on
camera-is-off = Camera off
camera-is-on = Camera on
server-lost = The server is out of reach; the call goes on
server-back = The server is back
# Between two of these, when there is more to say at once.
sentence-end = { ". " }

## Why there is no connection

no-connection-with = No connection: { $names }.
what-helps = What helps
for-the-admin = For the operator
why-no-answer = Nothing comes back from there: the page may be closed, asleep or offline. It is tried again and again.
why-no-servers = You are in different networks, and this server connects people of one network only.
why-no-relay = Your networks keep you apart, and there is no relay to meet at. Another network may do, such as that of a phone.
why-relay-refused = The relay that would connect you does not let you in. Please tell the person who runs the server.
why-relay-unreachable = The relay that would connect you does not answer. Another network may do, such as that of a phone.
why-udp-blocked = Your network lets no calls through. Another network may do, such as that of a phone.
why-their-network = All is well on your side. Another network may do on the other side.
why-unexplained = Both sides found a way out, but the two ways do not meet. Please try again, or another network.

## What is opened later: live figures, and the check

check = Check my connection
