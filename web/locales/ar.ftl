## النموذج

tagline = مكالمات فيديو لا تنقطع. بلا حساب ولا تثبيت.
language = اللغة
room = الغرفة
room-hint = كل من يكتب الاسم نفسه يلتقي هناك.
nobody-here = لا أحد هنا بعد
people-here = هنا الآن: { $names }
name = اسمك
name-hint = ليراه الآخرون. اختياري.
join = انضمام
joining = جارٍ الانضمام…
cancel = إلغاء

## ما يمنع من الانضمام أو من الاتصال أصلًا

no-room = يُرجى كتابة اسم غرفة
not-loaded = لم يكتمل تحميل الصفحة. يُرجى التحقق من اتصالك وإعادة تحميلها
broken = حدث خطأ في هذه الصفحة. يُرجى إعادة تحميلها والانضمام من جديد
room-full = هذه الغرفة ممتلئة، يُرجى تجربة غرفة أخرى
bad-room = يُرجى اختيار اسم آخر للغرفة: 64 حرفًا على الأكثر، في سطر واحد
bad-name = يُرجى اختيار اسم أقصر: 64 حرفًا على الأكثر، في سطر واحد
server-unreachable = الخادم لا يستجيب. يُرجى التحقق من اتصالك بالإنترنت
server-still-unreachable = الخادم لا يستجيب بعد. المحاولة مستمرة…
forbidden = الخادم لا يسمح لك بالدخول. يُرجى سؤال من يديره
replaced = هذه المكالمة مستمرة في علامة تبويب أخرى
incompatible = هذه الصفحة قديمة. يُرجى إعادة تحميلها والانضمام من جديد
unsupported-browser = لا يمكن إجراء مكالمات الفيديو بهذا المتصفح. يُرجى استخدام إصدار حديث من Firefox أو Chrome أو Edge أو Safari.
unsupported-insecure = لا يسمح المتصفح باستخدام الكاميرا والميكروفون إلا عبر اتصال آمن. يُرجى فتح هذه الصفحة بعنوان يبدأ بـ ‎https://‎

## قبل المكالمة

microphone-and-camera = الميكروفون والكاميرا
microphone = الميكروفون
camera = الكاميرا
preview-picture = معاينة الكاميرا
try-both = تجربة الميكروفون والكاميرا
try-microphone = تجربة الميكروفون
try-camera = تجربة الكاميرا
asking = قد يطلب المتصفح إذنك.
join-all-the-same = يمكنك الانضمام على أي حال.
joining-with-both = يعمل الميكروفون والكاميرا عند انضمامك.
joining-with-microphone = ستنضم والميكروفون يعمل والكاميرا متوقفة.
joining-with-camera = ستنضم والميكروفون مكتوم والكاميرا تعمل.
joining-with-neither = ستنضم والميكروفون مكتوم والكاميرا متوقفة.
say-something = قل شيئًا لتجربة الميكروفون.
microphone-works = الميكروفون يعمل.
microphone-level = مستوى صوت الميكروفون

## لماذا لا يُسمع أحد أو لا يُرى: أحد النصوص الستة الأولى ثم أحد النصوص الأخرى

cannot-hear = لا يستطيع الآخرون سماعك:
cannot-see = لا يستطيع الآخرون رؤيتك:
cannot-hear-or-see = لا يستطيع الآخرون سماعك ولا رؤيتك:
will-not-hear = لن يسمعك الآخرون:
will-not-see = لن يراك الآخرون:
will-not-hear-or-see = لن يسمعك الآخرون ولن يروك:
microphone-missing = لم يُعثر على ميكروفون. وصّل واحدًا واضغط «{ microphone }».
microphone-denied = الميكروفون محظور. اسمح به بجانب عنوان الصفحة واضغط «{ microphone }».
microphone-busy = برنامج آخر يستخدم الميكروفون. أغلقه واضغط «{ microphone }».
microphone-interrupted = جهازك يستخدم الميكروفون لشيء آخر. سيعود، أو اضغط «{ microphone }».
microphone-lost = أُوقف الميكروفون. اضغط «{ microphone }» للمحاولة من جديد.
camera-missing = لم يُعثر على كاميرا. وصّل واحدة واضغط «{ camera }».
camera-denied = الكاميرا محظورة. اسمح بها بجانب عنوان الصفحة واضغط «{ camera }».
camera-busy = برنامج آخر يستخدم الكاميرا. أغلقه واضغط «{ camera }».
camera-interrupted = جهازك يستخدم الكاميرا لشيء آخر. ستعود، أو اضغط «{ camera }».
camera-lost = أُوقفت الكاميرا. اضغط «{ camera }» للمحاولة من جديد.
both-denied = الميكروفون والكاميرا محظوران. اسمح بهما بجانب عنوان الصفحة، ثم اضغط «{ microphone }» و«{ camera }».

## الإعدادات، والأجهزة التي تُوصَّل وتُفصَل

settings = الإعدادات
device-replaced = فُصل { $lost }. يُستخدم الآن { $used }
device-unplugged = فُصل { $device }
device-back = عاد { $device }
device-plugged-in = وُصِّل { $device }.
use-device = استخدام

