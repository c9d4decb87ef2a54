## フォーム

tagline = 途切れないビデオ通話。アカウントもインストールも不要です。
language = 言語
room = ルーム
room-hint = 同じ名前を入力した人どうしがつながります。
nobody-here = まだ誰もいません
people-here = { $names } がいます
name = あなたの名前
name-hint = ほかの人に表示されます。省略できます。
join = 参加
joining = 参加しています…
cancel = キャンセル

## 参加や通話ができない理由

no-room = ルーム名を入力してください
not-loaded = ページをすべて読み込めませんでした。接続を確認して、ページを再読み込みしてください
broken = このページで問題が発生しました。再読み込みして、もう一度参加してください
room-full = このルームは満員です。別のルームをお試しください
bad-room = 別のルーム名にしてください（1行で64文字まで）
bad-name = もっと短い名前にしてください（1行で64文字まで）
server-unreachable = サーバーが応答しません。インターネット接続を確認してください
server-still-unreachable = サーバーがまだ応答しません。引き続き試しています…
forbidden = サーバーから参加を許可されませんでした。サーバーの管理者にお問い合わせください
replaced = この通話は別のタブで続いています
incompatible = このページは古くなっています。再読み込みして、もう一度参加してください
unsupported-browser = このブラウザーではビデオ通話ができません。最新の Firefox、Chrome、Edge、Safari をお使いください。
unsupported-insecure = カメラとマイクは安全な接続でしか使えません。https:// で始まるアドレスでこのページを開いてください

## 通話の前

microphone-and-camera = マイクとカメラ
microphone = マイク
camera = カメラ
preview-picture = カメラのプレビュー
try-both = マイクとカメラを試す
try-microphone = マイクを試す
try-camera = カメラを試す
asking = ブラウザーが許可を求めることがあります。
join-all-the-same = このままでも参加できます。
joining-with-both = 参加するとマイクとカメラがオンになります。
joining-with-microphone = マイクはオン、カメラはオフで参加します。
joining-with-camera = マイクはミュート、カメラはオンで参加します。
joining-with-neither = マイクはミュート、カメラはオフで参加します。
say-something = 何か話してマイクを試してください。
microphone-works = マイクは正常に動作しています。
microphone-level = マイクの音量

## 声や映像が届かない理由：最初の6つのどれかに、残りのどれかが続く

cannot-hear = あなたの声がほかの人に届いていません：
cannot-see = あなたの映像がほかの人に届いていません：
cannot-hear-or-see = あなたの声も映像もほかの人に届いていません：
will-not-hear = このままでは声がほかの人に届きません：
will-not-see = このままでは映像がほかの人に届きません：
will-not-hear-or-see = このままでは声も映像もほかの人に届きません：
microphone-missing = マイクが見つかりません。接続して「{ microphone }」を押してください。
microphone-denied = マイクがブロックされています。ページのアドレスの横で許可して、「{ microphone }」を押してください。
microphone-busy = ほかのプログラムがマイクを使っています。終了して「{ microphone }」を押してください。
microphone-interrupted = 端末がマイクを別の用途に使っています。元に戻るのを待つか、「{ microphone }」を押してください。
microphone-lost = マイクがオフにされました。「{ microphone }」を押してもう一度お試しください。
camera-missing = カメラが見つかりません。接続して「{ camera }」を押してください。
camera-denied = カメラがブロックされています。ページのアドレスの横で許可して、「{ camera }」を押してください。
camera-busy = ほかのプログラムがカメラを使っています。終了して「{ camera }」を押してください。
camera-interrupted = 端末がカメラを別の用途に使っています。元に戻るのを待つか、「{ camera }」を押してください。
camera-lost = カメラがオフにされました。「{ camera }」を押してもう一度お試しください。
both-denied = マイクとカメラがブロックされています。ページのアドレスの横で許可してから、「{ microphone }」と「{ camera }」を押してください。

## 設定と、抜き差しされる機器

settings = 設定
device-replaced = { $lost } が取り外されました。{ $used } を使用します
device-unplugged = { $device } が取り外されました
device-back = { $device } が再び使えるようになりました
device-plugged-in = { $device } が接続されました。
use-device = 使う

## 通話中

