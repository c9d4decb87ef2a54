# Was sagt, was jemand öffnet: mit dem ersten davon geladen.

## Laufende Werte jeder Verbindung

round-trip = Umlaufzeit
packet-loss = Paketverlust
jitter = Schwankung
frame-rate = Bildrate
per-second = { $rate } pro Sekunde
resolution = Auflösung
route = Weg
direct = Direkt, { $protocol }
relayed = Über ein Relay, { $protocol }
last-minute = In der letzten Minute: { $least } bis { $most }
to-first-picture = Zeit bis zum ersten Bild
stage-seat = Im Raum
stage-connected = Verbunden
stage-picture = Erstes Bild

## Die Verbindung prüfen: was versucht wird, was herauskommt, was hilft

check-about = Hier werden Browser, Geräte und Verbindung ausprobiert. Der Browser fragt vielleicht nach Mikrofon und Kamera; nichts davon verlässt diese Seite.
check-now = Jetzt prüfen
check-again = Noch einmal prüfen
check-all-well = Alles ist in Ordnung.
check-failures = Geht nicht: { $number }
check-works = geht
check-fails = geht nicht
check-absent = hat dieser Server nicht
check-browser = Browser
check-server = Server
check-ice = Relay
check-stun-server = Weg nach draußen (STUN)
check-relay-udp = Relay über UDP
check-relay-tcp = Relay über TCP
check-relay-tls = Relay über TLS
check-loopback = Anruf innerhalb der Seite
check-denied = Gesperrt. Erlauben Sie den Zugriff neben der Adresse der Seite.
check-missing = Nichts gefunden. Schließen Sie ein Gerät an.
check-busy = Vielleicht in einem anderen Programm in Gebrauch. Schließen Sie jenes Programm.
check-no-socket = Keine Antwort. Ihr Netz oder ein Proxy vor dem Server hält vielleicht WebSockets auf.
check-not-let-in = Ohne Einladung ist nichts zu erfahren. Öffnen Sie den Link, den Sie bekommen haben, und prüfen Sie von dort.
check-stun = Keine Antwort: Ihr Netz sperrt vielleicht UDP. Dann hilft ein Relay über TCP oder TLS.
check-refused = Abgelehnt. Bitte sagen Sie es der Person, die den Server betreibt.
check-unreachable = Keine Antwort: Ihr Netz sperrt es vielleicht, oder es läuft nicht.
check-no-loopback = Es kam kein Bild. Eine Erweiterung oder eine Vorgabe Ihrer Organisation schaltet Anrufe vielleicht ab.
report = Bericht
copy-report = Bericht kopieren
report-copied = Bericht kopiert
report-by-hand = Bitte öffnen Sie den Bericht und kopieren Sie ihn von Hand
