## Formularz

tagline = Wideorozmowy, które się nie zrywają. Bez konta, bez instalowania.
language = Język
room = Pokój
room-hint = Kto wpisze tę samą nazwę, trafi do tego samego pokoju.
nobody-here = Nikogo tu jeszcze nie ma
people-here = Tu już jest: { $names }
name = Twoje imię
name-hint = Zobaczą je inni. Nieobowiązkowe.
join = Dołącz
joining = Dołączanie…
cancel = Anuluj

## Co nie pozwala dołączyć albo w ogóle rozmawiać

no-room = Wpisz nazwę pokoju
not-loaded = Strona nie wczytała się w całości. Sprawdź połączenie i odśwież stronę
broken = Na tej stronie coś poszło nie tak. Odśwież ją i dołącz ponownie
room-full = Ten pokój jest pełny, spróbuj wejść do innego
bad-room = Wybierz inną nazwę pokoju: najwyżej 64 znaki, w jednym wierszu
bad-name = Wybierz krótsze imię: najwyżej 64 znaki, w jednym wierszu
server-unreachable = Serwer nie odpowiada. Sprawdź połączenie z internetem
server-still-unreachable = Serwer jeszcze nie odpowiada. Trwają kolejne próby…
forbidden = Serwer odmawia wstępu. Zwróć się do osoby, która go prowadzi
replaced = Ta rozmowa trwa w innej karcie
incompatible = Ta strona jest nieaktualna. Odśwież ją i dołącz ponownie
unsupported-browser = W tej przeglądarce nie można prowadzić wideorozmów. Użyj aktualnej wersji przeglądarki Firefox, Chrome, Edge lub Safari.
unsupported-insecure = Przeglądarka udostępnia kamerę i mikrofon tylko przez bezpieczne połączenie. Otwórz tę stronę pod adresem, który zaczyna się od https://

## Przed rozmową

microphone-and-camera = Mikrofon i kamera
microphone = Mikrofon
camera = Kamera
preview-picture = Podgląd Twojej kamery
try-both = Wypróbuj mikrofon i kamerę
try-microphone = Wypróbuj mikrofon
try-camera = Wypróbuj kamerę
asking = Przeglądarka może poprosić o zgodę.
join-all-the-same = Mimo to możesz dołączyć.
joining-with-both = Mikrofon i kamera włączą się, gdy dołączysz.
joining-with-microphone = Dołączysz z włączonym mikrofonem i wyłączoną kamerą.
joining-with-camera = Dołączysz z wyciszonym mikrofonem i włączoną kamerą.
joining-with-neither = Dołączysz z wyciszonym mikrofonem i wyłączoną kamerą.
say-something = Powiedz coś, aby wypróbować mikrofon.
microphone-works = Twój mikrofon działa.
microphone-level = Poziom dźwięku mikrofonu

## Dlaczego kogoś nie słychać lub nie widać: jeden z pierwszych sześciu tekstów, potem jeden z pozostałych

cannot-hear = Inni Cię nie słyszą:
cannot-see = Inni Cię nie widzą:
cannot-hear-or-see = Inni Cię nie słyszą ani nie widzą:
will-not-hear = Inni nie będą Cię słyszeć:
will-not-see = Inni nie będą Cię widzieć:
will-not-hear-or-see = Inni nie będą Cię słyszeć ani widzieć:
microphone-missing = nie znaleziono mikrofonu. Podłącz go i naciśnij „{ microphone }”.
microphone-denied = mikrofon jest zablokowany. Zezwól na niego obok adresu strony i naciśnij „{ microphone }”.
microphone-busy = mikrofonu używa inny program. Zamknij go i naciśnij „{ microphone }”.
microphone-interrupted = urządzenie używa mikrofonu do czegoś innego. Wróci samo albo naciśnij „{ microphone }”.
microphone-lost = mikrofon został wyłączony. Naciśnij „{ microphone }”, aby spróbować ponownie.
camera-missing = nie znaleziono kamery. Podłącz ją i naciśnij „{ camera }”.
camera-denied = kamera jest zablokowana. Zezwól na nią obok adresu strony i naciśnij „{ camera }”.
camera-busy = kamery używa inny program. Zamknij go i naciśnij „{ camera }”.
camera-interrupted = urządzenie używa kamery do czegoś innego. Wróci sama albo naciśnij „{ camera }”.
camera-lost = kamera została wyłączona. Naciśnij „{ camera }”, aby spróbować ponownie.
both-denied = mikrofon i kamera są zablokowane. Zezwól na nie obok adresu strony, a potem naciśnij „{ microphone }” i „{ camera }”.

## Ustawienia oraz urządzenia, które się pojawiają i znikają

settings = Ustawienia
device-replaced = Odłączono: { $lost }. Teraz używane: { $used }
device-unplugged = Odłączono: { $device }
device-back = Ponownie dostępne: { $device }
device-plugged-in = Podłączono: { $device }.
use-device = Użyj

## W rozmowie

