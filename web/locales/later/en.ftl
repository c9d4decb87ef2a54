# What is said by what a person opens: loaded with the first of it.

## The menu of the button More

layout = Layout
grid = Grid
spotlight = Spotlight
show-my-picture = Show my picture
full-screen = Full screen
picture-in-picture = Picture in picture
send-files = Send files
connections = Connection details
keyboard-shortcuts = Keyboard shortcuts

## Live figures of each connection

round-trip = Round trip
packet-loss = Packet loss
jitter = Jitter
frame-rate = Frame rate
per-second = { $rate } per second
resolution = Resolution
route = Route
direct = Direct, { $protocol }
relayed = Over a relay, { $protocol }
last-minute = In the last minute: { $least } to { $most }
to-first-picture = Time to the first picture
stage-seat = In the room
stage-connected = Connected
stage-picture = First picture

## Check my connection: what is tried, what comes of it, what helps

check-about = This tries your browser, your devices and your connection. Your browser may ask to allow microphone and camera; nothing of them leaves this page.
check-now = Check now
check-again = Check again
check-all-well = All is well.
check-failures = Does not work: { $number }
check-works = works
check-fails = does not work
check-absent = this server has none
check-browser = Browser
check-server = Server
check-ice = Relay
check-stun-server = Way out (STUN)
check-relay-udp = Relay over UDP
check-relay-tcp = Relay over TCP
check-relay-tls = Relay over TLS
check-loopback = Call within this page
check-denied = It is blocked. Allow it beside the page’s address.
check-missing = None was found. Plug one in.
check-busy = Another program may use it. Close that program.
check-no-socket = It does not answer. Your network, or a proxy before the server, may hold WebSockets back.
check-not-let-in = It tells nothing to people without an invitation. Open the link that you were sent, and check from there.
check-stun = It does not answer: your network may block UDP. A relay over TCP or TLS helps then.
check-refused = It refuses you. Please tell the person who runs the server.
check-unreachable = It does not answer: your network may block it, or it is down.
check-no-loopback = No picture came. An extension or a rule of your organisation may switch calls off.
report = Report
copy-report = Copy report
report-copied = Report copied
report-by-hand = Please open the report and copy it by hand

## Files. $file is a name, $size and $done are like 2.4 MB, $name is the other person

files = Files
choose-files = Choose files
no-files = Nothing was sent yet. Choose a file, drop it on the page or paste it.
send-to = To
everybody = Everybody
file-from = From { $name }
file-to = To { $name }
accept-file = Accept
refuse-file = Refuse
pause = Pause
resume = Go on
save-file = Save
remove-file = Remove
file-waits = { $size }, waits to be accepted
file-progress = { $done } of { $size }
file-paused = Paused
file-paused-by = Paused by { $name }
file-not-connected = Goes on when the connection is back
file-checking = Being checked
file-whole = { $size }, arrived whole
file-delivered = Delivered
file-damaged = Damaged on the way, and thrown away
too-many-files = Too many files at a time
file-person-gone = { $name } has left
file-cancelled = Cancelled
file-cancelled-by = Cancelled by { $name }
file-not-kept = It could not be stored
file-not-read = It could not be read
file-too-large = This file is too large
file-too-large-here = Too large for this browser, which has room for { $size } more.
nobody-takes-files = Nobody here can receive files at the moment
file-offered = { $name } wants to send you { $file }
file-arrived = { $file } has arrived from { $name }
file-given = { $name } has { $file }
file-not-given = { $file } did not arrive whole. The other person is { $name }

## Chat, raised hands, reactions, and who records. $text is what somebody wrote, $place is 1 for who raised a hand first

no-messages = Nothing was written yet. Everybody who is here now gets what you write.
message = Message to everybody
send = Send
message-delivered = Delivered
message-delivered-to = Delivered to { $delivered } of { $all }
message-not-delivered = Not delivered
message-waits = Waiting for the connection
message-was-not-delivered = A message of yours was not delivered
message-empty = Please type a message first
message-too-long = This message is too long. Please send it in parts
message-to-nobody = Nobody is here to get it. Please send it again once somebody has come
too-many-messages = Too many messages at once. Please send it again in a moment
messages-dropped = Somebody wrote too much at once: some of it is missing
message-from = { $name }: { $text }
messages-from =
    { $count ->
        [one] { $count } new message, from { $names }
       *[other] { $count } new messages, from { $names }
    }
