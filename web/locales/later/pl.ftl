# Co mówi to, co ktoś otwiera: wczytywane z pierwszym z tych widoków.

## Menu przycisku „Więcej”

layout = Układ
grid = Siatka
spotlight = Mówca na pierwszym planie
show-my-picture = Pokaż mój obraz
full-screen = Pełny ekran
picture-in-picture = Obraz w obrazie
send-files = Wyślij pliki
connections = Szczegóły połączenia
keyboard-shortcuts = Skróty klawiszowe

## Bieżące wartości każdego połączenia

round-trip = Czas obiegu
packet-loss = Utrata pakietów
jitter = Wahania opóźnienia
frame-rate = Klatki
per-second = { $rate } na sekundę
resolution = Rozdzielczość
route = Trasa
direct = Bezpośrednio, { $protocol }
relayed = Przez przekaźnik, { $protocol }
last-minute = W ostatniej minucie: od { $least } do { $most }
to-first-picture = Czas do pierwszego obrazu
stage-seat = W pokoju
stage-connected = Połączono
stage-picture = Pierwszy obraz

## Sprawdzanie połączenia: co się próbuje, co z tego wynika, co pomaga

check-about = Tu sprawdza się przeglądarkę, urządzenia i połączenie. Przeglądarka może poprosić o zgodę na mikrofon i kamerę; nic z nich nie opuszcza tej strony.
check-now = Sprawdź teraz
check-again = Sprawdź ponownie
check-all-well = Wszystko w porządku.
check-failures = Nie działa: { $number }
check-works = działa
check-fails = nie działa
check-absent = ten serwer tego nie ma
check-browser = Przeglądarka
check-server = Serwer
check-ice = Przekaźnik
check-stun-server = Wyjście (STUN)
check-relay-udp = Przekaźnik przez UDP
check-relay-tcp = Przekaźnik przez TCP
check-relay-tls = Przekaźnik przez TLS
check-loopback = Rozmowa w obrębie strony
check-denied = Dostęp jest zablokowany. Zezwól na niego obok adresu strony.
check-missing = Nie znaleziono urządzenia. Podłącz je.
check-busy = Być może używa go inny program. Zamknij ten program.
check-no-socket = Brak odpowiedzi. Twoja sieć albo proxy przed serwerem może zatrzymywać WebSockety.
check-not-let-in = Bez zaproszenia niczego nie zdradza. Otwórz otrzymany link i sprawdź stamtąd.
check-stun = Brak odpowiedzi: Twoja sieć może blokować UDP. Wtedy pomaga przekaźnik przez TCP lub TLS.
check-refused = Odmowa. Powiadom osobę, która prowadzi serwer.
check-unreachable = Brak odpowiedzi: Twoja sieć może go blokować albo nie działa.
check-no-loopback = Obraz nie dotarł. Rozszerzenie albo zasada Twojej organizacji może wyłączać rozmowy.
report = Raport
copy-report = Kopiuj raport
report-copied = Skopiowano raport
report-by-hand = Otwórz raport i skopiuj go ręcznie

## Pliki

files = Pliki
choose-files = Wybierz pliki
no-files = Nic jeszcze nie wysłano. Wybierz plik, upuść go na stronę lub wklej.
send-to = Do
everybody = Wszyscy
file-from = Od: { $name }
file-to = Do: { $name }
accept-file = Przyjmij
refuse-file = Odrzuć
pause = Wstrzymaj
resume = Wznów
save-file = Zapisz
remove-file = Usuń
file-waits = { $size }, czeka na przyjęcie
file-progress = { $done } z { $size }
file-paused = Wstrzymano
file-paused-by = Wstrzymane przez: { $name }
file-not-connected = Zostanie wznowione po powrocie połączenia
file-checking = Sprawdzanie
file-whole = { $size }, dotarł w całości
file-delivered = Dostarczono
file-damaged = Uszkodzony po drodze i odrzucony
too-many-files = Zbyt wiele plików naraz
file-person-gone = { $name } – wyjście z rozmowy
file-cancelled = Anulowano
file-cancelled-by = Anulowane przez: { $name }
file-not-kept = Nie udało się go zapisać
file-not-read = Nie udało się go odczytać
file-too-large = Ten plik jest za duży
file-too-large-here = Za duży dla tej przeglądarki, która ma jeszcze miejsce na { $size }.
nobody-takes-files = Nikt tutaj nie może teraz odbierać plików
file-offered = { $name } chce wysłać Ci { $file }
file-arrived = Dotarł { $file } od: { $name }
file-given = { $name } ma już { $file }
file-not-given = { $file } nie dotarł w całości. Druga osoba: { $name }

## Czat, podniesione ręce, reakcje i kto nagrywa

