# 開いたときに表示するもの：最初に開いたときに読み込まれます。

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