unread-messages =
    { $count ->
        [one] { $count } unread message
       *[other] { $count } unread messages
    }
raise-or-lower-hand = Raise or lower your hand
hand-is-raised = hand raised, number { $place },
your-hand-is-raised = Your hand is raised, as number { $place }
your-hand-is-down = Your hand is down
hands-raised =
    { $count ->
        [one] { $names } raises a hand
       *[other] { $names } raise their hands
    }
hands-lowered =
    { $count ->
        [one] { $names } no longer raises a hand
       *[other] { $names } no longer raise their hands
    }
raised-hands = Raised hands
reactions = Reactions
thumbs-up = Thumbs up
applause = Applause
heart = Heart
laughter = Laughter
surprise = Surprise
party = Party
reaction-of = { $reaction }: { $names }
people-record =
    { $count ->
        [one] { $names } is recording this call
       *[other] { $names } are recording this call
    }
people-no-longer-record =
    { $count ->
        [one] { $names } no longer records this call
       *[other] { $names } no longer record this call
    }

## Sheets: settings, the invitation, the keys

speaker = Speaker
as-the-system-chooses = As the system chooses
devices-unnamed = Your browser lists microphones and cameras only once this page may use them.
allow-devices = Allow microphone and camera
play-test-sound = Play a test sound
playing-test-sound = Playing…
test-sound-failed = The test sound could not be played
space-bar = Space bar
talk-while-held = Talk for as long as it is held
microphone-on-or-off = Microphone on or off
camera-on-or-off = Camera on or off
share-screen-or-stop = Share your screen, or stop
use-shortcuts = Use letters and ? as shortcuts
qr-code-of-link = QR code of the link
who-opens-link = Who opens this link comes to this room.
point-camera-at-code = On a phone, point its camera at the code.

## For whoever runs the server, of all that fails

admin-no-answer = The other page gets offers and answers none. Should that happen to many, look for a proxy that holds messages back.
admin-no-servers = There is neither STUN nor TURN: set --stun and --turn-url.
admin-no-relay = STUN works and does not suffice: set --turn-url.
admin-relay-refused = The TURN server refuses our credentials: compare static-auth-secret with --turn-secret-file, and both clocks.
admin-relay-unreachable = The TURN server does not answer: see whether it runs, and whether its ports are open from outside.
admin-udp-blocked = No server answers over UDP: add a TURN server over TLS, at port 443.
admin-their-network = The other page found no way out of its own network; it says why.
admin-unexplained = Candidates are there on both sides: see whether relays may reach each other, and what firewalls cut off.
admin-denied = If this page is a frame of another, that one has to allow camera and microphone.
admin-busy = Nothing to be done on the server.
admin-browser = Nothing to be done on the server; some organisations switch WebRTC off in their browsers.
admin-insecure = Serve the page over HTTPS: --tls-cert and --tls-key, or a proxy.
admin-server-unreachable = See whether the server runs, and whether a proxy before it passes WebSockets on at /ws.
admin-room-full = --room-capacity says how many get in, at most 8.

## Screens

stop-sharing = Stop sharing
you-share-your-screen = You are sharing your screen
screen-best-for = Best for
screen-text = Text and slides
screen-motion = Video
screen-of = { $name }’s screen
screen-failed = The screen could not be shared. Please try again, or choose another window
screen-denied-by-system = Your system does not let the browser capture the screen. Allow it in the system’s privacy settings and try again
screen-share-ended = You no longer share your screen

## Recording. $time is like 1:05, $size like 2.4 MB

record-call = Record this call
recording-for = Recording { $time }
stop-recording = Stop recording
recorded = Recording, { $time }, { $size }
delete-recording = Delete
recording-begun = You are recording this call. The others are told
recording-ended = The recording has ended. You can save it now
recording-full = There is no more room, so the recording has ended. All up to then is kept
recording-broke = Your browser has ended the recording. All up to then is kept
recording-failed = Your browser could not record this call
