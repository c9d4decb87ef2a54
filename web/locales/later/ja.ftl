# 開いたときに表示するもの：最初に開いたときに読み込まれます。

## 「その他」ボタンのメニュー

layout = レイアウト
grid = グリッド
spotlight = 話している人を大きく
show-my-picture = 自分の映像を表示
full-screen = 全画面
picture-in-picture = ピクチャーインピクチャー
send-files = ファイルを送信
connections = 接続の詳細
keyboard-shortcuts = キーボードショートカット

## 各接続の現在の数値

round-trip = 往復時間
packet-loss = パケット損失
jitter = ジッター
frame-rate = フレームレート
per-second = 毎秒 { $rate }
resolution = 解像度
route = 経路
direct = 直接、{ $protocol }
relayed = 中継経由、{ $protocol }
last-minute = この1分間：{ $least } ～ { $most }
to-first-picture = 最初の映像までの時間
stage-seat = 入室
stage-connected = 接続
stage-picture = 最初の映像

## 接続テスト：試すこと、結果、対処方法

check-about = ブラウザー、機器、接続を試します。ブラウザーがマイクとカメラの許可を求めることがありますが、このページの外には送られません。
check-now = テストを始める
check-again = もう一度テスト
check-all-well = すべて問題ありません。
check-failures = 使えないもの：{ $number }
check-works = 使えます
check-fails = 使えません
check-absent = このサーバーにはありません
check-browser = ブラウザー
check-server = サーバー
check-ice = 中継サーバー
check-stun-server = 外への経路（STUN）
check-relay-udp = UDP での中継
check-relay-tcp = TCP での中継
check-relay-tls = TLS での中継
check-loopback = ページ内での通話
check-denied = ブロックされています。ページのアドレスの横で許可してください。
check-missing = 見つかりませんでした。機器を接続してください。
check-busy = ほかのプログラムが使用中かもしれません。そのプログラムを閉じてください。
check-no-socket = 応答しません。ネットワークか、サーバーの手前のプロキシが WebSocket を止めているかもしれません。
check-not-let-in = 招待がないと情報を得られません。受け取ったリンクを開いて、そこからテストしてください。
check-stun = 応答しません。ネットワークが UDP を遮断しているかもしれません。その場合は TCP か TLS での中継が役立ちます。
check-refused = 拒否されました。サーバーの管理者にお知らせください。
check-unreachable = 応答しません。ネットワークが遮断しているか、停止しています。
check-no-loopback = 映像が届きませんでした。拡張機能や組織の設定で通話が無効になっているかもしれません。
report = レポート
copy-report = レポートをコピー
report-copied = レポートをコピーしました
report-by-hand = レポートを開いて手動でコピーしてください

## ファイル

files = ファイル
choose-files = ファイルを選択
no-files = まだ何も送信されていません。ファイルを選択するか、ページにドロップするか、貼り付けてください。
send-to = 宛先
everybody = 全員
file-from = { $name } さんから
file-to = { $name } さんへ
accept-file = 受け取る
refuse-file = 断る
pause = 一時停止
resume = 再開
save-file = 保存
remove-file = 一覧から削除
file-waits = { $size }、承諾待ち
file-progress = { $done } / { $size }
file-paused = 一時停止中
file-paused-by = { $name } さんが一時停止中
file-not-connected = 接続が戻ると再開します
file-checking = 確認中
file-whole = { $size }、すべて届きました
file-delivered = 届きました
file-damaged = 途中で破損したため破棄しました
too-many-files = 一度に送るファイルが多すぎます
file-person-gone = { $name } さんは退出しました
file-cancelled = キャンセルしました
file-cancelled-by = { $name } さんがキャンセルしました
file-not-kept = 保存できませんでした
file-not-read = 読み取れませんでした
file-too-large = このファイルは大きすぎます
file-too-large-here = このブラウザーには大きすぎます。空きはあと { $size } です。
nobody-takes-files = 現在、ここでファイルを受け取れる人はいません
file-offered = { $name } さんが { $file } を送ろうとしています
file-arrived = { $name } さんから { $file } が届きました
file-given = { $name } さんに { $file } が届きました
file-not-given = { $file } は完全には届きませんでした。相手は { $name } さんです

## チャット、挙手、リアクション、録画している人

