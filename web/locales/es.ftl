## El formulario

tagline = Videollamadas que no se cortan. Sin cuenta y sin instalar nada.
language = Idioma
room = Sala
room-hint = Quienes escriben el mismo nombre se encuentran en ella.
nobody-here = Todavía no hay nadie
people-here =
    { $count ->
        [one] { $names } está aquí
       *[other] { $names } están aquí
    }
name = Tu nombre
name-hint = Lo verán los demás. Opcional.
join = Entrar
joining = Entrando…
cancel = Cancelar

## Lo que impide entrar, o llamar en general

no-room = Escribe un nombre de sala
not-loaded = La página no se ha cargado del todo. Comprueba tu conexión y vuelve a cargarla
broken = Algo ha fallado en esta página. Vuelve a cargarla y entra de nuevo
room-full = Esta sala está llena, prueba con otra
bad-room = Elige otro nombre de sala: 64 caracteres como máximo, en una línea
bad-name = Elige un nombre más corto: 64 caracteres como máximo, en una línea
server-unreachable = El servidor no responde. Comprueba tu conexión a Internet
server-still-unreachable = El servidor aún no responde. Se sigue intentando…
forbidden = El servidor no te deja entrar. Pregunta a la persona que lo administra
replaced = Esta llamada continúa en otra pestaña
incompatible = Esta página está desactualizada. Vuelve a cargarla y entra de nuevo
unsupported-browser = Este navegador no permite hacer videollamadas. Usa una versión actual de Firefox, Chrome, Edge o Safari.
unsupported-insecure = El navegador solo permite usar la cámara y el micrófono a través de una conexión segura. Abre esta página con una dirección que empiece por https://

## Antes de la llamada

microphone-and-camera = Micrófono y cámara
microphone = Micrófono
camera = Cámara
preview-picture = Vista previa de tu cámara
try-both = Probar micrófono y cámara
try-microphone = Probar el micrófono
try-camera = Probar la cámara
asking = Puede que tu navegador te pida permiso.
join-all-the-same = Puedes entrar de todos modos.
joining-with-both = El micrófono y la cámara se activarán cuando entres.
joining-with-microphone = Entrarás con el micrófono activado y la cámara apagada.
joining-with-camera = Entrarás con el micrófono silenciado y la cámara encendida.
joining-with-neither = Entrarás con el micrófono silenciado y la cámara apagada.
say-something = Di algo para probar tu micrófono.
microphone-works = Tu micrófono funciona.
microphone-level = Nivel del micrófono

## Por qué no se oye o no se ve a alguien: uno de los seis primeros textos y luego otro de los demás

cannot-hear = Los demás no te oyen:
cannot-see = Los demás no te ven:
cannot-hear-or-see = Los demás no te oyen ni te ven:
will-not-hear = Los demás no te oirán:
will-not-see = Los demás no te verán:
will-not-hear-or-see = Los demás no te oirán ni te verán:
microphone-missing = no se ha encontrado ningún micrófono. Conecta uno y pulsa «{ microphone }».
microphone-denied = el micrófono está bloqueado. Permítelo junto a la dirección de la página y pulsa «{ microphone }».
microphone-busy = otro programa está usando el micrófono. Ciérralo y pulsa «{ microphone }».
microphone-interrupted = tu dispositivo está usando el micrófono para otra cosa. Volverá, o pulsa «{ microphone }».
microphone-lost = el micrófono se ha desactivado. Pulsa «{ microphone }» para intentarlo de nuevo.
camera-missing = no se ha encontrado ninguna cámara. Conecta una y pulsa «{ camera }».
camera-denied = la cámara está bloqueada. Permítela junto a la dirección de la página y pulsa «{ camera }».
camera-busy = otro programa está usando la cámara. Ciérralo y pulsa «{ camera }».
camera-interrupted = tu dispositivo está usando la cámara para otra cosa. Volverá, o pulsa «{ camera }».
camera-lost = la cámara se ha apagado. Pulsa «{ camera }» para intentarlo de nuevo.
both-denied = el micrófono y la cámara están bloqueados. Permítelos junto a la dirección de la página y luego pulsa «{ microphone }» y «{ camera }».

## Los ajustes, y los dispositivos que aparecen y desaparecen

settings = Ajustes
device-replaced = Se ha desconectado { $lost }. Ahora se usa { $used }
device-unplugged = Se ha desconectado { $device }
device-back = { $device } vuelve a estar disponible
device-plugged-in = Se ha conectado { $device }.
use-device = Usar

## En la llamada

