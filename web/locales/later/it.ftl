# Ciò che dice quello che si apre: caricato con la prima di queste viste.

## Il menu del pulsante «Altro»

layout = Disposizione
grid = Griglia
spotlight = Chi parla in grande
show-my-picture = Mostra la mia immagine
full-screen = Schermo intero
picture-in-picture = Immagine nell’immagine
send-files = Invia file
connections = Dettagli della connessione
keyboard-shortcuts = Scorciatoie da tastiera

## Valori in diretta di ogni connessione

round-trip = Andata e ritorno
packet-loss = Pacchetti persi
jitter = Jitter
frame-rate = Fotogrammi
per-second = { $rate } al secondo
resolution = Risoluzione
route = Percorso
direct = Diretto, { $protocol }
relayed = Tramite relay, { $protocol }
last-minute = Nell’ultimo minuto: da { $least } a { $most }
to-first-picture = Tempo fino alla prima immagine
stage-seat = Nella stanza
stage-connected = Connessione stabilita
stage-picture = Prima immagine

## Controllare la connessione: che cosa si prova, che cosa ne viene, che cosa aiuta

check-about = Qui si provano il browser, i dispositivi e la connessione. Il browser può chiedere di consentire microfono e fotocamera; nulla di ciò lascia questa pagina.
check-now = Controlla ora
check-again = Controlla di nuovo
check-all-well = Va tutto bene.
check-failures = Non funziona: { $number }
check-works = funziona
check-fails = non funziona
check-absent = questo server non ne ha
check-browser = Browser
check-server = Server
check-ice = Relay
check-stun-server = Uscita (STUN)
check-relay-udp = Relay via UDP
check-relay-tcp = Relay via TCP
check-relay-tls = Relay via TLS
check-loopback = Chiamata dentro la pagina
check-denied = L’accesso è bloccato. Consentilo accanto all’indirizzo della pagina.
check-missing = Nessun dispositivo trovato. Collegane uno.
check-busy = Forse lo usa un altro programma. Chiudi quel programma.
check-no-socket = Non risponde. La tua rete, o un proxy davanti al server, può trattenere i WebSocket.
check-not-let-in = Senza invito non dice nulla. Apri il link che ti hanno mandato e controlla da lì.
check-stun = Non risponde: la tua rete può bloccare UDP. Allora aiuta un relay via TCP o TLS.
check-refused = Ti rifiuta. Avvisa chi gestisce il server.
check-unreachable = Non risponde: la tua rete può bloccarlo, oppure è fermo.
check-no-loopback = Non è arrivata nessuna immagine. Un’estensione o una regola della tua organizzazione può disattivare le chiamate.
report = Rapporto
copy-report = Copia rapporto
report-copied = Rapporto copiato
report-by-hand = Apri il rapporto e copialo a mano

## File

files = File
choose-files = Scegli file
no-files = Non è stato ancora inviato nulla. Scegli un file, trascinalo sulla pagina o incollalo.
send-to = A
everybody = Tutti
file-from = Da { $name }
file-to = A { $name }
accept-file = Accetta
refuse-file = Rifiuta
pause = Sospendi
resume = Riprendi
save-file = Salva
remove-file = Rimuovi
file-waits = { $size }, in attesa di essere accettato
file-progress = { $done } di { $size }
file-paused = Sospeso
file-paused-by = Sospeso da { $name }
file-not-connected = Riprende quando torna la connessione
file-checking = Verifica in corso
file-whole = { $size }, arrivato intero
file-delivered = Consegnato
file-damaged = Danneggiato durante l’invio e scartato
too-many-files = Troppi file alla volta
file-person-gone = { $name } è uscito
file-cancelled = Annullato
file-cancelled-by = Annullato da { $name }
file-not-kept = Non è stato possibile salvarlo
file-not-read = Non è stato possibile leggerlo
file-too-large = Questo file è troppo grande
file-too-large-here = Troppo grande per questo browser, che ha ancora spazio per { $size }.
nobody-takes-files = Al momento nessuno qui può ricevere file
file-offered = { $name } vuole inviarti { $file }
file-arrived = È arrivato { $file } da { $name }
file-given = { $name } ha ricevuto { $file }
file-not-given = { $file } non è arrivato intero. L’altra persona è { $name }

## Chat, mani alzate, reazioni e chi registra

no-messages = Non è stato ancora scritto nulla. Quello che scrivi arriva a tutti quelli che sono qui ora.
message = Messaggio a tutti
send = Invia
message-delivered = Consegnato
message-delivered-to = Consegnato a { $delivered } su { $all }
message-not-delivered = Non consegnato
message-waits = In attesa della connessione
message-was-not-delivered = Un tuo messaggio non è stato consegnato
message-empty = Scrivi prima un messaggio
message-too-long = Questo messaggio è troppo lungo. Invialo in più parti
message-to-nobody = Non c’è nessuno che lo riceva. Invialo di nuovo quando sarà arrivato qualcuno
too-many-messages = Troppi messaggi in una volta. Invialo di nuovo fra un momento
messages-dropped = Qualcuno ha scritto troppo in una volta: ne manca una parte
message-from = { $name }: { $text }
messages-from =
    { $count ->
        [one] { $count } nuovo messaggio, da { $names }
       *[other] { $count } nuovi messaggi, da { $names }
    }
