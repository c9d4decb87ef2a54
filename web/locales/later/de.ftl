# Was sagt, was jemand öffnet: mit dem ersten davon geladen.

## Das Menü der Taste „Mehr“

layout = Anordnung
grid = Raster
spotlight = Wer spricht, groß
show-my-picture = Mein Bild zeigen
full-screen = Vollbild
picture-in-picture = Bild im Bild
send-files = Dateien senden
connections = Verbindung im Einzelnen
keyboard-shortcuts = Tastenkürzel

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

## Chat, gehobene Hände, Reaktionen und wer aufzeichnet

no-messages = Noch wurde nichts geschrieben. Was Sie schreiben, bekommen alle, die jetzt da sind.
message = Nachricht an alle
send = Senden
message-delivered = Zugestellt
message-delivered-to = An { $delivered } von { $all } zugestellt
message-not-delivered = Nicht zugestellt
message-waits = Wartet auf die Verbindung
message-was-not-delivered = Eine Ihrer Nachrichten wurde nicht zugestellt
message-empty = Bitte schreiben Sie zuerst eine Nachricht
message-too-long = Diese Nachricht ist zu lang. Bitte senden Sie sie in Teilen
message-to-nobody = Es ist niemand da, der sie bekommt. Bitte senden Sie sie noch einmal, wenn jemand gekommen ist
too-many-messages = Zu viele Nachrichten auf einmal. Bitte senden Sie sie gleich noch einmal
messages-dropped = Jemand hat zu viel auf einmal geschrieben: Ein Teil davon fehlt
message-from = { $name }: { $text }
messages-from =
    { $count ->
        [one] { $count } neue Nachricht, von { $names }
       *[other] { $count } neue Nachrichten, von { $names }
    }
unread-messages =
    { $count ->
        [one] { $count } ungelesene Nachricht
       *[other] { $count } ungelesene Nachrichten
    }
raise-or-lower-hand = Die Hand heben oder senken
hand-is-raised = Hand gehoben, Nummer { $place },
your-hand-is-raised = Ihre Hand ist gehoben, als Nummer { $place }
your-hand-is-down = Ihre Hand ist unten
hands-raised =
    { $count ->
        [one] { $names } hebt die Hand
       *[other] { $names } heben die Hand
    }
hands-lowered =
    { $count ->
        [one] { $names } hebt die Hand nicht mehr
       *[other] { $names } heben die Hand nicht mehr
    }
raised-hands = Gehobene Hände
reactions = Reaktionen
thumbs-up = Daumen hoch
applause = Applaus
heart = Herz
laughter = Lachen
surprise = Überraschung
party = Feier
reaction-of = { $reaction }: { $names }
people-record =
    { $count ->
        [one] { $names } zeichnet diesen Anruf auf
       *[other] { $names } zeichnen diesen Anruf auf
    }
people-no-longer-record =
    { $count ->
        [one] { $names } zeichnet diesen Anruf nicht mehr auf
       *[other] { $names } zeichnen diesen Anruf nicht mehr auf
    }

## Einstellungen, Einladung, Tasten

speaker = Lautsprecher
as-the-system-chooses = Nach Wahl des Systems
devices-unnamed = Ihr Browser nennt Mikrofone und Kameras erst, wenn diese Seite sie benutzen darf.
allow-devices = Mikrofon und Kamera erlauben
play-test-sound = Testton abspielen
playing-test-sound = Wird abgespielt …
test-sound-failed = Der Testton konnte nicht abgespielt werden
space-bar = Leertaste
talk-while-held = Sprechen, solange sie gehalten wird
microphone-on-or-off = Mikrofon an oder aus
camera-on-or-off = Kamera an oder aus
share-screen-or-stop = Bildschirm teilen oder nicht mehr teilen
use-shortcuts = Buchstaben und ? als Tastenkürzel verwenden
qr-code-of-link = QR-Code des Links
who-opens-link = Wer diesen Link öffnet, kommt in diesen Raum.
point-camera-at-code = Richten Sie die Kamera eines Telefons auf den Code.

## Für den Betrieb des Servers, bei allem, was nicht geht

admin-no-answer = Die andere Seite bekommt Angebote und beantwortet keines. Trifft das viele, hält vielleicht ein Proxy Nachrichten auf.
admin-no-servers = Es gibt weder STUN noch TURN: --stun und --turn-url setzen.
admin-no-relay = STUN geht und genügt nicht: --turn-url setzen.
admin-relay-refused = Der TURN-Server lehnt unsere Zugangsdaten ab: static-auth-secret mit --turn-secret-file vergleichen, und beide Uhren.
admin-relay-unreachable = Der TURN-Server antwortet nicht: Läuft er, und sind seine Ports von außen offen?
admin-udp-blocked = Über UDP antwortet kein Server: einen TURN-Server über TLS dazunehmen, an Port 443.
admin-their-network = Die andere Seite fand keinen Weg aus ihrem eigenen Netz; sie sagt, warum.
admin-unexplained = Auf beiden Seiten gibt es Kandidaten: Dürfen Relays einander erreichen, und was trennen Firewalls?
admin-denied = Steht diese Seite in einem Rahmen einer anderen, muss jene Kamera und Mikrofon erlauben.
admin-busy = Am Server ist nichts zu tun.
admin-browser = Am Server ist nichts zu tun; manche Organisationen schalten WebRTC in ihren Browsern ab.
admin-insecure = Die Seite über HTTPS ausliefern: --tls-cert und --tls-key, oder ein Proxy.
admin-server-unreachable = Läuft der Server, und reicht ein Proxy davor WebSockets an /ws weiter?
admin-room-full = --room-capacity sagt, wie viele eingelassen werden, höchstens 8.

## Bildschirme

stop-sharing = Nicht mehr teilen
you-share-your-screen = Sie teilen Ihren Bildschirm
screen-best-for = Geeignet für
screen-text = Text und Folien
screen-motion = Video
screen-of = Bildschirm von { $name }
screen-failed = Der Bildschirm konnte nicht geteilt werden. Bitte versuchen Sie es noch einmal oder wählen Sie ein anderes Fenster
screen-denied-by-system = Ihr System lässt den Browser den Bildschirm nicht aufnehmen. Erlauben Sie es in den Datenschutzeinstellungen des Systems und versuchen Sie es noch einmal
screen-share-ended = Ihr Bildschirm wird nicht mehr geteilt

## Aufzeichnung. $time ist etwa 1:05, $size etwa 2,4 MB

record-call = Anruf aufzeichnen
recording-for = Aufzeichnung läuft: { $time }
stop-recording = Aufzeichnung beenden
recorded = Aufzeichnung, { $time }, { $size }
delete-recording = Löschen
recording-begun = Sie zeichnen diesen Anruf auf. Die anderen erfahren es
recording-ended = Die Aufzeichnung ist beendet. Sie können sie jetzt speichern
recording-full = Es ist kein Platz mehr, darum ist die Aufzeichnung beendet. Alles bis dahin ist erhalten
recording-broke = Ihr Browser hat die Aufzeichnung beendet. Alles bis dahin ist erhalten
recording-failed = Ihr Browser konnte diesen Anruf nicht aufzeichnen
