# Що каже те, що хтось відкриває: завантажується з першим із цих виглядів.

## Меню кнопки «Більше»

layout = Розташування
grid = Сітка
spotlight = Мовець великим планом
show-my-picture = Показувати моє зображення
full-screen = На весь екран
picture-in-picture = Картинка в картинці
send-files = Надіслати файли
connections = Подробиці з’єднання
keyboard-shortcuts = Гарячі клавіші

## Поточні показники кожного з’єднання

round-trip = Час туди й назад
packet-loss = Втрата пакетів
jitter = Тремтіння
frame-rate = Кадри
per-second = { $rate } за секунду
resolution = Роздільність
route = Шлях
direct = Прямо, { $protocol }
relayed = Через ретранслятор, { $protocol }
last-minute = За останню хвилину: від { $least } до { $most }
to-first-picture = Час до першого зображення
stage-seat = У кімнаті
stage-connected = З’єднано
stage-picture = Перше зображення

## Перевірка з’єднання: що пробують, що виходить, що допоможе

check-about = Тут перевіряють браузер, пристрої та з’єднання. Браузер може попросити доступ до мікрофона й камери; нічого з них не залишає цієї сторінки.
check-now = Перевірити зараз
check-again = Перевірити ще раз
check-all-well = Усе гаразд.
check-failures = Не працює: { $number }
check-works = працює
check-fails = не працює
check-absent = на цьому сервері немає
check-browser = Браузер
check-server = Сервер
check-ice = Ретранслятор
check-stun-server = Вихід назовні (STUN)
check-relay-udp = Ретранслятор через UDP
check-relay-tcp = Ретранслятор через TCP
check-relay-tls = Ретранслятор через TLS
check-loopback = Дзвінок у межах сторінки
check-denied = Доступ заблоковано. Дозвольте його поруч з адресою сторінки.
check-missing = Пристрою не знайдено. Під’єднайте його.
check-busy = Можливо, ним користується інша програма. Закрийте її.
check-no-socket = Немає відповіді. Ваша мережа або проксі перед сервером може затримувати WebSocket.
check-not-let-in = Без запрошення нічого не повідомляє. Відкрийте надіслане вам посилання й перевірте звідти.
check-stun = Немає відповіді: ваша мережа може блокувати UDP. Тоді допоможе ретранслятор через TCP або TLS.
check-refused = Вас не впускає. Повідомте людину, яка керує сервером.
check-unreachable = Немає відповіді: ваша мережа може його блокувати, або він не працює.
check-no-loopback = Зображення не надійшло. Розширення або правило вашої організації може вимикати дзвінки.
report = Звіт
copy-report = Копіювати звіт
report-copied = Звіт скопійовано
report-by-hand = Відкрийте звіт і скопіюйте його вручну

## Файли

files = Файли
choose-files = Вибрати файли
no-files = Ще нічого не надіслано. Виберіть файл, перетягніть його на сторінку або вставте.
send-to = Кому
everybody = Усім
file-from = Від: { $name }
file-to = Кому: { $name }
accept-file = Прийняти
refuse-file = Відхилити
pause = Призупинити
resume = Продовжити
save-file = Зберегти
remove-file = Прибрати
file-waits = { $size }, очікує на прийняття
file-progress = { $done } з { $size }
file-paused = Призупинено
file-paused-by = Призупинено: { $name }
file-not-connected = Продовжиться, коли відновиться з’єднання
file-checking = Перевіряється
file-whole = { $size }, отримано повністю
file-delivered = Доставлено
file-damaged = Пошкоджено дорогою та відкинуто
too-many-files = Забагато файлів одночасно
file-person-gone = { $name } більше не в розмові
file-cancelled = Скасовано
file-cancelled-by = Скасовано: { $name }
file-not-kept = Не вдалося зберегти
file-not-read = Не вдалося прочитати
file-too-large = Цей файл завеликий
file-too-large-here = Завеликий для цього браузера, який має місце ще для { $size }.
nobody-takes-files = Зараз ніхто тут не може отримувати файли
file-offered = { $name } хоче надіслати вам { $file }
file-arrived = Надійшов { $file } від: { $name }
file-given = { $name } має { $file }
file-not-given = { $file } не надійшов повністю. Інша особа: { $name }

## Чат, підняті руки, реакції і хто записує

