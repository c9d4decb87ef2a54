# Ciò che dice quello che si apre: caricato con la prima di queste viste.

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
