# Lo que dice aquello que alguien abre: se carga con lo primero.

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
