## O formulário

tagline = Chamadas de vídeo que não caem. Sem conta, nada para instalar.
language = Idioma
room = Sala
room-hint = Quem digita o mesmo nome se encontra nela.
nobody-here = Ainda não há ninguém
people-here =
    { $count ->
        [one] { $names } está aqui
       *[other] { $names } estão aqui
    }
name = Seu nome
name-hint = Visível para os outros. Opcional.
join = Entrar
joining = Entrando…
cancel = Cancelar

## O que impede de entrar, ou de fazer chamadas

no-room = Digite um nome de sala
not-loaded = A página não foi carregada por completo. Verifique sua conexão e recarregue a página
broken = Algo deu errado nesta página. Recarregue-a e entre novamente
room-full = Esta sala está cheia, tente outra
bad-room = Escolha outro nome de sala: no máximo 64 caracteres, em uma linha
bad-name = Escolha um nome mais curto: no máximo 64 caracteres, em uma linha
server-unreachable = O servidor não responde. Verifique sua conexão com a internet
server-still-unreachable = O servidor ainda não responde. Novas tentativas em andamento…
forbidden = O servidor não permite sua entrada. Fale com a pessoa que o administra
replaced = Esta chamada continua em outra aba
incompatible = Esta página está desatualizada. Recarregue-a e entre novamente
unsupported-browser = Este navegador não permite chamadas de vídeo. Use uma versão atual do Firefox, Chrome, Edge ou Safari.
unsupported-insecure = O navegador só permite usar a câmera e o microfone por uma conexão segura. Abra esta página com um endereço que comece com https://

## Antes da chamada

microphone-and-camera = Microfone e câmera
microphone = Microfone
camera = Câmera
preview-picture = Prévia da sua câmera
try-both = Testar microfone e câmera
try-microphone = Testar o microfone
try-camera = Testar a câmera
asking = Talvez seu navegador peça permissão.
join-all-the-same = Você pode entrar mesmo assim.
joining-with-both = O microfone e a câmera serão ligados quando você entrar.
joining-with-microphone = Você entra com o microfone ligado e a câmera desligada.
joining-with-camera = Você entra com o microfone desligado e a câmera ligada.
joining-with-neither = Você entra com o microfone e a câmera desligados.
say-something = Diga algo para testar seu microfone.
microphone-works = Seu microfone funciona.
microphone-level = Nível do microfone

## Por que alguém não é ouvido ou não é visto: um dos seis primeiros textos, depois um dos outros

cannot-hear = Os outros não ouvem você:
cannot-see = Os outros não veem você:
cannot-hear-or-see = Os outros não ouvem nem veem você:
will-not-hear = Os outros não ouvirão você:
will-not-see = Os outros não verão você:
will-not-hear-or-see = Os outros não ouvirão nem verão você:
microphone-missing = nenhum microfone foi encontrado. Conecte um e pressione “{ microphone }”.
microphone-denied = o microfone está bloqueado. Permita-o ao lado do endereço da página e pressione “{ microphone }”.
microphone-busy = outro programa está usando o microfone. Feche-o e pressione “{ microphone }”.
microphone-interrupted = seu dispositivo está usando o microfone para outra coisa. Ele voltará, ou pressione “{ microphone }”.
microphone-lost = o microfone foi desligado. Pressione “{ microphone }” para tentar novamente.
camera-missing = nenhuma câmera foi encontrada. Conecte uma e pressione “{ camera }”.
camera-denied = a câmera está bloqueada. Permita-a ao lado do endereço da página e pressione “{ camera }”.
camera-busy = outro programa está usando a câmera. Feche-o e pressione “{ camera }”.
camera-interrupted = seu dispositivo está usando a câmera para outra coisa. Ela voltará, ou pressione “{ camera }”.
camera-lost = a câmera foi desligada. Pressione “{ camera }” para tentar novamente.
both-denied = o microfone e a câmera estão bloqueados. Permita-os ao lado do endereço da página e depois pressione “{ microphone }” e “{ camera }”.

## Configurações, e dispositivos que vêm e vão

settings = Configurações
device-replaced = { $lost } foi desconectado. Agora { $used } está em uso
device-unplugged = { $device } foi desconectado
device-back = { $device } está de volta
device-plugged-in = { $device } foi conectado.
use-device = Usar

## Na chamada

