## Il modulo

tagline = Videochiamate che non si interrompono. Senza account, niente da installare.
language = Lingua
room = Stanza
room-hint = Chi scrive lo stesso nome si ritrova lì.
nobody-here = Non c’è ancora nessuno
people-here =
    { $count ->
        [one] { $names } è qui
       *[other] { $names } sono qui
    }
name = Il tuo nome
name-hint = Lo vedono gli altri. Facoltativo.
join = Entra
joining = Ingresso in corso…
cancel = Annulla

## Che cosa impedisce di entrare, o di chiamare del tutto

no-room = Scrivi il nome di una stanza
not-loaded = La pagina non si è caricata del tutto. Controlla la connessione e ricaricala
broken = Qualcosa è andato storto in questa pagina. Ricaricala ed entra di nuovo
room-full = Questa stanza è piena, provane un’altra
bad-room = Scegli un altro nome per la stanza: al massimo 64 caratteri, su una riga
bad-name = Scegli un nome più corto: al massimo 64 caratteri, su una riga
server-unreachable = Il server non risponde. Controlla la connessione a Internet
server-still-unreachable = Il server non risponde ancora. Nuovi tentativi in corso…
forbidden = Il server non ti fa entrare. Rivolgiti a chi lo gestisce
replaced = Questa chiamata continua in un’altra scheda
incompatible = Questa pagina non è aggiornata. Ricaricala ed entra di nuovo
unsupported-browser = Questo browser non permette le videochiamate. Usa una versione recente di Firefox, Chrome, Edge o Safari.
unsupported-insecure = Il browser permette di usare la fotocamera e il microfono solo con una connessione sicura. Apri questa pagina con un indirizzo che inizia con https://

## Prima della chiamata

microphone-and-camera = Microfono e fotocamera
microphone = Microfono
camera = Fotocamera
preview-picture = Anteprima della tua fotocamera
try-both = Prova microfono e fotocamera
try-microphone = Prova il microfono
try-camera = Prova la fotocamera
asking = Il browser potrebbe chiederti il permesso.
join-all-the-same = Puoi entrare lo stesso.
joining-with-both = Microfono e fotocamera si accendono quando entri.
joining-with-microphone = Entri con il microfono acceso e la fotocamera spenta.
joining-with-camera = Entri con il microfono spento e la fotocamera accesa.
joining-with-neither = Entri con il microfono e la fotocamera spenti.
say-something = Di’ qualcosa per provare il microfono.
microphone-works = Il tuo microfono funziona.
microphone-level = Livello del microfono

## Perché qualcuno non si sente o non si vede: uno dei primi sei testi, poi uno degli altri

cannot-hear = Gli altri non ti sentono:
cannot-see = Gli altri non ti vedono:
cannot-hear-or-see = Gli altri non ti sentono e non ti vedono:
will-not-hear = Gli altri non ti sentiranno:
will-not-see = Gli altri non ti vedranno:
will-not-hear-or-see = Gli altri non ti sentiranno e non ti vedranno:
microphone-missing = non è stato trovato nessun microfono. Collegane uno e premi «{ microphone }».
microphone-denied = il microfono è bloccato. Consentilo accanto all’indirizzo della pagina e premi «{ microphone }».
microphone-busy = un altro programma sta usando il microfono. Chiudilo e premi «{ microphone }».
microphone-interrupted = il tuo dispositivo sta usando il microfono per altro. Tornerà, oppure premi «{ microphone }».
microphone-lost = il microfono è stato spento. Premi «{ microphone }» per riprovare.
camera-missing = non è stata trovata nessuna fotocamera. Collegane una e premi «{ camera }».
camera-denied = la fotocamera è bloccata. Consentila accanto all’indirizzo della pagina e premi «{ camera }».
camera-busy = un altro programma sta usando la fotocamera. Chiudilo e premi «{ camera }».
camera-interrupted = il tuo dispositivo sta usando la fotocamera per altro. Tornerà, oppure premi «{ camera }».
camera-lost = la fotocamera è stata spenta. Premi «{ camera }» per riprovare.
both-denied = il microfono e la fotocamera sono bloccati. Consentili accanto all’indirizzo della pagina, poi premi «{ microphone }» e «{ camera }».

## Le impostazioni, e i dispositivi che vanno e vengono

settings = Impostazioni
device-replaced = { $lost } è stato scollegato. Ora si usa { $used }
device-unplugged = { $device } è stato scollegato
device-back = { $device } è di nuovo disponibile
device-plugged-in = { $device } è stato collegato.
use-device = Usa

## Nella chiamata

