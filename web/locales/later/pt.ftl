# O que diz aquilo que se abre: carregado com a primeira dessas telas.

## O menu do botão “Mais”

layout = Disposição
grid = Grade
spotlight = Quem fala em destaque
show-my-picture = Mostrar minha imagem
full-screen = Tela cheia
picture-in-picture = Imagem em imagem
send-files = Enviar arquivos
connections = Detalhes da conexão
keyboard-shortcuts = Atalhos de teclado

## Números ao vivo de cada conexão

round-trip = Ida e volta
packet-loss = Perda de pacotes
jitter = Variação
frame-rate = Quadros
per-second = { $rate } por segundo
resolution = Resolução
route = Caminho
direct = Direto, { $protocol }
relayed = Por um relay, { $protocol }
last-minute = No último minuto: de { $least } a { $most }
to-first-picture = Tempo até a primeira imagem
stage-seat = Na sala
stage-connected = Conectado
stage-picture = Primeira imagem

## Testar a conexão: o que se tenta, o que resulta, o que ajuda

check-about = Aqui se testam o navegador, os dispositivos e a conexão. O navegador pode pedir permissão para o microfone e a câmera; nada deles sai desta página.
check-now = Testar agora
check-again = Testar de novo
check-all-well = Está tudo bem.
check-failures = Não funciona: { $number }
check-works = funciona
check-fails = não funciona
check-absent = este servidor não tem
check-browser = Navegador
check-server = Servidor
check-ice = Relay
check-stun-server = Saída (STUN)
check-relay-udp = Relay por UDP
check-relay-tcp = Relay por TCP
check-relay-tls = Relay por TLS
check-loopback = Chamada dentro da página
check-denied = O acesso está bloqueado. Permita-o ao lado do endereço da página.
check-missing = Nenhum dispositivo encontrado. Conecte um.
check-busy = Outro programa pode estar usando. Feche esse programa.
check-no-socket = Não responde. Sua rede, ou um proxy à frente do servidor, pode reter os WebSockets.
check-not-let-in = Nada é dito sem convite. Abra o link que você recebeu e teste a partir dele.
check-stun = Não responde: sua rede pode bloquear UDP. Nesse caso um relay por TCP ou TLS ajuda.
check-refused = Recusa você. Avise a pessoa que administra o servidor.
check-unreachable = Não responde: sua rede pode bloqueá-lo, ou ele está parado.
check-no-loopback = Nenhuma imagem chegou. Uma extensão ou uma regra da sua organização pode desativar as chamadas.
report = Relatório
copy-report = Copiar relatório
report-copied = Relatório copiado
report-by-hand = Abra o relatório e copie-o à mão

## Arquivos

files = Arquivos
choose-files = Escolher arquivos
no-files = Nada foi enviado ainda. Escolha um arquivo, solte-o na página ou cole-o.
send-to = Para
everybody = Todos
file-from = De { $name }
file-to = Para { $name }
accept-file = Aceitar
refuse-file = Recusar
pause = Pausar
resume = Continuar
save-file = Salvar
remove-file = Remover
file-waits = { $size }, aguardando aceitação
file-progress = { $done } de { $size }
file-paused = Em pausa
file-paused-by = Pausado por { $name }
file-not-connected = Continua quando a conexão voltar
file-checking = Verificando
file-whole = { $size }, chegou inteiro
file-delivered = Entregue
file-damaged = Danificado no caminho e descartado
too-many-files = Arquivos demais ao mesmo tempo
file-person-gone = { $name } saiu
file-cancelled = Cancelado
file-cancelled-by = Cancelado por { $name }
file-not-kept = Não foi possível salvá-lo
file-not-read = Não foi possível lê-lo
file-too-large = Este arquivo é grande demais
file-too-large-here = Grande demais para este navegador, que ainda tem espaço para { $size }.
nobody-takes-files = Ninguém aqui pode receber arquivos no momento
file-offered = { $name } quer enviar { $file } para você
file-arrived = { $file } chegou de { $name }
file-given = { $name } recebeu { $file }
file-not-given = { $file } não chegou inteiro. A outra pessoa é { $name }

## Chat, mãos levantadas, reações e quem grava

no-messages = Nada foi escrito ainda. Todos os que estão aqui agora recebem o que você escrever.
message = Mensagem para todos
send = Enviar
message-delivered = Entregue
message-delivered-to = Entregue a { $delivered } de { $all }
message-not-delivered = Não entregue
message-waits = Aguardando a conexão
message-was-not-delivered = Uma mensagem sua não foi entregue
message-empty = Escreva primeiro uma mensagem
message-too-long = Esta mensagem é longa demais. Envie-a em partes
message-to-nobody = Não há ninguém aqui para recebê-la. Envie-a de novo quando alguém tiver chegado
too-many-messages = Mensagens demais de uma vez. Envie-a de novo daqui a pouco
messages-dropped = Alguém escreveu demais de uma vez: falta uma parte
message-from = { $name }: { $text }
messages-from =
    { $count ->
        [one] { $count } mensagem nova, de { $names }
       *[other] { $count } mensagens novas, de { $names }
    }