## أثناء المكالمة

you = أنت
guest = ضيف
invite = دعوة
leave = مغادرة
screen = الشاشة
share-screen = مشاركة الشاشة
chat = الدردشة
hand = اليد
raise-hand = رفع اليد
react = تفاعل
more = المزيد
pin = تثبيت
unpin = إلغاء التثبيت
pin-name = تثبيت { $name }
hide-your-picture = إخفاء صورتك
give-picture-tile = إعطاء صورتك مربعًا
make-picture-small = تصغير صورتك
move-your-picture = نقل صورتك
move-your-picture-by = نقل صورتك: اضغط أو اسحب أو استخدم مفاتيح الأسهم
self-hidden = صورتك مخفية؛ ما زال الآخرون يرونها. يعيدها زر «{ more }»
reconnecting-to-server = جارٍ إعادة الاتصال بالخادم…
connecting = جارٍ الاتصال…
reconnecting = جارٍ إعادة الاتصال…
no-connection = لا يوجد اتصال
slow-there = اتصال بطيء: صوت فقط
slow-here = اتصالك أبطأ من أن يحمل الصورة. يسمعك الآخرون، وسيرونك من جديد حين يصبح أسرع.
slow-beside-screen = اتصالك أبطأ من أن يحمل الكاميرا إلى جانب الشاشة. يسمعك الآخرون ويرون شاشتك.
try-again = إعادة المحاولة
try-again-to-connect = إعادة المحاولة للاتصال مع { $name }
microphone-off-mark = الميكروفون متوقف،
camera-off-mark = الكاميرا متوقفة،
turn-on-sound = تشغيل الصوت
you-are-muted = صوتك مكتوم. اضغط «{ microphone }»، أو اضغط مطوّلًا على مفتاح المسافة للتحدث
download-call-log = تنزيل سجل المكالمة
dismiss = إخفاء
close = إغلاق
did-not-load = تعذّر التحميل. يُرجى التحقق من اتصالك والمحاولة من جديد

## الدعوة

waiting-for-others = في انتظار الآخرين
send-this-link = أرسل هذا الرابط إلى من تريد التحدث معه.
link-to-send = الرابط المراد إرساله
share = مشاركة
copy-link = نسخ الرابط
link-copied = نُسخ الرابط
copy-by-hand = يُرجى نسخ الرابط من شريط العنوان
qr-code = رمز QR

## ما يُعلَن. ‏$names اسم واحد أو أكثر، و‏$count عددهم

in-alone = أنت في الغرفة. لا أحد غيرك هنا بعد
in-with = أنت في الغرفة مع { $names }
left-room = غادرتَ الغرفة
people-joined = انضم { $names }
people-left = غادر { $names }
people-lost = انقطع الاتصال مع { $names }
people-removed = أُخرج { $names }
person-back = عاد { $name }
no-connection-to = لا يوجد اتصال مع { $name }
connection-interrupted = انقطع الاتصال مؤقتًا مع { $name }
screens-shared = مشاركة الشاشة: { $names }
screens-ended = انتهت مشاركة الشاشة: { $names }
microphones-off = الميكروفون متوقف: { $names }
microphones-on = الميكروفون يعمل: { $names }
microphone-is-off = الميكروفون متوقف
microphone-is-on = الميكروفون يعمل
camera-is-off = الكاميرا متوقفة
camera-is-on = الكاميرا تعمل
server-lost = تعذّر الوصول إلى الخادم؛ المكالمة مستمرة
server-back = عاد الخادم
# بين نصين منها عندما يكون هناك أكثر من شيء يُقال.
sentence-end = { ". " }

## لماذا لا يوجد اتصال

no-connection-with = لا يوجد اتصال: { $names }.
what-helps = ما الذي يساعد
for-the-admin = لمن يدير الخادم
why-no-answer = لا يصل شيء من هناك: قد تكون الصفحة مغلقة أو خاملة أو دون شبكة. تستمر المحاولات.
why-no-servers = أنتم على شبكات مختلفة، وهذا الخادم لا يصل إلا بين من هم على شبكة واحدة.
why-no-relay = شبكاتكم تفصل بينكم، ولا يوجد مُرحِّل تلتقون عنده. قد تفيد شبكة أخرى، كشبكة الهاتف.
why-relay-refused = المُرحِّل الذي يصل بينكم لا يسمح لك بالدخول. يُرجى إخبار من يدير الخادم.
why-relay-unreachable = المُرحِّل الذي يصل بينكم لا يستجيب. قد تفيد شبكة أخرى، كشبكة الهاتف.
why-udp-blocked = شبكتك لا تمرّر المكالمات. قد تفيد شبكة أخرى، كشبكة الهاتف.
why-their-network = كل شيء سليم من جهتك. قد تفيد شبكة أخرى في الجهة الثانية.
why-unexplained = وجدت الجهتان مخرجًا، لكن الطريقين لا يلتقيان. يُرجى إعادة المحاولة أو تجربة شبكة أخرى.

## ما يُفتح لاحقًا: القياسات الحية والفحص

check = فحص اتصالي
