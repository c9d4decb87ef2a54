# ما يقوله ما يفتحه الشخص: يُحمَّل مع أول ما يُفتح منه.

## قائمة زر «المزيد»

layout = التخطيط
grid = شبكة
spotlight = إبراز المتحدث
show-my-picture = إظهار صورتي
full-screen = ملء الشاشة
picture-in-picture = صورة داخل صورة
send-files = إرسال ملفات
connections = تفاصيل الاتصال
keyboard-shortcuts = اختصارات لوحة المفاتيح

## قياسات حية لكل اتصال

round-trip = زمن الذهاب والإياب
packet-loss = فقد الحزم
jitter = تذبذب التأخير
frame-rate = معدل الإطارات
per-second = { $rate } في الثانية
resolution = الدقة
route = المسار
direct = مباشر، { $protocol }
relayed = عبر مُرحِّل، { $protocol }
last-minute = في الدقيقة الأخيرة: من { $least } إلى { $most }
to-first-picture = الوقت حتى أول صورة
stage-seat = في الغرفة
stage-connected = تم الاتصال
stage-picture = أول صورة

## فحص الاتصال: ما يُجرَّب وما ينتج عنه وما الذي يساعد

check-about = يجرّب هذا الفحص متصفحك وأجهزتك واتصالك. قد يطلب المتصفح السماح بالميكروفون والكاميرا، ولا يغادر شيء منهما هذه الصفحة.
check-now = افحص الآن
check-again = افحص من جديد
check-all-well = كل شيء على ما يرام.
check-failures = لا يعمل: { $number }
check-works = يعمل
check-fails = لا يعمل
check-absent = لا يوجد على هذا الخادم
check-browser = المتصفح
check-server = الخادم
check-ice = المُرحِّل
check-stun-server = المخرج (STUN)
check-relay-udp = مُرحِّل عبر UDP
check-relay-tcp = مُرحِّل عبر TCP
check-relay-tls = مُرحِّل عبر TLS
check-loopback = مكالمة داخل الصفحة
check-denied = الوصول محظور. اسمح به بجانب عنوان الصفحة.
check-missing = لم يُعثر على جهاز. صِل واحدًا.
check-busy = قد يستخدمه برنامج آخر. أغلق ذلك البرنامج.
check-no-socket = لا استجابة. قد تحجز شبكتك أو وكيل (proxy) أمام الخادم اتصالات WebSocket.
check-not-let-in = لا يخبر بشيء دون دعوة. افتح الرابط الذي أُرسل إليك وافحص من هناك.
check-stun = لا استجابة: قد تحجب شبكتك UDP. يفيد عندئذ مُرحِّل عبر TCP أو TLS.
check-refused = يرفض دخولك. يُرجى إخبار من يدير الخادم.
check-unreachable = لا استجابة: قد تحجبه شبكتك، أو هو متوقف.
check-no-loopback = لم تصل أي صورة. قد تعطّل إضافةٌ أو قاعدة في مؤسستك المكالمات.
report = التقرير
copy-report = نسخ التقرير
report-copied = نُسخ التقرير
report-by-hand = يُرجى فتح التقرير ونسخه يدويًا

## الملفات

files = الملفات
choose-files = اختيار ملفات
no-files = لم يُرسل شيء بعد. اختر ملفًا أو أفلته على الصفحة أو الصقه.
send-to = إلى
everybody = الجميع
file-from = من { $name }
file-to = إلى { $name }
accept-file = قبول
refuse-file = رفض
pause = إيقاف مؤقت
resume = متابعة
save-file = حفظ
remove-file = إزالة
file-waits = { $size }، بانتظار القبول
file-progress = { $done } من { $size }
file-paused = متوقف مؤقتًا
file-paused-by = أوقفه { $name } مؤقتًا
file-not-connected = يُستأنف عند عودة الاتصال
file-checking = جارٍ التحقق
file-whole = { $size }، وصل كاملًا
file-delivered = تم التسليم
file-damaged = تلف في الطريق وتم التخلص منه
too-many-files = ملفات كثيرة جدًا في وقت واحد
file-person-gone = غادر { $name }
file-cancelled = أُلغي
file-cancelled-by = ألغاه { $name }
file-not-kept = تعذر حفظه
file-not-read = تعذرت قراءته
file-too-large = هذا الملف كبير جدًا
file-too-large-here = كبير جدًا على هذا المتصفح، الذي يتسع لـ { $size } أخرى.
nobody-takes-files = لا أحد هنا يستطيع استقبال الملفات الآن
file-offered = يريد { $name } أن يرسل إليك { $file }
file-arrived = وصل { $file } من { $name }
file-given = استلم { $name } الملف { $file }
file-not-given = لم يصل { $file } كاملًا. الطرف الآخر هو { $name }

## الدردشة ورفع اليد والتفاعلات ومن يسجّل