unread-messages =
    { $count ->
        [one] { $count } mensagem não lida
       *[other] { $count } mensagens não lidas
    }
raise-or-lower-hand = Levantar ou abaixar a mão
hand-is-raised = mão levantada, número { $place },
your-hand-is-raised = Sua mão está levantada, com o número { $place }
your-hand-is-down = Sua mão está abaixada
hands-raised =
    { $count ->
        [one] { $names } levanta a mão
       *[other] { $names } levantam a mão
    }
hands-lowered =
    { $count ->
        [one] { $names } não levanta mais a mão
       *[other] { $names } não levantam mais a mão
    }
raised-hands = Mãos levantadas
reactions = Reações
thumbs-up = Polegar para cima
applause = Aplausos
heart = Coração
laughter = Risada
surprise = Surpresa
party = Festa
reaction-of = { $reaction }: { $names }
people-record =
    { $count ->
        [one] { $names } está gravando esta chamada
       *[other] { $names } estão gravando esta chamada
    }
people-no-longer-record =
    { $count ->
        [one] { $names } não grava mais esta chamada
       *[other] { $names } não gravam mais esta chamada
    }

## Configurações, convite, teclas

speaker = Alto-falante
as-the-system-chooses = O que o sistema escolher
devices-unnamed = Seu navegador só mostra microfones e câmeras quando esta página pode usá-los.
allow-devices = Permitir microfone e câmera
play-test-sound = Tocar um som de teste
playing-test-sound = Tocando…
test-sound-failed = Não foi possível tocar o som de teste
space-bar = Barra de espaço
talk-while-held = Falar enquanto estiver pressionada
microphone-on-or-off = Ligar ou desligar o microfone
camera-on-or-off = Ligar ou desligar a câmera
share-screen-or-stop = Compartilhar sua tela ou parar
use-shortcuts = Usar letras e ? como atalhos
qr-code-of-link = Código QR do link
who-opens-link = Quem abre este link chega a esta sala.
point-camera-at-code = Em um celular, aponte a câmera para o código.

## Para quem administra o servidor, de tudo o que falha

admin-no-answer = A outra página recebe ofertas e não responde a nenhuma. Se acontecer com muitos, procure um proxy que retenha mensagens.
admin-no-servers = Não há STUN nem TURN: defina --stun e --turn-url.
admin-no-relay = O STUN funciona e não basta: defina --turn-url.
admin-relay-refused = O servidor TURN recusa as credenciais: compare static-auth-secret com --turn-secret-file, e os dois relógios.
admin-relay-unreachable = O servidor TURN não responde: veja se está ativo e se suas portas estão abertas de fora.
admin-udp-blocked = Nenhum servidor responde por UDP: acrescente um servidor TURN sobre TLS, na porta 443.
admin-their-network = A outra página não encontrou saída da própria rede; ela diz por quê.
admin-unexplained = Há candidatos nos dois lados: veja se os relays podem se alcançar e o que os firewalls cortam.
admin-denied = Se esta página está em um quadro de outra, aquela precisa permitir câmera e microfone.
admin-busy = Não há nada a fazer no servidor.
admin-browser = Não há nada a fazer no servidor; algumas organizações desativam o WebRTC em seus navegadores.
admin-insecure = Sirva a página por HTTPS: --tls-cert e --tls-key, ou um proxy.
admin-server-unreachable = Veja se o servidor está ativo e se um proxy à frente dele deixa passar WebSockets em /ws.
admin-room-full = --room-capacity diz quantos podem entrar, no máximo 8.

## Telas

stop-sharing = Parar de compartilhar
you-share-your-screen = Você está compartilhando sua tela
screen-best-for = Ideal para
screen-text = Texto e slides
screen-motion = Vídeo
screen-of = Tela de { $name }
screen-failed = Não foi possível compartilhar a tela. Tente de novo ou escolha outra janela
screen-denied-by-system = Seu sistema não permite que o navegador capture a tela. Permita isso nas configurações de privacidade do sistema e tente de novo
screen-share-ended = Você não compartilha mais sua tela

## Gravação. $time é como 1:05, $size como 2,4 MB

record-call = Gravar a chamada
recording-for = Gravando: { $time }
stop-recording = Parar de gravar
recorded = Gravação, { $time }, { $size }
delete-recording = Excluir
recording-begun = Você está gravando esta chamada. Os outros são avisados
recording-ended = A gravação terminou. Agora você pode salvá-la
recording-full = Não há mais espaço, por isso a gravação terminou. Tudo até esse momento está guardado
recording-broke = Seu navegador encerrou a gravação. Tudo até esse momento está guardado
recording-failed = Seu navegador não conseguiu gravar esta chamada