no-messages = Nic jeszcze nie napisano. To, co napiszesz, dostaną wszyscy, którzy są tu teraz.
message = Wiadomość do wszystkich
send = Wyślij
message-delivered = Dostarczono
message-delivered-to = Dostarczono: { $delivered } z { $all }
message-not-delivered = Nie dostarczono
message-waits = Czeka na połączenie
message-was-not-delivered = Jedna z Twoich wiadomości nie została dostarczona
message-empty = Najpierw napisz wiadomość
message-too-long = Ta wiadomość jest za długa. Wyślij ją w częściach
message-to-nobody = Nie ma tu nikogo, kto by ją dostał. Wyślij ją ponownie, gdy ktoś przyjdzie
too-many-messages = Zbyt wiele wiadomości naraz. Wyślij ją ponownie za chwilę
messages-dropped = Ktoś napisał zbyt wiele naraz: części brakuje
message-from = { $name }: { $text }
messages-from = Nowe wiadomości: { $count }, od: { $names }
unread-messages = Nieprzeczytane wiadomości: { $count }
raise-or-lower-hand = Podnieś lub opuść rękę
hand-is-raised = ręka podniesiona, numer { $place },
your-hand-is-raised = Twoja ręka jest podniesiona, z numerem { $place }
your-hand-is-down = Twoja ręka jest opuszczona
hands-raised = Podniesiona ręka: { $names }
hands-lowered = Opuszczona ręka: { $names }
raised-hands = Podniesione ręce
reactions = Reakcje
thumbs-up = Kciuk w górę
applause = Brawa
heart = Serce
laughter = Śmiech
surprise = Zdziwienie
party = Świętowanie
reaction-of = { $reaction }: { $names }
people-record = Tę rozmowę nagrywa: { $names }
people-no-longer-record = Koniec nagrywania rozmowy: { $names }

## Ustawienia, zaproszenie, klawisze

speaker = Głośnik
as-the-system-chooses = Wybór systemu
devices-unnamed = Przeglądarka pokazuje mikrofony i kamery dopiero wtedy, gdy ta strona może ich używać.
allow-devices = Zezwól na mikrofon i kamerę
play-test-sound = Odtwórz dźwięk testowy
playing-test-sound = Odtwarzanie…
test-sound-failed = Nie udało się odtworzyć dźwięku testowego
space-bar = Spacja
talk-while-held = Mówienie, dopóki jest przytrzymana
microphone-on-or-off = Włączenie lub wyłączenie mikrofonu
camera-on-or-off = Włączenie lub wyłączenie kamery
share-screen-or-stop = Udostępnienie ekranu lub jego zakończenie
use-shortcuts = Używaj liter i ? jako skrótów
qr-code-of-link = Kod QR linku
who-opens-link = Kto otworzy ten link, trafi do tego pokoju.
point-camera-at-code = W telefonie skieruj aparat na ten kod.

## Dla prowadzących serwer, przy wszystkim, co zawodzi

admin-no-answer = Druga strona dostaje oferty i na żadną nie odpowiada. Jeśli spotyka to wielu, poszukaj proxy, które zatrzymuje wiadomości.
admin-no-servers = Nie ma ani STUN, ani TURN: ustaw --stun i --turn-url.
admin-no-relay = STUN działa i nie wystarcza: ustaw --turn-url.
admin-relay-refused = Serwer TURN odrzuca dane dostępu: porównaj static-auth-secret z --turn-secret-file oraz oba zegary.
admin-relay-unreachable = Serwer TURN nie odpowiada: sprawdź, czy działa i czy jego porty są otwarte z zewnątrz.
admin-udp-blocked = Żaden serwer nie odpowiada przez UDP: dodaj serwer TURN przez TLS, na porcie 443.
admin-their-network = Druga strona nie znalazła wyjścia ze swojej sieci; to ona powie dlaczego.
admin-unexplained = Kandydaci są po obu stronach: sprawdź, czy przekaźniki mogą się nawzajem osiągnąć i co odcinają zapory.
admin-denied = Jeśli ta strona jest w ramce innej, tamta musi zezwolić na kamerę i mikrofon.
admin-busy = Na serwerze nie ma nic do zrobienia.
admin-browser = Na serwerze nie ma nic do zrobienia; niektóre organizacje wyłączają WebRTC w przeglądarkach.
admin-insecure = Udostępniaj stronę przez HTTPS: --tls-cert i --tls-key albo proxy.
admin-server-unreachable = Sprawdź, czy serwer działa i czy proxy przed nim przepuszcza WebSockety do /ws.
admin-room-full = --room-capacity mówi, ile osób może wejść, najwyżej 8.

## Ekrany

stop-sharing = Zakończ udostępnianie
you-share-your-screen = Udostępniasz swój ekran
screen-best-for = Najlepsze dla
screen-text = Tekst i slajdy
screen-motion = Wideo
screen-of = Ekran: { $name }
screen-failed = Nie udało się udostępnić ekranu. Spróbuj ponownie albo wybierz inne okno
screen-denied-by-system = System nie pozwala przeglądarce przechwytywać ekranu. Zezwól na to w ustawieniach prywatności systemu i spróbuj ponownie
screen-share-ended = Twój ekran nie jest już udostępniany

## Nagrywanie. $time to na przykład 1:05, $size 2,4 MB

record-call = Nagraj rozmowę
recording-for = Nagrywanie: { $time }
stop-recording = Zakończ nagrywanie
recorded = Nagranie, { $time }, { $size }
delete-recording = Skasuj
recording-begun = Nagrywasz tę rozmowę. Inni zostaną o tym powiadomieni
recording-ended = Nagrywanie zakończone. Możesz teraz zapisać nagranie
recording-full = Brakuje miejsca, więc nagrywanie się zakończyło. Wszystko do tej chwili jest zachowane
recording-broke = Przeglądarka zakończyła nagrywanie. Wszystko do tej chwili jest zachowane
recording-failed = Przeglądarka nie mogła nagrać tej rozmowy
