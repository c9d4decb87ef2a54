## Le formulaire

tagline = Des appels vidéo qui ne coupent pas. Sans compte, rien à installer.
language = Langue
room = Salon
room-hint = Toutes les personnes qui saisissent le même nom s’y retrouvent.
nobody-here = Personne n’est encore là
people-here =
    { $count ->
        [one] { $names } est là
       *[other] { $names } sont là
    }
name = Votre nom
name-hint = Visible par les autres. Facultatif.
join = Rejoindre
joining = Connexion…
cancel = Annuler

## Ce qui empêche de rejoindre, ou d’appeler tout court

no-room = Veuillez saisir un nom de salon
not-loaded = La page ne s’est pas chargée entièrement. Veuillez vérifier votre connexion et recharger la page
broken = Un problème est survenu sur cette page. Veuillez la recharger et rejoindre à nouveau
room-full = Ce salon est complet, veuillez en essayer un autre
bad-room = Veuillez choisir un autre nom de salon : 64 caractères au plus, sur une ligne
bad-name = Veuillez choisir un nom plus court : 64 caractères au plus, sur une ligne
server-unreachable = Le serveur ne répond pas. Veuillez vérifier votre connexion à Internet
server-still-unreachable = Le serveur ne répond pas encore. Nouvelles tentatives en cours…
forbidden = Le serveur ne vous laisse pas entrer. Veuillez vous adresser à la personne qui le gère
replaced = Cet appel se poursuit dans un autre onglet
incompatible = Cette page n’est plus à jour. Veuillez la recharger et rejoindre à nouveau
unsupported-browser = Ce navigateur ne permet pas les appels vidéo. Veuillez utiliser une version récente de Firefox, Chrome, Edge ou Safari.
unsupported-insecure = Le navigateur ne donne accès à la caméra et au micro que par une connexion sécurisée. Veuillez ouvrir cette page avec une adresse qui commence par https://

## Avant l’appel

microphone-and-camera = Micro et caméra
microphone = Micro
camera = Caméra
preview-picture = Aperçu de votre caméra
try-both = Tester le micro et la caméra
try-microphone = Tester le micro
try-camera = Tester la caméra
asking = Votre navigateur vous demandera peut-être l’autorisation.
join-all-the-same = Vous pouvez rejoindre malgré tout.
joining-with-both = Votre micro et votre caméra s’activent quand vous rejoignez.
joining-with-microphone = Vous rejoignez avec le micro activé et la caméra désactivée.
joining-with-camera = Vous rejoignez avec le micro coupé et la caméra activée.
joining-with-neither = Vous rejoignez avec le micro coupé et la caméra désactivée.
say-something = Dites quelque chose pour tester votre micro.
microphone-works = Votre micro fonctionne.
microphone-level = Niveau du micro

## Pourquoi l’on n’est pas entendu ou pas vu : un des six premiers textes, puis un des autres

cannot-hear = Les autres ne vous entendent pas :
cannot-see = Les autres ne vous voient pas :
cannot-hear-or-see = Les autres ne vous entendent pas et ne vous voient pas :
will-not-hear = Les autres ne vous entendront pas :
will-not-see = Les autres ne vous verront pas :
will-not-hear-or-see = Les autres ne vous entendront pas et ne vous verront pas :
microphone-missing = aucun micro n’a été trouvé. Branchez-en un et appuyez sur « { microphone } ».
microphone-denied = le micro est bloqué. Autorisez-le à côté de l’adresse de la page et appuyez sur « { microphone } ».
microphone-busy = un autre programme utilise le micro. Fermez-le et appuyez sur « { microphone } ».
microphone-interrupted = votre appareil utilise le micro pour autre chose. Il reviendra, ou appuyez sur « { microphone } ».
microphone-lost = le micro a été arrêté. Appuyez sur « { microphone } » pour réessayer.
camera-missing = aucune caméra n’a été trouvée. Branchez-en une et appuyez sur « { camera } ».
camera-denied = la caméra est bloquée. Autorisez-la à côté de l’adresse de la page et appuyez sur « { camera } ».
camera-busy = un autre programme utilise la caméra. Fermez-le et appuyez sur « { camera } ».
camera-interrupted = votre appareil utilise la caméra pour autre chose. Elle reviendra, ou appuyez sur « { camera } ».
camera-lost = la caméra a été arrêtée. Appuyez sur « { camera } » pour réessayer.
both-denied = le micro et la caméra sont bloqués. Autorisez-les à côté de l’adresse de la page, puis appuyez sur « { microphone } » et « { camera } ».

## Les réglages, et les appareils qui vont et viennent

settings = Réglages
device-replaced = { $lost } a été débranché. { $used } prend le relais
device-unplugged = { $device } a été débranché
device-back = { $device } est de retour
device-plugged-in = { $device } a été branché.
use-device = Utiliser