no-messages = Ще нічого не написано. Те, що ви напишете, отримають усі, хто зараз тут.
message = Повідомлення для всіх
send = Надіслати
message-delivered = Доставлено
message-delivered-to = Доставлено: { $delivered } з { $all }
message-not-delivered = Не доставлено
message-waits = Очікує на з’єднання
message-was-not-delivered = Одне з ваших повідомлень не доставлено
message-empty = Спочатку напишіть повідомлення
message-too-long = Це повідомлення задовге. Надішліть його частинами
message-to-nobody = Тут немає кому його отримати. Надішліть його ще раз, коли хтось прийде
too-many-messages = Забагато повідомлень одразу. Надішліть його ще раз за мить
messages-dropped = Хтось написав забагато одразу: частини бракує
message-from = { $name }: { $text }
messages-from = Нові повідомлення: { $count }, від: { $names }
unread-messages = Непрочитані повідомлення: { $count }
raise-or-lower-hand = Підняти або опустити руку
hand-is-raised = руку піднято, номер { $place },
your-hand-is-raised = Вашу руку піднято, номер { $place }
your-hand-is-down = Вашу руку опущено
hands-raised = Руку піднято: { $names }
hands-lowered = Руку опущено: { $names }
raised-hands = Підняті руки
reactions = Реакції
thumbs-up = Палець угору
applause = Оплески
heart = Серце
laughter = Сміх
surprise = Здивування
party = Свято
reaction-of = { $reaction }: { $names }
people-record = Цей дзвінок записує: { $names }
people-no-longer-record = Запис дзвінка завершено: { $names }

## Налаштування, запрошення, клавіші

speaker = Динамік
as-the-system-chooses = На вибір системи
devices-unnamed = Браузер показує мікрофони й камери лише тоді, коли ця сторінка може ними користуватися.
allow-devices = Дозволити мікрофон і камеру
play-test-sound = Відтворити пробний звук
playing-test-sound = Відтворення…
test-sound-failed = Не вдалося відтворити пробний звук
space-bar = Пробіл
talk-while-held = Говорити, поки його утримують
microphone-on-or-off = Увімкнути або вимкнути мікрофон
camera-on-or-off = Увімкнути або вимкнути камеру
share-screen-or-stop = Показати екран або припинити показ
use-shortcuts = Використовувати літери та ? як гарячі клавіші
qr-code-of-link = QR-код посилання
who-opens-link = Хто відкриє це посилання, потрапить до цієї кімнати.
point-camera-at-code = На телефоні наведіть камеру на код.

## Для адміністратора сервера, про все, що не вдається

admin-no-answer = Інша сторінка отримує пропозиції й на жодну не відповідає. Якщо так у багатьох, пошукайте проксі, що затримує повідомлення.
admin-no-servers = Немає ні STUN, ні TURN: задайте --stun і --turn-url.
admin-no-relay = STUN працює, але його замало: задайте --turn-url.
admin-relay-refused = Сервер TURN відхиляє облікові дані: порівняйте static-auth-secret із --turn-secret-file та обидва годинники.
admin-relay-unreachable = Сервер TURN не відповідає: перевірте, чи він працює і чи відкриті його порти ззовні.
admin-udp-blocked = Жоден сервер не відповідає через UDP: додайте сервер TURN через TLS, на порту 443.
admin-their-network = Інша сторінка не знайшла виходу зі своєї мережі; вона сама скаже чому.
admin-unexplained = Кандидати є з обох боків: перевірте, чи можуть ретранслятори дістатися один одного і що відсікають мережеві екрани.
admin-denied = Якщо ця сторінка у фреймі іншої, та має дозволити камеру й мікрофон.
admin-busy = На сервері робити нічого.
admin-browser = На сервері робити нічого; деякі організації вимикають WebRTC у своїх браузерах.
admin-insecure = Віддавайте сторінку через HTTPS: --tls-cert і --tls-key або проксі.
admin-server-unreachable = Перевірте, чи працює сервер і чи пропускає проксі перед ним WebSocket на /ws.
admin-room-full = --room-capacity каже, скільки людей може увійти, щонайбільше 8.

## Екрани

stop-sharing = Припинити показ
you-share-your-screen = Ви показуєте свій екран
screen-best-for = Найкраще для
screen-text = Текст і слайди
screen-motion = Відео
screen-of = Екран: { $name }
screen-failed = Не вдалося показати екран. Спробуйте ще раз або виберіть інше вікно
screen-denied-by-system = Система не дозволяє браузеру захоплювати екран. Дозвольте це в налаштуваннях приватності системи та спробуйте ще раз
screen-share-ended = Ваш екран більше не показується

## Запис. $time — наприклад 1:05, $size — 2,4 МБ

record-call = Записати дзвінок
recording-for = Триває запис: { $time }
stop-recording = Зупинити запис
recorded = Запис, { $time }, { $size }
delete-recording = Видалити
recording-begun = Ви записуєте цей дзвінок. Інші про це дізнаються
recording-ended = Запис завершено. Тепер його можна зберегти
recording-full = Місця більше немає, тому запис завершено. Усе до цієї миті збережено
recording-broke = Браузер завершив запис. Усе до цієї миті збережено
recording-failed = Браузер не зміг записати цей дзвінок
