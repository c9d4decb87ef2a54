# Lo que dice aquello que alguien abre: se carga con lo primero.

## El menú del botón «Más»

layout = Disposición
grid = Cuadrícula
spotlight = Quien habla en grande
show-my-picture = Mostrar mi imagen
full-screen = Pantalla completa
picture-in-picture = Imagen en imagen
send-files = Enviar archivos
connections = Detalles de la conexión
keyboard-shortcuts = Atajos de teclado

## Cifras en vivo de cada conexión

round-trip = Ida y vuelta
packet-loss = Pérdida de paquetes
jitter = Fluctuación
frame-rate = Imágenes
per-second = { $rate } por segundo
resolution = Resolución
route = Ruta
direct = Directa, { $protocol }
relayed = Por un relé, { $protocol }
last-minute = En el último minuto: de { $least } a { $most }
to-first-picture = Tiempo hasta la primera imagen
stage-seat = En la sala
stage-connected = Conectado
stage-picture = Primera imagen

## Comprobar la conexión: qué se prueba, qué resulta, qué ayuda

check-about = Aquí se prueban tu navegador, tus dispositivos y tu conexión. El navegador puede pedir permiso para el micrófono y la cámara; nada de ellos sale de esta página.
check-now = Comprobar ahora
check-again = Comprobar de nuevo
check-all-well = Todo está bien.
check-failures = No funciona: { $number }
check-works = funciona
check-fails = no funciona
check-absent = este servidor no tiene
check-browser = Navegador
check-server = Servidor
check-ice = Relé
check-stun-server = Salida (STUN)
check-relay-udp = Relé por UDP
check-relay-tcp = Relé por TCP
check-relay-tls = Relé por TLS
check-loopback = Llamada dentro de la página
check-denied = El acceso está bloqueado. Permítelo junto a la dirección de la página.
check-missing = No se ha encontrado ningún dispositivo. Conecta uno.
check-busy = Puede que lo use otro programa. Cierra ese programa.
check-no-socket = No responde. Tu red, o un proxy delante del servidor, puede retener los WebSockets.
check-not-let-in = No dice nada sin invitación. Abre el enlace que te enviaron y comprueba desde allí.
check-stun = No responde: tu red puede bloquear UDP. Entonces ayuda un relé por TCP o TLS.
check-refused = Te rechaza. Avisa a la persona que administra el servidor.
check-unreachable = No responde: tu red puede bloquearlo, o está parado.
check-no-loopback = No llegó ninguna imagen. Una extensión o una norma de tu organización puede desactivar las llamadas.
report = Informe
copy-report = Copiar informe
report-copied = Informe copiado
report-by-hand = Abre el informe y cópialo a mano

## Archivos

files = Archivos
choose-files = Elegir archivos
no-files = Aún no se ha enviado nada. Elija un archivo, suéltelo en la página o péguelo.
send-to = Para
everybody = Todos
file-from = De { $name }
file-to = Para { $name }
accept-file = Aceptar
refuse-file = Rechazar
pause = Pausar
resume = Continuar
save-file = Guardar
remove-file = Quitar
file-waits = { $size }, a la espera de ser aceptado
file-progress = { $done } de { $size }
file-paused = En pausa
file-paused-by = Pausado por { $name }
file-not-connected = Continuará cuando vuelva la conexión
file-checking = Comprobando
file-whole = { $size }, llegó completo
file-delivered = Entregado
file-damaged = Se dañó por el camino y se descartó
too-many-files = Demasiados archivos a la vez
file-person-gone = { $name } se ha ido
file-cancelled = Cancelado
file-cancelled-by = Cancelado por { $name }
file-not-kept = No se pudo guardar
file-not-read = No se pudo leer
file-too-large = Este archivo es demasiado grande
file-too-large-here = Demasiado grande para este navegador, que tiene sitio para { $size } más.
nobody-takes-files = Nadie aquí puede recibir archivos en este momento
file-offered = { $name } quiere enviarle { $file }
file-arrived = Ha llegado { $file } de { $name }
file-given = { $name } ha recibido { $file }
file-not-given = { $file } no llegó completo. La otra persona es { $name }

## Chat, manos levantadas, reacciones y quién graba

no-messages = Aún no se ha escrito nada. Lo que escribas lo recibirán todos los que están aquí ahora.
message = Mensaje para todos
send = Enviar
message-delivered = Entregado
message-delivered-to = Entregado a { $delivered } de { $all }
message-not-delivered = No entregado
message-waits = A la espera de la conexión
message-was-not-delivered = Uno de tus mensajes no se ha entregado
message-empty = Escribe primero un mensaje
message-too-long = Este mensaje es demasiado largo. Envíalo por partes
message-to-nobody = No hay nadie que lo reciba. Envíalo de nuevo cuando haya llegado alguien
too-many-messages = Demasiados mensajes a la vez. Envíalo de nuevo dentro de un momento
messages-dropped = Alguien ha escrito demasiado de una vez: falta una parte
message-from = { $name }: { $text }
messages-from =
    { $count ->
        [one] { $count } mensaje nuevo, de { $names }
       *[other] { $count } mensajes nuevos, de { $names }
    }
