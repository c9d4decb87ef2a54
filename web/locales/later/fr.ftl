# Ce que dit ce que l’on ouvre : chargé avec la première de ces vues.

## Le menu du bouton « Plus »

layout = Disposition
grid = Grille
spotlight = Qui parle en grand
show-my-picture = Afficher mon image
full-screen = Plein écran
picture-in-picture = Image dans l’image
send-files = Envoyer des fichiers
connections = Détails de la connexion
keyboard-shortcuts = Raccourcis clavier

## Mesures en direct de chaque connexion

round-trip = Aller-retour
packet-loss = Perte de paquets
jitter = Gigue
frame-rate = Images
per-second = { $rate } par seconde
resolution = Définition
route = Chemin
direct = Direct, { $protocol }
relayed = Par un relais, { $protocol }
last-minute = Dans la dernière minute : de { $least } à { $most }
to-first-picture = Temps jusqu’à la première image
stage-seat = Dans la salle
stage-connected = Connexion établie
stage-picture = Première image

## Tester la connexion : ce qui est essayé, ce qui en sort, ce qui aide

check-about = Ce test essaie votre navigateur, vos appareils et votre connexion. Le navigateur peut demander l’accès au micro et à la caméra ; rien n’en sort de cette page.
check-now = Tester maintenant
check-again = Tester de nouveau
check-all-well = Tout va bien.
check-failures = Ne fonctionne pas : { $number }
check-works = fonctionne
check-fails = ne fonctionne pas
check-absent = ce serveur n’en a pas
check-browser = Navigateur
check-server = Serveur
check-ice = Relais
check-stun-server = Sortie (STUN)
check-relay-udp = Relais en UDP
check-relay-tcp = Relais en TCP
check-relay-tls = Relais en TLS
check-loopback = Appel dans la page
check-denied = L’accès est bloqué. Autorisez-le à côté de l’adresse de la page.
check-missing = Aucun appareil trouvé. Branchez-en un.
check-busy = Un autre programme l’utilise peut-être. Fermez ce programme.
check-no-socket = Pas de réponse. Votre réseau, ou un proxy devant le serveur, retient peut-être les WebSockets.
check-not-let-in = Rien n’est dit sans invitation. Ouvrez le lien que vous avez reçu et testez à partir de là.
check-stun = Pas de réponse : votre réseau bloque peut-être UDP. Un relais en TCP ou TLS aide alors.
check-refused = L’accès vous est refusé. Veuillez prévenir la personne qui gère le serveur.
check-unreachable = Pas de réponse : votre réseau le bloque peut-être, ou il est arrêté.
check-no-loopback = Aucune image n’est venue. Une extension ou une règle de votre organisation désactive peut-être les appels.
report = Rapport
copy-report = Copier le rapport
report-copied = Rapport copié
report-by-hand = Veuillez ouvrir le rapport et le copier à la main

## Fichiers

files = Fichiers
choose-files = Choisir des fichiers
no-files = Rien n’a encore été envoyé. Choisissez un fichier, déposez-le sur la page ou collez-le.
send-to = À
everybody = Tout le monde
file-from = De { $name }
file-to = À { $name }
accept-file = Accepter
refuse-file = Refuser
pause = Suspendre
resume = Reprendre
save-file = Enregistrer
remove-file = Retirer
file-waits = { $size }, en attente d’acceptation
file-progress = { $done } sur { $size }
file-paused = Suspendu
file-paused-by = Suspendu par { $name }
file-not-connected = Reprendra quand la connexion sera rétablie
file-checking = Vérification en cours
file-whole = { $size }, arrivé complet
file-delivered = Remis
file-damaged = Endommagé en chemin et supprimé
too-many-files = Trop de fichiers à la fois
file-person-gone = { $name } est parti
file-cancelled = Annulé
file-cancelled-by = Annulé par { $name }
file-not-kept = Il n’a pas pu être enregistré
file-not-read = Il n’a pas pu être lu
file-too-large = Ce fichier est trop volumineux
file-too-large-here = Trop volumineux pour ce navigateur, qui a encore de la place pour { $size }.
nobody-takes-files = Personne ici ne peut recevoir de fichiers pour le moment
file-offered = { $name } veut vous envoyer { $file }
file-arrived = { $file } est arrivé de la part de { $name }
file-given = { $name } a reçu { $file }
file-not-given = { $file } n’est pas arrivé complet. L’autre personne est { $name }

## Discussion, mains levées, réactions, et qui enregistre

no-messages = Rien n’a encore été écrit. Tous ceux qui sont là maintenant recevront ce que vous écrivez.
message = Message à tout le monde
send = Envoyer
message-delivered = Remis
message-delivered-to = Remis à { $delivered } sur { $all }
message-not-delivered = Non remis
message-waits = En attente de la connexion
message-was-not-delivered = Un de vos messages n’a pas été remis
message-empty = Veuillez d’abord écrire un message
message-too-long = Ce message est trop long. Veuillez l’envoyer en plusieurs parties
message-to-nobody = Il n’y a personne pour le recevoir. Veuillez le renvoyer quand quelqu’un sera là
too-many-messages = Trop de messages à la fois. Veuillez le renvoyer dans un instant
messages-dropped = Quelqu’un a trop écrit d’un coup : il en manque une partie
message-from = { $name } : { $text }
messages-from =
    { $count ->
        [one] { $count } nouveau message, de { $names }
       *[other] { $count } nouveaux messages, de { $names }
    }