no-messages = لم يُكتب شيء بعد. ما تكتبه يصل إلى جميع الموجودين هنا الآن.
message = رسالة إلى الجميع
send = إرسال
message-delivered = تم التسليم
message-delivered-to = تم التسليم إلى { $delivered } من { $all }
message-not-delivered = لم تُسلَّم
message-waits = بانتظار الاتصال
message-was-not-delivered = إحدى رسائلك لم تُسلَّم
message-empty = يُرجى كتابة رسالة أولًا
message-too-long = هذه الرسالة طويلة جدًا. يُرجى إرسالها على أجزاء
message-to-nobody = لا أحد هنا ليستلمها. يُرجى إرسالها من جديد عندما يأتي أحد
too-many-messages = رسائل كثيرة جدًا دفعة واحدة. يُرجى إرسالها من جديد بعد لحظات
messages-dropped = كتب أحدهم الكثير دفعة واحدة: بعضه ناقص
message-from = { $name }: { $text }
messages-from = رسائل جديدة: { $count }، من { $names }
unread-messages = رسائل غير مقروءة: { $count }
raise-or-lower-hand = رفع اليد أو خفضها
hand-is-raised = يد مرفوعة، رقم { $place }،
your-hand-is-raised = يدك مرفوعة، رقمك { $place }
your-hand-is-down = يدك مخفوضة
hands-raised = رُفعت اليد: { $names }
hands-lowered = خُفضت اليد: { $names }
raised-hands = الأيدي المرفوعة
reactions = التفاعلات
thumbs-up = إعجاب
applause = تصفيق
heart = قلب
laughter = ضحك
surprise = دهشة
party = احتفال
reaction-of = { $reaction }: { $names }
people-record = يجري تسجيل هذه المكالمة من قِبل: { $names }
people-no-longer-record = انتهى تسجيل المكالمة من قِبل: { $names }

## الإعدادات والدعوة والمفاتيح

speaker = مكبر الصوت
as-the-system-chooses = حسب اختيار النظام
devices-unnamed = لا يعرض متصفحك الميكروفونات والكاميرات إلا بعد السماح لهذه الصفحة باستخدامها.
allow-devices = السماح بالميكروفون والكاميرا
play-test-sound = تشغيل صوت تجريبي
playing-test-sound = جارٍ التشغيل…
test-sound-failed = تعذّر تشغيل الصوت التجريبي
space-bar = مفتاح المسافة
talk-while-held = التحدث ما دام مضغوطًا
microphone-on-or-off = تشغيل الميكروفون أو إيقافه
camera-on-or-off = تشغيل الكاميرا أو إيقافها
share-screen-or-stop = مشاركة شاشتك أو إيقافها
use-shortcuts = استخدام الحروف وعلامة ? كاختصارات
qr-code-of-link = رمز QR للرابط
who-opens-link = من يفتح هذا الرابط يدخل هذه الغرفة.
point-camera-at-code = وجّه كاميرا الهاتف نحو الرمز.

## لمن يدير الخادم، في كل ما لا ينجح

admin-no-answer = تصل العروض إلى الصفحة الأخرى ولا تجيب عن أي منها. إن حدث ذلك لكثيرين فابحث عن وكيل (proxy) يحجز الرسائل.
admin-no-servers = لا يوجد STUN ولا TURN: اضبط ‎--stun‎ و‎--turn-url‎.
admin-no-relay = يعمل STUN ولا يكفي: اضبط ‎--turn-url‎.
admin-relay-refused = يرفض خادم TURN بيانات الدخول: قارن static-auth-secret بملف ‎--turn-secret-file‎، وقارن الساعتين.
admin-relay-unreachable = لا يستجيب خادم TURN: تحقق من أنه يعمل وأن منافذه مفتوحة من الخارج.
admin-udp-blocked = لا يستجيب أي خادم عبر UDP: أضف خادم TURN عبر TLS على المنفذ 443.
admin-their-network = لم تجد الصفحة الأخرى مخرجًا من شبكتها، وهي تذكر السبب.
admin-unexplained = توجد مرشحات (candidates) في الجهتين: تحقق من أن المُرحِّلات يصل بعضها إلى بعض ومما تقطعه الجدران النارية.
admin-denied = إن كانت هذه الصفحة في إطار صفحة أخرى فعلى تلك أن تسمح بالكاميرا والميكروفون.
admin-busy = لا شيء يلزم عمله على الخادم.
admin-browser = لا شيء يلزم عمله على الخادم؛ بعض المؤسسات تعطّل WebRTC في متصفحاتها.
admin-insecure = قدّم الصفحة عبر HTTPS: ‎--tls-cert‎ و‎--tls-key‎، أو وكيل (proxy).
admin-server-unreachable = تحقق من أن الخادم يعمل وأن الوكيل (proxy) أمامه يمرّر WebSocket إلى ‎/ws‎.
admin-room-full = يحدد ‎--room-capacity‎ عدد من يدخلون، وهو 8 على الأكثر.

## الشاشات

stop-sharing = إيقاف المشاركة
you-share-your-screen = أنت تشارك شاشتك
screen-best-for = الأنسب لـ
screen-text = النصوص والشرائح
screen-motion = الفيديو
screen-of = شاشة { $name }
screen-failed = تعذّرت مشاركة الشاشة. يُرجى المحاولة من جديد أو اختيار نافذة أخرى
screen-denied-by-system = لا يسمح نظامك للمتصفح بالتقاط الشاشة. اسمح بذلك في إعدادات الخصوصية للنظام ثم حاول من جديد
screen-share-ended = لم تعد تشارك شاشتك

## التسجيل. ‎$time مثل 1:05، و‎$size مثل 2.4 MB

record-call = تسجيل المكالمة
recording-for = جارٍ التسجيل: { $time }
stop-recording = إيقاف التسجيل
recorded = تسجيل، { $time }، { $size }
delete-recording = حذف
recording-begun = أنت تسجّل هذه المكالمة. يُخطَر الآخرون بذلك
recording-ended = انتهى التسجيل. يمكنك حفظه الآن
recording-full = لم تبق مساحة، فانتهى التسجيل. بقي كل ما سُجّل حتى ذلك الحين
recording-broke = أنهى المتصفح التسجيل. بقي كل ما سُجّل حتى ذلك الحين
recording-failed = تعذّر على المتصفح تسجيل هذه المكالمة