unread-messages =
    { $count ->
        [one] { $count } messaggio non letto
       *[other] { $count } messaggi non letti
    }
raise-or-lower-hand = Alza o abbassa la mano
hand-is-raised = mano alzata, numero { $place },
your-hand-is-raised = La tua mano è alzata, con il numero { $place }
your-hand-is-down = La tua mano è abbassata
hands-raised =
    { $count ->
        [one] { $names } alza la mano
       *[other] { $names } alzano la mano
    }
hands-lowered =
    { $count ->
        [one] { $names } non alza più la mano
       *[other] { $names } non alzano più la mano
    }
raised-hands = Mani alzate
reactions = Reazioni
thumbs-up = Pollice in su
applause = Applauso
heart = Cuore
laughter = Risata
surprise = Sorpresa
party = Festa
reaction-of = { $reaction }: { $names }
people-record =
    { $count ->
        [one] { $names } sta registrando questa chiamata
       *[other] { $names } stanno registrando questa chiamata
    }
people-no-longer-record =
    { $count ->
        [one] { $names } non registra più questa chiamata
       *[other] { $names } non registrano più questa chiamata
    }

## Impostazioni, invito, tasti

speaker = Altoparlante
as-the-system-chooses = A scelta del sistema
devices-unnamed = Il browser elenca microfoni e fotocamere solo quando questa pagina può usarli.
allow-devices = Consenti microfono e fotocamera
play-test-sound = Riproduci un suono di prova
playing-test-sound = Riproduzione…
test-sound-failed = Non è stato possibile riprodurre il suono di prova
space-bar = Barra spaziatrice
talk-while-held = Parla finché la tieni premuta
microphone-on-or-off = Accendi o spegni il microfono
camera-on-or-off = Accendi o spegni la fotocamera
share-screen-or-stop = Condividi lo schermo o smetti
use-shortcuts = Usa lettere e ? come scorciatoie
qr-code-of-link = Codice QR del link
who-opens-link = Chi apre questo link arriva in questa stanza.
point-camera-at-code = Con un telefono, inquadra il codice con la fotocamera.

## Per chi gestisce il server, per tutto ciò che non va

admin-no-answer = L’altra pagina riceve offerte e non risponde a nessuna. Se capita a molti, cerca un proxy che trattiene i messaggi.
admin-no-servers = Non ci sono né STUN né TURN: imposta --stun e --turn-url.
admin-no-relay = STUN funziona e non basta: imposta --turn-url.
admin-relay-refused = Il server TURN rifiuta le credenziali: confronta static-auth-secret con --turn-secret-file, e i due orologi.
admin-relay-unreachable = Il server TURN non risponde: controlla che sia attivo e che le sue porte siano aperte dall’esterno.
admin-udp-blocked = Nessun server risponde via UDP: aggiungi un server TURN su TLS, alla porta 443.
admin-their-network = L’altra pagina non ha trovato un’uscita dalla propria rete; è lei a dire perché.
admin-unexplained = Ci sono candidati da entrambe le parti: controlla che i relay si possano raggiungere e che cosa tagliano i firewall.
admin-denied = Se questa pagina sta in un riquadro di un’altra, quella deve consentire fotocamera e microfono.
admin-busy = Sul server non c’è nulla da fare.
admin-browser = Sul server non c’è nulla da fare; alcune organizzazioni disattivano WebRTC nei browser.
admin-insecure = Servi la pagina via HTTPS: --tls-cert e --tls-key, oppure un proxy.
admin-server-unreachable = Controlla che il server sia attivo e che un proxy davanti lasci passare i WebSocket su /ws.
admin-room-full = --room-capacity dice quanti possono entrare, al massimo 8.

## Schermi

stop-sharing = Smetti di condividere
you-share-your-screen = Stai condividendo lo schermo
screen-best-for = Adatto a
screen-text = Testo e diapositive
screen-motion = Video
screen-of = Schermo di { $name }
screen-failed = Non è stato possibile condividere lo schermo. Riprova o scegli un’altra finestra
screen-denied-by-system = Il sistema non permette al browser di acquisire lo schermo. Consentilo nelle impostazioni sulla privacy del sistema e riprova
screen-share-ended = Il tuo schermo non è più condiviso

## Registrazione. $time è come 1:05, $size come 2,4 MB

record-call = Registra la chiamata
recording-for = Registrazione in corso: { $time }
stop-recording = Interrompi la registrazione
recorded = Registrazione, { $time }, { $size }
delete-recording = Elimina
recording-begun = Stai registrando questa chiamata. Gli altri ne sono informati
recording-ended = La registrazione è terminata. Ora puoi salvarla
recording-full = Non c’è più spazio, quindi la registrazione è terminata. Tutto fino a quel momento è conservato
recording-broke = Il tuo browser ha terminato la registrazione. Tutto fino a quel momento è conservato
recording-failed = Il tuo browser non ha potuto registrare questa chiamata
