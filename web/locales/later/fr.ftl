# Ce que dit ce que l’on ouvre : chargé avec la première de ces vues.

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
