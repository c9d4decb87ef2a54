# What is said by what a person opens: loaded with the first of it.

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