no-messages = まだ何も書かれていません。書いた内容は、今ここにいる全員に届きます。
message = 全員へのメッセージ
send = 送信
message-delivered = 届きました
message-delivered-to = { $all } 人中 { $delivered } 人に届きました
message-not-delivered = 届きませんでした
message-waits = 接続を待っています
message-was-not-delivered = あなたのメッセージが届きませんでした
message-empty = 先にメッセージを入力してください
message-too-long = メッセージが長すぎます。分けて送信してください
message-to-nobody = 受け取る人がいません。だれかが来てから、もう一度送信してください
too-many-messages = 一度に送るメッセージが多すぎます。少し待ってから、もう一度送信してください
messages-dropped = 一度に届いたメッセージが多すぎたため、一部が表示されていません
message-from = { $name }：{ $text }
messages-from = 新しいメッセージ { $count } 件：{ $names }
unread-messages = 未読メッセージ { $count } 件
raise-or-lower-hand = 手を挙げる、または下ろす
hand-is-raised = 挙手 { $place } 番目、
your-hand-is-raised = 手を挙げました。{ $place } 番目です
your-hand-is-down = 手を下ろしました
hands-raised = { $names } が手を挙げています
hands-lowered = { $names } が手を下ろしました
raised-hands = 挙手している人
reactions = リアクション
thumbs-up = いいね
applause = 拍手
heart = ハート
laughter = 笑い
surprise = びっくり
party = お祝い
reaction-of = { $reaction }：{ $names }
people-record = { $names } がこの通話を録画しています
people-no-longer-record = { $names } がこの通話の録画を終了しました

## 設定、招待、キー

speaker = スピーカー
as-the-system-chooses = システムの選択
devices-unnamed = このページにマイクとカメラの使用を許可すると、一覧が表示されます。
allow-devices = マイクとカメラを許可
play-test-sound = テスト音を再生
playing-test-sound = 再生しています…
test-sound-failed = テスト音を再生できませんでした
space-bar = スペースキー
talk-while-held = 押している間だけ話す
microphone-on-or-off = マイクのオン／オフ
camera-on-or-off = カメラのオン／オフ
share-screen-or-stop = 画面の共有を開始または停止
use-shortcuts = 文字キーと ? をショートカットとして使う
qr-code-of-link = リンクのQRコード
who-opens-link = このリンクを開いた人は、このルームに入れます。
point-camera-at-code = スマートフォンのカメラをコードに向けてください。

## うまくいかないことすべてについてサーバーの管理者へ

admin-no-answer = 相手のページは接続の申し出を受け取っても応答しません。多くの人に起こる場合は、メッセージを止めているプロキシがないか確認してください。
admin-no-servers = STUN も TURN もありません。--stun と --turn-url を設定してください。
admin-no-relay = STUN は動作していますが不十分です。--turn-url を設定してください。
admin-relay-refused = TURN サーバーが認証情報を拒否しました。static-auth-secret と --turn-secret-file、および双方の時計を比べてください。
admin-relay-unreachable = TURN サーバーが応答しません。動作しているか、ポートが外部に開いているか確認してください。
admin-udp-blocked = UDP で応答するサーバーがありません。ポート 443 で TLS の TURN サーバーを追加してください。
admin-their-network = 相手のページは自分のネットワークの外へ出られません。理由は相手のページに表示されます。
admin-unexplained = 双方に候補があります。中継サーバーどうしが通信できるか、ファイアウォールが何を遮断しているか確認してください。
admin-denied = このページが別のページのフレーム内にある場合、そのページがカメラとマイクを許可する必要があります。
admin-busy = サーバー側ですることはありません。
admin-browser = サーバー側ですることはありません。ブラウザーの WebRTC を無効にしている組織もあります。
admin-insecure = --tls-cert と --tls-key、またはプロキシを使い、HTTPS でページを配信してください。
admin-server-unreachable = サーバーが動作しているか、手前のプロキシが /ws の WebSocket を通しているか確認してください。
admin-room-full = 入れる人数は --room-capacity で決まり、最大 8 人です。

## 画面

stop-sharing = 共有を停止
you-share-your-screen = 画面を共有しています
screen-best-for = 適した内容
screen-text = 文字とスライド
screen-motion = 動画
screen-of = { $name } の画面
screen-failed = 画面を共有できませんでした。もう一度試すか、別のウィンドウを選んでください
screen-denied-by-system = システムがブラウザーに画面の取り込みを許可していません。システムのプライバシー設定で許可してから、もう一度お試しください
screen-share-ended = 画面の共有を停止しました

## 録画。$time は 1:05、$size は 2.4 MB のような形

record-call = 通話を録画
recording-for = 録画中 { $time }
stop-recording = 録画を停止
recorded = 録画、{ $time }、{ $size }
delete-recording = 削除
recording-begun = この通話を録画しています。ほかの人にも知らされます
recording-ended = 録画を終了しました。保存できます
recording-full = 空きがなくなったため、録画を終了しました。それまでの内容は残っています
recording-broke = ブラウザーが録画を終了しました。それまでの内容は残っています
recording-failed = ブラウザーはこの通話を録画できませんでした
