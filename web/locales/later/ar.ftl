# ما يقوله ما يفتحه الشخص: يُحمَّل مع أول ما يُفتح منه.

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