you = Tú
guest = Anónimo
invite = Invitar
leave = Salir
screen = Pantalla
share-screen = Compartir pantalla
chat = Chat
hand = Mano
raise-hand = Levantar la mano
react = Reaccionar
more = Más
pin = Fijar
unpin = No fijar
pin-name = Fijar a { $name }
hide-your-picture = Ocultar tu imagen
give-picture-tile = Dar un recuadro a tu imagen
make-picture-small = Hacer pequeña tu imagen
move-your-picture = Mover tu imagen
move-your-picture-by = Mover tu imagen: pulsa, arrastra o usa las flechas
self-hidden = Tu imagen está oculta; los demás la siguen viendo. «{ more }» la devuelve
reconnecting-to-server = Reconectando con el servidor…
connecting = Conectando…
reconnecting = Reconectando…
no-connection = Sin conexión
slow-there = Conexión lenta: solo sonido
slow-here = Tu conexión es demasiado lenta para el vídeo. Los demás te oyen y volverán a verte cuando sea más rápida.
slow-beside-screen = Tu conexión es demasiado lenta para la cámara además de la pantalla. Los demás te oyen y ven tu pantalla.
try-again = Reintentar
try-again-to-connect = Reintentar la conexión con { $name }
microphone-off-mark = micrófono silenciado,
camera-off-mark = cámara apagada,
turn-on-sound = Activar el sonido
you-are-muted = Tu micrófono está silenciado. Pulsa «{ microphone }», o mantén la barra espaciadora para hablar
download-call-log = Descargar el registro de la llamada
dismiss = Ocultar
close = Cerrar
did-not-load = No se ha podido cargar. Comprueba tu conexión e inténtalo de nuevo

## Invitar

waiting-for-others = Esperando a los demás
send-this-link = Envía este enlace a la persona con la que quieres hablar.
link-to-send = Enlace para enviar
share = Compartir
copy-link = Copiar enlace
link-copied = Enlace copiado
copy-by-hand = Copia el enlace de la barra de direcciones
qr-code = Código QR

## Lo que se anuncia. $names es un nombre o varios, $count es cuántos son

in-alone = Ya estás dentro. Aún no hay nadie más
in-with = Ya estás dentro, con { $names }
left-room = Has salido de la sala
people-joined =
    { $count ->
        [one] { $names } ha entrado
       *[other] { $names } han entrado
    }
people-left =
    { $count ->
        [one] { $names } ha salido
       *[other] { $names } han salido
    }
people-lost = Se ha perdido la conexión con { $names }
people-removed = Se ha expulsado a { $names }
person-back = { $name } ha vuelto
no-connection-to = No hay conexión con { $name }
connection-interrupted = La conexión con { $name } se ha interrumpido
screens-shared =
    { $count ->
        [one] { $names } comparte su pantalla
       *[other] { $names } comparten sus pantallas
    }
screens-ended =
    { $count ->
        [one] { $names } ya no comparte su pantalla
       *[other] { $names } ya no comparten sus pantallas
    }
microphones-off = Micrófono silenciado: { $names }
microphones-on = Micrófono activado: { $names }
microphone-is-off = Micrófono silenciado
microphone-is-on = Micrófono activado
camera-is-off = Cámara apagada
camera-is-on = Cámara encendida
server-lost = No se puede contactar con el servidor; la llamada continúa
server-back = El servidor ha vuelto
# Entre dos de estos textos, cuando hay varias cosas que decir.
sentence-end = { ". " }

## Por qué no hay conexión

no-connection-with = Sin conexión: { $names }.
what-helps = Qué puede ayudar
for-the-admin = Para quien administra
why-no-answer = De allí no llega respuesta: la página puede estar cerrada, en reposo o sin conexión. Se sigue intentando.
why-no-servers = Estáis en redes distintas, y este servidor solo conecta a personas de una misma red.
why-no-relay = Vuestras redes os separan y no hay un relé donde encontraros. Quizá funcione otra red, como la de un teléfono.
why-relay-refused = El relé que os conectaría no te deja entrar. Avisa a la persona que administra el servidor.
why-relay-unreachable = El relé que os conectaría no responde. Quizá funcione otra red, como la de un teléfono.
why-udp-blocked = Tu red no deja pasar llamadas. Quizá funcione otra red, como la de un teléfono.
why-their-network = Por tu parte todo está bien. Quizá al otro lado ayude cambiar de red.
why-unexplained = Ambos lados han encontrado una salida, pero los caminos no se cruzan. Vuelve a intentarlo o prueba otra red.

## Lo que se abre después: cifras en vivo y la comprobación

check = Comprobar mi conexión
