## Das Formular

tagline = Videoanrufe, die nicht abbrechen. Ohne Konto, ohne Installation.
language = Sprache
room = Raum
room-hint = Wer denselben Namen eingibt, kommt in denselben Raum.
nobody-here = Noch ist niemand da
people-here =
    { $count ->
        [one] { $names } ist da
       *[other] { $names } sind da
    }
name = Ihr Name
name-hint = Für die anderen zu sehen. Freiwillig.
join = Beitreten
joining = Beitritt läuft …
cancel = Abbrechen

## Was vom Beitreten oder vom Anrufen überhaupt abhält

no-room = Bitte geben Sie einen Raumnamen ein
not-loaded = Die Seite wurde nicht vollständig geladen. Bitte prüfen Sie Ihre Verbindung und laden Sie die Seite neu
broken = Auf dieser Seite ist etwas schiefgegangen. Bitte laden Sie sie neu und treten Sie noch einmal bei
room-full = Dieser Raum ist voll, bitte nehmen Sie einen anderen
bad-room = Bitte wählen Sie einen anderen Raumnamen: höchstens 64 Zeichen in einer Zeile
bad-name = Bitte wählen Sie einen kürzeren Namen: höchstens 64 Zeichen in einer Zeile
server-unreachable = Der Server antwortet nicht. Bitte prüfen Sie Ihre Internetverbindung
server-still-unreachable = Der Server antwortet noch nicht. Es wird weiter versucht …
forbidden = Der Server lässt Sie nicht ein. Bitte wenden Sie sich an die Person, die ihn betreibt
replaced = Dieser Anruf geht in einem anderen Tab weiter
incompatible = Diese Seite ist veraltet. Bitte laden Sie sie neu und treten Sie noch einmal bei
unsupported-browser = Mit diesem Browser sind keine Videoanrufe möglich. Bitte verwenden Sie eine aktuelle Version von Firefox, Chrome, Edge oder Safari.
unsupported-insecure = Der Browser lässt Seiten nur über eine sichere Verbindung an Kamera und Mikrofon. Bitte öffnen Sie diese Seite mit einer Adresse, die mit https:// beginnt

## Vor dem Anruf

microphone-and-camera = Mikrofon und Kamera
microphone = Mikrofon
camera = Kamera
preview-picture = Vorschau Ihrer Kamera
try-both = Mikrofon und Kamera testen
try-microphone = Mikrofon testen
try-camera = Kamera testen
asking = Vielleicht bittet Ihr Browser um Ihre Erlaubnis.
join-all-the-same = Sie können trotzdem beitreten.
joining-with-both = Mikrofon und Kamera gehen an, wenn Sie beitreten.
joining-with-microphone = Sie treten mit eingeschaltetem Mikrofon und ohne Kamera bei.
joining-with-camera = Sie treten stumm und mit eingeschalteter Kamera bei.
joining-with-neither = Sie treten stumm und ohne Kamera bei.
say-something = Sagen Sie etwas, um Ihr Mikrofon zu testen.
microphone-works = Ihr Mikrofon funktioniert.
microphone-level = Pegel des Mikrofons

## Warum jemand nicht zu hören oder nicht zu sehen ist: einer der ersten sechs Texte, dann einer der anderen

cannot-hear = Andere können Sie nicht hören:
cannot-see = Andere können Sie nicht sehen:
cannot-hear-or-see = Andere können Sie weder hören noch sehen:
will-not-hear = Andere werden Sie nicht hören:
will-not-see = Andere werden Sie nicht sehen:
will-not-hear-or-see = Andere werden Sie weder hören noch sehen:
microphone-missing = Es wurde kein Mikrofon gefunden. Schließen Sie eines an und drücken Sie „{ microphone }“.
microphone-denied = Das Mikrofon ist gesperrt. Erlauben Sie es neben der Adresse der Seite und drücken Sie „{ microphone }“.
microphone-busy = Ein anderes Programm benutzt das Mikrofon. Schließen Sie es und drücken Sie „{ microphone }“.
microphone-interrupted = Ihr Gerät benutzt das Mikrofon gerade für etwas anderes. Es kommt zurück, oder Sie drücken „{ microphone }“.
microphone-lost = Das Mikrofon wurde abgeschaltet. Drücken Sie „{ microphone }“, um es noch einmal zu versuchen.
camera-missing = Es wurde keine Kamera gefunden. Schließen Sie eine an und drücken Sie „{ camera }“.
camera-denied = Die Kamera ist gesperrt. Erlauben Sie sie neben der Adresse der Seite und drücken Sie „{ camera }“.
camera-busy = Ein anderes Programm benutzt die Kamera. Schließen Sie es und drücken Sie „{ camera }“.
camera-interrupted = Ihr Gerät benutzt die Kamera gerade für etwas anderes. Sie kommt zurück, oder Sie drücken „{ camera }“.
camera-lost = Die Kamera wurde abgeschaltet. Drücken Sie „{ camera }“, um es noch einmal zu versuchen.
both-denied = Mikrofon und Kamera sind gesperrt. Erlauben Sie beide neben der Adresse der Seite und drücken Sie dann „{ microphone }“ und „{ camera }“.

## Einstellungen, und Geräte, die kommen und gehen

settings = Einstellungen
device-replaced = { $lost } wurde getrennt. Jetzt wird { $used } benutzt
device-unplugged = { $device } wurde getrennt
device-back = { $device } ist wieder da
device-plugged-in = { $device } wurde angeschlossen.
use-device = Benutzen