## Pendant l’appel

you = Vous
guest = Anonyme
invite = Inviter
leave = Quitter
screen = Écran
share-screen = Partager l’écran
chat = Discussion
hand = Main
raise-hand = Lever la main
react = Réagir
more = Plus
pin = Épingler
unpin = Désépingler
pin-name = Épingler { $name }
hide-your-picture = Masquer votre image
give-picture-tile = Donner une case à votre image
make-picture-small = Réduire votre image
move-your-picture = Déplacer votre image
move-your-picture-by = Déplacer votre image : appuyez, faites glisser ou utilisez les flèches
self-hidden = Votre image est masquée ; les autres la voient toujours. « { more } » la fait revenir
reconnecting-to-server = Reconnexion au serveur…
connecting = Connexion…
reconnecting = Reconnexion…
no-connection = Pas de connexion
slow-there = Connexion lente : son seul
slow-here = Votre connexion est trop lente pour la vidéo. Les autres vous entendent et vous reverront dès qu’elle sera plus rapide.
slow-beside-screen = Votre connexion est trop lente pour la caméra en plus de l’écran. Les autres vous entendent et voient votre écran.
try-again = Réessayer
try-again-to-connect = Réessayer de joindre { $name }
microphone-off-mark = micro coupé,
camera-off-mark = caméra désactivée,
turn-on-sound = Activer le son
you-are-muted = Votre micro est coupé. Appuyez sur « { microphone } », ou maintenez la barre d’espace pour parler
download-call-log = Télécharger le journal de l’appel
dismiss = Masquer
close = Fermer
did-not-load = Le chargement a échoué. Veuillez vérifier votre connexion et réessayer

## L’invitation

waiting-for-others = En attente des autres
send-this-link = Envoyez ce lien à la personne à qui vous voulez parler.
link-to-send = Lien à envoyer
share = Partager
copy-link = Copier le lien
link-copied = Lien copié
copy-by-hand = Veuillez copier le lien dans la barre d’adresse
qr-code = Code QR

## Ce qui est annoncé. $names est un nom ou plusieurs, $count est leur nombre

in-alone = Vous y êtes. Il n’y a encore personne d’autre
in-with = Vous y êtes, avec { $names }
left-room = Vous avez quitté le salon
people-joined =
    { $count ->
        [one] { $names } a rejoint l’appel
       *[other] { $names } ont rejoint l’appel
    }
people-left =
    { $count ->
        [one] { $names } a quitté l’appel
       *[other] { $names } ont quitté l’appel
    }
people-lost = La connexion avec { $names } a été perdue
people-removed = Le serveur a retiré { $names } de l’appel
person-back = { $name } est de retour
no-connection-to = Il n’y a pas de connexion avec { $name }
connection-interrupted = La connexion avec { $name } est interrompue
screens-shared =
    { $count ->
        [one] { $names } partage son écran
       *[other] { $names } partagent leur écran
    }
screens-ended =
    { $count ->
        [one] { $names } ne partage plus son écran
       *[other] { $names } ne partagent plus leur écran
    }
microphones-off = Micro coupé : { $names }
microphones-on = Micro activé : { $names }
microphone-is-off = Micro coupé
microphone-is-on = Micro activé
camera-is-off = Caméra désactivée
camera-is-on = Caméra activée
server-lost = Le serveur est injoignable ; l’appel continue
server-back = Le serveur est de retour
# Entre deux de ces textes, quand il y a plusieurs choses à dire.
sentence-end = { ". " }

## Pourquoi il n’y a pas de connexion

no-connection-with = Pas de connexion : { $names }.
what-helps = Que faire
for-the-admin = Pour l’exploitant
why-no-answer = Rien ne revient de là-bas : la page est peut-être fermée, en veille ou hors ligne. Les essais continuent.
why-no-servers = Vous êtes sur des réseaux différents, et ce serveur ne relie que les personnes d’un même réseau.
why-no-relay = Vos réseaux vous séparent, et il n’y a pas de relais où se retrouver. Un autre réseau peut convenir, comme celui d’un téléphone.
why-relay-refused = Le relais qui vous mettrait en relation ne vous laisse pas entrer. Veuillez prévenir la personne qui gère le serveur.
why-relay-unreachable = Le relais qui vous mettrait en relation ne répond pas. Un autre réseau peut convenir, comme celui d’un téléphone.
why-udp-blocked = Votre réseau ne laisse passer aucun appel. Un autre réseau peut convenir, comme celui d’un téléphone.
why-their-network = Tout va bien de votre côté. De l’autre, un autre réseau peut convenir.
why-unexplained = Les deux côtés ont trouvé une sortie, mais les deux chemins ne se rejoignent pas. Réessayez, ou changez de réseau.

## Ce qui s’ouvre plus tard : les mesures en direct et le test

check = Tester ma connexion