you = あなた
guest = ゲスト
invite = 招待
leave = 退出
screen = 画面
share-screen = 画面を共有
chat = チャット
hand = 挙手
raise-hand = 手を挙げる
react = 反応
more = その他
pin = 固定
unpin = 固定を解除
pin-name = { $name } を固定
hide-your-picture = 自分の映像を隠す
give-picture-tile = 自分の映像をタイルにする
make-picture-small = 自分の映像を小さくする
move-your-picture = 自分の映像を動かす
move-your-picture-by = 自分の映像を動かす: 押すか、ドラッグするか、矢印キーを使います
self-hidden = 自分の映像を隠しました。ほかの人には見えています。「{ more }」で戻せます
reconnecting-to-server = サーバーに再接続しています…
connecting = 接続しています…
reconnecting = 再接続しています…
no-connection = 接続なし
slow-there = 接続が遅いため音声のみ
slow-here = 接続が遅くて映像を送れません。声は届いています。速くなれば映像も戻ります。
slow-beside-screen = 接続が遅くて、画面と同時にカメラの映像を送れません。声と画面は届いています。
try-again = もう一度試す
try-again-to-connect = もう一度試す：{ $name } との接続
microphone-off-mark = マイクはオフ、
camera-off-mark = カメラはオフ、
turn-on-sound = 音声をオンにする
you-are-muted = ミュート中です。「{ microphone }」を押すか、スペースキーを押している間だけ話せます
download-call-log = 通話ログをダウンロード
dismiss = 閉じる
close = 閉じる
did-not-load = 読み込めませんでした。接続を確認して、もう一度お試しください

## 招待

waiting-for-others = ほかの人を待っています
send-this-link = 話したい相手にこのリンクを送ってください。
link-to-send = 送るリンク
share = 共有
copy-link = リンクをコピー
link-copied = リンクをコピーしました
copy-by-hand = アドレスバーからリンクをコピーしてください
qr-code = QRコード

## 読み上げられる知らせ。$names は1人または数人の名前、$count は人数

in-alone = ルームに入りました。まだほかに誰もいません
in-with = ルームに入りました。{ $names } がいます
left-room = ルームを退出しました
people-joined = { $names } が参加しました
people-left = { $names } が退出しました
people-lost = { $names } との接続が切れました
people-removed = { $names } が退出させられました
person-back = { $name } が戻りました
no-connection-to = { $name } とつながっていません
connection-interrupted = { $name } との接続が途切れています
screens-shared = { $names } が画面を共有しています
screens-ended = { $names } が画面の共有を停止しました
microphones-off = マイクオフ：{ $names }
microphones-on = マイクオン：{ $names }
microphone-is-off = マイクオフ
microphone-is-on = マイクオン
camera-is-off = カメラオフ
camera-is-on = カメラオン
server-lost = サーバーに接続できませんが、通話は続いています
server-back = サーバーへの接続が戻りました
# 一度に知らせることが複数あるとき、その間に入る。
sentence-end = { "。" }

## つながらない理由

no-connection-with = 接続なし：{ $names }。
what-helps = 対処方法
for-the-admin = 管理者向け
why-no-answer = 相手から何も返ってきません。ページが閉じているか、スリープ中か、オフラインかもしれません。接続を試し続けます。
why-no-servers = 別々のネットワークにいますが、このサーバーは同じネットワークの人どうししかつなげません。
why-no-relay = お互いのネットワークが直接の接続を通さず、中継サーバーもありません。スマートフォンの回線など、別のネットワークならつながるかもしれません。
why-relay-refused = 中継サーバーから接続を許可されませんでした。サーバーの管理者にお知らせください。
why-relay-unreachable = 中継サーバーが応答しません。スマートフォンの回線など、別のネットワークならつながるかもしれません。
why-udp-blocked = お使いのネットワークは通話を通しません。スマートフォンの回線など、別のネットワークならつながるかもしれません。
why-their-network = こちら側には問題がありません。相手が別のネットワークを使うとつながるかもしれません。
why-unexplained = 双方とも外への経路はありますが、経路がつながりません。もう一度試すか、別のネットワークをお使いください。

## 後から開くもの：現在の数値と接続テスト

check = 接続をテスト