## Im Anruf

you = Sie
guest = Gast
invite = Einladen
leave = Verlassen
screen = Bildschirm
share-screen = Bildschirm teilen
chat = Chat
hand = Hand
raise-hand = Hand heben
react = Reagieren
more = Mehr
pin = Anheften
unpin = Lösen
pin-name = { $name } anheften
hide-your-picture = Eigenes Bild ausblenden
give-picture-tile = Eigenem Bild eine Kachel geben
make-picture-small = Eigenes Bild klein zeigen
move-your-picture = Eigenes Bild verschieben
move-your-picture-by = Eigenes Bild verschieben: drücken, ziehen oder mit den Pfeiltasten
self-hidden = Ihr Bild ist ausgeblendet; die anderen sehen es weiterhin. Zurück kommt es mit „{ more }“
reconnecting-to-server = Verbindung zum Server wird wiederhergestellt …
connecting = Verbinden …
reconnecting = Neu verbinden …
no-connection = Keine Verbindung
slow-there = Langsame Verbindung: nur Ton
slow-here = Ihre Verbindung ist zu langsam für Bilder. Die anderen hören Sie und sehen Sie wieder, sobald sie schneller ist.
slow-beside-screen = Ihre Verbindung ist zu langsam für die Kamera neben dem Bildschirm. Die anderen hören Sie und sehen Ihren Bildschirm.
try-again = Noch einmal
try-again-to-connect = Noch einmal versuchen, { $name } zu erreichen
microphone-off-mark = Mikrofon aus,
camera-off-mark = Kamera aus,
turn-on-sound = Ton einschalten
you-are-muted = Sie sind stumm. Drücken Sie „{ microphone }“, oder halten Sie zum Sprechen die Leertaste
download-call-log = Anrufprotokoll herunterladen
dismiss = Ausblenden
close = Schließen
did-not-load = Das konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal

## Einladen

waiting-for-others = Warten auf andere
send-this-link = Schicken Sie diesen Link der Person, mit der Sie sprechen möchten.
link-to-send = Link zum Verschicken
share = Teilen
copy-link = Link kopieren
link-copied = Link kopiert
copy-by-hand = Bitte kopieren Sie den Link aus der Adresszeile
qr-code = QR-Code

## Was angesagt wird. $names sind ein Name oder mehrere, $count ist ihre Anzahl

in-alone = Sie sind drin. Noch ist niemand sonst hier
in-with = Sie sind drin, mit { $names }
left-room = Sie haben den Raum verlassen
people-joined =
    { $count ->
        [one] { $names } ist beigetreten
       *[other] { $names } sind beigetreten
    }
people-left =
    { $count ->
        [one] { $names } ist gegangen
       *[other] { $names } sind gegangen
    }
people-lost = Die Verbindung zu { $names } ist verloren gegangen
people-removed =
    { $count ->
        [one] { $names } wurde entfernt
       *[other] { $names } wurden entfernt
    }
person-back = { $name } ist wieder da
no-connection-to = Es gibt keine Verbindung zu { $name }
connection-interrupted = Die Verbindung zu { $name } ist unterbrochen
screens-shared =
    { $count ->
        [one] { $names } teilt den Bildschirm
       *[other] { $names } teilen ihre Bildschirme
    }
screens-ended =
    { $count ->
        [one] { $names } teilt den Bildschirm nicht mehr
       *[other] { $names } teilen ihre Bildschirme nicht mehr
    }
microphones-off = Mikrofon aus: { $names }
microphones-on = Mikrofon an: { $names }
microphone-is-off = Mikrofon aus
microphone-is-on = Mikrofon an
camera-is-off = Kamera aus
camera-is-on = Kamera an
server-lost = Der Server ist nicht erreichbar; der Anruf geht weiter
server-back = Der Server ist wieder da
# Zwischen zweien davon, wenn auf einmal mehr zu sagen ist.
sentence-end = { ". " }

## Warum es keine Verbindung gibt

no-connection-with = Keine Verbindung: { $names }.
what-helps = Was hilft
for-the-admin = Für den Betrieb
why-no-answer = Von dort kommt nichts zurück: Die Seite ist vielleicht geschlossen, im Ruhezustand oder offline. Es wird immer wieder versucht.
why-no-servers = Sie sind in verschiedenen Netzen, und dieser Server verbindet nur Menschen in einem Netz.
why-no-relay = Ihre Netze lassen Sie nicht zueinander, und es gibt kein Relay als Treffpunkt. In einem anderen Netz geht es vielleicht, etwa über ein Telefon.
why-relay-refused = Das Relay, das Sie verbinden könnte, lässt Sie nicht ein. Bitte sagen Sie es der Person, die den Server betreibt.
why-relay-unreachable = Das Relay, das Sie verbinden könnte, antwortet nicht. In einem anderen Netz geht es vielleicht, etwa über ein Telefon.
why-udp-blocked = Ihr Netz lässt keine Anrufe durch. In einem anderen Netz geht es vielleicht, etwa über ein Telefon.
why-their-network = Auf Ihrer Seite ist alles in Ordnung. Der anderen Seite hilft vielleicht ein anderes Netz.
why-unexplained = Beide Seiten haben einen Weg nach draußen, aber die Wege treffen sich nicht. Bitte versuchen Sie es noch einmal oder in einem anderen Netz.

## Was später geöffnet wird: laufende Werte, und die Prüfung

check = Meine Verbindung prüfen