you = Você
guest = Anônimo
invite = Convidar
leave = Sair
screen = Tela
share-screen = Compartilhar tela
chat = Chat
hand = Mão
raise-hand = Levantar a mão
react = Reagir
more = Mais
pin = Fixar
unpin = Desafixar
pin-name = Fixar { $name }
hide-your-picture = Ocultar sua imagem
give-picture-tile = Dar um quadro à sua imagem
make-picture-small = Diminuir sua imagem
move-your-picture = Mover sua imagem
move-your-picture-by = Mover sua imagem: pressione, arraste ou use as setas
self-hidden = Sua imagem está oculta; os outros ainda a veem. “{ more }” a traz de volta
reconnecting-to-server = Reconectando ao servidor…
connecting = Conectando…
reconnecting = Reconectando…
no-connection = Sem conexão
slow-there = Conexão lenta: só som
slow-here = Sua conexão está lenta demais para vídeo. Os outros ouvem você e voltarão a vê-lo quando ela ficar mais rápida.
slow-beside-screen = Sua conexão é lenta demais para a câmera além da tela. Os outros ouvem você e veem sua tela.
try-again = Tentar de novo
try-again-to-connect = Tentar de novo a conexão com { $name }
microphone-off-mark = microfone desligado,
camera-off-mark = câmera desligada,
turn-on-sound = Ligar o som
you-are-muted = Seu microfone está desligado. Pressione “{ microphone }”, ou segure a barra de espaço para falar
download-call-log = Baixar o registro da chamada
dismiss = Dispensar
close = Fechar
did-not-load = Não foi possível carregar. Verifique sua conexão e tente novamente

## Convites

waiting-for-others = Esperando os outros
send-this-link = Envie este link para a pessoa com quem você quer falar.
link-to-send = Link para enviar
share = Compartilhar
copy-link = Copiar link
link-copied = Link copiado
copy-by-hand = Copie o link da barra de endereços
qr-code = Código QR

## O que é anunciado. $names é um nome ou vários, $count é quantos são

in-alone = Você entrou. Ainda não há mais ninguém aqui
in-with = Você entrou, com { $names }
left-room = Você saiu da sala
people-joined =
    { $count ->
        [one] { $names } entrou
       *[other] { $names } entraram
    }
people-left =
    { $count ->
        [one] { $names } saiu
       *[other] { $names } saíram
    }
people-lost = A conexão com { $names } foi perdida
people-removed = O servidor removeu { $names }
person-back = { $name } voltou
no-connection-to = Não há conexão com { $name }
connection-interrupted = A conexão com { $name } foi interrompida
screens-shared =
    { $count ->
        [one] { $names } compartilha a tela
       *[other] { $names } compartilham suas telas
    }
screens-ended =
    { $count ->
        [one] { $names } não compartilha mais a tela
       *[other] { $names } não compartilham mais suas telas
    }
microphones-off = Microfone desligado: { $names }
microphones-on = Microfone ligado: { $names }
microphone-is-off = Microfone desligado
microphone-is-on = Microfone ligado
camera-is-off = Câmera desligada
camera-is-on = Câmera ligada
server-lost = O servidor está fora de alcance; a chamada continua
server-back = O servidor voltou
# Entre dois destes textos, quando há mais de uma coisa a dizer.
sentence-end = { ". " }

## Por que não há conexão

no-connection-with = Sem conexão: { $names }.
what-helps = O que ajuda
for-the-admin = Para quem administra
why-no-answer = Nada volta de lá: a página pode estar fechada, suspensa ou sem rede. As tentativas continuam.
why-no-servers = Vocês estão em redes diferentes, e este servidor só conecta pessoas da mesma rede.
why-no-relay = Suas redes separam vocês, e não há um relay onde se encontrar. Outra rede pode resolver, como a de um telefone.
why-relay-refused = O relay que conectaria vocês não permite sua entrada. Avise a pessoa que administra o servidor.
why-relay-unreachable = O relay que conectaria vocês não responde. Outra rede pode resolver, como a de um telefone.
why-udp-blocked = Sua rede não deixa passar chamadas. Outra rede pode resolver, como a de um telefone.
why-their-network = Do seu lado está tudo bem. Do outro, outra rede pode resolver.
why-unexplained = Os dois lados encontraram uma saída, mas os caminhos não se cruzam. Tente de novo ou use outra rede.

## O que se abre depois: os números ao vivo e o teste

check = Testar minha conexão