you = Ty
guest = Gość
invite = Zaproś
leave = Wyjdź
screen = Ekran
share-screen = Udostępnij ekran
chat = Czat
hand = Ręka
raise-hand = Podnieś rękę
react = Reakcja
more = Więcej
pin = Przypnij
unpin = Odepnij
pin-name = Przypnij: { $name }
hide-your-picture = Ukryj swój obraz
give-picture-tile = Daj swojemu obrazowi kafelek
make-picture-small = Pomniejsz swój obraz
move-your-picture = Przesuń swój obraz
move-your-picture-by = Przesuń swój obraz: naciśnij, przeciągnij lub użyj strzałek
self-hidden = Twój obraz jest ukryty; inni nadal go widzą. „{ more }” pozwala go przywrócić
reconnecting-to-server = Ponowne łączenie z serwerem…
connecting = Łączenie…
reconnecting = Ponowne łączenie…
no-connection = Brak połączenia
slow-there = Wolne połączenie: tylko dźwięk
slow-here = Twoje połączenie jest za wolne na obraz. Inni Cię słyszą, a zobaczą znowu, gdy przyspieszy.
slow-beside-screen = Twoje połączenie jest za wolne na kamerę obok ekranu. Inni Cię słyszą i widzą Twój ekran.
try-again = Spróbuj ponownie
try-again-to-connect = Spróbuj ponownie połączyć: { $name }
microphone-off-mark = mikrofon wyłączony,
camera-off-mark = kamera wyłączona,
turn-on-sound = Włącz dźwięk
you-are-muted = Twój mikrofon jest wyciszony. Naciśnij „{ microphone }” albo przytrzymaj spację, aby mówić
download-call-log = Pobierz dziennik rozmowy
dismiss = Ukryj
close = Zamknij
did-not-load = Nie udało się tego wczytać. Sprawdź połączenie i spróbuj ponownie

## Zapraszanie

waiting-for-others = Czekanie na innych
send-this-link = Wyślij ten link osobie, z którą chcesz rozmawiać.
link-to-send = Link do wysłania
share = Udostępnij
copy-link = Kopiuj link
link-copied = Skopiowano link
copy-by-hand = Skopiuj link z paska adresu
qr-code = Kod QR

## Co jest ogłaszane. $names to jedno imię lub kilka, $count to ich liczba

in-alone = Jesteś w pokoju. Nie ma tu jeszcze nikogo innego
in-with = Jesteś w pokoju. Są tu także: { $names }
left-room = Pokój opuszczony
people-joined =
    { $count ->
        [one] { $names } dołącza do rozmowy
        [few] { $names } dołączają do rozmowy
        [many] { $names } dołączają do rozmowy
       *[other] { $names } dołączają do rozmowy
    }
people-left =
    { $count ->
        [one] { $names } opuszcza rozmowę
        [few] { $names } opuszczają rozmowę
        [many] { $names } opuszczają rozmowę
       *[other] { $names } opuszczają rozmowę
    }
people-lost = Utracono połączenie: { $names }
people-removed = Usunięto z rozmowy: { $names }
person-back = Połączenie przywrócone: { $name }
no-connection-to = Brak połączenia: { $name }
connection-interrupted = Połączenie przerwane: { $name }
screens-shared = Ekran udostępnia: { $names }
screens-ended = Koniec udostępniania ekranu: { $names }
microphones-off = Mikrofon wyłączony: { $names }
microphones-on = Mikrofon włączony: { $names }
microphone-is-off = Mikrofon wyłączony
microphone-is-on = Mikrofon włączony
camera-is-off = Kamera wyłączona
camera-is-on = Kamera włączona
server-lost = Serwer jest nieosiągalny; rozmowa trwa dalej
server-back = Serwer znów działa
# Między dwoma z nich, gdy naraz jest więcej do powiedzenia.
sentence-end = { ". " }

## Dlaczego nie ma połączenia

no-connection-with = Brak połączenia: { $names }.
what-helps = Co pomaga
for-the-admin = Dla prowadzących
why-no-answer = Stamtąd nic nie wraca: strona może być zamknięta, uśpiona lub bez sieci. Próby trwają.
why-no-servers = Jesteście w różnych sieciach, a ten serwer łączy tylko osoby w jednej sieci.
why-no-relay = Wasze sieci Was rozdzielają, a nie ma przekaźnika, na którym można się spotkać. Może pomóc inna sieć, na przykład z telefonu.
why-relay-refused = Przekaźnik, który by Was połączył, odmawia wstępu. Powiadom osobę, która prowadzi serwer.
why-relay-unreachable = Przekaźnik, który by Was połączył, nie odpowiada. Może pomóc inna sieć, na przykład z telefonu.
why-udp-blocked = Twoja sieć nie przepuszcza rozmów. Może pomóc inna sieć, na przykład z telefonu.
why-their-network = Po Twojej stronie wszystko jest w porządku. Po drugiej może pomóc inna sieć.
why-unexplained = Obie strony znalazły wyjście, ale drogi się nie spotykają. Spróbuj ponownie albo w innej sieci.

## Co otwiera się później: bieżące wartości i test

check = Sprawdź moje połączenie