unread-messages =
    { $count ->
        [one] { $count } message non lu
       *[other] { $count } messages non lus
    }
raise-or-lower-hand = Lever ou baisser la main
hand-is-raised = main levée, numéro { $place },
your-hand-is-raised = Votre main est levée, en numéro { $place }
your-hand-is-down = Votre main est baissée
hands-raised =
    { $count ->
        [one] { $names } lève la main
       *[other] { $names } lèvent la main
    }
hands-lowered =
    { $count ->
        [one] { $names } ne lève plus la main
       *[other] { $names } ne lèvent plus la main
    }
raised-hands = Mains levées
reactions = Réactions
thumbs-up = Pouce levé
applause = Applaudissements
heart = Cœur
laughter = Rire
surprise = Surprise
party = Fête
reaction-of = { $reaction } : { $names }
people-record =
    { $count ->
        [one] { $names } enregistre cet appel
       *[other] { $names } enregistrent cet appel
    }
people-no-longer-record =
    { $count ->
        [one] { $names } n’enregistre plus cet appel
       *[other] { $names } n’enregistrent plus cet appel
    }

## Réglages, invitation, touches

speaker = Haut-parleur
as-the-system-chooses = Au choix du système
devices-unnamed = Votre navigateur n’indique les micros et les caméras qu’une fois que cette page peut les utiliser.
allow-devices = Autoriser le micro et la caméra
play-test-sound = Écouter un son de test
playing-test-sound = Lecture…
test-sound-failed = Le son de test n’a pas pu être joué
space-bar = Barre d’espace
talk-while-held = Parler tant qu’elle est maintenue
microphone-on-or-off = Activer ou couper le micro
camera-on-or-off = Activer ou désactiver la caméra
share-screen-or-stop = Partager votre écran ou arrêter
use-shortcuts = Utiliser les lettres et ? comme raccourcis
qr-code-of-link = Code QR du lien
who-opens-link = Toute personne qui ouvre ce lien entre dans ce salon.
point-camera-at-code = Sur un téléphone, visez ce code avec l’appareil photo.

## Pour l’exploitant du serveur, pour tout ce qui échoue

admin-no-answer = L’autre page reçoit des offres et ne répond à aucune. Si cela arrive à beaucoup, cherchez un proxy qui retient des messages.
admin-no-servers = Il n’y a ni STUN ni TURN : définissez --stun et --turn-url.
admin-no-relay = STUN fonctionne et ne suffit pas : définissez --turn-url.
admin-relay-refused = Le serveur TURN refuse les identifiants : comparez static-auth-secret à --turn-secret-file, et les deux horloges.
admin-relay-unreachable = Le serveur TURN ne répond pas : vérifiez qu’il tourne et que ses ports sont ouverts de l’extérieur.
admin-udp-blocked = Aucun serveur ne répond en UDP : ajoutez un serveur TURN sur TLS, au port 443.
admin-their-network = L’autre page n’a pas trouvé de sortie de son propre réseau ; elle dit pourquoi.
admin-unexplained = Il y a des candidats des deux côtés : vérifiez que les relais peuvent se joindre et ce que coupent les pare-feu.
admin-denied = Si cette page est dans un cadre d’une autre, celle-ci doit autoriser la caméra et le micro.
admin-busy = Il n’y a rien à faire sur le serveur.
admin-browser = Il n’y a rien à faire sur le serveur ; certaines organisations désactivent WebRTC dans leurs navigateurs.
admin-insecure = Servez la page en HTTPS : --tls-cert et --tls-key, ou un proxy.
admin-server-unreachable = Vérifiez que le serveur tourne et qu’un proxy placé devant laisse passer les WebSockets vers /ws.
admin-room-full = --room-capacity fixe combien de personnes entrent, 8 au plus.

## Écrans

stop-sharing = Arrêter le partage
you-share-your-screen = Vous partagez votre écran
screen-best-for = Adapté à
screen-text = Texte et diapositives
screen-motion = Vidéo
screen-of = Écran de { $name }
screen-failed = L’écran n’a pas pu être partagé. Réessayez ou choisissez une autre fenêtre
screen-denied-by-system = Votre système ne permet pas au navigateur de capturer l’écran. Autorisez-le dans les réglages de confidentialité du système et réessayez
screen-share-ended = Votre écran n’est plus partagé

## Enregistrement. $time est par exemple 1:05, $size 2,4 Mo

record-call = Enregistrer l’appel
recording-for = Enregistrement en cours : { $time }
stop-recording = Arrêter l’enregistrement
recorded = Enregistrement, { $time }, { $size }
delete-recording = Supprimer
recording-begun = Vous enregistrez cet appel. Les autres en sont informés
recording-ended = L’enregistrement est terminé. Vous pouvez maintenant le garder
recording-full = Il n’y a plus de place, l’enregistrement est donc terminé. Tout ce qui précède est conservé
recording-broke = Votre navigateur a mis fin à l’enregistrement. Tout ce qui précède est conservé
recording-failed = Votre navigateur n’a pas pu enregistrer cet appel
