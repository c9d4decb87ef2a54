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

## Dateien

files = Dateien
choose-files = Dateien auswählen
no-files = Noch wurde nichts gesendet. Wählen Sie eine Datei aus, ziehen Sie sie auf die Seite oder fügen Sie sie ein.
send-to = An
everybody = Alle
file-from = Von { $name }
file-to = An { $name }
accept-file = Annehmen
refuse-file = Ablehnen
pause = Anhalten
resume = Fortsetzen
save-file = Speichern
remove-file = Entfernen
file-waits = { $size }, wartet auf Annahme
file-progress = { $done } von { $size }
file-paused = Angehalten
file-paused-by = Angehalten von { $name }
file-not-connected = Geht weiter, sobald die Verbindung wieder da ist
file-checking = Wird geprüft
file-whole = { $size }, vollständig angekommen
file-delivered = Zugestellt
file-damaged = Unterwegs beschädigt und verworfen
too-many-files = Zu viele Dateien auf einmal
file-person-gone = { $name } ist gegangen
file-cancelled = Abgebrochen
file-cancelled-by = Abgebrochen von { $name }
file-not-kept = Sie konnte nicht gespeichert werden
file-not-read = Sie konnte nicht gelesen werden
file-too-large = Diese Datei ist zu groß
file-too-large-here = Zu groß für diesen Browser, der noch Platz für { $size } hat.
nobody-takes-files = Niemand hier kann gerade Dateien empfangen
file-offered = { $name } möchte Ihnen { $file } senden
file-arrived = { $file } von { $name } ist angekommen
file-given = { $name } hat { $file } erhalten
file-not-given = { $file } ist nicht vollständig angekommen. Die andere Person ist { $name }