unread-messages =
    { $count ->
        [one] { $count } mensaje sin leer
       *[other] { $count } mensajes sin leer
    }
raise-or-lower-hand = Levantar o bajar la mano
hand-is-raised = mano levantada, número { $place },
your-hand-is-raised = Tu mano está levantada, con el número { $place }
your-hand-is-down = Tu mano está bajada
hands-raised =
    { $count ->
        [one] { $names } levanta la mano
       *[other] { $names } levantan la mano
    }
hands-lowered =
    { $count ->
        [one] { $names } ya no levanta la mano
       *[other] { $names } ya no levantan la mano
    }
raised-hands = Manos levantadas
reactions = Reacciones
thumbs-up = Pulgar arriba
applause = Aplauso
heart = Corazón
laughter = Risa
surprise = Sorpresa
party = Fiesta
reaction-of = { $reaction }: { $names }
people-record =
    { $count ->
        [one] { $names } está grabando esta llamada
       *[other] { $names } están grabando esta llamada
    }
people-no-longer-record =
    { $count ->
        [one] { $names } ya no graba esta llamada
       *[other] { $names } ya no graban esta llamada
    }

## Ajustes, invitación, teclas

speaker = Altavoz
as-the-system-chooses = El que elija el sistema
devices-unnamed = Tu navegador solo muestra los micrófonos y las cámaras cuando esta página puede usarlos.
allow-devices = Permitir micrófono y cámara
play-test-sound = Reproducir un sonido de prueba
playing-test-sound = Reproduciendo…
test-sound-failed = No se ha podido reproducir el sonido de prueba
space-bar = Barra espaciadora
talk-while-held = Hablar mientras se mantiene pulsada
microphone-on-or-off = Activar o silenciar el micrófono
camera-on-or-off = Encender o apagar la cámara
share-screen-or-stop = Compartir tu pantalla o dejar de hacerlo
use-shortcuts = Usar letras y ? como atajos
qr-code-of-link = Código QR del enlace
who-opens-link = Quien abre este enlace llega a esta sala.
point-camera-at-code = En un teléfono, apunta con la cámara al código.

## Para quien administra el servidor, de todo lo que falla

admin-no-answer = La otra página recibe ofertas y no contesta ninguna. Si les pasa a muchos, busca un proxy que retenga mensajes.
admin-no-servers = No hay STUN ni TURN: configura --stun y --turn-url.
admin-no-relay = STUN funciona y no basta: configura --turn-url.
admin-relay-refused = El servidor TURN rechaza las credenciales: compara static-auth-secret con --turn-secret-file, y ambos relojes.
admin-relay-unreachable = El servidor TURN no responde: mira si funciona y si sus puertos están abiertos desde fuera.
admin-udp-blocked = Ningún servidor responde por UDP: añade un servidor TURN sobre TLS, en el puerto 443.
admin-their-network = La otra página no encontró salida de su propia red; ella dice por qué.
admin-unexplained = Hay candidatos en ambos lados: mira si los relés pueden alcanzarse y qué cortan los cortafuegos.
admin-denied = Si esta página está en un marco de otra, esa otra tiene que permitir la cámara y el micrófono.
admin-busy = En el servidor no hay nada que hacer.
admin-browser = En el servidor no hay nada que hacer; algunas organizaciones desactivan WebRTC en sus navegadores.
admin-insecure = Sirve la página por HTTPS: --tls-cert y --tls-key, o un proxy.
admin-server-unreachable = Mira si el servidor funciona y si el proxy que tenga delante deja pasar WebSockets en /ws.
admin-room-full = --room-capacity dice cuántos pueden entrar, 8 como máximo.

## Pantallas

stop-sharing = Dejar de compartir
you-share-your-screen = Estás compartiendo tu pantalla
screen-best-for = Ideal para
screen-text = Texto y diapositivas
screen-motion = Vídeo
screen-of = Pantalla de { $name }
screen-failed = No se pudo compartir la pantalla. Inténtalo de nuevo o elige otra ventana
screen-denied-by-system = Tu sistema no permite que el navegador capture la pantalla. Permítelo en los ajustes de privacidad del sistema e inténtalo de nuevo
screen-share-ended = Ya no compartes tu pantalla

## Grabación. $time es como 1:05, $size como 2,4 MB

record-call = Grabar la llamada
recording-for = Grabando: { $time }
stop-recording = Detener la grabación
recorded = Grabación, { $time }, { $size }
delete-recording = Eliminar
recording-begun = Estás grabando esta llamada. Se avisa a los demás
recording-ended = La grabación ha terminado. Ya puedes guardarla
recording-full = No queda espacio y la grabación ha terminado. Se conserva todo hasta ese momento
recording-broke = Tu navegador ha terminado la grabación. Se conserva todo hasta ese momento
recording-failed = Tu navegador no pudo grabar esta llamada