you = Tu
guest = Anonimo
invite = Invita
leave = Esci
screen = Schermo
share-screen = Condividi schermo
chat = Chat
hand = Mano
raise-hand = Alza la mano
react = Reagisci
more = Altro
pin = Fissa
unpin = Non fissare
pin-name = Fissa { $name }
hide-your-picture = Nascondi la tua immagine
give-picture-tile = Dai un riquadro alla tua immagine
make-picture-small = Rimpicciolisci la tua immagine
move-your-picture = Sposta la tua immagine
move-your-picture-by = Sposta la tua immagine: premi, trascina o usa le frecce
self-hidden = La tua immagine è nascosta; gli altri la vedono ancora. «{ more }» la riporta
reconnecting-to-server = Riconnessione al server…
connecting = Connessione…
reconnecting = Riconnessione…
no-connection = Nessuna connessione
slow-there = Connessione lenta: solo audio
slow-here = La tua connessione è troppo lenta per il video. Gli altri ti sentono e ti rivedranno quando sarà più veloce.
slow-beside-screen = La connessione è troppo lenta per la fotocamera oltre allo schermo. Gli altri ti sentono e vedono il tuo schermo.
try-again = Riprova
try-again-to-connect = Riprova a collegarti con { $name }
microphone-off-mark = microfono spento,
camera-off-mark = fotocamera spenta,
turn-on-sound = Attiva l’audio
you-are-muted = Il tuo microfono è spento. Premi «{ microphone }», o tieni premuta la barra spaziatrice per parlare
download-call-log = Scarica il registro della chiamata
dismiss = Nascondi
close = Chiudi
did-not-load = Caricamento non riuscito. Controlla la connessione e riprova

## Invitare

waiting-for-others = In attesa degli altri
send-this-link = Manda questo link alla persona con cui vuoi parlare.
link-to-send = Link da mandare
share = Condividi
copy-link = Copia link
link-copied = Link copiato
copy-by-hand = Copia il link dalla barra degli indirizzi
qr-code = Codice QR

## Che cosa viene annunciato. $names sono uno o più nomi, $count è quanti sono

in-alone = Sei dentro. Non c’è ancora nessun altro
in-with = Sei dentro, con { $names }
left-room = Hai lasciato la stanza
people-joined =
    { $count ->
        [one] { $names } partecipa alla chiamata
       *[other] { $names } partecipano alla chiamata
    }
people-left =
    { $count ->
        [one] { $names } ha lasciato la chiamata
       *[other] { $names } hanno lasciato la chiamata
    }
people-lost = La connessione con { $names } è andata persa
people-removed = Il server ha rimosso { $names }
person-back = { $name } è di nuovo in linea
no-connection-to = Non c’è connessione con { $name }
connection-interrupted = La connessione con { $name } è interrotta
screens-shared =
    { $count ->
        [one] { $names } condivide lo schermo
       *[other] { $names } condividono i loro schermi
    }
screens-ended =
    { $count ->
        [one] { $names } non condivide più lo schermo
       *[other] { $names } non condividono più i loro schermi
    }
microphones-off = Microfono spento: { $names }
microphones-on = Microfono acceso: { $names }
microphone-is-off = Microfono spento
microphone-is-on = Microfono acceso
camera-is-off = Fotocamera spenta
camera-is-on = Fotocamera accesa
server-lost = Il server non è raggiungibile; la chiamata continua
server-back = Il server è di nuovo raggiungibile
# Tra due di questi testi, quando c’è più di una cosa da dire.
sentence-end = { ". " }

## Perché non c’è connessione

no-connection-with = Nessuna connessione: { $names }.
what-helps = Che cosa aiuta
for-the-admin = Per chi gestisce
why-no-answer = Da lì non torna nulla: la pagina può essere chiusa, in pausa o senza rete. Si continua a provare.
why-no-servers = Siete in reti diverse, e questo server collega solo persone della stessa rete.
why-no-relay = Le vostre reti vi tengono separati e non c’è un relay dove incontrarsi. Può andare un’altra rete, come quella di un telefono.
why-relay-refused = Il relay che vi collegherebbe non ti fa entrare. Avvisa chi gestisce il server.
why-relay-unreachable = Il relay che vi collegherebbe non risponde. Può andare un’altra rete, come quella di un telefono.
why-udp-blocked = La tua rete non lascia passare chiamate. Può andare un’altra rete, come quella di un telefono.
why-their-network = Dalla tua parte va tutto bene. Dall’altra può aiutare un’altra rete.
why-unexplained = Entrambe le parti hanno trovato un’uscita, ma le due strade non si incontrano. Riprova, o prova un’altra rete.

## Ciò che si apre dopo: i valori in diretta e la prova

check = Controlla la mia connessione
