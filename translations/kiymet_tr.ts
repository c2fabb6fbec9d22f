<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Champions</source>
        <translation>Şampiyonlar</translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation>Sadık müşteriler</translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation>Potansiyel sadık müşteriler</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Yeni müşteriler</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Umut vaat edenler</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>İlgi bekleyenler</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>Uyumak üzere olanlar</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Risk altındakiler</translation>
    </message>
    <message>
        <source>Can’t lose them</source>
        <translation>Kaybedilmemesi gerekenler</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>Uykudaki müşteriler</translation>
    </message>
    <message>
        <source>Reward them: early access to new products, invitations to recommend the shop. No blanket discounts: they buy without.</source>
        <translation>Ödüllendirin: yeni ürünlere erken erişim, arkadaşına öner davetleri. Genel indirim yapmayın: onlar indirimsiz de alıyor.</translation>
    </message>
    <message>
        <source>Offer what goes with their purchases and the better model of it; ask for their opinion.</source>
        <translation>Aldıklarını tamamlayan ürünleri ve bir üst modeli önerin; görüşlerini sorun.</translation>
    </message>
    <message>
        <source>Invite them to the loyalty programme and recommend what similar customers bought next.</source>
        <translation>Sadakat programına davet edin; benzer müşterilerin sonra aldıklarını önerin.</translation>
    </message>
    <message>
        <source>Welcome them: show the range and the services, and make the second order easy.</source>
        <translation>Hoş geldin deyin: ürün çeşidini ve hizmetleri tanıtın, ikinci siparişi kolaylaştırın.</translation>
    </message>
    <message>
        <source>Remind them with a small incentive for the second or third order.</source>
        <translation>İkinci veya üçüncü sipariş için küçük bir teşvikle hatırlatın.</translation>
    </message>
    <message>
        <source>Make an offer for a limited time, built on what they bought last.</source>
        <translation>Son aldıklarına dayanan, süresi sınırlı bir teklif yapın.</translation>
    </message>
    <message>
        <source>Reach out before they sleep: popular products and a discount for coming back.</source>
        <translation>Uykuya dalmadan ulaşın: sevilen ürünler ve geri dönüş indirimi sunun.</translation>
    </message>
    <message>
        <source>Send one strong, personal message to win them back, and ask what went wrong.</source>
        <translation>Geri kazanmak için tek ve güçlü, kişisel bir mesaj gönderin; neyin ters gittiğini sorun.</translation>
    </message>
    <message>
        <source>Contact them in person: good customers once, gone for long. Find out why, and make an offer of its own.</source>
        <translation>Bizzat iletişime geçin: eskiden iyi müşteriydiler, uzun süredir yoklar. Nedenini öğrenin ve özel bir teklif yapın.</translation>
    </message>
    <message>
        <source>One cheap attempt, then leave them alone: the money is better spent elsewhere.</source>
        <translation>Ucuz bir deneme yapın, sonra rahat bırakın: bütçe başka yerde daha çok işe yarar.</translation>
    </message>
    <message>
        <source>Loyalty programme and personalised marketing: privileges, early access, a contact of their own. Keep these customers first of all.</source>
        <translation>Sadakat programı ve kişiselleştirilmiş pazarlama: ayrıcalıklar, erken erişim, özel bir temsilci. Önce bu müşterileri elde tutun.</translation>
    </message>
    <message>
        <source>Cross-selling and feedback surveys: offer what goes with their purchases, and ask what keeps them from buying more.</source>
        <translation>Çapraz satış ve geri bildirim anketleri: aldıklarını tamamlayan ürünleri önerin, daha çok almalarını neyin engellediğini sorun.</translation>
    </message>
    <message>
        <source>Raise frequency and basket: reminders, bundles and thresholds for free delivery, mostly by automatic e-mail.</source>
        <translation>Sıklığı ve sepeti büyütün: hatırlatmalar, paketler ve ücretsiz kargo eşikleri; çoğu otomatik e-postayla.</translation>
    </message>
    <message>
        <source>Spend little: automatic messages and clearance offers; test one campaign to win customers back, and stop what does not pay.</source>
        <translation>Az harcayın: otomatik mesajlar ve seri sonu fırsatları; bir geri kazanım kampanyası deneyin, karşılığını vermeyeni durdurun.</translation>
    </message>
</context>
<context>
    <name>AdviceWords</name>
    <message>
        <source>Ask for an extract of all customers, also those who bought once or long ago. Until then use the forecast to rank these customers, not to tell who has left.</source>
        <translation>Bir kez ya da uzun zaman önce alışveriş yapanları da içeren, tüm müşterilerin bir dökümünü isteyin. O zamana kadar tahmini bu müşterileri sıralamak için kullanın, kimin terk ettiğini söylemek için değil.</translation>
    </message>
    <message>
        <source>Look fewer months ahead, or wait for more history.</source>
        <translation>Daha az ay ilerisine bakın ya da daha uzun bir geçmiş bekleyin.</translation>
    </message>
    <message>
        <source>Look at groups rather than at single customers.</source>
        <translation>Tek tek müşteriler yerine gruplara bakın.</translation>
    </message>
    <message>
        <source>Choose the NBD, which knows no dropout, or open a file that also holds customers who left.</source>
        <translation>Terk etmeyi hiç bilmeyen NBD modelini seçin ya da terk eden müşterileri de içeren bir dosya açın.</translation>
    </message>
    <message>
        <source>Check whether the file is a selection of customers who are alike. The forecast itself can be used.</source>
        <translation>Dosyanın birbirine benzeyen müşterilerden bir seçki olup olmadığına bakın. Tahminin kendisi kullanılabilir.</translation>
    </message>
    <message>
        <source>Set the penalty to 0, unless the fit fails without it or has to agree with a notebook.</source>
        <translation>Model cezasız kurulabiliyorsa ve bir not defteriyle uyuşması gerekmiyorsa cezayı 0 yapın.</translation>
    </message>
    <message>
        <source>A penalty pulls q down: set it to 0. If there is none, check the outliers of the value.</source>
        <translation>Ceza q değerini aşağı çeker: 0 yapın. Ceza yoksa tutarın aykırı değerlerine bakın.</translation>
    </message>
    <message>
        <source>Judge frequent customers by their own average value, and compare groups of like frequency.</source>
        <translation>Sık alışveriş yapan müşterileri kendi ortalama tutarlarıyla değerlendirin ve sıklığı benzer grupları karşılaştırın.</translation>
    </message>
    <message>
        <source>Without a penalty on the spend model that average mostly exists: set it to 0.</source>
        <translation>Harcama modelinde ceza olmayınca bu ortalama çoğunlukla vardır: cezayı 0 yapın.</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>it is not a folder</source>
        <translation>bu bir klasör değil</translation>
    </message>
    <message>
        <source>nothing may be written to this folder</source>
        <translation>bu klasöre yazma izni yok</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity and text of a finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Sonuçlar %1 klasöründe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s); their CLTV adds up to %2.</source>
        <translation>
            <numerusform>%1 müşteri; toplam CLTV %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List %1: %2 customer(s) with a CLTV of %3, %4 of all.</source>
        <translation>
            <numerusform>%1 listesi: toplam CLTV’si %3 olan %2 müşteri (hepsinin %4 kadarı).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List %1: %2 customer(s) without permission were left out.</source>
        <translation>
            <numerusform>%1 listesi: izni olmayan %2 müşteri dışarıda bırakıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>List %1: nobody has “%2”.</source>
        <translation>%1 listesi: “%2” kimsede yok.</translation>
    </message>
    <message>
        <source>List %1: nobody has “%2”. Did you mean: %3?</source>
        <translation>%1 listesi: “%2” kimsede yok. Şunu mu demek istediniz: %3?</translation>
    </message>
    <message>
        <source>--report-logo: %1 is no picture that can be read. PNG, JPEG and SVG can.</source>
        <translation>--report-logo: %1 okunabilen bir resim değil. PNG, JPEG ve SVG okunabilir.</translation>
    </message>
    <message>
        <source>There is no holdout.json: a validation needs a transaction log, and purchases on both sides of validation.split=%1.</source>
        <translation>holdout.json yok: doğrulama için bir işlem kaydı ve validation.split=%1 gününün iki yanında da alışverişler gerekir.</translation>
    </message>
</context>
<context>
    <name>BatchUsage</name>
    <message>
        <source>run without a window</source>
        <translation>pencere açmadan çalışır</translation>
    </message>
    <message>
        <source>the folder to write to; it is made where it is missing</source>
        <translation>sonuçların yazılacağı klasör; yoksa oluşturulur</translation>
    </message>
    <message>
        <source>a recipe: settings as a JSON object</source>
        <translation>tarif: ayarları içeren bir JSON nesnesi</translation>
    </message>
    <message>
        <source>one setting, repeatable; wins over the recipe</source>
        <translation>tek bir ayar, yinelenebilir; tariften önce gelir</translation>
    </message>
    <message>
        <source>words in outputs and messages</source>
        <translation>çıktıların ve iletilerin dili</translation>
    </message>
    <message>
        <source>stop after read, clean, cap, fit or forecast</source>
        <translation>read, clean, cap, fit ya da forecast aşamasından sonra durur</translation>
    </message>
    <message>
        <source>use at most N cores; the results are the same</source>
        <translation>en çok N çekirdek kullanır; sonuçlar değişmez</translation>
    </message>
    <message>
        <source>print nothing but failures</source>
        <translation>hatalar dışında hiçbir şey yazmaz</translation>
    </message>
    <message>
        <source>print stage and percentage to standard error</source>
        <translation>aşamayı ve yüzdeyi standart hataya yazar</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>bu yardımı yazar</translation>
    </message>
    <message>
        <source>There is no option %1. See kiymet --batch --help.</source>
        <translation>%1 diye bir seçenek yok. kiymet --batch --help ile seçeneklere bakın.</translation>
    </message>
    <message>
        <source>There is no option %1. Did you mean %2?</source>
        <translation>%1 diye bir seçenek yok. %2 mi demek istediniz?</translation>
    </message>
    <message>
        <source>--until knows no stage “%1”: it takes read, clean, cap, fit or forecast.</source>
        <translation>--until “%1” diye bir aşama bilmez: read, clean, cap, fit ya da forecast yazın.</translation>
    </message>
    <message>
        <source>--output needs the name of a folder.</source>
        <translation>--output bir klasör adı ister.</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE, not “%1”.</source>
        <translation>--set “%1” değil, KEY=VALUE biçiminde yazılır.</translation>
    </message>
    <message>
        <source>--language takes en or tr, not “%1”.</source>
        <translation>--language “%1” değil, en ya da tr olabilir.</translation>
    </message>
    <message>
        <source>--threads takes a number from 1 to 1024, not “%1”.</source>
        <translation>--threads “%1” değil, 1 ile 1024 arasında bir sayı ister.</translation>
    </message>
    <message>
        <source>There is one input too many: “%1”. Run the program once for each file.</source>
        <translation>Birden çok girdi verildi: “%1” fazla. Programı her dosya için ayrı çalıştırın.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 bir değer ister: %1 %2.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 değer almaz.</translation>
    </message>
    <message>
        <source>There is no input: kiymet --batch INPUT --output DIR. The input is a file, or the word sample.</source>
        <translation>Girdi yok: kiymet --batch INPUT --output DIR. Girdi bir dosyadır ya da sample sözcüğüdür.</translation>
    </message>
    <message>
        <source>There is no folder to write to: add --output DIR.</source>
        <translation>Sonuçların yazılacağı klasör yok: --output DIR ekleyin.</translation>
    </message>
    <message>
        <source>Usage: kiymet --batch INPUT --output DIR [options]</source>
        <translation>Kullanım: kiymet --batch INPUT --output DIR [seçenekler]</translation>
    </message>
    <message>
        <source>Runs the analysis on a customer file (CSV or zip), or on the word sample, and writes its results.</source>
        <translation>Bir müşteri dosyasını (CSV ya da zip) ya da sample sözcüğüyle örnek dosyayı analiz eder ve sonuçları yazar.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 2 wrong usage, 3 the input cannot be read, 4 no model can be fitted, 5 an output cannot be written.</source>
        <translation>Çıkış kodu: 0 tamam, 2 yanlış kullanım, 3 girdi okunamıyor, 4 model kurulamıyor, 5 bir çıktı yazılamıyor.</translation>
    </message>
    <message>
        <source>also write list_NAME.csv, the customers that a filter selects; repeatable. --list women and --list men_or_children are ready examples</source>
        <translation>bir filtrenin seçtiği müşterileri list_AD.csv dosyasına da yazar; yinelenebilir. --list women ve --list men_or_children hazır örneklerdir</translation>
    </message>
    <message>
        <source>--list takes NAME=FILTER.json, with a name of letters, digits, _ and -; not “%1”.</source>
        <translation>--list, AD=FİLTRE.json alır; ad yalnızca harf, rakam, _ ve - içerebilir. “%1” olmaz.</translation>
    </message>
    <message>
        <source>There is no ready list “%1”, only %2. Give a filter of your own: --list %1=FILTER.json.</source>
        <translation>“%1” adında hazır bir liste yok, yalnızca %2 var. Kendi filtrenizi verin: --list %1=FİLTRE.json.</translation>
    </message>
    <message>
        <source>There are two lists called “%1”. Give each its own name.</source>
        <translation>“%1” adında iki liste var. Her birine ayrı bir ad verin.</translation>
    </message>
    <message>
        <source>A list needs the whole analysis. Leave --until out.</source>
        <translation>Liste için bütün analiz gerekir. --until seçeneğini kaldırın.</translation>
    </message>
    <message>
        <source>also write everything as a workbook (XLSX)</source>
        <translation>her şeyi bir çalışma kitabı (XLSX) olarak da yazar</translation>
    </message>
    <message>
        <source>A workbook needs the whole analysis. Leave --until out.</source>
        <translation>Çalışma kitabı için bütün analiz gerekir. --until seçeneğini kaldırın.</translation>
    </message>
    <message>
        <source>also write a report (PDF)</source>
        <translation>bir rapor da yaz (PDF)</translation>
    </message>
    <message>
        <source>a note under its title</source>
        <translation>başlığın altına bir not</translation>
    </message>
    <message>
        <source>a picture (PNG, JPEG or SVG) on its first page</source>
        <translation>ilk sayfasına bir resim (PNG, JPEG veya SVG)</translation>
    </message>
    <message>
        <source>--report-sections knows no section “%1”: it takes %2.</source>
        <translation>--report-sections “%1” diye bir bölüm tanımıyor: %2 verilebilir.</translation>
    </message>
    <message>
        <source>A report needs the whole analysis. Leave --until out.</source>
        <translation>Rapor için analizin tamamı gerekir. --until seçeneğini kaldırın.</translation>
    </message>
    <message>
        <source>only these of its sections: summary, data, outliers, model, trust, cltv, segments, rfm, top, actions, method, glossary</source>
        <translation>raporun yalnızca şu bölümleri: summary, data, outliers, model, trust, cltv, segments, rfm, top, actions, method, glossary</translation>
    </message>
</context>
<context>
    <name>ChartAccessible</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Henüz gösterilecek bir şey yok.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>titles, rows</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>The menu shows all %n figure(s) as a table.</source>
        <translation>
            <numerusform>Menü %n sayının tümünü tablo olarak gösterir.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF belgesi (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG çizimi (*.svg)</translation>
    </message>
    <message>
        <source>Figures as CSV (*.csv)</source>
        <translation>CSV olarak değerler (*.csv)</translation>
    </message>
    <message>
        <source>Figures as CSV for a Turkish Excel (*.csv)</source>
        <translation>Türkçe Excel için CSV olarak değerler (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture, %1 × %2 points (*.png)</source>
        <translation>PNG resmi, %1 × %2 nokta (*.png)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Grafiği kaydet</translation>
    </message>
    <message>
        <source>The chart could not be written to %1: %2. Choose another folder or name.</source>
        <translation>Grafik %1 yoluna yazılamadı: %2. Başka bir klasör ya da ad seçin.</translation>
    </message>
</context>
<context>
    <name>Cures</name>
    <message>
        <source>Set the transaction penalty to %1</source>
        <translation>Alışveriş ceza katsayısını %1 yap</translation>
    </message>
    <message>
        <source>Set the spend penalty to %1</source>
        <translation>Harcama ceza katsayısını %1 yap</translation>
    </message>
    <message>
        <source>Use the NBD</source>
        <translation>NBD modelini kullan</translation>
    </message>
    <message numerus="yes">
        <source>Look %n month(s) ahead</source>
        <translation>
            <numerusform>%n ay ilerisine bak</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Currency</name>
    <message>
        <source>%1, in the currency of the file</source>
        <translation>%1, dosyadaki para birimiyle</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>title, currency sign</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategoriler</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>İlk sipariş</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Son sipariş</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Sipariş sayısı</translation>
    </message>
    <message>
        <source>Average value</source>
        <translation>Ortalama değer</translation>
    </message>
    <message>
        <source>Frequency (x)</source>
        <translation>Sıklık (x)</translation>
    </message>
    <message>
        <source>Recency (t_x)</source>
        <translation>İlk–son alışveriş arası (t_x)</translation>
    </message>
    <message>
        <source>Age (T)</source>
        <translation>Müşteri yaşı (T)</translation>
    </message>
    <message>
        <source>Expected purchases, 3 months</source>
        <translation>Beklenen satın alma sayısı, 3 ay</translation>
    </message>
    <message>
        <source>Expected purchases, 6 months</source>
        <translation>Beklenen satın alma sayısı, 6 ay</translation>
    </message>
    <message>
        <source>Expected average value</source>
        <translation>Beklenen ortalama değer</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>Aktif olma olasılığı</translation>
    </message>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>RFM segment</source>
        <translation>RFM segmenti</translation>
    </message>
    <message>
        <source>All orders of the customer, after capping.</source>
        <translation>Baskılamadan sonra müşterinin bütün siparişleri.</translation>
    </message>
    <message>
        <source>Value of an order so far, on average, after capping.</source>
        <translation>Şimdiye kadarki bir siparişin ortalama değeri, baskılamadan sonra.</translation>
    </message>
    <message>
        <source>The purchases that the transaction model counts.</source>
        <translation>Satın alma modelinin saydığı alışverişler.</translation>
    </message>
    <message>
        <source>Time from the first to the last purchase, in the unit of the analysis.</source>
        <translation>İlk alışverişten son alışverişe kadar geçen süre, analizin biriminde.</translation>
    </message>
    <message>
        <source>Time from the first purchase to the analysis date, in the unit of the analysis.</source>
        <translation>İlk alışverişten analiz tarihine kadar geçen süre, analizin biriminde.</translation>
    </message>
    <message>
        <source>Purchases expected within 84 days (3 months of 4 weeks).</source>
        <translation>84 gün (4 haftalık 3 ay) içinde beklenen satın alma sayısı.</translation>
    </message>
    <message>
        <source>Purchases expected within 168 days (6 months of 4 weeks).</source>
        <translation>168 gün (4 haftalık 6 ay) içinde beklenen satın alma sayısı.</translation>
    </message>
    <message>
        <source>Value of a purchase expected from this customer.</source>
        <translation>Bu müşteriden beklenen bir alışverişin değeri.</translation>
    </message>
    <message>
        <source>Probability that the customer is still active.</source>
        <translation>Müşterinin hâlâ aktif olma olasılığı.</translation>
    </message>
    <message>
        <source>Customer lifetime value: what the customer is expected to spend within the horizon, discounted to today.</source>
        <translation>Müşteri yaşam boyu değeri: müşterinin tahmin dönemi içinde harcaması beklenen tutarın bugüne iskonto edilmiş hâli.</translation>
    </message>
    <message>
        <source>A holds the most valuable customers.</source>
        <translation>A, en değerli müşterileri içerir.</translation>
    </message>
    <message>
        <source>From recency and frequency of the orders so far.</source>
        <translation>Şimdiye kadarki siparişlerin yeniliği ve sıklığından.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>figure, value</comment>
        <translation>%1: %2 ve üzeri</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <comment>figure, value</comment>
        <translation>%1: en fazla %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>figure, values</comment>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 gün</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 hafta</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 ay</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>empty</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>number</source>
        <translation>sayı</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tarih</translation>
    </message>
    <message>
        <source>category</source>
        <translation>kategori</translation>
    </message>
    <message>
        <source>text</source>
        <translation>metin</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgül</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>noktalı virgül</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>sekme</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>dikey çizgi</translation>
    </message>
    <message>
        <source>point</source>
        <translation>nokta</translation>
    </message>
    <message>
        <source>space</source>
        <translation>boşluk</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>kesme işareti</translation>
    </message>
    <message>
        <source>Tells customers apart. Letters and digits as they stand; leading zeros count.</source>
        <translation>Müşterileri birbirinden ayırır. Harf ve rakamlar yazıldığı gibi alınır; baştaki sıfırlar önemlidir.</translation>
    </message>
    <message>
        <source>The day of the customer&apos;s first order ever: from it the age of the customer is counted.</source>
        <translation>Müşterinin ilk alışverişinin günü: müşteri yaşı bu günden sayılır.</translation>
    </message>
    <message>
        <source>The day of the customer&apos;s last order: the longer ago, the less likely is another one.</source>
        <translation>Müşterinin son alışverişinin günü: ne kadar eskiyse yeni bir alışveriş o kadar az olasıdır.</translation>
    </message>
    <message>
        <source>How often the customer ordered. Several columns, such as online and offline, are capped each on its own and then added.</source>
        <translation>Müşterinin kaç kez alışveriş yaptığı. Online ve offline gibi birden çok sütun ayrı ayrı baskılanır, sonra toplanır.</translation>
    </message>
    <message>
        <source>What the customer spent in all. Several columns are capped each on its own and then added.</source>
        <translation>Müşterinin toplam harcaması. Birden çok sütun ayrı ayrı baskılanır, sonra toplanır.</translation>
    </message>
    <message>
        <source>What the customer is interested in: to filter customers and target lists. The models do not look at it.</source>
        <translation>Müşterinin ilgilendiği kategoriler: müşterileri ve hedef listelerini süzmek içindir. Modeller buna bakmaz.</translation>
    </message>
    <message>
        <source>Where the customer orders: to filter customers and target lists. The models do not look at it.</source>
        <translation>Müşterinin alışveriş yaptığı kanal: müşterileri ve hedef listelerini süzmek içindir. Modeller buna bakmaz.</translation>
    </message>
    <message>
        <source>Whether the customer may be contacted: for target lists. The models do not look at it.</source>
        <translation>Müşteriyle iletişime geçilip geçilemeyeceği: hedef listeleri içindir. Modeller buna bakmaz.</translation>
    </message>
    <message>
        <source>Number of repeat purchases, the first one not counted: x of the papers.</source>
        <translation>Tekrar alışverişlerin sayısı, ilki sayılmaz: makalelerdeki x.</translation>
    </message>
    <message>
        <source>Time from the first purchase to the last, in the time unit of the analysis: t_x of the papers.</source>
        <translation>İlk alışverişten son alışverişe kadar geçen süre, analizin zaman biriminde: makalelerdeki t_x.</translation>
    </message>
    <message>
        <source>Time from the first purchase to the day of the analysis, in its time unit: T of the papers.</source>
        <translation>İlk alışverişten analiz gününe kadar geçen süre, analizin zaman biriminde: makalelerdeki T.</translation>
    </message>
    <message>
        <source>Average value of a purchase: m of the papers. Without it only numbers of purchases are forecast.</source>
        <translation>Bir alışverişin ortalama değeri: makalelerdeki m. O olmadan yalnızca alışveriş sayıları tahmin edilir.</translation>
    </message>
    <message>
        <source>The day of the purchase. A time of day is dropped.</source>
        <translation>Alışverişin günü. Saat varsa atılır.</translation>
    </message>
    <message>
        <source>What was paid. Where there is none, quantity times unit price is taken.</source>
        <translation>Ödenen tutar. Yoksa adet ile birim fiyatın çarpımı alınır.</translation>
    </message>
    <message>
        <source>How many pieces; with the unit price in place of an amount.</source>
        <translation>Kaç adet alındığı; birim fiyatla birlikte tutarın yerine geçer.</translation>
    </message>
    <message>
        <source>The price of one piece; with the quantity in place of an amount.</source>
        <translation>Bir adedin fiyatı; adetle birlikte tutarın yerine geçer.</translation>
    </message>
    <message>
        <source>Rows of one order count as one purchase. Without it, rows of one customer and day do.</source>
        <translation>Aynı siparişin satırları tek alışveriş sayılır. O olmadan aynı müşterinin aynı gündeki satırları tek sayılır.</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>satır yok</translation>
    </message>
    <message>
        <source>%1 valid (%2), %3 missing (%4), %5 unreadable (%6)</source>
        <translation>%1 geçerli (%2), %3 eksik (%4), %5 okunamıyor (%6)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>gün, ay, yıl</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>ay, gün, yıl</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>yıl, ay, gün</translation>
    </message>
    <message>
        <source>Unix time in seconds</source>
        <translation>Unix zamanı (saniye)</translation>
    </message>
    <message>
        <source>Unix time in milliseconds</source>
        <translation>Unix zamanı (milisaniye)</translation>
    </message>
    <message>
        <source>%1 (Turkish)</source>
        <comment>an encoding</comment>
        <translation>%1 (Türkçe)</translation>
    </message>
    <message>
        <source>%1 (Western European)</source>
        <comment>an encoding</comment>
        <translation>%1 (Batı Avrupa)</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>satır %1</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, satır %2, sütun %3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, satır %2</translation>
    </message>
    <message>
        <source>Did you mean: %1?</source>
        <translation>Bunu mu demek istediniz: %1?</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>İptal edildi.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name and folder.</source>
        <translation>Böyle bir dosya yok. Adını ve klasörünü denetleyin.</translation>
    </message>
    <message>
        <source>This is a folder. Open a file in it instead.</source>
        <translation>Bu bir klasör. İçindeki bir dosyayı açın.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file. Copy it to a folder of your own, or ask its owner.</source>
        <translation>Bu dosyayı okuma izniniz yok. Kendi klasörünüze kopyalayın ya da sahibinden izin isteyin.</translation>
    </message>
    <message>
        <source>The file could not be read: %1. Copy it to this computer and try again.</source>
        <translation>Dosya okunamadı: %1. Bu bilgisayara kopyalayıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The file is empty. Export it once more.</source>
        <translation>Dosya boş. Yeniden dışa aktarın.</translation>
    </message>
    <message>
        <source>The file has a header but not one row of data. Export it once more, with its rows.</source>
        <translation>Dosyada başlık var ama tek bir veri satırı yok. Satırlarıyla birlikte yeniden dışa aktarın.</translation>
    </message>
    <message>
        <source>The field that begins here has no end. Look for a quotation mark too many.</source>
        <translation>Burada başlayan alan bitmiyor. Fazladan bir tırnak işareti arayın.</translation>
    </message>
    <message>
        <source>The file changed while it was being read. Wait until it is complete, and open it again.</source>
        <translation>Dosya okunurken değişti. Tamamlanmasını bekleyip yeniden açın.</translation>
    </message>
    <message>
        <source>The column “%1” stands more than once in the header. Give its columns different names.</source>
        <translation>“%1” sütunu başlıkta birden çok kez geçiyor. Sütunlara farklı adlar verin.</translation>
    </message>
    <message>
        <source>There is no column “%1”. Compare with the header of the file.</source>
        <translation>“%1” diye bir sütun yok. Dosyanın başlığıyla karşılaştırın.</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>“%1” diye bir sütun yok.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a column holds, and the setting that names it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No column was recognised for: %1. Say which column it is.</source>
        <translation>Şunlar için sütun bulunamadı: %1. Hangi sütun olduğunu belirtin.</translation>
    </message>
    <message>
        <source>The column “%1” cannot be read as what it is mapped for: it holds “%2”. Map another column, or set the right delimiter and decimal sign.</source>
        <translation>“%1” sütunu eşlendiği anlamda okunamıyor: içinde “%2” var. Başka bir sütun eşleyin ya da doğru alan ayracını ve ondalık işaretini seçin.</translation>
    </message>
    <message>
        <source>The column “%1” holds no dates that can be read: “%2” is none. Map a column of dates, or write them as 2021-05-30 or 30.05.2021.</source>
        <translation>“%1” sütununda okunabilen tarih yok: “%2” tarih değil. Tarihlerin olduğu bir sütunu eşleyin ya da tarihleri 2021-05-30 veya 30.05.2021 gibi yazın.</translation>
    </message>
    <message>
        <source>The column “%1” holds no full dates: “%2” has no day, or no year. A purchase needs its day; export the orders themselves, one line an order, with their dates.</source>
        <translation>“%1” sütununda tam tarih yok: “%2” içinde gün ya da yıl eksik. Alışverişin günü gerekir; siparişlerin kendisini, her satırda bir sipariş ve tarihi olacak biçimde dışa aktarın.</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>“%1” diye bir ayar yok.</translation>
    </message>
    <message>
        <source>The setting %1 cannot be “%2”. Allowed: %3.</source>
        <translation>%1 ayarı “%2” olamaz. Geçerli değerler: %3.</translation>
    </message>
    <message>
        <source>The settings cannot be read: %1. They must be one JSON object.</source>
        <translation>Ayarlar okunamıyor: %1. Tek bir JSON nesnesi olmalı.</translation>
    </message>
    <message>
        <source>The analysis date lies before the newest last order. Set it to %1 or later.</source>
        <translation>Analiz tarihi en yeni son alışverişten önce. %1 ya da sonrasını seçin.</translation>
    </message>
    <message>
        <source>No customer is left after cleaning. Check which columns are mapped, and the cleaning rules.</source>
        <translation>Temizlikten sonra hiç müşteri kalmadı. Eşlenen sütunları ve temizlik kurallarını denetleyin.</translation>
    </message>
    <message>
        <source>There are too few customers to fit a model: at least two are needed. Use a longer file.</source>
        <translation>Model kurmak için çok az müşteri var: en az iki müşteri gerekir. Daha uzun bir dosya kullanın.</translation>
    </message>
    <message>
        <source>Nobody bought a second time, so there is no rhythm of purchases to learn. Use a longer period.</source>
        <translation>Kimse ikinci kez alışveriş yapmamış; öğrenilecek bir alışveriş düzeni yok. Daha uzun bir dönem kullanın.</translation>
    </message>
    <message>
        <source>No customer has purchases with a value, so there is nothing to fit the spend model to. Check the mapped value columns.</source>
        <translation>Hiçbir müşterinin tutarlı bir alışverişi yok; harcama modeli kurulamıyor. Eşlenen tutar sütunlarını denetleyin.</translation>
    </message>
    <message>
        <source>The model %1 could not be fitted. %2 Check the outliers, or set a penalty.</source>
        <translation>%1 modeli kurulamadı. %2 Aykırı değerleri denetleyin ya da bir ceza katsayısı verin.</translation>
    </message>
    <message>
        <source>This could not be written: %1. Make room, or choose another folder.</source>
        <translation>Yazılamadı: %1. Yer açın ya da başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place in a file, and what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The settings cannot be read: this is a folder. Choose a file with one JSON object.</source>
        <translation>Ayarlar okunamıyor: bu bir klasör. Tek bir JSON nesnesi içeren bir dosya seçin.</translation>
    </message>
    <message>
        <source>The settings cannot be read: there is no object in the file. They must be one JSON object.</source>
        <translation>Ayarlar okunamıyor: dosyada bir nesne yok. Ayarlar tek bir JSON nesnesi olmalı.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hiçbir şey</translation>
    </message>
    <message>
        <source>Set %1 to one of: %2.</source>
        <translation>%1 ayarını şunlardan biri yapın: %2.</translation>
    </message>
    <message>
        <source>The encoding of the file is not certain: “%1” would be “%2” or “%3”.</source>
        <translation>Dosyanın kodlaması kesin değil: “%1”, “%2” ya da “%3” olabilir.</translation>
    </message>
    <message>
        <source>The decimal sign of the column “%1” is not certain: “%2” would be %3 or %4.</source>
        <translation>“%1” sütununun ondalık işareti kesin değil: “%2”, %3 ya da %4 olabilir.</translation>
    </message>
    <message>
        <source>The order of day and month in the column “%1” is not certain: “%2” would be %3 or %4.</source>
        <translation>“%1” sütununda gün ve ay sırası kesin değil: “%2”, %3 ya da %4 olabilir.</translation>
    </message>
    <message>
        <source>Where the year stands in the dates of the column “%1” is not certain: “%2” would be %3, %4 or %5.</source>
        <translation>“%1” sütunundaki tarihlerde yılın yeri kesin değil: “%2”, %3, %4 ya da %5 olabilir.</translation>
    </message>
    <message>
        <source>The column “%1” seems to hold Unix time: “%2” would be %3 in seconds or %4 in milliseconds.</source>
        <translation>“%1” sütununda Unix zamanı var gibi görünüyor: “%2”, saniye olarak %3, milisaniye olarak %4 olur.</translation>
    </message>
    <message>
        <source>The numbers of the column “%1” have different units (%2) and cannot be added. Bring them to one unit, or map another column.</source>
        <translation>“%1” sütunundaki sayıların birimleri farklı (%2), toplanamaz. Hepsini tek birime çevirin ya da başka bir sütun eşleyin.</translation>
    </message>
    <message>
        <source>The file can be read in more than one way.</source>
        <translation>Dosya birden fazla biçimde okunabilir.</translation>
    </message>
    <message>
        <source>The project cannot be read: %1. Open an earlier copy of it, or the data file itself.</source>
        <translation>Proje okunamıyor: %1. Daha eski bir kopyasını ya da veri dosyasının kendisini açın.</translation>
    </message>
    <message>
        <source>The project was written by a newer Kıymet (%1). Open it with that version.</source>
        <translation>Proje daha yeni bir Kıymet sürümüyle (%1) yazılmış. O sürümle açın.</translation>
    </message>
    <message>
        <source>The data file of the project is not there: %1. Put it back, or open the project in the window and show where it is.</source>
        <translation>Projenin veri dosyası yerinde değil: %1. Dosyayı yerine koyun ya da projeyi pencerede açıp dosyanın yerini gösterin.</translation>
    </message>
    <message>
        <source>The data file of the project is not what it was when the project was saved: %1. To use it as it is now, apply the project&apos;s recipe to it.</source>
        <translation>Projenin veri dosyası, proje kaydedildiğinden beri değişmiş: %1. Dosyayı şimdiki hâliyle kullanmak için projenin tarifini ona uygulayın.</translation>
    </message>
    <message>
        <source>The archive is damaged or was cut short (%1). Download or copy it again.</source>
        <translation>Arşiv bozuk ya da yarım kalmış (%1). Yeniden indirin ya da kopyalayın.</translation>
    </message>
    <message>
        <source>The archive is protected by a password. Unpack it yourself and open the file in it.</source>
        <translation>Arşiv parolayla korunuyor. Kendiniz açıp içindeki dosyayı seçin.</translation>
    </message>
    <message>
        <source>There is no file in the archive. Open another one.</source>
        <translation>Arşivde dosya yok. Başka bir arşiv açın.</translation>
    </message>
    <message>
        <source>Unpacked, the archive would be larger than any export (packed / unpacked bytes: %1). It was not unpacked.</source>
        <translation>Arşiv açılınca olağan bir dosyadan çok daha büyük olacaktı (sıkıştırılmış / açılmış bayt: %1). Açılmadı.</translation>
    </message>
    <message>
        <source>The archive names a file outside of itself (%1), as harmful ones do. It was not unpacked.</source>
        <translation>Arşiv, zararlı arşivlerde olduğu gibi kendi dışında bir dosya gösteriyor (%1). Açılmadı.</translation>
    </message>
    <message>
        <source>The archive holds more than one file that could be meant: %1. Choose one of them (setting %2).</source>
        <translation>Arşivde birden fazla uygun dosya var: %1. Birini seçin (%2 ayarı).</translation>
    </message>
    <message>
        <source>There is no file “%1” to choose (setting input.member).</source>
        <translation>Seçilecek “%1” adlı bir dosya yok (input.member ayarı).</translation>
    </message>
    <message>
        <source>There is no file “%1” in the archive.</source>
        <translation>Arşivde “%1” adlı dosya yok.</translation>
    </message>
    <message>
        <source>Workbooks of this kind are not read. Save it as .xlsx or as CSV.</source>
        <translation>Bu türden çalışma kitapları okunmuyor. .xlsx ya da CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Save it without one.</source>
        <translation>Çalışma kitabı parolayla korunuyor. Parolasız kaydedin.</translation>
    </message>
    <message>
        <source>A part of the workbook cannot be read: %1. Open it in a spreadsheet and save it once more.</source>
        <translation>Çalışma kitabının bir bölümü okunamıyor: %1. Bir hesap tablosu programında açıp yeniden kaydedin.</translation>
    </message>
    <message>
        <source>The workbook defines XML entities of its own, as harmful ones do. It was not read.</source>
        <translation>Çalışma kitabı, zararlı olanlarda görüldüğü gibi kendi XML varlıklarını tanımlıyor. Okunmadı.</translation>
    </message>
    <message>
        <source>The workbook has more than one sheet that could be meant: %1. Choose one of them (setting %2).</source>
        <translation>Çalışma kitabında birden fazla uygun sayfa var: %1. Birini seçin (%2 ayarı).</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”. Its sheets: %2.</source>
        <translation>Çalışma kitabında “%1” adlı sayfa yok. Sayfaları: %2.</translation>
    </message>
    <message>
        <source>The filter cannot be read: %1. It must be one JSON object.</source>
        <translation>Filtre okunamıyor: %1. Tek bir JSON nesnesi olmalı.</translation>
    </message>
    <message>
        <source>The filter cannot be “%1”. Allowed: %2.</source>
        <translation>Filtre “%1” olamaz. Geçerli olan: %2.</translation>
    </message>
    <message>
        <source>The filter cannot have “%2” at %1. Allowed: %3.</source>
        <translation>Filtrede %1 yerinde “%2” olamaz. Geçerli olan: %3.</translation>
    </message>
    <message>
        <source>The filter asks for what the file does not tell: %1 (%2). Map a column, or take that condition out.</source>
        <translation>Filtre, dosyada olmayan bir bilgiyi istiyor: %1 (%2). Bir sütun eşleyin veya bu koşulu çıkarın.</translation>
    </message>
    <message>
        <source>The filter cannot be read: this is a folder. Choose a file with one JSON object.</source>
        <translation>Filtre okunamıyor: bu bir klasör. Tek bir JSON nesnesi içeren bir dosya seçin.</translation>
    </message>
    <message>
        <source>The filter cannot be read: there is no object in the file. It must be one JSON object.</source>
        <translation>Filtre okunamıyor: dosyada nesne yok. Tek bir JSON nesnesi olmalı.</translation>
    </message>
    <message>
        <source>This is no table of text: there is a zero byte here, as in pictures, programs and other documents. Open a CSV, Excel or zip file, or save this one as CSV in UTF-8.</source>
        <translation>Bu bir metin tablosu değil: burada, resimlerde, programlarda ve başka belgelerde olduğu gibi bir sıfır baytı var. Bir CSV, Excel ya da zip dosyası açın veya bunu UTF-8 CSV olarak kaydedin.</translation>
    </message>
    <message>
        <source>A quotation mark opens here and is never closed, so that all that follows would be one cell. Close it, or remove it.</source>
        <translation>Burada açılan tırnak işareti hiç kapanmıyor; bu yüzden arkasından gelen her şey tek bir hücre sayılırdı. Tırnağı kapatın ya da kaldırın.</translation>
    </message>
    <message>
        <source>The settings cannot be read: the file is no recipe. Choose one that was saved with File &gt; Save recipe.</source>
        <translation>Ayarlar okunamıyor: bu dosya bir tarif değil. Dosya &gt; Tarifi kaydet ile kaydedilmiş bir tarif seçin.</translation>
    </message>
    <message>
        <source>The filter cannot be read: the file holds no conditions. Choose one that was saved on the page Target lists.</source>
        <translation>Süzgeç okunamıyor: bu dosyada koşul yok. Hedef listeleri sayfasında kaydedilmiş bir koşul dosyası seçin.</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>%1 row(s) have fewer fields than the header; what is missing was read as empty.</source>
        <translation>
            <numerusform>%1 satırda başlıktan az alan var; eksik alanlar boş sayıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have more fields than the header; the surplus was not read. Often a delimiter stands inside a text without quotation marks.</source>
        <translation>
            <numerusform>%1 satırda başlıktan çok alan var; fazlası okunmadı. Çoğunlukla tırnaksız bir metnin içinde alan ayracı vardır.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 empty line(s) were passed over.</source>
        <translation>
            <numerusform>%1 boş satır atlandı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have no customer id.</source>
        <translation>
            <numerusform>%1 satırda müşteri numarası yok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have nothing in the column “%2”.</source>
        <translation>
            <numerusform>%1 satırda “%2” sütunu boş.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” hold text that cannot be read.</source>
        <translation>
            <numerusform>“%2” sütununun %1 hücresinde okunamayan metin var.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” hold a number that is infinite or too large.</source>
        <translation>
            <numerusform>“%2” sütununun %1 hücresindeki sayı sonsuz ya da çok büyük.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” hold a date that is not in the calendar.</source>
        <translation>
            <numerusform>“%2” sütununun %1 hücresinde takvimde olmayan bir tarih var.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have a total of zero in the column “%2” and those added to it.</source>
        <translation>
            <numerusform>%1 müşterinin “%2” ve onunla toplanan sütunlardaki toplamı sıfır.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have nothing in the column “%2”, but something in those added to it; nothing counts as zero.</source>
        <translation>
            <numerusform>%1 müşterinin “%2” sütunu boş ya da sıfır, onunla toplanan sütunları dolu; boş sıfır sayıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” are negative.</source>
        <translation>
            <numerusform>“%2” sütununun %1 hücresi negatif.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” are not whole numbers of orders; they were rounded.</source>
        <translation>
            <numerusform>“%2” sütununun %1 hücresinde alışveriş sayısı tam sayı değil; yuvarlandı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have a last order before the first one.</source>
        <translation>
            <numerusform>%1 müşterinin son alışverişi ilk alışverişinden önce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) repeat the id of a row above.</source>
        <translation>
            <numerusform>%1 satır, daha yukarıdaki bir satırın numarasını yineliyor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) contradict themselves: x must be whole, t_x must lie between 0 and T, and must be 0 where x is 0.</source>
        <translation>
            <numerusform>%1 satır kendisiyle çelişiyor: x tam sayı olmalı, t_x 0 ile T arasında olmalı ve x 0 ise 0 olmalı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) lie after the analysis date.</source>
        <translation>
            <numerusform>%1 satır analiz tarihinden sonra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The limits leave %1 customer(s) without a single order. Raise the upper limit of the orders.</source>
        <translation>
            <numerusform>Sınırlar %1 müşteriyi tek bir alışverişsiz bırakıyor. Alışveriş sayısının üst sınırını yükseltin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) bought, but for nothing; they stay in the transaction model and are left out of the spend model.</source>
        <translation>
            <numerusform>%1 müşterinin alışverişi var ama tutarı sıfır; alışveriş modelinde kalır, harcama modeline alınmaz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody in this file has been away for more than %1 days, and nobody has fewer than %2 orders.</source>
        <translation>Bu dosyada kimse %1 günden uzun süredir uzak değil ve kimsenin %2 alışverişten azı yok.</translation>
    </message>
    <message>
        <source>Nobody in this file has been away for more than %1 days.</source>
        <translation>Bu dosyada kimse %1 günden uzun süredir uzak değil.</translation>
    </message>
    <message>
        <source>Nobody in this file has fewer than %1 orders.</source>
        <translation>Bu dosyada kimsenin %1 alışverişten azı yok.</translation>
    </message>
    <message>
        <source>Whoever left or bought once is not in it. The chance of being active cannot be told from such a file, and purchase rates hold for customers like these only.</source>
        <translation>Gidenler ya da tek alışveriş yapanlar dosyada yok. Böyle bir dosyadan aktif olma olasılığı anlaşılamaz; alışveriş hızları da yalnızca bu tür müşteriler için geçerlidir.</translation>
    </message>
    <message>
        <source>The oldest customer has been one for %1 days only. Six months ahead are a guess from so short a past.</source>
        <translation>En eski müşteri yalnızca %1 gündür müşteri. Bu kadar kısa bir geçmişten altı ay sonrası ancak tahmin edilebilir.</translation>
    </message>
    <message numerus="yes">
        <source>The fit rests on %1 customer(s) only; its parameters are rough.</source>
        <translation>
            <numerusform>Model yalnızca %1 müşteriyle kuruldu; parametreleri kabadır.</numerusform>
        </translation>
    </message>
    <message>
        <source>The purchases show no sign that customers drop out: the best model is the NBD without dropout, whose dropout parameters have no value. The chance of being active cannot be told from these data.</source>
        <translation>Alışverişlerde müşterilerin terk ettiğine dair bir iz yok: en iyi model, terk etme parametrelerinin değeri olmayan, terk içermeyen NBD’dir. Bu verilerden aktif olma olasılığı anlaşılamaz.</translation>
    </message>
    <message>
        <source>The customers differ in their purchase rates no more than chance explains: r and alpha grow without end at a fixed ratio, and everybody is given the same rate.</source>
        <translation>Müşterilerin alışveriş hızları rastlantının açıkladığından fazla farklı değil: r ve alpha sabit oranla sınırsız büyür, herkese aynı hız verilir.</translation>
    </message>
    <message>
        <source>The fit of the transaction model ended without an optimum, so its figures are not to be relied on. Check the outliers, or set a penalty.</source>
        <translation>Alışveriş modeli en iyi noktayı bulmadan bitti; sayılarına güvenilmez. Aykırı değerleri denetleyin ya da bir ceza katsayısı verin.</translation>
    </message>
    <message>
        <source>The spend model has q = %1. With q of 1 or less an average over all customers does not exist, and the expected values of customers with few orders are large and uncertain.</source>
        <translation>Harcama modelinde q = %1. q 1 ya da daha küçükse tüm müşteriler üzerinden bir ortalama yoktur; az alışverişi olan müşterilerin beklenen değerleri büyük ve belirsizdir.</translation>
    </message>
    <message>
        <source>Number of orders and average value go together (correlation %1). The Gamma-Gamma model takes them for independent, so values of frequent customers are off.</source>
        <translation>Alışveriş sayısı ile ortalama tutar birlikte değişiyor (korelasyon %1). Gamma-Gamma modeli bunları bağımsız sayar; sık alışveriş yapanların değerleri sapar.</translation>
    </message>
    <message>
        <source>The fit of the spend model ended without an optimum, so expected values and CLTV are not to be relied on. Check the outliers, or set a penalty.</source>
        <translation>Harcama modeli en iyi noktayı bulmadan bitti; beklenen değerlere ve CLTV’ye güvenilmez. Aykırı değerleri denetleyin ya da bir ceza katsayısı verin.</translation>
    </message>
    <message>
        <source>The optimum of the spend model lies on its edge: its parameters grow without end at a fixed ratio. Its averages can be used, the single parameters cannot.</source>
        <translation>Harcama modelinin en iyi noktası sınırında: parametreleri sabit oranla sınırsız büyüyor. Ortalamaları kullanılabilir, tek tek parametreleri kullanılamaz.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) without purchases of their own have no expected value, since the average over all customers does not exist. Their CLTV and segment stay empty.</source>
        <translation>
            <numerusform>Kendi alışverişi olmayan %1 müşterinin beklenen değeri yok, çünkü tüm müşteriler üzerinden bir ortalama yok. CLTV ve segmentleri boş kalır.</numerusform>
        </translation>
    </message>
    <message>
        <source>So many customers have the same CLTV that only %1 of %2 segments could be told apart.</source>
        <translation>O kadar çok müşterinin CLTV’si aynı ki istenen segmentlerin yalnızca bir kısmı ayrılabildi (%1 / %2).</translation>
    </message>
    <message>
        <source>Left out.</source>
        <comment>the rows just counted</comment>
        <translation>Dışarıda bırakıldı.</translation>
    </message>
    <message>
        <source>Kept, with the two dates exchanged.</source>
        <translation>İki tarih yer değiştirilerek tutuldu.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <comment>the rows just counted</comment>
        <translation>Tutuldu.</translation>
    </message>
    <message>
        <source>First on line %1.</source>
        <translation>İlki %1. satırda.</translation>
    </message>
    <message numerus="yes">
        <source>The limits (%3 and %4) cap %1 outlier(s) of the column “%2”; its sum goes from %5 to %6.</source>
        <translation>
            <numerusform>Sınırlar (%3 ve %4) “%2” sütunundaki %1 aykırı değeri baskıladı; sütunun toplamı %5 iken %6 oldu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The customers do not differ in their chance of dropping out: everybody is given the same one, and the two dropout parameters have no values of their own.</source>
        <translation>Müşteriler terk etme olasılığında farklılaşmıyor: herkese aynı olasılık verilir, iki terk etme parametresinin kendi değerleri yoktur.</translation>
    </message>
    <message>
        <source>In the best model everybody is gone after the first repeat purchase, so hardly any purchase is expected. Check whether the file holds all orders of a customer.</source>
        <translation>En iyi modelde herkes ilk tekrar alışverişinden sonra terk ediyor; bu yüzden neredeyse hiç satın alma beklenmiyor. Dosyada müşterilerin bütün siparişleri var mı, kontrol edin.</translation>
    </message>
    <message>
        <source>In the best model %1 of the customers are gone at the first chance and the others never leave. That is cruder than life: look at expected purchases of groups, not of single customers.</source>
        <translation>En iyi modelde müşterilerin %1 kadarı ilk fırsatta terk ediyor, ötekiler hiç terk etmiyor. Gerçek hayat bu kadar keskin değildir: beklenen satın almalara tek tek müşterilerde değil, gruplarda bakın.</translation>
    </message>
    <message>
        <source>The file holds the mean of repeat purchases and not the total value, so there is no monetary score, and the grid goes by recency and frequency alone.</source>
        <translation>Dosyada toplam değer değil, tekrar alışverişlerin ortalaması var; bu yüzden parasal değer (monetary) skoru yok ve tablo yalnızca yenilik (recency) ile sıklığa (frequency) göre kuruldu.</translation>
    </message>
    <message>
        <source>The file holds the mean of repeat purchases and not the total value, so RFM has recency and frequency but no monetary score.</source>
        <translation>Dosyada toplam değer değil, tekrar alışverişlerin ortalaması var; bu yüzden RFM’de yenilik (recency) ve sıklık (frequency) var, parasal değer (monetary) skoru yok.</translation>
    </message>
    <message numerus="yes">
        <source>So many customers have the same recency that nobody has the recency score(s) %1.</source>
        <translation>
            <numerusform>O kadar çok müşterinin yeniliği (recency) aynı ki yenilik skoru %1 olan kimse yok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So many customers have the same number of orders that nobody has the frequency score(s) %1.</source>
        <translation>
            <numerusform>O kadar çok müşterinin sipariş sayısı aynı ki sıklık (frequency) skoru %1 olan kimse yok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So many customers have the same value that nobody has the monetary score(s) %1.</source>
        <translation>
            <numerusform>O kadar çok müşterinin değeri aynı ki parasal değer (monetary) skoru %1 olan kimse yok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) above the header were passed over.</source>
        <translation>
            <numerusform>Başlığın üstündeki %1 satır atlandı.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no header: its first row is data, and the columns are called column_1, column_2 and so on.</source>
        <translation>Dosyanın başlığı yok: ilk satırı veri; sütunlara column_1, column_2 gibi adlar verildi.</translation>
    </message>
    <message numerus="yes">
        <source>%1 piece(s) of text do not belong to the encoding of the file and were replaced. Choose another encoding if letters look wrong.</source>
        <translation>
            <numerusform>Metnin %1 yeri dosyanın kodlamasına uymuyor; yerlerine soru işareti konuldu. Harfler yanlış görünüyorsa başka bir kodlama seçin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cells of the column “%1” could be read in two ways; they were read as those of the other columns.</source>
        <translation>“%1” sütununun hücreleri iki biçimde okunabilirdi; öteki sütunlar gibi okundu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” are serial numbers of a spreadsheet and were read as dates.</source>
        <translation>
            <numerusform>“%2” sütununda %1 hücre hesap tablosunun tarih seri numarası; tarih olarak okundu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) have an amount of zero in the column “%2”.</source>
        <translation>
            <numerusform>%1 satırın “%2” sütunundaki tutarı sıfır.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) bring something back, worth %2 in all.</source>
        <translation>
            <numerusform>%1 satır iade; toplamı %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) belong to cancelled orders: their numbers in the column “%2” begin with C.</source>
        <translation>
            <numerusform>%1 satır iptal edilmiş siparişlere ait: “%2” sütunundaki numaraları C ile başlıyor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) bring more back than their customers bought before; %2 of it is set against nothing.</source>
        <translation>
            <numerusform>%1 satırdaki iade, müşterisinin önceki alışverişlerinden fazla; bunun %2 kadarı hiçbir alışverişten düşülemedi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have lines, but no purchase is left of them.</source>
        <translation>
            <numerusform>%1 müşterinin satırı var ama geriye hiç alışverişi kalmadı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each counts as a purchase of a negative amount.</source>
        <comment>the lines just counted</comment>
        <translation>Her biri eksi tutarlı bir alışveriş sayıldı.</translation>
    </message>
    <message>
        <source>The purchases before are the smaller for it.</source>
        <comment>the lines just counted</comment>
        <translation>Önceki alışverişlerden düşüldü.</translation>
    </message>
    <message>
        <source>The penalty moves the transaction model visibly away from what the data say: the log-likelihood is lower by %1, and a customer is taken to buy %2 times a time unit on average instead of %3.</source>
        <translation>Ceza, alışveriş modelini verinin söylediğinden gözle görülür biçimde uzaklaştırıyor: log-olabilirlik %1 daha düşük ve bir müşterinin zaman birimi başına ortalama %3 yerine %2 kez alışveriş yaptığı varsayılıyor.</translation>
    </message>
    <message>
        <source>The penalty moves the spend model visibly away from what the data say: the log-likelihood is lower by %1, and a purchase is worth %2 on average instead of %3.</source>
        <translation>Ceza, harcama modelini verinin söylediğinden gözle görülür biçimde uzaklaştırıyor: log-olabilirlik %1 daha düşük ve bir alışveriş ortalama %3 yerine %2 ediyor.</translation>
    </message>
    <message>
        <source>The penalty moves the spend model visibly away from what the data say: the log-likelihood is lower by %1, and a purchase has no average value over all customers instead of %2.</source>
        <translation>Ceza, harcama modelini verinin söylediğinden gözle görülür biçimde uzaklaştırıyor: log-olabilirlik %1 daha düşük ve bir alışverişin tüm müşteriler üzerinden %2 olan ortalama değeri ortadan kalkıyor.</translation>
    </message>
    <message>
        <source>No name told what these columns are, but what they hold did: %1. Check, and map them otherwise if that is wrong.</source>
        <translation>Bu sütunların ne olduğunu adları değil, içerikleri gösterdi: %1. Kontrol edin; yanlışsa başka sütunlar seçin.</translation>
    </message>
    <message>
        <source>The likelihood has no maximum: of %1 customers purchases are counted, but no time passes between the first and the last, which is the likelier the smaller alpha is, without end. Shown are the figures of the NBD, which knows no dropout. Count repeat purchases only (preset standard).</source>
        <translation>Olabilirliğin en büyük değeri yok: %1 müşterinin sayılan alışverişleri var, ama ilkiyle sonuncusu arasında hiç zaman geçmiyor; bu, alfa küçüldükçe sınırsız biçimde olası hale gelir. Gösterilenler, terk etme tanımayan NBD’nin rakamlarıdır. Yalnızca tekrar alışverişlerini sayın (standart ön ayar).</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Actions of a segment</source>
        <translation>Bir segmentin aksiyonları</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Target list: %1</source>
        <translation>Hedef listesi: %1</translation>
    </message>
    <message>
        <source>Target list removed: %1</source>
        <translation>Hedef listesi kaldırıldı: %1</translation>
    </message>
    <message>
        <source>Target lists</source>
        <translation>Hedef listeleri</translation>
    </message>
    <message>
        <source>Target list renamed: %1</source>
        <translation>Hedef listesinin yeni adı: %1</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>No transaction model could be fitted to these purchases.</source>
        <translation>Bu alışverişlere hiçbir alışveriş modeli kurulamadı.</translation>
    </message>
    <message>
        <source>Take the NBD: whichever model is fitted, the purchases show no sign that customers drop out, and without dropout all of them are the NBD.</source>
        <translation>NBD’yi alın: hangi model kurulursa kurulsun, alışverişlerde müşterilerin terk ettiğine dair bir iz yok; terk etme olmayınca modellerin hepsi NBD’dir.</translation>
    </message>
    <message>
        <source>Take %1: no other model could be fitted.</source>
        <translation>%1 modelini alın: başka hiçbir model kurulamadı.</translation>
    </message>
    <message>
        <source>Take %1: it fits clearly better than the next best, %2, whose BIC is higher by %3.</source>
        <translation>%1 modelini alın: ikinci en iyi model olan %2’ye göre verilere açıkça daha iyi uyuyor; onun BIC’i %3 daha yüksek.</translation>
    </message>
    <message>
        <source>Take %1: it fits somewhat better than the next best, %2, whose BIC is higher by %3.</source>
        <translation>%1 modelini alın: ikinci en iyi model olan %2’ye göre verilere biraz daha iyi uyuyor; onun BIC’i %3 daha yüksek.</translation>
    </message>
    <message>
        <source>Keep %1: no other model fits noticeably better. The BIC of %2 differs by %3 only.</source>
        <translation>%1 modelinde kalın: başka hiçbir model belirgin biçimde daha iyi uymuyor. %2 modelinin BIC farkı yalnızca %3.</translation>
    </message>
    <message>
        <source>%1 fits best, but %2 fits as well: its BIC is higher by %3 only. Either may be used.</source>
        <translation>En iyi uyan %1, ama %2 de neredeyse aynı: BIC’i yalnızca %3 daha yüksek. İkisi de kullanılabilir.</translation>
    </message>
    <message>
        <source>Its optimum lies on an edge of the model, which is cruder than life: %1.</source>
        <translation>En iyi noktası modelin kenarında, bu da gerçek hayattan daha kabadır: %1.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Notice</source>
        <translation>Bilgi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Uyarı</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Sorun</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Dosya okunuyor</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Temizleniyor</translation>
    </message>
    <message>
        <source>Capping outliers</source>
        <translation>Aykırı değerler baskılanıyor</translation>
    </message>
    <message>
        <source>Summarising the customers</source>
        <translation>Müşteriler özetleniyor</translation>
    </message>
    <message>
        <source>Fitting the transaction model</source>
        <translation>Alışveriş modeli kuruluyor</translation>
    </message>
    <message>
        <source>Fitting the spend model</source>
        <translation>Harcama modeli kuruluyor</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>Tahmin yapılıyor</translation>
    </message>
    <message>
        <source>Making the segments</source>
        <translation>Segmentler oluşturuluyor</translation>
    </message>
    <message>
        <source>The fit reached an optimum.</source>
        <translation>Model en iyi noktaya ulaştı.</translation>
    </message>
    <message>
        <source>The fit reached an optimum: no step improves it any more.</source>
        <translation>Model en iyi noktaya ulaştı: hiçbir adım artık iyileştirmiyor.</translation>
    </message>
    <message>
        <source>The fit did not end within its limit of steps.</source>
        <translation>Model adım sınırı içinde bitmedi.</translation>
    </message>
    <message>
        <source>The fit found no step that improves it, but no optimum either.</source>
        <translation>İyileştiren bir adım bulunamadı, ama en iyi noktaya da ulaşılamadı.</translation>
    </message>
    <message>
        <source>The likelihood of these data is not a number, so there was nothing to fit.</source>
        <translation>Bu verilerin olabilirliği bir sayı değil; kurulacak bir model yoktu.</translation>
    </message>
    <message>
        <source>The optimum lies on the edge of the model, and the simpler model of that edge is the answer.</source>
        <translation>En iyi nokta modelin sınırında; yanıt o sınırdaki daha yalın modeldir.</translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation>Model kurma iptal edildi.</translation>
    </message>
    <message>
        <source>NBD without dropout</source>
        <translation>Terk içermeyen NBD</translation>
    </message>
    <message>
        <source>Everybody buys at the same rate</source>
        <translation>Herkes aynı hızla alışveriş yapıyor</translation>
    </message>
    <message>
        <source>Everybody drops out with the same chance</source>
        <translation>Herkes aynı olasılıkla terk ediyor</translation>
    </message>
    <message>
        <source>Everybody drops out after the first repeat purchase</source>
        <translation>Herkes ilk tekrar alışverişten sonra terk ediyor</translation>
    </message>
    <message>
        <source>All customers spend alike</source>
        <translation>Bütün müşteriler benzer harcıyor</translation>
    </message>
    <message>
        <source>A customer&apos;s orders are all of the same value</source>
        <translation>Bir müşterinin alışverişleri hep aynı tutarda</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Not defteri</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standart</translation>
    </message>
    <message>
        <source>Some drop out at the first chance, the others never do</source>
        <translation>Bir bölümü ilk fırsatta terk ediyor, ötekiler hiç terk etmiyor</translation>
    </message>
    <message>
        <source>Scoring recency, frequency and monetary value</source>
        <translation>Yenilik, sıklık ve parasal değer skorlanıyor</translation>
    </message>
    <message>
        <source>Drawing the charts</source>
        <translation>Grafikler çiziliyor</translation>
    </message>
    <message>
        <source>No customer id</source>
        <translation>Müşteri numarası yok</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>Eksik değer</translation>
    </message>
    <message>
        <source>Unreadable value</source>
        <translation>Okunamayan değer</translation>
    </message>
    <message>
        <source>Infinite or too large</source>
        <translation>Sonsuz ya da çok büyük</translation>
    </message>
    <message>
        <source>No such date</source>
        <translation>Takvimde olmayan tarih</translation>
    </message>
    <message>
        <source>Zero in total</source>
        <translation>Toplamı sıfır</translation>
    </message>
    <message>
        <source>Negative value</source>
        <translation>Negatif değer</translation>
    </message>
    <message>
        <source>Last order before first</source>
        <translation>Son alışveriş ilkinden önce</translation>
    </message>
    <message>
        <source>Repeated id</source>
        <translation>Yinelenen numara</translation>
    </message>
    <message>
        <source>Contradicts itself</source>
        <translation>Kendisiyle çelişiyor</translation>
    </message>
    <message>
        <source>After the analysis date</source>
        <translation>Analiz tarihinden sonra</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Language of the window: en or tr.</source>
        <translation>Pencerenin dili: en veya tr.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>dil</translation>
    </message>
    <message>
        <source>Run without a window; see kiymet --batch --help.</source>
        <translation>Pencere açmadan çalış; bkz. kiymet --batch --help.</translation>
    </message>
    <message>
        <source>A workbench for customer lifetime value.</source>
        <translation>Müşteri yaşam boyu değeri için bir çalışma masası.</translation>
    </message>
    <message>
        <source>Start a program of its own, whatever the preferences say.</source>
        <translation>Tercihler ne derse desin ayrı bir program başlatır.</translation>
    </message>
    <message>
        <source>Customer files to open.</source>
        <translation>Açılacak müşteri dosyaları.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Sürücü</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 dosyası</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dosya türü</translation>
    </message>
    <message>
        <source>ready summary, one row a customer</source>
        <translation>hazır özet, müşteri başına bir satır</translation>
    </message>
    <message>
        <source>log of purchases, one line each</source>
        <translation>alışveriş kayıtları, alışveriş başına bir satır</translation>
    </message>
    <message>
        <source>one row a customer</source>
        <translation>müşteri başına bir satır</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Dosyadaki satırlar</translation>
    </message>
    <message>
        <source>Customers analysed</source>
        <translation>Analiz edilen müşteriler</translation>
    </message>
    <message>
        <source>Rows left out or merged</source>
        <translation>Çıkarılan veya birleştirilen satırlar</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>İlk alışveriş</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Son alışveriş</translation>
    </message>
    <message>
        <source>Orders before and after cleaning</source>
        <translation>Temizlemeden önce ve sonra alışveriş sayısı</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Value before and after cleaning</source>
        <translation>Temizlemeden önce ve sonra toplam değer</translation>
    </message>
    <message>
        <source>Why rows were left out</source>
        <translation>Satırların çıkarılma nedenleri</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Dikkat çekenler</translation>
    </message>
    <message>
        <source>Nothing: every row could be used as it is.</source>
        <translation>Yok: her satır olduğu gibi kullanılabildi.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sütun</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Alt sınır</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Üst sınır</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Yükseltilen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Düşürülen</translation>
    </message>
    <message>
        <source>Largest before</source>
        <translation>Önceki en büyük</translation>
    </message>
    <message>
        <source>Largest after</source>
        <translation>Sonraki en büyük</translation>
    </message>
    <message>
        <source>Sum before</source>
        <translation>Önceki toplam</translation>
    </message>
    <message>
        <source>Sum after</source>
        <translation>Sonraki toplam</translation>
    </message>
    <message>
        <source>Change of the sum</source>
        <translation>Toplamdaki değişim</translation>
    </message>
    <message>
        <source>not capped</source>
        <translation>baskılanmadı</translation>
    </message>
    <message>
        <source>The charts show each column before capping, on a logarithmic scale. What lies beyond the dashed limits (orange) is set to the limit.</source>
        <translation>Grafikler her sütunu baskılamadan önce, logaritmik ölçekte gösterir. Kesikli sınırların dışında kalanlar (turuncu) sınır değerine çekilir.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Alışveriş sayısı</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Outliers were not capped: every value went into the models as it is.</source>
        <translation>Aykırı değerler baskılanmadı: her değer modellere olduğu gibi girdi.</translation>
    </message>
    <message>
        <source>Extreme values are set to a limit, so that a few customers do not decide about all. The lower limit lies %1 times the distance between the %2 and the %3 quantile below the former, the upper one as far above the latter. No customer is removed.</source>
        <translation>Aşırı değerler bir sınıra çekilir; böylece birkaç müşteri hepsi adına karar vermez. Alt sınır, %2 ve %3 yüzdelikleri arasındaki uzaklığın %1 katı kadar birincisinin altındadır; üst sınır ikincisinin o kadar üstündedir. Hiçbir müşteri çıkarılmaz.</translation>
    </message>
    <message>
        <source>%1, in the currency of the file</source>
        <translation>%1, dosyanın para biriminde</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>title, currency sign</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Customer lifetime value: report</source>
        <translation>Müşteri yaşam boyu değeri: rapor</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Özet</translation>
    </message>
    <message>
        <source>Data and cleaning</source>
        <translation>Veri ve temizleme</translation>
    </message>
    <message>
        <source>Outliers before and after</source>
        <translation>Aykırı değerler: önce ve sonra</translation>
    </message>
    <message>
        <source>The models and their health</source>
        <translation>Modeller ve sağlıkları</translation>
    </message>
    <message>
        <source>Customer lifetime value (CLTV)</source>
        <translation>Müşteri yaşam boyu değeri (CLTV)</translation>
    </message>
    <message>
        <source>CLTV segments</source>
        <translation>CLTV segmentleri</translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation>RFM segmentleri</translation>
    </message>
    <message>
        <source>The most valuable customers</source>
        <translation>En değerli müşteriler</translation>
    </message>
    <message>
        <source>What to do: actions and target lists</source>
        <translation>Ne yapmalı: aksiyonlar ve hedef müşteri listeleri</translation>
    </message>
    <message>
        <source>Method and settings</source>
        <translation>Yöntem ve ayarlar</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Sözlük</translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <translation>Müşteri yaşam boyu değeri</translation>
    </message>
    <message>
        <source>Orders from %1 to %2</source>
        <translation>Alışveriş dönemi: %1 – %2</translation>
    </message>
    <message>
        <source>Analysis date %1</source>
        <translation>Analiz tarihi %1</translation>
    </message>
    <message>
        <source>report made on %1</source>
        <translation>rapor tarihi %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sayfa %1 / %2</translation>
    </message>
    <message>
        <source>Kıymet, %1</source>
        <translation>Kıymet, %1</translation>
    </message>
    <message>
        <source>Frequency x counts all orders of a customer (preset notebook).</source>
        <translation>Sıklık (x), müşterinin bütün alışverişlerini sayar (not defteri ön ayarı).</translation>
    </message>
    <message>
        <source>Frequency x counts the repeat orders of a customer: all but the first (Fader, Hardie and Lee).</source>
        <translation>Sıklık (x), müşterinin tekrar alışverişlerini sayar: ilki dışında hepsi (Fader, Hardie ve Lee).</translation>
    </message>
    <message>
        <source>The transaction model is %1, fitted by maximum likelihood with a penalty of %2 on the squared parameters, as the Python library lifetimes does; the minimum is found to full precision here.</source>
        <translation>Alışveriş modeli %1; parametrelerin karelerine %2 ceza katsayısı konarak en çok olabilirlikle kurulmuştur, Python kitaplığı lifetimes gibi; en küçük değer burada tam duyarlıkla bulunur.</translation>
    </message>
    <message>
        <source>The transaction model is %1, fitted by maximum likelihood.</source>
        <translation>Alışveriş modeli %1; en çok olabilirlikle kurulmuştur.</translation>
    </message>
    <message>
        <source>All values are revenue: no margin is set, so that CLTV is not profit.</source>
        <translation>Bütün değerler cirodur: kâr marjı girilmemiştir, dolayısıyla CLTV kâr değildir.</translation>
    </message>
    <message>
        <source>All values are revenue times a margin of %1; the costs of keeping a customer are not in them.</source>
        <translation>Bütün değerler ciro çarpı %1 kâr marjıdır; müşteriyi elde tutmanın maliyeti bunların içinde değildir.</translation>
    </message>
    <message>
        <source>Money is nominal: orders of different years are added as they are, without regard to inflation.</source>
        <translation>Para nominaldir: farklı yılların alışverişleri enflasyon dikkate alınmadan olduğu gibi toplanır.</translation>
    </message>
    <message>
        <source>The preset is %1.</source>
        <translation>Ön ayar: %1.</translation>
    </message>
    <message>
        <source>The spend model is Gamma-Gamma, fitted to customers with purchases; it takes the value of a purchase to be independent of how often a customer buys.</source>
        <translation>Harcama modeli Gamma-Gamma’dır, alışverişi olan müşterilere kurulmuştur; bir alışverişin değerini müşterinin ne sıklıkta aldığından bağımsız sayar.</translation>
    </message>
    <message numerus="yes">
        <source>The CLTV adds up the expected purchases of each month times the expected average value, discounted by %1 a month over %n month(s).</source>
        <translation>
            <numerusform>CLTV, %n ay boyunca her ayın beklenen alışveriş sayısı ile beklenen ortalama değerin çarpımını, ayda %1 iskonto ederek toplar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecast holds as long as customers go on as before: it knows nothing of campaigns, seasons, prices or competitors to come, and nothing of customers who are not in the file.</source>
        <translation>Tahmin, müşteriler bugüne dek olduğu gibi sürdürdükçe geçerlidir: gelecek kampanyaları, mevsimleri, fiyatları ve rakipleri bilmez; dosyada olmayan müşteriler hakkında da hiçbir şey söylemez.</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Bütün ayarlar</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ayar</translation>
    </message>
    <message>
        <source>Key in a recipe</source>
        <translation>Tarifteki anahtarı</translation>
    </message>
    <message>
        <source>Analysis date</source>
        <translation>Analiz tarihi</translation>
    </message>
    <message>
        <source>The day from which customers are looked at: days since the last order and the age of a customer are counted up to it.</source>
        <translation>Müşterilere bakılan gün: son alışverişten bu yana geçen günler ve müşteri yaşı bu güne kadar sayılır.</translation>
    </message>
    <message>
        <source>BG/NBD</source>
        <translation>BG/NBD</translation>
    </message>
    <message>
        <source>Model of purchases and dropout by Fader, Hardie and Lee (2005): customers buy at rates of their own and may leave after any purchase.</source>
        <translation>Fader, Hardie ve Lee’nin (2005) alışveriş ve terk modeli: müşteriler kendilerine özgü bir hızla alışveriş yapar ve her alışverişten sonra terk edebilir.</translation>
    </message>
    <message>
        <source>Capping</source>
        <translation>Baskılama</translation>
    </message>
    <message>
        <source>Setting extreme values to a limit, also called winsorising.</source>
        <translation>Aşırı değerleri bir sınıra çekmek; winsorize etme de denir.</translation>
    </message>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>Customer lifetime value: here the expected value of a customer&apos;s purchases over the months of the forecast, discounted to the analysis date.</source>
        <translation>Müşteri yaşam boyu değeri: burada bir müşterinin tahmin dönemindeki alışverişlerinin, analiz tarihine iskonto edilmiş beklenen değeri.</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standart hata</translation>
    </message>
    <message>
        <source>How far a parameter could be off by chance: two of them to either side are a usual margin.</source>
        <translation>Bir parametrenin rastlantıyla ne kadar sapabileceği: iki yana ikişer standart hata olağan bir paydır.</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>İskonto oranı</translation>
    </message>
    <message>
        <source>By how much money of next month is worth less than money of today.</source>
        <translation>Gelecek ayın parasının bugünün parasından ne kadar daha az ettiği.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Terk (dropout)</translation>
    </message>
    <message>
        <source>A customer&apos;s leaving for good, which nobody announces; the model infers it from silence.</source>
        <translation>Müşterinin bir daha dönmemek üzere gitmesi; kimse haber vermez, model bunu sessizlikten çıkarır.</translation>
    </message>
    <message>
        <source>Expected average value</source>
        <translation>Beklenen ortalama değer</translation>
    </message>
    <message>
        <source>What a customer&apos;s purchases are expected to be worth on average: between the customer&apos;s own average and that of all, the closer to the former the more purchases there were.</source>
        <translation>Bir müşterinin alışverişlerinin ortalama ne kadar etmesi beklendiği: kendi ortalaması ile herkesin ortalaması arasındadır, alışverişi ne kadar çoksa kendisininkine o kadar yakın.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Sıklık (frequency)</translation>
    </message>
    <message>
        <source>In the models the number of purchases as the preset counts them; in RFM all orders.</source>
        <translation>Modellerde ön ayarın saydığı alışveriş sayısı; RFM’de bütün alışverişler.</translation>
    </message>
    <message>
        <source>Gamma-Gamma</source>
        <translation>Gamma-Gamma</translation>
    </message>
    <message>
        <source>Model of the value of purchases by Fader and Hardie (2013).</source>
        <translation>Fader ve Hardie’nin (2013) alışveriş değeri modeli.</translation>
    </message>
    <message>
        <source>Monetary value</source>
        <translation>Parasal değer (monetary)</translation>
    </message>
    <message>
        <source>In the models the average value of a purchase; in RFM the total of all.</source>
        <translation>Modellerde bir alışverişin ortalama değeri; RFM’de hepsinin toplamı.</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>In the money of the day, not adjusted for inflation.</source>
        <translation>Günün parasıyla, enflasyona göre düzeltilmemiş.</translation>
    </message>
    <message>
        <source>Outlier</source>
        <translation>Aykırı değer</translation>
    </message>
    <message>
        <source>A value so far from the others that it would distort sums and fits.</source>
        <translation>Ötekilerden, toplamları ve modelleri bozacak kadar uzak bir değer.</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>P(alive)</translation>
    </message>
    <message>
        <source>The chance that a customer is still active at the analysis date.</source>
        <translation>Bir müşterinin analiz tarihinde hâlâ aktif olma olasılığı.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Ceza katsayısı</translation>
    </message>
    <message>
        <source>A pull of the parameters towards zero that makes a fit steadier and its estimates biased.</source>
        <translation>Parametreleri sıfıra doğru çeken, kurulan modeli kararlı ama tahminlerini yanlı yapan katsayı.</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>Yüzdelik</translation>
    </message>
    <message>
        <source>The value below which a given share of all lies: half of them below the 50% quantile, the median.</source>
        <translation>Hepsinin belli bir payının altında kaldığı değer: yarısı %50 yüzdeliğin, yani medyanın altındadır.</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Yenilik (recency)</translation>
    </message>
    <message>
        <source>In the models the time from the first order to the last; in RFM the days since the last one.</source>
        <translation>Modellerde ilk alışverişten sonuncusuna kadar geçen süre; RFM’de son alışverişten bu yana geçen günler.</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Scores for recency, frequency and monetary value, and the segments that follow from them.</source>
        <translation>Yenilik, sıklık ve parasal değer puanları ve bunlardan çıkan segmentler.</translation>
    </message>
    <message>
        <source>Segment A, B, ...</source>
        <translation>Segment A, B, ...</translation>
    </message>
    <message>
        <source>Groups of about equal size by CLTV; A holds the most valuable customers.</source>
        <translation>CLTV’ye göre yaklaşık eşit büyüklükte gruplar; en değerli müşteriler A’dadır.</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Age of a customer: time from the first order to the analysis date.</source>
        <translation>Müşteri yaşı: ilk alışverişten analiz tarihine kadar geçen süre.</translation>
    </message>
    <message>
        <source>Health of the fits</source>
        <translation>Modellerin sağlığı</translation>
    </message>
    <message>
        <source>%1: %2 Log-likelihood %3, on %4 customers; penalty %5.</source>
        <translation>%1: %2 Log-olabilirlik %3, %4 müşteri; ceza katsayısı %5.</translation>
    </message>
    <message>
        <source>Its optimum lies on an edge of the model: %1.</source>
        <translation>En iyi noktası modelin sınırında: %1.</translation>
    </message>
    <message>
        <source>Who is still active cannot be told from this file: the chance of being active (P(alive)) is not shown for single customers.</source>
        <translation>Kimin hâlâ aktif olduğu bu dosyadan söylenemez: aktif olma olasılığı (P(alive)) tek tek müşteriler için gösterilmez.</translation>
    </message>
    <message>
        <source>Purchases (all orders)</source>
        <translation>Alışveriş sayısı (hepsi)</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>Tekrar alışverişler</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>so many or more</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Does the model fit?</source>
        <translation>Model uyuyor mu?</translation>
    </message>
    <message>
        <source>Where the points lie on the bars, the model describes these customers well.</source>
        <translation>Noktaların çubukların üstüne oturduğu yerde model bu müşterileri iyi anlatıyor.</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>dosyada</translation>
    </message>
    <message>
        <source>expected by the model</source>
        <translation>modelin beklediği</translation>
    </message>
    <message>
        <source>Customers by number of purchases</source>
        <translation>Alışveriş sayısına göre müşteriler</translation>
    </message>
    <message>
        <source>How common (density)</source>
        <translation>Ne kadar yaygın (yoğunluk)</translation>
    </message>
    <message>
        <source>How often customers buy</source>
        <translation>Müşteriler ne sıklıkta alıyor</translation>
    </message>
    <message>
        <source>Purchases a year while a customer</source>
        <translation>Müşteri olduğu sürece yılda alışveriş</translation>
    </message>
    <message>
        <source>What customers spend</source>
        <translation>Müşteriler ne harcıyor</translation>
    </message>
    <message>
        <source>Average value of a purchase</source>
        <translation>Bir alışverişin ortalama değeri</translation>
    </message>
    <message>
        <source>How customers differ, by the models; the dashed line is the mean.</source>
        <translation>Modellere göre müşterilerin birbirinden farkı; kesikli çizgi ortalamadır.</translation>
    </message>
    <message>
        <source>A transaction model tells how often customers come, and whether they still do; a spend model tells what a purchase is worth. Both are fitted to the capped figures.</source>
        <translation>Alışveriş modeli müşterilerin ne sıklıkta geldiğini ve hâlâ gelip gelmediğini, harcama modeli bir alışverişin ne kadar ettiğini söyler. İkisi de baskılanmış değerlere kurulmuştur.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Puanlar ne demek</translation>
    </message>
    <message>
        <source>RFM segments against CLTV segments</source>
        <translation>RFM segmentleri ve CLTV segmentleri</translation>
    </message>
    <message>
        <source>Numbers of customers: who is among the best in both, and who is valuable and about to be lost.</source>
        <translation>Müşteri sayıları: kimler ikisinde de en iyiler arasında, kimler değerli ve kaybedilmek üzere.</translation>
    </message>
    <message>
        <source>RFM segment</source>
        <translation>RFM segmenti</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>RFM was not computed.</source>
        <translation>RFM hesaplanmadı.</translation>
    </message>
    <message>
        <source>Customers get scores for recency (how lately), frequency (how often) and monetary value (how much), on figures that are not capped. Their segment follows from the place in the grid of recency and frequency.</source>
        <translation>Müşteriler baskılanmamış değerler üzerinden yenilik (ne kadar yakında), sıklık (ne kadar sık) ve parasal değer (ne kadar çok) puanı alır. Segmentleri yenilik ve sıklık ızgarasındaki yerlerinden çıkar.</translation>
    </message>
    <message>
        <source>Frequency and monetary score (%1: often and much)</source>
        <translation>Sıklık ve parasal değer puanı (%1: sık ve çok)</translation>
    </message>
    <message>
        <source>Frequency score (%1: often)</source>
        <translation>Sıklık puanı (%1: sık)</translation>
    </message>
    <message>
        <source>Recency score (%1: lately)</source>
        <translation>Yenilik puanı (%1: yakında)</translation>
    </message>
    <message>
        <source>How many customers are in which cell of the grid</source>
        <translation>Izgaranın hangi hücresinde kaç müşteri var</translation>
    </message>
    <message>
        <source>The segments</source>
        <translation>Segmentler</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sıra</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Average value so far</source>
        <translation>Bugüne dek ortalama değer</translation>
    </message>
    <message>
        <source>Expected purchases, 6 months</source>
        <translation>Beklenen alışveriş, 6 ay</translation>
    </message>
    <message numerus="yes">
        <source>The %n customer(s) with the highest CLTV hold %1 of the total.</source>
        <translation>
            <numerusform>CLTV’si en yüksek %n müşteri toplamın şu kadarını elinde tutuyor: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Target lists</source>
        <translation>Hedef müşteri listeleri</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Beklenen değer</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Toplamdaki pay</translation>
    </message>
    <message>
        <source>Suggestions to start from, unless they were put in the analyst&apos;s own words.</source>
        <translation>Analist kendi sözleriyle yazmadıysa, başlangıç için öneriler.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message numerus="yes">
        <source>Expected value, %n month(s)</source>
        <translation>
            <numerusform>Beklenen değer, %n ay</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aksiyon</translation>
    </message>
    <message>
        <source>For CLTV segments</source>
        <translation>CLTV segmentleri için</translation>
    </message>
    <message>
        <source>For RFM segments</source>
        <translation>RFM segmentleri için</translation>
    </message>
    <message>
        <source>Charts of the CLTV segments</source>
        <translation>CLTV segmentlerinin grafikleri</translation>
    </message>
    <message>
        <source>How many customers each segment has</source>
        <translation>Her segmentte kaç müşteri var</translation>
    </message>
    <message>
        <source>How much each segment is worth</source>
        <translation>Her segment ne kadar ediyor</translation>
    </message>
    <message>
        <source>How much a customer of each segment is worth</source>
        <translation>Her segmentte bir müşteri ne kadar ediyor</translation>
    </message>
    <message>
        <source>What a customer of each segment is expected to buy in 84 days</source>
        <translation>Her segmentte bir müşteriden 84 günde beklenen alışveriş</translation>
    </message>
    <message>
        <source>What a customer of each segment is expected to buy in 168 days</source>
        <translation>Her segmentte bir müşteriden 168 günde beklenen alışveriş</translation>
    </message>
    <message>
        <source>What a purchase in each segment is expected to be worth</source>
        <translation>Her segmentte bir alışverişin beklenen değeri</translation>
    </message>
    <message>
        <source>How the value spreads within the segments</source>
        <translation>Değerin segmentlerin içindeki dağılımı</translation>
    </message>
    <message>
        <source>How purchases in 84 days spread within the segments</source>
        <translation>84 günlük alışverişin segmentlerin içindeki dağılımı</translation>
    </message>
    <message>
        <source>How purchases in 168 days spread within the segments</source>
        <translation>168 günlük alışverişin segmentlerin içindeki dağılımı</translation>
    </message>
    <message>
        <source>How the value of a purchase spreads within the segments</source>
        <translation>Alışveriş değerinin segmentlerin içindeki dağılımı</translation>
    </message>
    <message numerus="yes">
        <source>Total CLTV over %n month(s)</source>
        <translation>
            <numerusform>%n aylık toplam CLTV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CLTV of a customer over %n month(s)</source>
        <translation>
            <numerusform>Bir müşterinin %n aylık CLTV’si</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>Beklenen alışveriş sayısı</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %2 customer(s) that could be analysed, with orders from %3 to %4; they are seen from %5.</source>
        <translation>
            <numerusform>%1 dosyasında analiz edilebilen %2 müşteri var; alışverişler %3 – %4 arasında, analiz tarihi %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %2 customer(s) that could be analysed.</source>
        <translation>
            <numerusform>%1 dosyasında analiz edilebilen %2 müşteri var.</numerusform>
        </translation>
    </message>
    <message>
        <source>By RFM %1 customers are champions, and %2 good customers of former days have not come for long.</source>
        <translation>RFM’ye göre %1 müşteri şampiyon; %2 eski iyi müşteri ise uzun süredir gelmiyor.</translation>
    </message>
    <message>
        <source>This is the reckoning of the course notebook (preset notebook), which counts the first order as a repeat. By the papers (preset standard) the total is %1.</source>
        <translation>Bu hesap, ilk alışverişi de tekrar sayan kursun not defterine (Not defteri ön ayarı) göredir. Makalelere göre (standart ön ayar) toplam %1.</translation>
    </message>
    <message numerus="yes">
        <source>Over the next %n month(s) they are expected to bring %1 in revenue (not profit), discounted by %2 a month.</source>
        <translation>
            <numerusform>Önümüzdeki %n ayda onlardan beklenen ciro (kâr değil) %1; ayda %2 iskonto edilmiştir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the next %n month(s) they are expected to bring %1, which is revenue times a margin of %3, discounted by %2 a month.</source>
        <translation>
            <numerusform>Önümüzdeki %n ayda onlardan beklenen %1; bu, ciro çarpı %3 kâr marjıdır ve ayda %2 iskonto edilmiştir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Money is nominal: amounts are as the file has them, not adjusted for inflation.</source>
        <translation>Para nominaldir: tutarlar dosyada olduğu gibidir, enflasyona göre düzeltilmemiştir.</translation>
    </message>
    <message>
        <source>They are expected to buy %1 times in 3 months (84 days) and %2 times in 6 months (168 days).</source>
        <translation>Onlardan 3 ayda (84 gün) %1, 6 ayda (168 gün) %2 alışveriş bekleniyor.</translation>
    </message>
    <message>
        <source>The best %1 of the customers hold %2 of the value, the best %3 hold %4.</source>
        <translation>Müşterilerin en iyi %1 bölümü değerin %2 kadarını, en iyi %3 bölümü %4 kadarını elinde tutuyor.</translation>
    </message>
    <message>
        <source>Segment A has %1 customers with %2 of the value: one of them is worth %3 on average and is expected to buy %4 times in 6 months (168 days).</source>
        <translation>A segmentinde %1 müşteri var, değerin %2 kadarı onlarda: biri ortalama %3 ediyor ve 6 ayda (168 gün) %4 kez alışveriş yapması bekleniyor.</translation>
    </message>
    <message>
        <source>What to beware of:</source>
        <translation>Dikkat edilecekler:</translation>
    </message>
    <message>
        <source>Nothing was found that speaks against these figures.</source>
        <translation>Bu rakamlara karşı bir bulgu yok.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 days (30 each).</source>
        <translation>
            <numerusform>CLTV’nin %n ayı %1 gündür (her biri 30).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 weeks (4.345 each).</source>
        <translation>
            <numerusform>CLTV’nin %n ayı %1 haftadır (her biri 4,345).</numerusform>
        </translation>
    </message>
    <message>
        <source>A month of the CLTV is a calendar month on average.</source>
        <translation>CLTV’nin bir ayı ortalama bir takvim ayıdır.</translation>
    </message>
    <message>
        <source>How many customers are worth how much</source>
        <translation>Kaç müşteri ne kadar ediyor</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) beyond the last bar are not drawn.</source>
        <translation>
            <numerusform>Son çubuğun ötesindeki %1 müşteri çizilmedi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers, the best first</source>
        <translation>Müşteriler, en iyiler önce</translation>
    </message>
    <message>
        <source>Share of the CLTV</source>
        <translation>CLTV payı</translation>
    </message>
    <message>
        <source>The best %1 hold %2</source>
        <translation>En iyi %1: %2</translation>
    </message>
    <message>
        <source>How the value is shared: the best customers&apos; part of the total</source>
        <translation>Değer nasıl paylaşılıyor: en iyi müşterilerin toplamdaki payı</translation>
    </message>
    <message>
        <source>The best</source>
        <translation>En iyi</translation>
    </message>
    <message>
        <source>The last of them is worth</source>
        <translation>Sonuncusunun değeri</translation>
    </message>
    <message>
        <source>Mean CLTV of a customer</source>
        <translation>Müşteri başına ortalama CLTV</translation>
    </message>
    <message>
        <source>Expected purchases of a customer in 3 months (84 days)</source>
        <translation>Bir müşteriden 3 ayda (84 gün) beklenen alışveriş</translation>
    </message>
    <message>
        <source>Expected purchases of a customer in 6 months (168 days)</source>
        <translation>Bir müşteriden 6 ayda (168 gün) beklenen alışveriş</translation>
    </message>
    <message>
        <source>CLTV of a new customer</source>
        <translation>Yeni bir müşterinin CLTV’si</translation>
    </message>
    <message>
        <source>Customers without a CLTV</source>
        <translation>CLTV’si olmayan müşteriler</translation>
    </message>
    <message>
        <source>CLTV is revenue, not profit.</source>
        <translation>CLTV cirodur, kâr değildir.</translation>
    </message>
    <message>
        <source>CLTV is revenue times a margin of %1.</source>
        <translation>CLTV, ciro çarpı %1 kâr marjıdır.</translation>
    </message>
    <message>
        <source>It is discounted to the analysis date by %1 a month.</source>
        <translation>Analiz tarihine ayda %1 iskonto edilmiştir.</translation>
    </message>
    <message>
        <source>Expected purchases count a month as 4 weeks, as the course has it.</source>
        <translation>Beklenen alışverişlerde bir ay, kurstaki gibi 4 haftadır.</translation>
    </message>
    <message numerus="yes">
        <source>Customers are ordered by CLTV and divided into %n group(s) of about equal size: A holds the most valuable ones.</source>
        <translation>
            <numerusform>Müşteriler CLTV’ye göre sıralanıp yaklaşık eşit büyüklükte %n gruba ayrılır: en değerliler A’dadır.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column: %1</source>
        <comment>role of a column</comment>
        <translation>Sütun: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1; CLTV over %n month(s)</source>
        <comment>name of a file</comment>
        <translation>
            <numerusform>%1; %n aylık CLTV</numerusform>
        </translation>
    </message>
    <message>
        <source>CLTV of a customer</source>
        <translation>Bir müşterinin CLTV’si</translation>
    </message>
    <message>
        <source>By RFM %1 customers are champions, expected to be worth %2; %3 good customers of former days have not come for long and are expected to be worth %4.</source>
        <translation>RFM’ye göre %1 müşteri şampiyon ve onlardan %2 bekleniyor; %3 eski iyi müşteri ise uzun süredir gelmiyor, onlardan beklenen %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of the file were left out or merged in cleaning.</source>
        <translation>
            <numerusform>Dosyanın %1 satırı temizlemede çıkarıldı veya birleştirildi.</numerusform>
        </translation>
    </message>
    <message>
        <source>How far to trust it</source>
        <translation>Ne kadar güvenilir</translation>
    </message>
    <message>
        <source>Error of the estimate</source>
        <translation>Tahminin hatası</translation>
    </message>
    <message>
        <source>The margins of this analysis have not been computed.</source>
        <translation>Bu analizin hata aralıkları hesaplanmadı.</translation>
    </message>
    <message>
        <source>Were the models right, the true figure would lie between these two with %1 certainty. The margins come from the delta method: from the curvature of the likelihood at its optimum.</source>
        <translation>Modeller doğruysa gerçek değer %1 güvenle bu iki uç arasındadır. Aralıklar delta yönteminden gelir: olabilirliğin en iyi noktadaki eğriliğinden.</translation>
    </message>
    <message>
        <source>Bootstrap: %1</source>
        <translation>Bootstrap: %1</translation>
    </message>
    <message>
        <source>These are margins of parameters and sums. What a single customer will really bring strays much further.</source>
        <translation>Bunlar parametrelerin ve toplamların aralıklarıdır. Tek bir müşterinin gerçekte getireceği bunlardan çok daha fazla sapar.</translation>
    </message>
    <message>
        <source>Customers made up by the model beside those of the file</source>
        <translation>Modelin türettiği müşteriler ve dosyadakiler</translation>
    </message>
    <message numerus="yes">
        <source>In %n replicate(s) the fitted model made up as many customers, of the same ages; the columns from and to hold the middle %1 of what it showed.</source>
        <translation>
            <numerusform>Kurulan model aynı yaşlarda, aynı sayıda müşteriyi %n kez türetti; en az ve en çok sütunları görülenlerin ortadaki %1 kadarını içerir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week beginning</source>
        <translation>Haftanın başı</translation>
    </message>
    <message>
        <source>Purchases made (solid) and expected (dashed); the upright line is the last day the model saw.</source>
        <translation>Gerçekleşen (düz) ve beklenen (kesikli) alışverişler; dikey çizgi modelin gördüğü son gündür.</translation>
    </message>
    <message>
        <source>Purchases so far</source>
        <translation>O güne kadarki alışverişler</translation>
    </message>
    <message>
        <source>Purchases a week</source>
        <translation>Haftalık alışverişler</translation>
    </message>
    <message>
        <source>Purchases before the split</source>
        <translation>Bölmeden önceki alışverişler</translation>
    </message>
    <message>
        <source>Purchases a customer</source>
        <translation>Müşteri başına alışveriş</translation>
    </message>
    <message>
        <source>made</source>
        <translation>gerçekleşen</translation>
    </message>
    <message>
        <source>Mean purchases after the split</source>
        <translation>Bölmeden sonra ortalama alışveriş</translation>
    </message>
    <message>
        <source>Customers, best first</source>
        <translation>Müşteriler, en iyiden başlayarak</translation>
    </message>
    <message>
        <source>Share of later value</source>
        <translation>Sonraki değerin payı</translation>
    </message>
    <message>
        <source>Share of later purchases</source>
        <translation>Sonraki alışverişlerin payı</translation>
    </message>
    <message>
        <source>What the best brought (dashed: the really best)</source>
        <translation>En iyilerin getirdiği (kesikli: gerçekte en iyiler)</translation>
    </message>
    <message>
        <source>What cannot be checked</source>
        <translation>Sınanamayanlar</translation>
    </message>
    <message>
        <source>The forecast against what happened</source>
        <translation>Tahmin ve gerçekleşen</translation>
    </message>
    <message>
        <source>The models saw the purchases up to %1; those from then on to %2 are the test.</source>
        <translation>Modeller %1 gününe kadarki alışverişleri gördü; o günden sonra %2 gününe kadar olanlar sınamadır.</translation>
    </message>
    <message>
        <source>To get the same figures again</source>
        <translation>Aynı sayıları yeniden elde etmek için</translation>
    </message>
    <message>
        <source>Seed of the random numbers: %1. Level of the margins and ranges: %2. The same file, settings and seed give the same figures on any computer.</source>
        <translation>Rastgelelik tohumu: %1. Aralıkların güven düzeyi: %2. Aynı dosya, aynı ayarlar ve aynı tohum her bilgisayarda aynı sayıları verir.</translation>
    </message>
    <message>
        <source>Box: middle half, line: median, point: mean, ends: 5% and 95%</source>
        <translation>Kutu: ortadaki yarı, çizgi: medyan, nokta: ortalama, uçlar: %5 ve %95</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 (%2)</source>
        <comment>setting, column</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ve %n ayar daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Column for the %1</source>
        <comment>role of a column: date of the first order</comment>
        <translation>Sütun: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatik</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Ön ayar</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dosya türü</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Alan ayracı</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Ondalık işareti</translation>
    </message>
    <message>
        <source>Thousands sign</source>
        <translation>Binlik ayracı</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Tarih sırası</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>File in the archive</source>
        <translation>Arşivdeki dosya</translation>
    </message>
    <message>
        <source>customer id</source>
        <translation>müşteri numarası</translation>
    </message>
    <message>
        <source>date of the first order</source>
        <translation>ilk alışveriş tarihi</translation>
    </message>
    <message>
        <source>date of the last order</source>
        <translation>son alışveriş tarihi</translation>
    </message>
    <message>
        <source>category of interest</source>
        <translation>ilgilenilen kategori</translation>
    </message>
    <message>
        <source>order channel</source>
        <translation>alışveriş kanalı</translation>
    </message>
    <message>
        <source>permission to contact</source>
        <translation>iletişim izni</translation>
    </message>
    <message>
        <source>number of orders</source>
        <translation>alışveriş sayısı</translation>
    </message>
    <message>
        <source>total value</source>
        <translation>toplam değer</translation>
    </message>
    <message>
        <source>number of repeat purchases (x)</source>
        <translation>tekrar alışveriş sayısı (x)</translation>
    </message>
    <message>
        <source>time of the last purchase (t_x)</source>
        <translation>son alışverişin zamanı (t_x)</translation>
    </message>
    <message>
        <source>age of the customer (T)</source>
        <translation>müşteri yaşı (T)</translation>
    </message>
    <message>
        <source>average value of a purchase</source>
        <translation>ortalama alışveriş değeri</translation>
    </message>
    <message>
        <source>date of the purchase</source>
        <translation>alışveriş tarihi</translation>
    </message>
    <message>
        <source>amount of the purchase</source>
        <translation>alışveriş tutarı</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>miktar</translation>
    </message>
    <message>
        <source>unit price</source>
        <translation>birim fiyat</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>sipariş numarası</translation>
    </message>
    <message>
        <source>Rows with missing values</source>
        <translation>Eksik değerli satırlar</translation>
    </message>
    <message>
        <source>Zero orders or value</source>
        <translation>Sıfır alışveriş ya da değer</translation>
    </message>
    <message>
        <source>Negative orders or value</source>
        <translation>Negatif alışveriş ya da değer</translation>
    </message>
    <message>
        <source>Last order before the first</source>
        <translation>Son alışveriş ilkinden önce</translation>
    </message>
    <message>
        <source>Repeated customer ids</source>
        <translation>Yinelenen müşteri numaraları</translation>
    </message>
    <message>
        <source>Capping of outliers</source>
        <translation>Aykırı değerleri baskılama</translation>
    </message>
    <message>
        <source>Low quantile</source>
        <translation>Alt yüzdelik</translation>
    </message>
    <message>
        <source>High quantile</source>
        <translation>Üst yüzdelik</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Katsayı</translation>
    </message>
    <message>
        <source>Rounding of limits</source>
        <translation>Sınırların yuvarlanması</translation>
    </message>
    <message>
        <source>Columns to cap</source>
        <translation>Baskılanacak sütunlar</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Alt sınır</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Üst sınır</translation>
    </message>
    <message>
        <source>Purchases that count once</source>
        <translation>Bir sayılan alışverişler</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>İadeler</translation>
    </message>
    <message>
        <source>First purchase in the average value</source>
        <translation>Ortalama değerde ilk alışveriş</translation>
    </message>
    <message>
        <source>Analysis date</source>
        <translation>Analiz tarihi</translation>
    </message>
    <message>
        <source>Days from the last order to the analysis</source>
        <translation>Son alışverişten analize kadar gün</translation>
    </message>
    <message>
        <source>Time unit</source>
        <translation>Zaman birimi</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Sıklık (frequency)</translation>
    </message>
    <message>
        <source>Transaction model</source>
        <translation>Alışveriş modeli</translation>
    </message>
    <message>
        <source>Transaction penalty</source>
        <translation>Alışveriş ceza katsayısı</translation>
    </message>
    <message>
        <source>Frequency of the spend model</source>
        <translation>Harcama modelinin sıklığı</translation>
    </message>
    <message>
        <source>Spend penalty</source>
        <translation>Harcama ceza katsayısı</translation>
    </message>
    <message>
        <source>Months of the CLTV</source>
        <translation>CLTV’nin ay sayısı</translation>
    </message>
    <message>
        <source>Discount rate a month</source>
        <translation>Aylık iskonto oranı</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Kâr marjı</translation>
    </message>
    <message>
        <source>Number of segments</source>
        <translation>Segment sayısı</translation>
    </message>
    <message>
        <source>RFM levels</source>
        <translation>RFM düzeyleri</translation>
    </message>
    <message>
        <source>Equal frequencies in RFM</source>
        <translation>RFM’de eşit sıklıklar</translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation>RFM segmentleri</translation>
    </message>
    <message>
        <source>Number of top customers</source>
        <translation>En değerli müşteri sayısı</translation>
    </message>
    <message>
        <source>Files for a Turkish Excel</source>
        <translation>Türkçe Excel için dosyalar</translation>
    </message>
    <message>
        <source>Intervals in the files</source>
        <translation>Dosyalarda aralıklar</translation>
    </message>
    <message>
        <source>Level of the intervals</source>
        <translation>Aralıkların düzeyi</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Rastgelelik tohumu</translation>
    </message>
    <message>
        <source>Date that splits the log</source>
        <translation>Kaydı bölen tarih</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>notebook</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standart</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>müşteriler</translation>
    </message>
    <message>
        <source>transactions</source>
        <translation>alışverişler</translation>
    </message>
    <message>
        <source>ready summary</source>
        <translation>hazır özet</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>sekme</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>dışarıda bırak</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>tut</translation>
    </message>
    <message>
        <source>keep the first</source>
        <translation>ilkini tut</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>birleştir</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>düş</translation>
    </message>
    <message>
        <source>to the nearest whole number</source>
        <translation>en yakın tam sayıya</translation>
    </message>
    <message>
        <source>cut to the whole number</source>
        <translation>tam sayıya kes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>day</source>
        <translation>gün</translation>
    </message>
    <message>
        <source>week</source>
        <translation>hafta</translation>
    </message>
    <message>
        <source>month</source>
        <translation>ay</translation>
    </message>
    <message>
        <source>included</source>
        <translation>dahil</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>hariç</translation>
    </message>
    <message>
        <source>all orders</source>
        <translation>tüm alışverişler</translation>
    </message>
    <message>
        <source>repeat orders</source>
        <translation>tekrar alışverişler</translation>
    </message>
    <message>
        <source>by their place in the file</source>
        <translation>dosyadaki sıraya göre</translation>
    </message>
    <message>
        <source>by customer id</source>
        <translation>müşteri numarasına göre</translation>
    </message>
    <message>
        <source>together</source>
        <translation>birlikte</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Başlık satırı</translation>
    </message>
    <message>
        <source>Comparison of all models</source>
        <translation>Bütün modellerin karşılaştırılması</translation>
    </message>
    <message>
        <source>Monetary score in the RFM grid</source>
        <translation>RFM tablosunda parasal değer skoru</translation>
    </message>
    <message>
        <source>Cut points of recency</source>
        <translation>Yenilik kesim noktaları</translation>
    </message>
    <message>
        <source>Cut points of frequency</source>
        <translation>Sıklık kesim noktaları</translation>
    </message>
    <message>
        <source>Cut points of monetary value</source>
        <translation>Parasal değer kesim noktaları</translation>
    </message>
</context>
<context>
    <name>TableLoader</name>
    <message>
        <source>not enough memory</source>
        <translation>yeterli bellek yok</translation>
    </message>
</context>
<context>
    <name>TargetLists</name>
    <message>
        <source>Days since the last order</source>
        <translation>Son alışverişten bu yana geçen gün</translation>
    </message>
    <message>
        <source>Orders, not capped</source>
        <translation>Alışveriş sayısı, baskılanmamış</translation>
    </message>
    <message>
        <source>Total value so far</source>
        <translation>Bugüne kadarki toplam değer</translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation>Yenilik puanı</translation>
    </message>
    <message>
        <source>Frequency score</source>
        <translation>Sıklık puanı</translation>
    </message>
    <message>
        <source>Monetary score</source>
        <translation>Parasal puan</translation>
    </message>
    <message>
        <source>Days from the last order to the analysis date.</source>
        <translation>Son alışverişten analiz tarihine kadar geçen gün sayısı.</translation>
    </message>
    <message>
        <source>All orders of the customer as the file has them.</source>
        <translation>Müşterinin dosyadaki tüm alışverişleri.</translation>
    </message>
    <message>
        <source>Value of all orders of the customer as the file has them.</source>
        <translation>Müşterinin dosyadaki tüm alışverişlerinin değeri.</translation>
    </message>
    <message>
        <source>From 1; the highest for those who bought most lately.</source>
        <translation>1’den başlar; en yüksek puan en yakın zamanda alışveriş yapanlarındır.</translation>
    </message>
    <message>
        <source>From 1; the highest for those who bought most often.</source>
        <translation>1’den başlar; en yüksek puan en sık alışveriş yapanlarındır.</translation>
    </message>
    <message>
        <source>From 1; the highest for those who spent most.</source>
        <translation>1’den başlar; en yüksek puan en çok harcayanlarındır.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between the last of several things</comment>
        <translation> ya da </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>condition: what, values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <comment>condition: what, values</comment>
        <translation>%1: şu değil: %2</translation>
    </message>
    <message>
        <source>any</source>
        <comment>range without ends</comment>
        <translation>herhangi</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>en az %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>en çok %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 – %2 arası</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>date</comment>
        <translation>%1 ve sonrası</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>date</comment>
        <translation>%1 ve öncesi</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>herkes</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>hiç kimse</translation>
    </message>
    <message>
        <source>; and </source>
        <comment>between conditions</comment>
        <translation>; ve </translation>
    </message>
    <message>
        <source>; or </source>
        <comment>between conditions</comment>
        <translation>; ya da </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>conditions</comment>
        <translation>şu değil: (%1)</translation>
    </message>
    <message>
        <source>CLTV segment</source>
        <translation>CLTV segmenti</translation>
    </message>
    <message>
        <source>category</source>
        <translation>kategori</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kanal</translation>
    </message>
    <message>
        <source>Champions and loyal customers who buy KADIN (women)</source>
        <translation>KADIN kategorisinden alışveriş yapan şampiyonlar ve sadık müşteriler</translation>
    </message>
    <message>
        <source>Can’t lose, about to sleep or new, who buy ERKEK or COCUK (men, children)</source>
        <translation>ERKEK ya da COCUK kategorisinden alışveriş yapan, kaybedilmemesi gereken, uyumak üzere olan ya da yeni müşteriler</translation>
    </message>
    <message>
        <source>No customer fits.</source>
        <translation>Uyan müşteri yok.</translation>
    </message>
    <message>
        <source>%1 of %2 customers; CLTV %3, %4 of the total; %5 purchases expected in 6 months.</source>
        <comment>on a list, all, money, share, number</comment>
        <translation>%2 müşteriden %1 tanesi; CLTV %3, toplamdaki payı %4; 6 ayda beklenen alışveriş %5.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of them have not given permission to be contacted.</source>
        <translation>
            <numerusform>Bunlardan %1 müşteri iletişim izni vermemiş.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more have not given permission to be contacted and are left out.</source>
        <translation>
            <numerusform>Uyan %1 müşteri daha var; iletişim izni vermedikleri için listeye alınmadılar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %1 of those the column says something that is neither yes nor no; that is not taken for a yes.</source>
        <translation>
            <numerusform>Bunların %1 tanesinde sütunda evet ya da hayır olmayan bir şey yazıyor; bu, izin sayılmaz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has “%1”.</source>
        <translation>“%1” hiçbir müşteride yok.</translation>
    </message>
    <message>
        <source>Nobody has “%1”. There is: %2.</source>
        <translation>“%1” hiçbir müşteride yok. Olanlar: %2.</translation>
    </message>
</context>
<context>
    <name>TrustTables</name>
    <message>
        <source>Figure</source>
        <translation>Büyüklük</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Tahmin</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Alt uç</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Üst uç</translation>
    </message>
    <message>
        <source>Bootstrap from</source>
        <translation>Bootstrap alt uç</translation>
    </message>
    <message>
        <source>Bootstrap to</source>
        <translation>Bootstrap üst uç</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>Purchases of all in 24 weeks</source>
        <translation>Herkesin 24 haftadaki alışverişleri</translation>
    </message>
    <message>
        <source>CLTV of segment %1</source>
        <translation>%1 segmentinin CLTV’si</translation>
    </message>
    <message>
        <source>Respect</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dosyada</translation>
    </message>
    <message>
        <source>By the model, from</source>
        <translation>Modele göre, en az</translation>
    </message>
    <message>
        <source>By the model, to</source>
        <translation>Modele göre, en çok</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Uyuyor mu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Purchases expected</source>
        <translation>Beklenen alışveriş</translation>
    </message>
    <message>
        <source>Purchases made</source>
        <translation>Gerçekleşen alışveriş</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Yanlılık</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>Sıra korelasyonu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>model and its parameter</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>Forecast: whether it comes true cannot be checked with this file, because it tells sums of each customer and not single purchases. A transaction log can be split at a date.</source>
        <translation>Tahmin: Gerçekleşip gerçekleşmeyeceği bu dosyayla sınanamaz, çünkü dosyada tek tek alışverişler değil, her müşterinin toplamları var. Bir işlem kaydı ise bir tarihten bölünebilir.</translation>
    </message>
    <message>
        <source>Forecast: no check against later purchases yet.</source>
        <translation>Tahmin: Sonraki alışverişlerle henüz karşılaştırılmadı.</translation>
    </message>
    <message>
        <source>%1 too few</source>
        <translation>%1 eksik</translation>
    </message>
    <message>
        <source>%1 too many</source>
        <translation>%1 fazla</translation>
    </message>
    <message>
        <source>Forecast: fitted to what was known on %1, the model foretold %2 purchases for the %3 that followed, and %4 came (%5).</source>
        <translation>Tahmin: %1 tarihinde bilinenlerle kurulan model, izleyen %3 için %2 alışveriş öngördü; gerçekleşen %4 (%5).</translation>
    </message>
    <message>
        <source>The tenth of customers it ranked highest brought %1 of what the best tenth really brought.</source>
        <translation>Modelin en üste koyduğu onda birlik müşteri grubu, gerçekte en iyi olan onda birin getirdiğinin %1 kadarını getirdi.</translation>
    </message>
    <message>
        <source>The tenth of customers it ranked highest bought %1 of what the best tenth really bought.</source>
        <translation>Modelin en üste koyduğu onda birlik müşteri grubu, gerçekte en iyi olan onda birin alışverişlerinin %1 kadarını yaptı.</translation>
    </message>
    <message>
        <source>Fit: customers made up by the model have not been compared with those of the file yet.</source>
        <translation>Uyum: Modelin türettiği müşteriler dosyadakilerle henüz karşılaştırılmadı.</translation>
    </message>
    <message>
        <source>Fit: customers made up by the model look like those of the file in all %1 respects that were compared.</source>
        <translation>Uyum: Modelin türettiği müşteriler, karşılaştırılan %1 yönün hepsinde dosyadakilere benziyor.</translation>
    </message>
    <message>
        <source>Fit: customers made up by the model differ from those of the file in %1 of %2 respects: %3.</source>
        <translation>Uyum: Modelin türettiği müşteriler, %2 yönün %1 tanesinde dosyadakilerden ayrılıyor: %3.</translation>
    </message>
    <message>
        <source>Model: the others have not been fitted yet.</source>
        <translation>Model: Öbür modeller henüz kurulmadı.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Model: %1</translation>
    </message>
    <message>
        <source>Error of the estimate: not known yet.</source>
        <translation>Tahminin hatası: Henüz bilinmiyor.</translation>
    </message>
    <message>
        <source>Error of the estimate: it cannot be told, because the likelihood is flat at the optimum or there is no spend model.</source>
        <translation>Tahminin hatası: Söylenemiyor, çünkü olabilirlik en iyi noktada düz ya da harcama modeli yok.</translation>
    </message>
    <message>
        <source>Error of the estimate: were the model right, the total CLTV of these customers would be %1 with %2 certainty; it is estimated as %3.</source>
        <translation>Tahminin hatası: Model doğruysa bu müşterilerin toplam CLTV değeri %2 güvenle %1 arasındadır; tahmin edilen %3.</translation>
    </message>
    <message>
        <source>Range of the outcome: a single customer can bring far less or more than expected; the card of each customer tells how much.</source>
        <translation>Sonucun aralığı: Tek bir müşteri beklenenden çok daha az ya da çok getirebilir; ne kadar olduğu müşteri kartında yazar.</translation>
    </message>
    <message>
        <source>Range of the outcome: a single customer is another matter. The best one is expected to bring %1, but anything %2 would be no surprise (%3 of such customers). Rely on ranks and on sums of many, not on single values.</source>
        <translation>Sonucun aralığı: Tek bir müşteri başka konudur. En iyisinden beklenen %1, ama %2 arasındaki her değer olağandır (böyle müşterilerin %3 kadarı). Tek tek değerlere değil, sıralamaya ve çok sayıda müşterinin toplamına güvenin.</translation>
    </message>
    <message>
        <source>This does not contain how far the penalty moves the estimate, nor what the boundary, on which the optimum lies, takes as known.</source>
        <translation>Bu aralık, ceza katsayısının tahmini ne kadar kaydırdığını ve en iyi noktanın üzerinde durduğu sınırın bilinir saydıklarını içermez.</translation>
    </message>
    <message>
        <source>This does not contain how far the penalty moves the estimate.</source>
        <translation>Bu aralık, ceza katsayısının tahmini ne kadar kaydırdığını içermez.</translation>
    </message>
    <message>
        <source>This does not contain what the boundary, on which the optimum lies, takes as known.</source>
        <translation>Bu aralık, en iyi noktanın üzerinde durduğu sınırın bilinir saydıklarını içermez.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>customers without a further purchase</source>
        <translation>yeniden alışveriş yapmayan müşteriler</translation>
    </message>
    <message>
        <source>mean number of purchases</source>
        <translation>ortalama alışveriş sayısı</translation>
    </message>
    <message>
        <source>spread of the number of purchases</source>
        <translation>alışveriş sayısının yayılımı</translation>
    </message>
    <message>
        <source>part of the most active tenth in all purchases</source>
        <translation>en etkin onda birin tüm alışverişlerdeki payı</translation>
    </message>
    <message>
        <source>how late in their time customers bought last</source>
        <translation>son alışverişin müşteri ömrü içindeki yeri</translation>
    </message>
    <message>
        <source>customers silent for more than half their time</source>
        <translation>sürelerinin yarısından uzun süredir sessiz müşteriler</translation>
    </message>
    <message>
        <source>There is no penalty on the transaction model, so nothing is lost by one.</source>
        <translation>İşlem modelinde ceza katsayısı yok; bu yüzden bir şey kaybedilmiyor.</translation>
    </message>
    <message>
        <source>The penalty of %1 costs %2 of log-likelihood.</source>
        <translation>%1 değerindeki ceza katsayısı log-olabilirlikten %2 götürüyor.</translation>
    </message>
    <message>
        <source>With it %1 purchases are expected in 24 weeks, %2 less than without.</source>
        <translation>Onunla 24 haftada %1 alışveriş bekleniyor; onsuz beklenenden %2 az.</translation>
    </message>
    <message>
        <source>With it %1 purchases are expected in 24 weeks, %2 more than without.</source>
        <translation>Onunla 24 haftada %1 alışveriş bekleniyor; onsuz beklenenden %2 çok.</translation>
    </message>
    <message>
        <source>Cross-validation: fitted to four fifths of the customers, a penalty of %1 foretells the last fifth best; %2 is the smallest that does as well within chance.</source>
        <translation>Çapraz doğrulama: Müşterilerin beşte dördüyle kurulduğunda kalan beşte biri en iyi öngören ceza katsayısı %1; rastlantı payı içinde aynı başarıyı gösteren en küçüğü %2.</translation>
    </message>
    <message>
        <source>That is the one in use.</source>
        <translation>Kullanılan da bu.</translation>
    </message>
    <message>
        <source>Forecast: it could not be checked against later purchases, because nothing can be fitted to what happened before the split.</source>
        <translation>Tahmin: Sonraki alışverişlerle sınanamadı, çünkü bölmeden önce olanlarla model kurulamıyor.</translation>
    </message>
    <message>
        <source>New customer: somebody who has just bought for the first time is expected to buy %1 times in 12 weeks and %2 times in 24 weeks; what that is worth cannot be told, because the average value does not exist.</source>
        <translation>Yeni müşteri: İlk alışverişini yeni yapmış birinden 12 haftada %1, 24 haftada %2 alışveriş beklenir; bunun değeri söylenemez, çünkü ortalama değer yok.</translation>
    </message>
    <message>
        <source>New customer: somebody who has just bought for the first time is expected to buy %1 times in 12 weeks and %2 times in 24 weeks, at %3 a purchase: a CLTV of %4.</source>
        <translation>Yeni müşteri: İlk alışverişini yeni yapmış birinden 12 haftada %1, 24 haftada %2 alışveriş, alışveriş başına %3 beklenir: CLTV %4.</translation>
    </message>
    <message>
        <source>Here the first order counts among these purchases.</source>
        <translation>Burada ilk sipariş de bu alışverişlerden sayılır.</translation>
    </message>
    <message>
        <source>%1 customers had bought by then. In the %2 since, they made %3 purchases; %4 had foretold %5.</source>
        <translation>O güne kadar %1 müşteri alışveriş yapmıştı. O günden sonraki %2 içinde %3 alışveriş yaptılar; %4 modeli %5 öngörmüştü.</translation>
    </message>
    <message>
        <source>Per customer it was off by %1 purchases on average (MAE; RMSE %2, bias %3); the ranks agree by %4 (Spearman).</source>
        <translation>Müşteri başına ortalama %1 alışveriş yanıldı (MAE; RMSE %2, yanlılık %3); sıralamalar %4 uyuşuyor (Spearman).</translation>
    </message>
    <message>
        <source>The tenth of customers ranked best caught %1 of what the best tenth really brought.</source>
        <translation>En iyi sıralanan onda bir, gerçekte en iyi olan onda birin getirdiğinin %1 kadarını yakaladı.</translation>
    </message>
    <message>
        <source>This file tells the sums of each customer and not single purchases. What cannot be checked with it: whether the forecast comes true, whether the best customers stay the best, and whether the ranges hold. What can be checked is whether customers made up by the model look like those of the file. For the rest open a transaction log with one row a purchase, or come back with next month&apos;s file.</source>
        <translation>Bu dosyada tek tek alışverişler değil, her müşterinin toplamları var. Onunla sınanamayanlar: tahminin gerçekleşip gerçekleşmediği, en iyi müşterilerin en iyi kalıp kalmadığı ve aralıkların tutup tutmadığı. Sınanabilen, modelin türettiği müşterilerin dosyadakilere benzeyip benzemediğidir. Ötesi için her satırı bir alışveriş olan bir işlem kaydı açın ya da gelecek ayın dosyasıyla geri gelin.</translation>
    </message>
    <message>
        <source>Nothing can be fitted to what happened before that day: choose a later one.</source>
        <translation>O günden önce olanlarla model kurulamıyor: daha geç bir gün seçin.</translation>
    </message>
    <message>
        <source>From %1 refits to redrawn customers, seed %2.</source>
        <translation>Yeniden çekilen müşterilerle %1 kez kuruldu, rastgelelik tohumu %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n refit(s) did not converge and were left out.</source>
        <translation>
            <numerusform>%n kurulum yakınsamadı ve dışarıda bırakıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Within the %1 range foretold for them lay the purchases of %2 and the value of %3 of the customers; if the model is right, %4 and %5 are to be expected.</source>
        <translation>Müşterilerin %2 kadarının alışverişleri ve %3 kadarının değeri, onlar için öngörülen %1 aralığının içinde kaldı; model doğruysa beklenen %4 ve %5.</translation>
    </message>
    <message>
        <source>Within the %1 range foretold for them lay the purchases of %2 of the customers; if the model is right, %3 are to be expected.</source>
        <translation>Müşterilerin %2 kadarının alışverişleri, onlar için öngörülen %1 aralığının içinde kaldı; model doğruysa beklenen %3.</translation>
    </message>
    <message>
        <source>By the preset standard, which has no penalty and counts repeat orders only, the total is %1.</source>
        <translation>Ceza katsayısı olmayan ve yalnız tekrar siparişleri sayan standart ön ayarıyla toplam %1.</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>Summary</source>
        <translation>Özet</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Top customers</source>
        <translation>En değerli müşteriler</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmentler</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Aykırı değerler</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bulgular</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Gösterge</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Dosyadaki satırlar</translation>
    </message>
    <message>
        <source>Rows left out or merged</source>
        <translation>Dışarıda bırakılan veya birleştirilen satırlar</translation>
    </message>
    <message>
        <source>Analysis date</source>
        <translation>Analiz tarihi</translation>
    </message>
    <message>
        <source>Earliest order</source>
        <translation>En eski sipariş</translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation>En yeni sipariş</translation>
    </message>
    <message>
        <source>Total value before cleaning</source>
        <translation>Temizlikten önce toplam değer</translation>
    </message>
    <message>
        <source>Total value after cleaning</source>
        <translation>Temizlikten sonra toplam değer</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>Mean CLTV of a customer</source>
        <translation>Müşteri başına ortalama CLTV</translation>
    </message>
    <message>
        <source>Expected orders in 84 days (3 months)</source>
        <translation>84 günde (3 ay) beklenen siparişler</translation>
    </message>
    <message>
        <source>Expected orders in 168 days (6 months)</source>
        <translation>168 günde (6 ay) beklenen siparişler</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Ön ayar</translation>
    </message>
    <message>
        <source>Transaction model</source>
        <translation>İşlem modeli</translation>
    </message>
    <message>
        <source>Log-likelihood of the transaction model</source>
        <translation>İşlem modelinin log-olabilirliği</translation>
    </message>
    <message>
        <source>Months of the CLTV</source>
        <translation>CLTV’nin kapsadığı ay</translation>
    </message>
    <message>
        <source>Discount rate a month</source>
        <translation>Aylık iskonto oranı</translation>
    </message>
    <message>
        <source>Margin (100%: CLTV is revenue)</source>
        <translation>Kâr marjı (%100: CLTV cirodur)</translation>
    </message>
    <message>
        <source>Money is nominal, not adjusted for inflation.</source>
        <translation>Tutarlar nominaldir, enflasyona göre düzeltilmemiştir.</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>Müşteri no</translation>
    </message>
    <message>
        <source>First to last order (days)</source>
        <translation>İlk–son sipariş arası (gün)</translation>
    </message>
    <message>
        <source>First to last order (weeks)</source>
        <translation>İlk–son sipariş arası (hafta)</translation>
    </message>
    <message>
        <source>First to last order (months)</source>
        <translation>İlk–son sipariş arası (ay)</translation>
    </message>
    <message>
        <source>Age of the customer (days)</source>
        <translation>Müşteri yaşı (gün)</translation>
    </message>
    <message>
        <source>Age of the customer (weeks)</source>
        <translation>Müşteri yaşı (hafta)</translation>
    </message>
    <message>
        <source>Age of the customer (months)</source>
        <translation>Müşteri yaşı (ay)</translation>
    </message>
    <message>
        <source>Frequency (x of the model)</source>
        <translation>Sıklık (modelin x’i)</translation>
    </message>
    <message>
        <source>Average value of an order</source>
        <translation>Ortalama sipariş değeri</translation>
    </message>
    <message>
        <source>Expected orders, 3 months</source>
        <translation>Beklenen sipariş, 3 ay</translation>
    </message>
    <message>
        <source>Expected orders, 6 months</source>
        <translation>Beklenen sipariş, 6 ay</translation>
    </message>
    <message>
        <source>Expected average value</source>
        <translation>Beklenen ortalama değer</translation>
    </message>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>CLTV segment</source>
        <translation>CLTV segmenti</translation>
    </message>
    <message>
        <source>Chance of being active</source>
        <translation>Aktif olma olasılığı</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Son siparişten bu yana gün</translation>
    </message>
    <message>
        <source>Orders, not capped</source>
        <translation>Sipariş (baskılanmamış)</translation>
    </message>
    <message>
        <source>Value, not capped</source>
        <translation>Değer (baskılanmamış)</translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation>Yenilik skoru</translation>
    </message>
    <message>
        <source>Frequency score</source>
        <translation>Sıklık skoru</translation>
    </message>
    <message>
        <source>Monetary score</source>
        <translation>Parasal değer skoru</translation>
    </message>
    <message>
        <source>RF score</source>
        <translation>RF skoru</translation>
    </message>
    <message>
        <source>RFM segment</source>
        <translation>RFM segmenti</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>İlk sipariş</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Son sipariş</translation>
    </message>
    <message>
        <source>– mean</source>
        <translation>– ortalama</translation>
    </message>
    <message>
        <source>– sum</source>
        <translation>– toplam</translation>
    </message>
    <message>
        <source>Mean recency (days)</source>
        <translation>Ortalama yenilik (gün)</translation>
    </message>
    <message>
        <source>Mean frequency (orders)</source>
        <translation>Ortalama sıklık (sipariş)</translation>
    </message>
    <message>
        <source>Mean monetary value</source>
        <translation>Ortalama parasal değer</translation>
    </message>
    <message>
        <source>Total monetary value</source>
        <translation>Toplam parasal değer</translation>
    </message>
    <message>
        <source>Without CLTV</source>
        <translation>CLTV’si olmayan</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sütun</translation>
    </message>
    <message>
        <source>Low quantile</source>
        <translation>Alt yüzdelik</translation>
    </message>
    <message>
        <source>High quantile</source>
        <translation>Üst yüzdelik</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Alt sınır</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Üst sınır</translation>
    </message>
    <message>
        <source>Raised to the lower limit</source>
        <translation>Alt sınıra çekilen</translation>
    </message>
    <message>
        <source>Cut to the upper limit</source>
        <translation>Üst sınıra çekilen</translation>
    </message>
    <message>
        <source>Sum before</source>
        <translation>Önceki toplam</translation>
    </message>
    <message>
        <source>Sum after</source>
        <translation>Sonraki toplam</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Önem</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Aşama</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bulgu</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>İlk satır</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ayar</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <comment>category, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::BoxChart</name>
    <message>
        <source>Group</source>
        <translation>Grup</translation>
    </message>
    <message>
        <source>First quartile</source>
        <translation>Birinci çeyreklik</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Medyan</translation>
    </message>
    <message>
        <source>Third quartile</source>
        <translation>Üçüncü çeyreklik</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Ortalama</translation>
    </message>
    <message>
        <source>%1: median %2, mean %3</source>
        <comment>group, figures</comment>
        <translation>%1: medyan %2, ortalama %3</translation>
    </message>
    <message>
        <source>Middle half: %1 to %2</source>
        <translation>Ortadaki yarı: %1 – %2</translation>
    </message>
    <message>
        <source>5% to 95%: %1 to %2</source>
        <translation>%5 – %95 arası: %1 – %2</translation>
    </message>
    <message>
        <source>5% quantile</source>
        <translation>%5 yüzdeliği</translation>
    </message>
    <message>
        <source>95% quantile</source>
        <translation>%95 yüzdeliği</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CapRulePanel</name>
    <message>
        <source>&amp;Low quantile</source>
        <translation>&amp;Alt yüzdelik</translation>
    </message>
    <message>
        <source>High qua&amp;ntile</source>
        <translation>&amp;Üst yüzdelik</translation>
    </message>
    <message>
        <source>F&amp;actor</source>
        <translation>&amp;Katsayı</translation>
    </message>
    <message>
        <source>Low quantile, slider</source>
        <translation>Alt yüzdelik, kaydırıcı</translation>
    </message>
    <message>
        <source>High quantile, slider</source>
        <translation>Üst yüzdelik, kaydırıcı</translation>
    </message>
    <message>
        <source>Factor, slider</source>
        <translation>Katsayı, kaydırıcı</translation>
    </message>
    <message>
        <source>Roun&amp;ding</source>
        <translation>Yu&amp;varlama</translation>
    </message>
    <message>
        <source>nearest whole number</source>
        <translation>en yakın tam sayı</translation>
    </message>
    <message>
        <source>whole part</source>
        <translation>tam kısım</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>What is written in place of a capped value: the limit, made whole or not.</source>
        <translation>Baskılanan değerin yerine yazılan: sınırın tam sayıya çevrilmişi ya da kendisi.</translation>
    </message>
    <message>
        <source>Low limi&amp;t</source>
        <translation>A&amp;lt sınır</translation>
    </message>
    <message>
        <source>Hi&amp;gh limit</source>
        <translation>Üst sı&amp;nır</translation>
    </message>
    <message>
        <source>From &amp;quantiles</source>
        <translation>Yüzdelikl&amp;erden</translation>
    </message>
    <message>
        <source>Give up the limits typed or dragged for this column: low quantile − factor × (high − low), and high quantile + factor × (high − low).</source>
        <translation>Bu sütun için yazılan ya da sürüklenen sınırlardan vazgeç: alt yüzdelik − katsayı × (üst − alt) ve üst yüzdelik + katsayı × (üst − alt).</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CappedList</name>
    <message>
        <source>capped in %1</source>
        <translation>%1 sütununda baskılananlar</translation>
    </message>
    <message>
        <source>Customers capped</source>
        <translation>Baskılanan müşteriler</translation>
    </message>
    <message>
        <source>Show them in C&amp;ustomers</source>
        <translation>&amp;Müşteriler sayfasında göster</translation>
    </message>
    <message>
        <source>No customer is capped in this column.</source>
        <translation>Bu sütunda baskılanan müşteri yok.</translation>
    </message>
    <message>
        <source>Customers capped: the %1 most changed of %2. A click shows the customer.</source>
        <translation>Baskılanan müşteriler: %2 müşterinin en çok değişen %1 tanesi. Tıklama müşteriyi gösterir.</translation>
    </message>
    <message>
        <source>Customers capped: %1, the most changed first. A click shows the customer.</source>
        <translation>Baskılanan müşteriler: %1, en çok değişen başta. Tıklama müşteriyi gösterir.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CappedModel</name>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Değişim</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ChartView</name>
    <message>
        <source>chart</source>
        <comment>name of a file</comment>
        <translation>grafik</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Resmi kopyala</translation>
    </message>
    <message>
        <source>Show &amp;figures as a table</source>
        <translation>Değerleri &amp;tablo olarak göster</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>&amp;Değerleri kopyala</translation>
    </message>
    <message>
        <source>Zoom &amp;back</source>
        <translation>&amp;Geri uzaklaştır</translation>
    </message>
    <message>
        <source>&amp;Save chart or figures…</source>
        <translation>Grafiği veya değerleri &amp;kaydet…</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CleanPage</name>
    <message>
        <source>Clean</source>
        <translation>Temizlik</translation>
    </message>
    <message>
        <source>No sample rows: it begins on line %1.</source>
        <translation>Örnek satır yok: %1. satırda başlıyor.</translation>
    </message>
    <message>
        <source>No sample rows.</source>
        <translation>Örnek satır yok.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n of these row(s)</source>
        <translation>
            <numerusform>Bu satırlardan ilk %n tanesi</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing or unreadable</source>
        <translation>Eksik ya da okunamayan</translation>
    </message>
    <message>
        <source>Zero in total</source>
        <translation>Toplamı sıfır</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negatif</translation>
    </message>
    <message>
        <source>Last order before first</source>
        <translation>Son alışveriş ilkinden önce</translation>
    </message>
    <message>
        <source>Repeated ids</source>
        <translation>Yinelenen numaralar</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>dışarıda bırak</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>tut</translation>
    </message>
    <message>
        <source>keep the first row</source>
        <translation>ilk satırı tut</translation>
    </message>
    <message>
        <source>leave all of them out</source>
        <translation>hepsini dışarıda bırak</translation>
    </message>
    <message>
        <source>merge into one customer</source>
        <translation>tek müşteride birleştir</translation>
    </message>
    <message>
        <source>keep them all</source>
        <translation>hepsini tut</translation>
    </message>
    <message>
        <source>A row without an id, a date, or any figure leaves.</source>
        <translation>Numarası, tarihi ya da bir sayısı olmayan satır çıkar.</translation>
    </message>
    <message>
        <source>An empty id or average stays, the average as 0; x, t_x and T must be there.</source>
        <translation>Numarası ya da ortalaması boş olan kalır, ortalama 0 sayılır; x, t_x ve T bulunmalıdır.</translation>
    </message>
    <message>
        <source>An empty id or figure stays, the figure as 0; a row without dates leaves all the same.</source>
        <translation>Numarası ya da sayısı boş olan kalır, sayı 0 sayılır; tarihi olmayan satır yine de çıkar.</translation>
    </message>
    <message>
        <source>A customer who bought for nothing leaves.</source>
        <translation>Harcaması sıfır olan müşteri çıkar.</translation>
    </message>
    <message>
        <source>A customer without any order or value in total leaves.</source>
        <translation>Toplam siparişi ya da harcaması sıfır olan müşteri çıkar.</translation>
    </message>
    <message>
        <source>Stays in the transaction model, and out of the spend model.</source>
        <translation>Satın alma modelinde kalır, harcama modeline girmez.</translation>
    </message>
    <message>
        <source>Stays: without orders as somebody who never bought.</source>
        <translation>Kalır: siparişi yoksa hiç almamış biri olarak.</translation>
    </message>
    <message>
        <source>A row with a negative figure leaves.</source>
        <translation>Negatif sayısı olan satır çıkar.</translation>
    </message>
    <message>
        <source>Negative figures are added up as they are.</source>
        <translation>Negatif sayılar olduğu gibi toplanır.</translation>
    </message>
    <message>
        <source>A row that contradicts itself leaves.</source>
        <translation>Kendisiyle çelişen satır çıkar.</translation>
    </message>
    <message>
        <source>The two dates are exchanged.</source>
        <translation>İki tarih yer değiştirir.</translation>
    </message>
    <message>
        <source>The first row of an id stays, those below leave.</source>
        <translation>Bir numaranın ilk satırı kalır, alttakiler çıkar.</translation>
    </message>
    <message>
        <source>Nobody can tell which row is right: all of them leave.</source>
        <translation>Hangi satırın doğru olduğu bilinemez: hepsi çıkar.</translation>
    </message>
    <message>
        <source>Summaries cannot be merged: the first row stays.</source>
        <translation>Özetler birleştirilemez: ilk satır kalır.</translation>
    </message>
    <message>
        <source>Earliest first and latest last date, sums of orders and value.</source>
        <translation>En erken ilk, en geç son tarih; siparişler ve harcama toplanır.</translation>
    </message>
    <message>
        <source>Each row counts as a customer of its own.</source>
        <translation>Her satır ayrı bir müşteri sayılır.</translation>
    </message>
    <message>
        <source>keep, dates exchanged</source>
        <translation>tut, tarihleri değiştir</translation>
    </message>
    <message>
        <source>Does not apply: ready summaries have no dates.</source>
        <translation>Geçerli değil: hazır özetlerde tarih yoktur.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Önce</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Değişim</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Sipariş</translation>
    </message>
    <message>
        <source>Total value</source>
        <translation>Toplam harcama</translation>
    </message>
    <message>
        <source>Export the rows left out</source>
        <translation>Dışarıda bırakılan satırları dışa aktar</translation>
    </message>
    <message>
        <source>rows-left-out.csv</source>
        <comment>file name</comment>
        <translation>disarida-birakilan-satirlar.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV dosyaları (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are in %2.</source>
        <translation>
            <numerusform>%1 satır %2 dosyasında.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample rows</source>
        <translation>Örnek satırlar</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Dışarıda bırakılan satırlar</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>Bunlara ne yapılsın</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are left out</source>
        <translation>
            <numerusform>%1 satır dışarıda bırakıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is left out.</source>
        <translation>Dışarıda bırakılan satır yok.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in the file. Choose one to see its first rows; the rules at the right say what happens to such rows.</source>
        <translation>
            <numerusform>Dosyada %n bulgu var. İlk satırlarını görmek için birini seçin; böyle satırlara ne yapılacağını sağdaki kurallar söyler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found: every row could be used as it is.</source>
        <translation>Bulgu yok: her satır olduğu gibi kullanılabildi.</translation>
    </message>
    <message>
        <source>These are ready summaries (x, t_x, T and the average value): there are no dates to check and no orders and values to add up, so only the number of customers has a before and after.</source>
        <translation>Bunlar hazır özetlerdir (x, t_x, T ve ortalama değer): denetlenecek tarih, toplanacak sipariş ve harcama yoktur; önce ve sonra yalnızca müşteri sayısı için verilir.</translation>
    </message>
    <message>
        <source>Does not apply: a negative amount is a return.</source>
        <translation>Geçerli değil: negatif tutar iadedir.</translation>
    </message>
    <message>
        <source>Does not apply: a line of a log has one date.</source>
        <translation>Geçerli değil: işlem kaydının satırında tek tarih vardır.</translation>
    </message>
    <message>
        <source>Does not apply: a customer has many lines.</source>
        <translation>Geçerli değil: bir müşterinin birçok satırı vardır.</translation>
    </message>
    <message>
        <source>Findings of reading and cleaning</source>
        <translation>Okuma ve temizlik bulguları</translation>
    </message>
    <message>
        <source>This is a transaction log: lines of a customer within one period are one order. Lines left out are counted in the findings and not listed.</source>
        <translation>Bu bir işlem kaydıdır: bir müşterinin aynı dönemdeki satırları tek sipariştir. Dışarıda bırakılan satırlar bulgularda sayılır, listelenmez.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Dışa &amp;aktar…</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CltvPage</name>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>CLTV distribution</source>
        <translation>CLTV dağılımı</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers are worth %2 over the next %n month(s).</source>
        <translation>
            <numerusform>%1 müşterinin önümüzdeki %n aydaki değeri: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discounted to today by %1 a month.</source>
        <translation>Aylık %1 iskonto oranıyla bugüne indirgenmiştir.</translation>
    </message>
    <message>
        <source>CLTV is revenue, not profit.</source>
        <translation>CLTV kâr değil, cirodur.</translation>
    </message>
    <message>
        <source>CLTV is revenue times a margin of %1.</source>
        <translation>CLTV, cironun %1 kâr marjıyla çarpılmış hâlidir.</translation>
    </message>
    <message numerus="yes">
        <source>How many customers are worth how much over the next %n month(s)</source>
        <translation>
            <numerusform>Önümüzdeki %n ayda kaç müşteri ne kadar değerli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CLTV of a customer over %n month(s)</source>
        <translation>
            <numerusform>Bir müşterinin %n aylık CLTV’si</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri sayısı</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) beyond the last bar are not drawn.</source>
        <translation>
            <numerusform>Son sütunun ötesindeki %1 müşteri çizilmemiştir.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>Öl&amp;çek:</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Ölçek</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>doğrusal</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logaritmik</translation>
    </message>
    <message>
        <source>&amp;Bars:</source>
        <translation>Ç&amp;ubuk sayısı:</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Çubuk sayısı</translation>
    </message>
    <message>
        <source>by rule</source>
        <comment>number of bars</comment>
        <translation>kurala göre</translation>
    </message>
    <message>
        <source>By rule: as wide as Freedman and Diaconis have it (twice the range of the middle half, divided by the cube root of the number of customers), at least a 60th of the range, and a round number.</source>
        <translation>Kurala göre: Freedman ve Diaconis’in verdiği genişlik (çeyrekler arası açıklığın iki katı bölü müşteri sayısının küp kökü), en az aralığın 60’ta biri ve yuvarlak bir sayı.</translation>
    </message>
    <message>
        <source>Share of the best customers</source>
        <translation>En iyi müşterilerin payı</translation>
    </message>
    <message>
        <source>Expected purchases in 3 and in 6 months</source>
        <translation>3 ve 6 ayda beklenen satın alma sayısı</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 days (30 each).</source>
        <translation>
            <numerusform>CLTV’nin %n ayı %1 gündür (her biri 30 gün).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 weeks (4.345 each).</source>
        <translation>
            <numerusform>CLTV’nin %n ayı %1 haftadır (her biri 4,345 hafta).</numerusform>
        </translation>
    </message>
    <message>
        <source>A month of the CLTV is a calendar month on average.</source>
        <translation>CLTV’nin bir ayı ortalama bir takvim ayıdır.</translation>
    </message>
    <message>
        <source>Expected purchases of all customers: %1 in 3 months (84 days), %2 in 6 months (168 days).</source>
        <translation>Bütün müşterilerden beklenen satın alma sayısı: 3 ayda (84 gün) %1, 6 ayda (168 gün) %2.</translation>
    </message>
    <message>
        <source>Each bar ends at %1 times its beginning (rule of Freedman and Diaconis).</source>
        <translation>Her çubuk, başladığı değerin %1 katında biter (Freedman–Diaconis kuralı).</translation>
    </message>
    <message>
        <source>Each bar ends at %1 times its beginning.</source>
        <translation>Her çubuk, başladığı değerin %1 katında biter.</translation>
    </message>
    <message>
        <source>A bar is %1 wide (rule of Freedman and Diaconis).</source>
        <translation>Bir çubuğun genişliği %1 (Freedman–Diaconis kuralı).</translation>
    </message>
    <message>
        <source>A bar is %1 wide.</source>
        <translation>Bir çubuğun genişliği %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) worth less than the first bar are not drawn.</source>
        <translation>
            <numerusform>İlk çubuktan daha az değerli %1 müşteri çizilmedi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most customers, %1, are worth %2 to %3.</source>
        <translation>Müşterilerin en kalabalık grubu (%1) %2 – %3 değerinde.</translation>
    </message>
    <message>
        <source>Share of the CLTV</source>
        <translation>CLTV’deki pay</translation>
    </message>
    <message>
        <source>If all were worth the same</source>
        <translation>Herkes aynı değerde olsaydı</translation>
    </message>
    <message>
        <source>Customers, the best first</source>
        <translation>Müşteriler, en iyiden başlayarak</translation>
    </message>
    <message>
        <source>The best %1 of the customers hold %2 of the value</source>
        <translation>Müşterilerin en iyi %1 kesimi değerin %2 kadarına sahip</translation>
    </message>
    <message>
        <source>%1; the best %2 hold %3.</source>
        <translation>%1; en iyi %2 kesim değerin %3 kadarına sahip.</translation>
    </message>
    <message>
        <source>Expected purchases of a customer in 3 and in 6 months</source>
        <translation>Bir müşteriden 3 ve 6 ayda beklenen satın alma sayısı</translation>
    </message>
    <message>
        <source>In 3 months (84 days)</source>
        <translation>3 ayda (84 gün)</translation>
    </message>
    <message>
        <source>In 6 months (168 days)</source>
        <translation>6 ayda (168 gün)</translation>
    </message>
    <message>
        <source>The line: twice as many in twice the time</source>
        <translation>Çizgi: iki kat sürede iki kat</translation>
    </message>
    <message>
        <source>On average %1 purchases a customer in 3 months and %2 in 6.</source>
        <translation>Müşteri başına ortalama 3 ayda %1, 6 ayda %2 satın alma.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ColumnPanel</name>
    <message>
        <source>Used as</source>
        <translation>Kullanıldığı yer</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logaritmik ölçek</translation>
    </message>
    <message>
        <source>Choose a column by a click on its header.</source>
        <translation>Başlığına tıklayarak bir sütun seçin.</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>kullanılmıyor</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Okunuyor…</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>En küçük</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Medyan</translation>
    </message>
    <message>
        <source>%1 quantile</source>
        <translation>%1 yüzdeliği</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>En büyük</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Ortalama</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Farklı değer</translation>
    </message>
    <message>
        <source>No date can be read here:</source>
        <translation>Şuralarda tarih okunamıyor:</translation>
    </message>
    <message>
        <source>No number can be read here:</source>
        <translation>Şuralarda sayı okunamıyor:</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>satır %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ve %1 tane daha</translation>
    </message>
    <message>
        <source>Histogram of the column</source>
        <translation>Sütunun histogramı</translation>
    </message>
    <message>
        <source>Most frequent values</source>
        <translation>En sık değerler</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Otomatik: %1</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ColumnsBox</name>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Otomatik: %1</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ComparisonChart</name>
    <message>
        <source>%1: %2</source>
        <comment>name, figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ComparisonPanel</name>
    <message>
        <source>Models side by side</source>
        <translation>Modeller yan yana</translation>
    </message>
    <message>
        <source>Customers by number of purchases, by every model</source>
        <translation>Alışveriş sayısına göre müşteriler, her modele göre</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Bu modeli kullan</translation>
    </message>
    <message>
        <source>Choose the penalty by cross-validation</source>
        <translation>Ceza katsayısını çapraz doğrulamayla seç</translation>
    </message>
    <message>
        <source>Fits the model to four fifths of the customers with nine penalties and asks each time how likely the last fifth is.</source>
        <translation>Modeli dokuz ceza katsayısıyla müşterilerin beşte dördüne kurar ve her seferinde kalan beşte birin ne kadar olası olduğuna bakar.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Stop the cross-validation</source>
        <translation>Çapraz doğrulamayı durdur</translation>
    </message>
    <message>
        <source>Progress of the cross-validation</source>
        <translation>Çapraz doğrulamanın ilerleyişi</translation>
    </message>
    <message>
        <source>Customers by number of purchases: counted, and expected by each model</source>
        <translation>Alışveriş sayısına göre müşteriler: sayılan ve her modelin beklediği</translation>
    </message>
    <message>
        <source>What the penalty costs</source>
        <translation>Ceza katsayısının bedeli</translation>
    </message>
    <message>
        <source>The other models are being fitted.</source>
        <translation>Öbür modeller kuruluyor.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>Log-olabilirlik</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>AIC</source>
        <translation>AIC</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Holdout MAE</source>
        <translation>Doğrulama MAE</translation>
    </message>
    <message>
        <source>Holdout RMSE</source>
        <translation>Doğrulama RMSE</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Bitişi</translation>
    </message>
    <message>
        <source>Customers with</source>
        <translation>Alışveriş sayısı</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dosyada</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>so many or more</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Choose by cross-validation</source>
        <translation>Çapraz doğrulamayla seç</translation>
    </message>
    <message>
        <source>Use this penalty</source>
        <translation>Bu ceza katsayısını kullan</translation>
    </message>
    <message>
        <source>at an optimum</source>
        <translation>en iyi noktada</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>yakınsamadı</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Çökme raporu</translation>
    </message>
    <message>
        <source>This is all that the report says: version, system, and the places in the program. It holds no data, no names of files, no texts, and nothing was sent. Save it to hand it to the makers of Kıymet.</source>
        <translation>Raporun bütün söylediği bu: sürüm, sistem ve programdaki yerler. İçinde veri, dosya adı, metin yoktur ve hiçbir yere gönderilmedi. Kıymet’i yapanlara vermek için kaydedin.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Farklı kaydet…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Sil</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>Çökme raporunu kaydet</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomerCardView</name>
    <message>
        <source>&lt;p&gt;Choose a customer in the table to see what is known of them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Hakkında bilinenleri görmek için tabloda bir müşteri seçin.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>İlk sipariş</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Son sipariş</translation>
    </message>
    <message>
        <source>%1 without an order up to the analysis date.</source>
        <translation>Analiz tarihine kadar %1 siparişsiz geçti.</translation>
    </message>
    <message>
        <source>Without an order for</source>
        <translation>Siparişsiz geçen süre</translation>
    </message>
    <message>
        <source>Up to the analysis date.</source>
        <translation>Analiz tarihine kadar.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Sipariş sayısı</translation>
    </message>
    <message>
        <source>Capped; the file says %1.</source>
        <translation>Baskılandı; dosyada %1 yazıyor.</translation>
    </message>
    <message>
        <source>Value of the orders</source>
        <translation>Siparişlerin değeri</translation>
    </message>
    <message>
        <source>Average value of an order</source>
        <translation>Bir siparişin ortalama değeri</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategoriler</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Tahmin</translation>
    </message>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>No value can be expected for this customer, so there is no CLTV.</source>
        <translation>Bu müşteri için bir değer beklenemiyor, bu yüzden CLTV yok.</translation>
    </message>
    <message numerus="yes">
        <source>Expected revenue over %n month(s), discounted to today.</source>
        <translation>
            <numerusform>%n ay içinde beklenen gelir, bugüne iskonto edilmiş.</numerusform>
        </translation>
    </message>
    <message>
        <source>Place by CLTV</source>
        <translation>CLTV sıralamasındaki yeri</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, customers</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Worth more than %1 of the customers.</source>
        <translation>Müşterilerin %1 kadarından daha değerli.</translation>
    </message>
    <message>
        <source>Expected purchases, 3 months</source>
        <translation>Beklenen satın alma sayısı, 3 ay</translation>
    </message>
    <message>
        <source>Within 84 days (3 months of 4 weeks).</source>
        <translation>84 gün (4 haftalık 3 ay) içinde.</translation>
    </message>
    <message>
        <source>Expected purchases, 6 months</source>
        <translation>Beklenen satın alma sayısı, 6 ay</translation>
    </message>
    <message>
        <source>Within 168 days (6 months of 4 weeks).</source>
        <translation>168 gün (4 haftalık 6 ay) içinde.</translation>
    </message>
    <message>
        <source>Expected average value</source>
        <translation>Beklenen ortalama değer</translation>
    </message>
    <message>
        <source>Of a purchase: between the customer&apos;s own average and that of all, the nearer to the own the more orders there are.</source>
        <translation>Bir alışveriş için: müşterinin kendi ortalaması ile herkesin ortalaması arasında; sipariş sayısı arttıkça kendi ortalamasına yaklaşır.</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>Aktif olma olasılığı</translation>
    </message>
    <message>
        <source>not identifiable</source>
        <translation>belirlenemiyor</translation>
    </message>
    <message>
        <source>Probability that the customer still buys at all.</source>
        <translation>Müşterinin hâlâ alışveriş yapıyor olma olasılığı.</translation>
    </message>
    <message>
        <source>Customers who left are not in this file, or the model found no sign that anybody leaves. The data cannot tell how likely this customer is to be active.</source>
        <translation>Terk eden müşteriler bu dosyada yok ya da model kimsenin terk ettiğine dair bir iz bulamadı. Veriler bu müşterinin ne olasılıkla aktif olduğunu söyleyemez.</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>RFM: %1</source>
        <translation>RFM: %1</translation>
    </message>
    <message>
        <source>Days without a purchase</source>
        <translation>Alışverişsiz geçen gün</translation>
    </message>
    <message>
        <source>Weeks without a purchase</source>
        <translation>Alışverişsiz geçen hafta</translation>
    </message>
    <message>
        <source>Months without a purchase</source>
        <translation>Alışverişsiz geçen ay</translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>P(alive) the longer nothing is bought</source>
        <translation>Alışveriş yapılmadıkça aktif olma olasılığı</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <comment>time, probability</comment>
        <translation>%1 sonra: %2</translation>
    </message>
    <message>
        <source>%1 today, %2 after %3 without a purchase.</source>
        <translation>Bugün %1, alışverişsiz %3 sonra %2.</translation>
    </message>
    <message>
        <source>Customer card</source>
        <translation>Müşteri kartı</translation>
    </message>
    <message>
        <source>P(alive) against time without a purchase</source>
        <translation>Alışverişsiz geçen süreye göre aktif olma olasılığı</translation>
    </message>
    <message>
        <source>Range of the outcome</source>
        <translation>Sonucun aralığı</translation>
    </message>
    <message>
        <source>Range of the purchases</source>
        <translation>Alışverişlerin aralığı</translation>
    </message>
    <message>
        <source>Error of the estimate</source>
        <translation>Tahminin hatası</translation>
    </message>
    <message>
        <source>Sure of segment %1</source>
        <translation>%1 segmentinde olma güvencesi</translation>
    </message>
    <message>
        <source>Chance that an estimate made anew, from other customers of the same kind, says so again. It refers to the estimate, not to what the customer will do. Among the best: %1.</source>
        <translation>Aynı türden başka müşterilerle yeniden yapılan bir tahminin yine böyle deme olasılığı. Müşterinin ne yapacağına değil, tahmine ilişkindir. En iyiler arasında: %1.</translation>
    </message>
    <message>
        <source>What this customer will really bring in that time lies there with a chance of %1: purchases, leaving and values are random.</source>
        <translation>Bu müşterinin o sürede gerçekten getireceği %1 olasılıkla bu aralıktadır: alışverişler, terk etme ve tutarlar rastlantıya bağlıdır.</translation>
    </message>
    <message>
        <source>Were the models right, the CLTV itself, which is an expectation, would lie there with %1 certainty.</source>
        <translation>Modeller doğruysa, bir beklenti olan CLTV’nin kendisi %1 güvenle bu aralıktadır.</translation>
    </message>
    <message>
        <source>In the same time, with a chance of %1; none at all with %2.</source>
        <translation>Aynı sürede, %1 olasılıkla; hiç olmama olasılığı %2.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomerFilterBar</name>
    <message>
        <source>All</source>
        <comment>segments</comment>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>All</source>
        <comment>channels</comment>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>All</source>
        <comment>categories</comment>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>RFM segment %1</source>
        <translation>RFM segmenti: %1</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>Kanal: %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategori: %1</translation>
    </message>
    <message>
        <source>Chosen customers</source>
        <translation>Seçilen müşteriler</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>Filtreyi kaldır: %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Se&amp;gment:</source>
        <translation>Segme&amp;nt:</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>&amp;Channel:</source>
        <translation>&amp;Kanal:</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>C&amp;ategory:</source>
        <translation>K&amp;ategori:</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>Gö&amp;ster:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Bütün müşteriler</translation>
    </message>
    <message>
        <source>The best by CLTV</source>
        <translation>CLTV’ye göre en iyiler</translation>
    </message>
    <message>
        <source>Number of top customers</source>
        <translation>En iyi müşteri sayısı</translation>
    </message>
    <message>
        <source>CLTV from</source>
        <translation>CLTV alt sınır</translation>
    </message>
    <message>
        <source>&amp;to:</source>
        <translation>üs&amp;t:</translation>
    </message>
    <message>
        <source>CLTV to</source>
        <translation>CLTV üst sınır</translation>
    </message>
    <message>
        <source>any</source>
        <comment>limit of a range</comment>
        <translation>hepsi</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Aramayı temizle</translation>
    </message>
    <message>
        <source>Sea&amp;rch:</source>
        <translation>A&amp;ra:</translation>
    </message>
    <message>
        <source>CLTV fro&amp;m</source>
        <translation>CLTV a&amp;lt</translation>
    </message>
    <message>
        <source>Part of an id, category or channel</source>
        <translation>Numara, kategori ya da kanal</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomersModel</name>
    <message>
        <source>This figure does not exist for the customer.</source>
        <translation>Bu müşteri için böyle bir değer yoktur.</translation>
    </message>
    <message>
        <source>not identifiable</source>
        <translation>belirlenemiyor</translation>
    </message>
    <message>
        <source>Customers who left are not in this file, or the model found no sign that anybody leaves. The data cannot tell how likely this customer is to be active.</source>
        <translation>Kaybedilen müşteriler bu dosyada yok ya da model kimsenin terk ettiğine dair bir iz bulamadı. Veri, bu müşterinin ne olasılıkla aktif olduğunu söyleyemez.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>No customer fits. Take a condition away to see more.</source>
        <translation>Uyan müşteri yok. Daha fazlasını görmek için bir koşulu kaldırın.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of %2 customers · CLTV &lt;b&gt;%3&lt;/b&gt;, %4 of the total</source>
        <comment>customers found, all, their CLTV, its share</comment>
        <translation>%2 müşteriden &lt;b&gt;%1&lt;/b&gt; tanesi · CLTV &lt;b&gt;%3&lt;/b&gt;, toplamdaki payı %4</translation>
    </message>
    <message>
        <source>Copied the first %1 of %2 customers: the clipboard takes no more.</source>
        <translation>%2 müşterinin ilk %1 tanesi kopyalandı: pano daha fazlasını almaz.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n customer(s).</source>
        <translation>
            <numerusform>%n müşteri kopyalandı.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomersView</name>
    <message>
        <source>As at first</source>
        <translation>Baştaki gibi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Copy with column names</source>
        <translation>Sütun adlarıyla kopyala</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tümünü seç</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Veri</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bulgular</translation>
    </message>
    <message>
        <source>No findings: every row could be used as it is.</source>
        <translation>Bulgu yok: her satır olduğu gibi kullanılabildi.</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 columns, separated by %4.</source>
        <translation>%1: %2 satır, %3 sütun, ayraç: %4.</translation>
    </message>
    <message>
        <source>More rows are being found…</source>
        <translation>Başka satırlar aranıyor…</translation>
    </message>
    <message>
        <source>Columns are being profiled: %1</source>
        <translation>Sütunların profili çıkarılıyor: %1</translation>
    </message>
    <message>
        <source>That is too much to copy: choose fewer rows or columns.</source>
        <translation>Kopyalamak için çok fazla: daha az satır ya da sütun seçin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) copied</source>
        <translation>
            <numerusform>%1 satır kopyalandı</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Satıra git</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sütunlar</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Okuma</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Dosya hakkında</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of the whole analysis. Press Enter on one to see its row.</source>
        <translation>
            <numerusform>Bütün analizde %n bulgu. Enter, seçili olanın satırını gösterir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Sorular</translation>
    </message>
    <message>
        <source>%1, sheet “%2”: %3 rows, %4 columns.</source>
        <translation>%1, “%2” sayfası: %3 satır, %4 sütun.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::DensityChart</name>
    <message>
        <source>%1: %2 to %3</source>
        <comment>figure, from, to</comment>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, alt</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, üst</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::DistributionChart</name>
    <message>
        <source>mean %1</source>
        <translation>ortalama %1</translation>
    </message>
    <message>
        <source>Up to %1: %2 of the customers</source>
        <translation>%1 değerine kadar: müşterilerin %2 kadarı</translation>
    </message>
    <message>
        <source>Share of customers up to there</source>
        <translation>Buraya kadarki müşterilerin payı</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::FilterEditor</name>
    <message>
        <source>All of these hold</source>
        <translation>Şunların hepsi geçerli</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Şunlardan en az biri geçerli</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Şunların hiçbiri geçerli değil</translation>
    </message>
    <message>
        <source>Not all of these hold</source>
        <translation>Şunların hepsi birden geçerli değil</translation>
    </message>
    <message>
        <source>Which conditions must hold</source>
        <translation>Hangi koşullar geçerli olmalı</translation>
    </message>
    <message>
        <source>Which conditions of the group must hold</source>
        <translation>Grubun hangi koşulları geçerli olmalı</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Grubu kaldır</translation>
    </message>
    <message>
        <source>Add a c&amp;ondition</source>
        <translation>K&amp;oşul ekle</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Grup ekle</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Koşul ekle</translation>
    </message>
    <message>
        <source>Add a condition to the group</source>
        <translation>Gruba koşul ekle</translation>
    </message>
    <message>
        <source>Add a group to the group</source>
        <translation>Grubun içine grup ekle</translation>
    </message>
    <message>
        <source>Conditions that are taken together as one: at least one of several, for example.</source>
        <translation>Birlikte tek bir koşul sayılan koşullar: örneğin birkaçından en az biri.</translation>
    </message>
    <message>
        <source>The file has no such column; the page Data maps columns.</source>
        <translation>Dosyada böyle bir sütun yok; sütunlar Veri sayfasında eşlenir.</translation>
    </message>
    <message>
        <source>CLTV segment</source>
        <translation>CLTV segmenti</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>What the condition is about</source>
        <translation>Koşulun konusu</translation>
    </message>
    <message>
        <source>is within</source>
        <translation>şu aralıkta</translation>
    </message>
    <message>
        <source>is not within</source>
        <translation>şu aralıkta değil</translation>
    </message>
    <message>
        <source>has one of</source>
        <translation>şunlardan birini içerir</translation>
    </message>
    <message>
        <source>has none of</source>
        <translation>şunların hiçbirini içermez</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>şunlardan biri</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>şunların hiçbiri değil</translation>
    </message>
    <message>
        <source>Is or is not</source>
        <translation>Öyle ya da değil</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>Koşulu kaldır</translation>
    </message>
    <message>
        <source>any</source>
        <comment>limit of a range</comment>
        <translation>herhangi</translation>
    </message>
    <message>
        <source>from</source>
        <translation>en az</translation>
    </message>
    <message>
        <source>to</source>
        <translation>en çok</translation>
    </message>
    <message>
        <source>from</source>
        <comment>date</comment>
        <translation>şu tarihten</translation>
    </message>
    <message>
        <source>From this date</source>
        <translation>Bu tarihten</translation>
    </message>
    <message>
        <source>to</source>
        <comment>date</comment>
        <translation>şu tarihe</translation>
    </message>
    <message>
        <source>To this date</source>
        <translation>Bu tarihe kadar</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::FindingsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 içinden %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Önem</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bulgu</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Etkilenen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>count, share</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::FitPanel</name>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>%1 It is: %2.</source>
        <comment>way out, edge of the model</comment>
        <translation>%1 Bu model: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Purchases (%1): log-likelihood %2 over %3 customers, penalty %4, %n step(s). %5</source>
        <translation>
            <numerusform>Alışverişler (%1): %3 müşteri üzerinden log-olabilirlik %2, ceza %4, %n adım. %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Value of a purchase (Gamma-Gamma): log-likelihood %1 over %2 customers, penalty %3, %n step(s). %4</source>
        <translation>
            <numerusform>Bir alışverişin değeri (Gamma-Gamma): %2 müşteri üzerinden log-olabilirlik %1, ceza %3, %n adım. %4</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no spend model: fewer than two customers paid for a purchase.</source>
        <translation>Harcama modeli yok: bir alışveriş için ödeme yapan müşteri ikiden az.</translation>
    </message>
    <message>
        <source>The optimum is exact. Published notebooks differ from it from about the seventh digit on, because the package they use stops its search early.</source>
        <translation>Optimum kesindir. Yayımlanmış not defterleri, kullandıkları paket aramayı erken bıraktığı için yaklaşık yedinci basamaktan sonra bundan ayrılır.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::FrequentChart</name>
    <message>
        <source>Most frequent values of %1</source>
        <translation>%1: en sık değerler</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>satır</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s), %3 of all</source>
        <translation>
            <numerusform>%1: %2 satır, tümünün %3 kadarı</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::HeatMapChart</name>
    <message>
        <source>%1: %2</source>
        <comment>axis, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>axis, range</comment>
        <translation>%1: %2 - %3</translation>
    </message>
    <message>
        <source>Nobody can be here.</source>
        <translation>Burada kimse olamaz.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) of the file are here</source>
        <translation>
            <numerusform>Dosyadan %1 müşteri burada</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, alt sınır</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, üst sınır</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::HelpWindow</name>
    <message>
        <source>%1 (%2)</source>
        <comment>section, page</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing found. Try one word less.</source>
        <translation>Bulunamadı. Bir sözcük eksiltip deneyin.</translation>
    </message>
    <message>
        <source>Kıymet guide</source>
        <translation>Kıymet kılavuzu</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Araç çubuğu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>İlk sayfa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Kılavuzda ara</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>İçindekiler</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Kılavuz sayfası</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::HistogramChart</name>
    <message numerus="yes">
        <source>%1 to %2: %3 customer(s)</source>
        <translation>
            <numerusform>%1 – %2: %3 müşteri</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bitiş</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Açıldığı gibi</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::LeftRowsModel</name>
    <message>
        <source>Line</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ListsPage</name>
    <message>
        <source>New list</source>
        <translation>Yeni liste</translation>
    </message>
    <message>
        <source>Target lists</source>
        <translation>Hedef listeleri</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sayılıyor…</translation>
    </message>
    <message>
        <source>Reading categories, channels and permissions…</source>
        <translation>Kategoriler, kanallar ve izinler okunuyor…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a list, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Take target lists from a project or a conditions file</source>
        <translation>Hedef listelerini bir projeden ya da koşul dosyasından al</translation>
    </message>
    <message>
        <source>Projects and conditions (*.kiymet *.json)</source>
        <translation>Projeler ve koşullar (*.kiymet *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) added.</source>
        <translation>
            <numerusform>%n liste eklendi.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no new list in that file.</source>
        <translation>O dosyada yeni liste yok.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Listeyi kaydet</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 dosyaları (*.%2)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 olarak kaydedildi.</translation>
    </message>
    <message>
        <source>A target list says who is to be written to. It is saved with the project and counts anew on whatever file the project is opened with. Changing an example makes it a list of your own.</source>
        <translation>Hedef listesi kime yazılacağını söyler. Projeyle kaydedilir ve proje hangi dosyayla açılırsa onun üzerinde yeniden hesaplanır. Bir örneği değiştirince o sizin listeniz olur.</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>Yeni li&amp;ste</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Ço&amp;ğalt</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Kaldı&amp;r</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;İçe aktar…</translation>
    </message>
    <message>
        <source>Takes the lists of another project, or conditions saved as a file.</source>
        <translation>Başka bir projenin listelerini ya da dosyaya kaydedilmiş koşulları alır.</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Adı:</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Listenin adı</translation>
    </message>
    <message>
        <source>&amp;Also those who have not given permission to be contacted</source>
        <translation>İ&amp;letişim izni vermemiş olanlar da</translation>
    </message>
    <message>
        <source>The file does not say who may be contacted. Where a column does, map it on the page Data; customers without permission are then left out.</source>
        <translation>Dosya kiminle iletişime geçilebileceğini söylemiyor. Bunu söyleyen bir sütun varsa Veri sayfasında eşleyin; izni olmayan müşteriler o zaman listeye alınmaz.</translation>
    </message>
    <message>
        <source>&amp;Show the customers</source>
        <translation>&amp;Müşterileri göster</translation>
    </message>
    <message>
        <source>Save the lis&amp;t as</source>
        <translation>Lis&amp;teyi kaydet</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>CSV for a &amp;Turkish Excel…</source>
        <translation>&amp;Türkçe Excel için CSV…</translation>
    </message>
    <message>
        <source>&amp;Workbook (XLSX)…</source>
        <translation>Çalışma &amp;kitabı (XLSX)…</translation>
    </message>
    <message>
        <source>C&amp;onditions, for the batch mode or another project (JSON)…</source>
        <translation>K&amp;oşullar, toplu kip ya da başka bir proje için (JSON)…</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Yazılıyor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MainWindow</name>
    <message>
        <source>Cancelled. The former results are still shown.</source>
        <translation>İptal edildi. Önceki sonuçlar gösterilmeye devam ediyor.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>İptal edildi.</translation>
    </message>
    <message>
        <source>Open a customer file</source>
        <translation>Müşteri dosyası aç</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>About Kıymet</source>
        <translation>Kıymet Hakkında</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Kıymet %1&lt;/h3&gt;&lt;p&gt;A workbench for customer lifetime value.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Kıymet %1&lt;/h3&gt;&lt;p&gt;Müşteri yaşam boyu değeri için bir çalışma masası.&lt;/p&gt;&lt;p&gt;GNU Genel Kamu Lisansı, sürüm 3 veya sonrası altında özgür yazılım.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 açılıyor…</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Açık dosya yok.</translation>
    </message>
    <message>
        <source>%1: %2 customers analysed</source>
        <translation>%1: %2 müşteri analiz edildi</translation>
    </message>
    <message>
        <source>Kıymet</source>
        <translation>Kıymet</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Tarifi kaydet</translation>
    </message>
    <message>
        <source>recipe.json</source>
        <comment>file name</comment>
        <translation>tarif.json</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Tarifler (*.json)</translation>
    </message>
    <message>
        <source>The recipe is in %1.</source>
        <translation>Tarif %1 dosyasında.</translation>
    </message>
    <message>
        <source>Apply a recipe to this file</source>
        <translation>Bu dosyaya bir tarif uygula</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Hesaplanıyor…</translation>
    </message>
    <message>
        <source>%1[*] - Kıymet</source>
        <translation>%1[*] - Kıymet</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Yapılan adımlar</translation>
    </message>
    <message>
        <source>%1 cannot be analysed yet: see the page Data.</source>
        <translation>%1 henüz analiz edilemiyor: Veri sayfasına bakın.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 olarak kaydedildi.</translation>
    </message>
    <message>
        <source>Customer files and projects (*.csv *.txt *.tsv *.zip *.gz *.xlsx *.kiymet)</source>
        <translation>Müşteri dosyaları ve projeler (*.csv *.txt *.tsv *.zip *.gz *.xlsx *.kiymet)</translation>
    </message>
    <message>
        <source>Open next month&apos;s file</source>
        <translation>Gelecek ayın dosyasını aç</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Select the rows in your spreadsheet, with their header, copy them, and paste here.</source>
        <translation>Panoda tablo yok. Hesap tablosu programınızda satırları başlıklarıyla birlikte seçip kopyalayın ve buraya yapıştırın.</translation>
    </message>
    <message>
        <source>Customer files (*.csv *.txt *.tsv *.zip *.gz *.xlsx)</source>
        <translation>Müşteri dosyaları (*.csv *.txt *.tsv *.zip *.gz *.xlsx)</translation>
    </message>
    <message>
        <source>Recipe to open a file with</source>
        <translation>Dosyanın açılacağı tarif</translation>
    </message>
    <message>
        <source>File to apply the recipe to</source>
        <translation>Tarifin uygulanacağı dosya</translation>
    </message>
    <message>
        <source>Channels and categories could not be read, so nobody can be looked for by them: %1 Open the file again when it is there as it was.</source>
        <translation>Kanallar ve kategoriler okunamadı; onlara göre arama yapılamaz: %1 Dosya eski hâliyle yerine geldiğinde yeniden açın.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MappingPanel</name>
    <message>
        <source>Every column that is needed was found.</source>
        <translation>Gereken bütün sütunlar bulundu.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Still missing: %1.&lt;/b&gt; Say below which columns hold what is missing.</source>
        <translation>&lt;b&gt;Hâlâ eksik: %1.&lt;/b&gt; Eksik olanların hangi sütunlarda olduğunu aşağıda belirtin.</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (gerekli)</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Otomatik: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>İleti</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Hata</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Soru</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MigrationMatrixModel</name>
    <message>
        <source>New, or without a segment</source>
        <translation>Yeni ya da segmentsiz</translation>
    </message>
    <message>
        <source>%1 of those who are new or had no segment</source>
        <translation>Yeni ya da segmentsiz olanların %1 kadarı</translation>
    </message>
    <message>
        <source>%1 of those who were in %2</source>
        <translation>%2 segmentinde olanların %1 kadarı</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>Önceki segment</translation>
    </message>
    <message>
        <source>Gone, or without a segment</source>
        <translation>Giden ya da segmentsiz</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MigrationNamesModel</name>
    <message>
        <source>new</source>
        <comment>customer</comment>
        <translation>yeni</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>customer</comment>
        <translation>gitmiş</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>Önceki segment</translation>
    </message>
    <message>
        <source>Is in</source>
        <translation>Şimdiki segment</translation>
    </message>
    <message>
        <source>CLTV then</source>
        <translation>Önceki CLTV</translation>
    </message>
    <message>
        <source>CLTV now</source>
        <translation>Şimdiki CLTV</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Değişim</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MigrationPage</name>
    <message>
        <source>Migration</source>
        <translation>Segment geçişleri</translation>
    </message>
    <message>
        <source>Choose the earlier file</source>
        <translation>Önceki dosyayı seçin</translation>
    </message>
    <message>
        <source>Customer files (*.csv *.txt *.tsv *.zip *.gz *.xlsx)</source>
        <translation>Müşteri dosyaları (*.csv *.txt *.tsv *.zip *.gz *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>Analysing the earlier file…</source>
        <translation>Önceki dosya analiz ediliyor…</translation>
    </message>
    <message>
        <source>No file is chosen yet. It needs the same kind of columns; the same settings are used for both, each with its own analysis date.</source>
        <translation>Henüz bir dosya seçilmedi. Aynı türden sütunları olmalı; ikisinde de aynı ayarlar kullanılır, her birinin analiz tarihi kendisinindir.</translation>
    </message>
    <message>
        <source>%1 customers are in both files: %2 stayed in their segment, %3 rose, %4 fell. %5 are new, %6 are gone.</source>
        <translation>%1 müşteri iki dosyada da var: %2 müşteri segmentinde kaldı, %3 müşteri yükseldi, %4 müşteri düştü. Yeni olan %5, giden %6.</translation>
    </message>
    <message>
        <source>%1 customers are in both files: %2 stayed in their segment, %3 moved to another. %4 are new, %5 are gone.</source>
        <translation>%1 müşteri iki dosyada da var: %2 müşteri segmentinde kaldı, %3 müşteri başka segmente geçti. Yeni olan %4, giden %5.</translation>
    </message>
    <message>
        <source>Seen from %1 and from %2.</source>
        <translation>Analiz tarihleri %1 ve %2.</translation>
    </message>
    <message>
        <source>Seen from %1 and from %2: the file that is compared is not the earlier one!</source>
        <translation>Analiz tarihleri %1 ve %2: karşılaştırılan dosya daha önceki değil!</translation>
    </message>
    <message>
        <source>The two were not made by the same settings: a move may be theirs and not the customer’s.</source>
        <translation>İkisi aynı ayarlarla yapılmadı: bir geçiş müşteriden değil, ayarlardan kaynaklanıyor olabilir.</translation>
    </message>
    <message>
        <source>No customer is in both files. Are the customer ids the same kind of numbers?</source>
        <translation>İki dosyada da olan müşteri yok. Müşteri numaraları aynı türden mi?</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <comment>segments</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>new or none</source>
        <translation>yeni ya da segmentsiz</translation>
    </message>
    <message>
        <source>gone or none</source>
        <translation>giden ya da segmentsiz</translation>
    </message>
    <message>
        <source>Who left %1</source>
        <translation>%1 segmentinden ayrılanlar</translation>
    </message>
    <message>
        <source>Who rose to %1</source>
        <translation>%1 segmentine yükselenler</translation>
    </message>
    <message>
        <source>Who fell</source>
        <translation>Düşenler</translation>
    </message>
    <message>
        <source>Who rose</source>
        <translation>Yükselenler</translation>
    </message>
    <message>
        <source>Who came to: %1</source>
        <comment>RFM segment</comment>
        <translation>Şu segmente geçenler: %1</translation>
    </message>
    <message>
        <source>Who left: %1</source>
        <comment>RFM segment</comment>
        <translation>Şu segmentten ayrılanlar: %1</translation>
    </message>
    <message>
        <source>Who moved at all</source>
        <translation>Segment değiştiren herkes</translation>
    </message>
    <message>
        <source>Who is new</source>
        <translation>Yeni gelenler</translation>
    </message>
    <message>
        <source>Who is gone</source>
        <translation>Gidenler</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sayılıyor…</translation>
    </message>
    <message>
        <source>%1 customers; the %2 whose CLTV changed most:</source>
        <comment>counts</comment>
        <translation>%1 müşteri; CLTV’si en çok değişen %2 müşteri:</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s), the largest change of CLTV first</source>
        <translation>
            <numerusform>%1 müşteri, CLTV’si en çok değişen önce</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Listeyi kaydet</translation>
    </message>
    <message>
        <source>moved.csv</source>
        <comment>file name</comment>
        <translation>gecisler.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV dosyaları (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 olarak kaydedildi.</translation>
    </message>
    <message>
        <source>Who moved between segments since an earlier file: choose last month’s or last year’s file, and the same analysis is made of it. A click on a figure lists the customers.</source>
        <translation>Önceki bir dosyadan bu yana segment değiştirenler: geçen ayın ya da geçen yılın dosyasını seçin, aynı analiz onun için de yapılır. Bir sayıya tıklayınca müşteriler listelenir.</translation>
    </message>
    <message>
        <source>&amp;Choose an earlier file…</source>
        <translation>Önceki dosyayı &amp;seç…</translation>
    </message>
    <message>
        <source>No earlier file</source>
        <translation>Önceki dosya yok</translation>
    </message>
    <message>
        <source>Segments &amp;by:</source>
        <translation>Segment tü&amp;rü:</translation>
    </message>
    <message>
        <source>Kind of segments</source>
        <translation>Segment türü</translation>
    </message>
    <message>
        <source>CLTV (A, B …)</source>
        <translation>CLTV (A, B …)</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Analysing the earlier file</source>
        <translation>Önceki dosya analiz ediliyor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Karşılaştırmayı iptal et</translation>
    </message>
    <message>
        <source>Moves between segments</source>
        <translation>Segmentler arası geçişler</translation>
    </message>
    <message>
        <source>&amp;List:</source>
        <translation>&amp;Liste:</translation>
    </message>
    <message>
        <source>Who is listed</source>
        <translation>Kimler listeleniyor</translation>
    </message>
    <message>
        <source>Customers who moved</source>
        <translation>Segment değiştiren müşteriler</translation>
    </message>
    <message>
        <source>&amp;Show the customers</source>
        <translation>&amp;Müşterileri göster</translation>
    </message>
    <message>
        <source>Save the lis&amp;t as</source>
        <translation>Lis&amp;teyi kaydet</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>CSV for a &amp;Turkish Excel…</source>
        <translation>&amp;Türkçe Excel için CSV…</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ModelCharts</name>
    <message>
        <source>Purchases</source>
        <translation>Alışverişler</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>Beklenen alışverişler</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>Aktif olma olasılığı</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Farklar</translation>
    </message>
    <message>
        <source>Customers by number of purchases</source>
        <translation>Alışveriş sayısına göre müşteriler</translation>
    </message>
    <message>
        <source>Expected purchases by frequency and recency</source>
        <translation>Sıklık ve yeniliğe göre beklenen alışverişler</translation>
    </message>
    <message>
        <source>P(alive) by frequency and recency</source>
        <translation>Sıklık ve yeniliğe göre aktif olma olasılığı</translation>
    </message>
    <message>
        <source>Purchase rates of the customers</source>
        <translation>Müşterilerin alışveriş hızları</translation>
    </message>
    <message>
        <source>Dropout of the customers</source>
        <translation>Müşterilerin terk etmesi</translation>
    </message>
    <message>
        <source>Average values of the customers</source>
        <translation>Müşterilerin ortalama değerleri</translation>
    </message>
    <message>
        <source>Purchases (all orders)</source>
        <translation>Alışverişler (tüm siparişler)</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>Tekrar alışverişler</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>so many or more</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>dosyada</translation>
    </message>
    <message>
        <source>expected by the model</source>
        <translation>modelin beklediği</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>range</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Days from first to last purchase</source>
        <translation>İlk alışverişten sonuncuya gün</translation>
    </message>
    <message>
        <source>Weeks from first to last purchase</source>
        <translation>İlk alışverişten sonuncuya hafta</translation>
    </message>
    <message>
        <source>Months from first to last purchase</source>
        <translation>İlk alışverişten sonuncuya ay</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n gün önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n hafta önce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n ay önce</numerusform>
        </translation>
    </message>
    <message>
        <source>The colours are for a customer whose first purchase was %1, as that of the oldest in the file. A click on a cell lists its customers.</source>
        <translation>Renkler, ilk alışverişini dosyadaki en eski müşteri gibi %1 yapmış bir müşteri içindir. Bir hücreye tıklamak müşterilerini listeler.</translation>
    </message>
    <message>
        <source>Expected purchases over the next 24 weeks</source>
        <translation>Önümüzdeki 24 haftada beklenen alışverişler</translation>
    </message>
    <message>
        <source>Without dropout only the number of purchases counts, not when the last one was.</source>
        <translation>Terk etme olmayınca yalnız alışveriş sayısı önemlidir, sonuncusunun ne zaman olduğu değil.</translation>
    </message>
    <message>
        <source>P(alive) cannot be told from this file.</source>
        <translation>Aktif olma olasılığı bu dosyadan söylenemez.</translation>
    </message>
    <message>
        <source>The model knows no dropout, so that everybody would be called active, whatever the truth. That is no finding about the customers.</source>
        <translation>Model terk etmeyi bilmiyor; gerçek ne olursa olsun herkese aktif derdi. Bu, müşteriler hakkında bir bulgu değildir.</translation>
    </message>
    <message>
        <source>It holds selected customers only: whoever left is not in it. What the model says of dropout comes from its assumptions, not from these customers.</source>
        <translation>Dosyada yalnız seçilmiş müşteriler var: terk eden içinde değil. Modelin terk etme hakkında söylediği bu müşterilerden değil, kendi varsayımlarından gelir.</translation>
    </message>
    <message>
        <source>P(alive): the chance that a customer is still active</source>
        <translation>Bir müşterinin hâlâ aktif olma olasılığı</translation>
    </message>
    <message>
        <source>Many purchases long ago are a worse sign than few purchases long ago: who bought often and stopped has probably left.</source>
        <translation>Uzun zaman önceki çok sayıda alışveriş, uzun zaman önceki birkaç alışverişten daha kötü bir işarettir: sık alıp bırakan büyük olasılıkla terk etmiştir.</translation>
    </message>
    <message>
        <source>%1: mean %2</source>
        <comment>chart, figure</comment>
        <translation>%1: ortalama %2</translation>
    </message>
    <message>
        <source>The same for everybody: %1.</source>
        <translation>Herkes için aynı: %1.</translation>
    </message>
    <message>
        <source>How common (density)</source>
        <translation>Ne kadar yaygın (yoğunluk)</translation>
    </message>
    <message>
        <source>How often customers buy</source>
        <translation>Müşteriler ne sıklıkta alışveriş yapıyor</translation>
    </message>
    <message>
        <source>Purchases a year while a customer</source>
        <translation>Müşteriyken yılda alışveriş</translation>
    </message>
    <message>
        <source>How easily customers leave</source>
        <translation>Müşteriler ne kadar kolay terk ediyor</translation>
    </message>
    <message>
        <source>The model has no dropout: nobody ever leaves in it.</source>
        <translation>Modelde terk etme yok: içinde kimse terk etmez.</translation>
    </message>
    <message>
        <source>Dropout rate a time unit</source>
        <translation>Zaman birimi başına terk etme hızı</translation>
    </message>
    <message>
        <source>Chance of leaving after a purchase</source>
        <translation>Bir alışverişten sonra terk etme olasılığı</translation>
    </message>
    <message>
        <source>Some leave at the first chance, the others never do.</source>
        <translation>Bazıları ilk fırsatta terk ediyor, diğerleri hiç etmiyor.</translation>
    </message>
    <message>
        <source>What customers spend</source>
        <translation>Müşteriler ne harcıyor</translation>
    </message>
    <message>
        <source>Average value of a customer&apos;s purchases</source>
        <translation>Bir müşterinin alışverişlerinin ortalama değeri</translation>
    </message>
    <message>
        <source>There is no spend model to draw.</source>
        <translation>Çizilecek bir harcama modeli yok.</translation>
    </message>
    <message>
        <source>The models say how customers differ before a single one is known. A forecast for a customer is a compromise between these curves and the customer&apos;s own purchases: the fewer purchases, the more the curves count. The dashed line is the mean.</source>
        <translation>Modeller, tek bir müşteri bile tanınmadan müşterilerin nasıl farklılaştığını söyler. Bir müşteri için tahmin, bu eğriler ile müşterinin kendi alışverişleri arasında bir uzlaşmadır: alışveriş ne kadar azsa eğriler o kadar çok sayılır. Kesikli çizgi ortalamadır.</translation>
    </message>
    <message>
        <source>Where the points lie on the bars, the model fits. The largest gap is at %1: %2 customers in the file, %3 by the model.</source>
        <translation>Noktalar çubukların ucuna düştüğü yerde model uyuyor. En büyük fark %1 için: dosyada %2, modelde %3 müşteri.</translation>
    </message>
    <message>
        <source>The first order counts as a repeat purchase here, so that nobody has 0. The model does not know that, and expects customers without any.</source>
        <translation>Burada ilk sipariş de tekrar alışveriş sayılıyor, bu yüzden kimsede 0 yok. Model bunu bilmez ve hiç alışverişi olmayan müşteriler bekler.</translation>
    </message>
    <message>
        <source>Nobody in the file has fewer than %1: the customers are selected, and the model expects those who are missing.</source>
        <translation>Dosyada kimsenin %1 değerinden az alışverişi yok: müşteriler seçilmiş ve model eksik olanları da bekliyor.</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <comment>name of a tab</comment>
        <translation>Beklenen</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <comment>name of a tab</comment>
        <translation>P(alive)</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametreler</translation>
    </message>
    <message>
        <source>Warnings about the models</source>
        <translation>Modellerle ilgili uyarılar</translation>
    </message>
    <message numerus="yes">
        <source>What to beware of: %n point(s)</source>
        <translation>
            <numerusform>Dikkat edilmesi gereken %n nokta</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to beware of was found.</source>
        <translation>Dikkat edilmesi gereken bir şey bulunmadı.</translation>
    </message>
    <message>
        <source>Fits and charts</source>
        <translation>Modeller ve grafikler</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Güven</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeller</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Doğrulama</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ModelSettings</name>
    <message>
        <source>Nothing is running that could be cancelled.</source>
        <translation>İptal edilebilecek, çalışan bir şey yok.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatik</translation>
    </message>
    <message>
        <source>Automatic analysis date</source>
        <translation>Otomatik analiz tarihi</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Modeli kur</translation>
    </message>
    <message>
        <source>Fits the models anew. Every change of a setting does so by itself.</source>
        <translation>Modelleri yeniden kurar. Her ayar değişikliği bunu kendiliğinden yapar.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>İ&amp;ptal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Gives up what is running. The former results stay.</source>
        <translation>Çalışanı bırakır. Önceki sonuçlar kalır.</translation>
    </message>
    <message>
        <source>Holds the parameters down, as the Python package lifetimes does. 0: none.</source>
        <translation>Python paketi lifetimes gibi parametreleri aşağıda tutar. 0: yok.</translation>
    </message>
    <message>
        <source>The day from which the forecast looks ahead.</source>
        <translation>Tahminin ileriye baktığı gün.</translation>
    </message>
    <message>
        <source>How far the CLTV looks ahead.</source>
        <translation>CLTV’nin ne kadar ileriye baktığı.</translation>
    </message>
    <message>
        <source>The part of revenue that counts. 100%: CLTV is revenue.</source>
        <translation>Cironun sayılan kısmı. %100: CLTV cirodur.</translation>
    </message>
    <message>
        <source>What a month of waiting takes off a future purchase.</source>
        <translation>Bir ay beklemenin gelecekteki bir alışverişten düşürdüğü.</translation>
    </message>
    <message>
        <source>What counts as a purchase: all orders, as the course notebooks do, or all but the first, as the papers define it.</source>
        <translation>Neyin alışveriş sayıldığı: kurs not defterlerindeki gibi tüm siparişler ya da makalelerin tanımladığı gibi ilki dışındakiler.</translation>
    </message>
    <message>
        <source>How customers buy and leave.</source>
        <translation>Müşterilerin nasıl alışveriş yaptığı ve terk ettiği.</translation>
    </message>
    <message>
        <source>The unit of recency, age and rates.</source>
        <translation>Yenilik, müşteri yaşı ve hızların birimi.</translation>
    </message>
    <message>
        <source>= %1 a year</source>
        <translation>= yılda %1</translation>
    </message>
    <message>
        <source>As in the course notebooks: every order counts as a repeat purchase, and a penalty holds the parameters down.</source>
        <translation>Kurs not defterlerindeki gibi: her sipariş tekrar alışveriş sayılır ve bir ceza parametreleri aşağıda tutar.</translation>
    </message>
    <message>
        <source>As in the papers: the first order is no repeat purchase, and there is no penalty.</source>
        <translation>Makalelerdeki gibi: ilk sipariş tekrar alışveriş değildir ve ceza yoktur.</translation>
    </message>
    <message>
        <source>Set differently by hand: %1. Choosing the preset again takes that back.</source>
        <translation>Elle farklı ayarlanan: %1. Ön ayarı yeniden seçmek bunu geri alır.</translation>
    </message>
    <message>
        <source>Total CLTV: %1.</source>
        <translation>Toplam CLTV: %1.</translation>
    </message>
    <message>
        <source>Total CLTV: %1; by the preset standard %2, that is %3 less.</source>
        <translation>Toplam CLTV: %1; standart ön ayarıyla %2, yani %3 daha az.</translation>
    </message>
    <message>
        <source>Total CLTV: %1; by the preset standard %2, that is %3 more.</source>
        <translation>Toplam CLTV: %1; standart ön ayarıyla %2, yani %3 daha çok.</translation>
    </message>
    <message>
        <source>Fi&amp;t</source>
        <translation>Modeli &amp;kur</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::OutcomePanel</name>
    <message numerus="yes">
        <source>CLTV of all customers over %n month(s): %1</source>
        <translation>
            <numerusform>Tüm müşterilerin %n aylık CLTV toplamı: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>CLTV distribution</source>
        <translation>CLTV dağılımı</translation>
    </message>
    <message>
        <source>CLTV of a customer</source>
        <translation>Bir müşterinin CLTV değeri</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Customers by segment</source>
        <translation>Segmentlere göre müşteriler</translation>
    </message>
    <message>
        <source>Total CLTV by segment</source>
        <translation>Segmentlere göre toplam CLTV</translation>
    </message>
    <message>
        <source>CLTV by segment, millions</source>
        <translation>Segment CLTV’si, milyon</translation>
    </message>
    <message>
        <source>CLTV by segment, thousands</source>
        <translation>Segment CLTV’si, bin</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::OutlierChart</name>
    <message>
        <source>Low limit: %1. Drag it, or use the arrow keys.</source>
        <translation>Alt sınır: %1. Sürükleyin ya da ok tuşlarını kullanın.</translation>
    </message>
    <message>
        <source>High limit: %1. Drag it, or use the arrow keys.</source>
        <translation>Üst sınır: %1. Sürükleyin ya da ok tuşlarını kullanın.</translation>
    </message>
    <message>
        <source>Half of the customers lie between %1 and %2, the median is %3. The whiskers reach from %4 to %5, the values from %6 to %7.</source>
        <translation>Müşterilerin yarısı %1 ile %2 arasındadır, ortanca %3. Bıyıklar %4 ile %5, değerler %6 ile %7 arasında uzanır.</translation>
    </message>
    <message numerus="yes">
        <source>Zero or negative: %1 customer(s)</source>
        <translation>
            <numerusform>Sıfır ya da negatif: %1 müşteri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3 customer(s)</source>
        <translation>
            <numerusform>%1 - %2: %3 müşteri</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bitiş</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::OutliersPage</name>
    <message>
        <source>Outliers</source>
        <translation>Aykırı değerler</translation>
    </message>
    <message>
        <source>%1 before capping</source>
        <translation>%1, baskılamadan önce</translation>
    </message>
    <message>
        <source>Orders of a customer (logarithmic)</source>
        <translation>Müşterinin sipariş sayısı (logaritmik)</translation>
    </message>
    <message>
        <source>Value of a customer (logarithmic)</source>
        <translation>Müşterinin harcaması (logaritmik)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>This column is not capped: every value counts as it is.</source>
        <translation>Bu sütun baskılanmıyor: her değer olduğu gibi sayılıyor.</translation>
    </message>
    <message>
        <source>%1 of %2 customers are capped (%3): %4 below the low limit, %5 above the high one. The sum of the column goes from %6 to %7 (%8).</source>
        <translation>%2 müşteriden %1 tanesi baskılandı (%3): %4 alt sınırın altında, %5 üst sınırın üstünde. Sütunun toplamı %6 iken %7 oldu (%8).</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Sütun</translation>
    </message>
    <message>
        <source>Cap &amp;outliers</source>
        <translation>Aykırı değerleri &amp;baskıla</translation>
    </message>
    <message>
        <source>Values beyond the limits are set to the limit. Nobody is left out.</source>
        <translation>Sınırların dışındaki değerler sınıra çekilir. Kimse dışarıda kalmaz.</translation>
    </message>
    <message>
        <source>&amp;Same for all columns</source>
        <translation>&amp;Tüm sütunlar için aynı</translation>
    </message>
    <message>
        <source>On: quantiles, factor and rounding hold for all columns. Off: for the column shown only.</source>
        <translation>Açık: yüzdelikler, katsayı ve yuvarlama tüm sütunlar için geçerlidir. Kapalı: yalnızca gösterilen sütun için.</translation>
    </message>
    <message>
        <source>Distribution of the column</source>
        <translation>Sütunun dağılımı</translation>
    </message>
    <message>
        <source>Left and right move a limit, up and down choose the high or the low one.</source>
        <translation>Sol ve sağ ok sınırı kaydırır; yukarı ve aşağı ok üst ya da alt sınırı seçer.</translation>
    </message>
    <message>
        <source>Ready summaries are not capped unless you want it: they were made of orders that somebody has already looked at.</source>
        <translation>Hazır özetler, siz istemedikçe baskılanmaz: onları oluşturan siparişlere daha önce bakılmıştır.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ParametersModel</name>
    <message>
        <source>shape of the purchase rates</source>
        <translation>satın alma hızlarının şekil parametresi</translation>
    </message>
    <message>
        <source>scale of the purchase rates, in time units</source>
        <translation>satın alma hızlarının ölçek parametresi, zaman birimi cinsinden</translation>
    </message>
    <message>
        <source>dropout, first parameter</source>
        <translation>terk etme, birinci parametre</translation>
    </message>
    <message>
        <source>dropout, second parameter</source>
        <translation>terk etme, ikinci parametre</translation>
    </message>
    <message>
        <source>shape of a customer&apos;s values</source>
        <translation>bir müşterinin tutarlarının şekil parametresi</translation>
    </message>
    <message>
        <source>shape of the differences between customers</source>
        <translation>müşteriler arası farkların şekil parametresi</translation>
    </message>
    <message>
        <source>scale of the values, in money</source>
        <translation>tutarların ölçek parametresi, para cinsinden</translation>
    </message>
    <message>
        <source>not identified</source>
        <translation>belirlenemiyor</translation>
    </message>
    <message>
        <source>Without dropout this parameter has no influence on anything.</source>
        <translation>Terk etme olmayınca bu parametrenin hiçbir etkisi yoktur.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>A penalised fit, or one on a boundary, has no standard errors of this kind.</source>
        <translation>Ceza katsayılı ya da sınırda biten bir modelin bu türden standart hataları yoktur.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parametre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standart hata</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Anlamı</translation>
    </message>
    <message>
        <source>From the curvature of the log-likelihood at its maximum.</source>
        <translation>Log-olabilirliğin en yüksek noktasındaki eğriliğinden.</translation>
    </message>
    <message>
        <source>Without penalty</source>
        <translation>Cezasız</translation>
    </message>
    <message>
        <source>shape of the rates of dropout</source>
        <translation>terk etme hızlarının şekil parametresi</translation>
    </message>
    <message>
        <source>scale of the rates of dropout, in time units</source>
        <translation>terk etme hızlarının ölçek parametresi, zaman birimi cinsinden</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::PendingBanner</name>
    <message>
        <source>Back to %1</source>
        <translation>%1 dosyasına dön</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Dosyayı kapat</translation>
    </message>
    <message>
        <source>%1 cannot be analysed yet: choose at the right which columns hold what is missing.</source>
        <translation>%1 henüz analiz edilemiyor: eksik olanların hangi sütunlarda olduğunu sağda seçin.</translation>
    </message>
    <message>
        <source>%1 can be read in more than one way. Only you know which is right: choose at the right.</source>
        <translation>%1 birden çok biçimde okunabilir. Hangisinin doğru olduğunu yalnızca siz bilirsiniz: sağda seçin.</translation>
    </message>
    <message>
        <source>Until then the other pages show %1 as before.</source>
        <translation>O zamana kadar öteki sayfalar eskisi gibi %1 dosyasını gösterir.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Tercihler</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Dildeki gibi</translation>
    </message>
    <message>
        <source>1,234.50 and 1 Jun 2021</source>
        <translation>1,234.50 ve 1 Jun 2021</translation>
    </message>
    <message>
        <source>1.234,50 and 01.06.2021</source>
        <translation>1.234,50 ve 01.06.2021</translation>
    </message>
    <message>
        <source>Before the figure</source>
        <translation>Sayıdan önce</translation>
    </message>
    <message>
        <source>Behind the figure</source>
        <translation>Sayıdan sonra</translation>
    </message>
    <message>
        <source>By the layout of the file</source>
        <translation>Dosyanın düzenine göre</translation>
    </message>
    <message>
        <source>Notebook, for every file</source>
        <translation>Notebook, her dosya için</translation>
    </message>
    <message>
        <source>Standard, for every file</source>
        <translation>Standart, her dosya için</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Tüm çekirdekler</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Dil</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Numbers and dates</source>
        <translation>&amp;Sayılar ve tarihler</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Para birimi</translation>
    </message>
    <message>
        <source>&amp;Place of the currency</source>
        <translation>Para biriminin &amp;yeri</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <source>&amp;Open all files in the program that is running</source>
        <translation>Bütün dosyaları ça&amp;lışan programda aç</translation>
    </message>
    <message>
        <source>Preset of a ne&amp;w file</source>
        <translation>Yeni dosyanın &amp;ön ayarı</translation>
    </message>
    <message>
        <source>Co&amp;res used</source>
        <translation>Kullanılan &amp;çekirdekler</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ProfileChart</name>
    <message>
        <source>rows</source>
        <translation>satır</translation>
    </message>
    <message>
        <source>%1, logarithmic scale</source>
        <translation>%1, logaritmik ölçek</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 row(s)</source>
        <translation>
            <numerusform>%1: %2 satır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3 row(s)</source>
        <translation>
            <numerusform>%1 - %2: %3 satır</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ProjectActions</name>
    <message>
        <source>Open project</source>
        <translation>Projeyi aç</translation>
    </message>
    <message>
        <source>The data file of this project is not there any more:
%1</source>
        <translation>Bu projenin veri dosyası artık yerinde değil:
%1</translation>
    </message>
    <message>
        <source>The data file of this project has changed since the project was saved:
%1</source>
        <translation>Bu projenin veri dosyası, proje kaydedildiğinden beri değişmiş:
%1</translation>
    </message>
    <message>
        <source>Show where it is now, or another file to use the project&apos;s settings on.</source>
        <translation>Dosyanın şimdiki yerini ya da projenin ayarlarının uygulanacağı başka bir dosyayı gösterin.</translation>
    </message>
    <message>
        <source>The project&apos;s settings can be used on the file as it is now; figures will differ.</source>
        <translation>Projenin ayarları dosyaya şimdiki hâliyle uygulanabilir; sayılar farklı çıkacaktır.</translation>
    </message>
    <message>
        <source>Use as it is now</source>
        <translation>Şimdiki hâliyle kullan</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Dosya seç…</translation>
    </message>
    <message>
        <source>Data file of the project</source>
        <translation>Projenin veri dosyası</translation>
    </message>
    <message>
        <source>Project that refers to the data file (*.kiymet)</source>
        <translation>Veri dosyasına başvuran proje (*.kiymet)</translation>
    </message>
    <message>
        <source>Project with a copy of the data file in it (*.kiymet)</source>
        <translation>İçinde veri dosyasının kopyası olan proje (*.kiymet)</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projeyi kaydet</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Değişiklikler kaydedilsin mi?</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1” içinde kaydedilmemiş değişiklikler var.</translation>
    </message>
    <message>
        <source>A project keeps your settings, actions and notes. Your data file is never changed.</source>
        <translation>Proje ayarlarınızı, aksiyonlarınızı ve notlarınızı saklar. Veri dosyanız hiç değiştirilmez.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Kaydet</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Kaydetmeden &amp;devam et</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>İ&amp;ptal</translation>
    </message>
    <message>
        <source>pasted data.txt</source>
        <comment>file name</comment>
        <translation>yapıştırılan veri.txt</translation>
    </message>
    <message>
        <source>“%1” was saved by another window or program since it was opened in this one.</source>
        <translation>“%1” bu pencerede açıldıktan sonra başka bir pencere ya da program tarafından kaydedildi.</translation>
    </message>
    <message>
        <source>What was saved there would be lost. Save under another name to keep both.</source>
        <translation>Orada kaydedilenler kaybolurdu. İkisini de korumak için başka bir adla kaydedin.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>&amp;Farklı kaydet…</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Üzerine yaz</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::QuestionsPanel</name>
    <message>
        <source>In which encoding was the file written?</source>
        <translation>Dosya hangi kodlamayla yazıldı?</translation>
    </message>
    <message>
        <source>Which numbers are in the column “%1”?</source>
        <translation>“%1” sütununda hangi sayılar var?</translation>
    </message>
    <message>
        <source>Which days are in the column “%1”?</source>
        <translation>“%1” sütununda hangi günler var?</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dosyada</translation>
    </message>
    <message>
        <source>✗ unreadable</source>
        <translation>✗ okunamıyor</translation>
    </message>
    <message>
        <source>Read like this</source>
        <translation>Böyle oku</translation>
    </message>
    <message>
        <source>Read like this: %1</source>
        <translation>Böyle oku: %1</translation>
    </message>
    <message>
        <source>decimal %1</source>
        <comment>decimal comma</comment>
        <translation>ondalık %1</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ReadingOffer</name>
    <message>
        <source>Read it so</source>
        <translation>Öyle oku</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Şimdiki gibi kalsın</translation>
    </message>
    <message>
        <source>You have read a file with these columns before, and said: %1. Read this one so, too?</source>
        <translation>Bu sütunlara sahip bir dosyayı daha önce okudunuz ve şunları belirttiniz: %1. Bu da öyle okunsun mu?</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ReadingPanel</name>
    <message>
        <source>All this is told from the file. Change it where the table is not what you see in other programs; the table follows at once.</source>
        <translation>Bunların hepsi dosyanın kendisinden anlaşılır. Tablo başka programlarda gördüğünüz gibi değilse değiştirin; tablo hemen değişir.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatik</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>Otomatik: %1</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RecipeActions</name>
    <message>
        <source>later orders</source>
        <translation>daha yeni siparişler</translation>
    </message>
    <message>
        <source>Everything of the recipe fits %1.</source>
        <translation>Tarifin tamamı %1 dosyasına uyuyor.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RecipeFitDialog</name>
    <message>
        <source>What of the recipe does not fit</source>
        <translation>Tarifin uymayan yanları</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that the recipe says cannot be so in “%1”. Everything else of it is applied.</source>
        <translation>
            <numerusform>Tarifte belirtilen %n şey “%1” dosyasında öyle olamıyor. Tarifin geri kalanı uygulandı.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be analysed yet: something is missing in it that the recipe needs. Everything else of it is applied.</source>
        <translation>“%1” henüz analiz edilemiyor: tarifin gerektirdiği bir şey bu dosyada eksik. Tarifin geri kalanı uygulandı.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ayar</translation>
    </message>
    <message>
        <source>The recipe says</source>
        <translation>Tarifte</translation>
    </message>
    <message>
        <source>This file has</source>
        <translation>Bu dosyada</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Ne yapmalı</translation>
    </message>
    <message>
        <source>Limits of a column</source>
        <translation>Bir sütunun sınırları</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>belki %1</translation>
    </message>
    <message>
        <source>no such column</source>
        <translation>böyle bir sütun yok</translation>
    </message>
    <message>
        <source>Choose the column on the page Data.</source>
        <translation>Sütunu Veri sayfasında seçin.</translation>
    </message>
    <message>
        <source>The column was told by its name: look whether it is right.</source>
        <translation>Sütun adından tanındı: doğru olup olmadığına bakın.</translation>
    </message>
    <message>
        <source>Left out. Choose a column on the page Data, if there is one.</source>
        <translation>Dışarıda bırakıldı. Varsa Veri sayfasında bir sütun seçin.</translation>
    </message>
    <message>
        <source>Choose on the page Data, under Reading.</source>
        <translation>Veri sayfasında, Okuma altında seçin.</translation>
    </message>
    <message>
        <source>Nothing: there is but one.</source>
        <translation>Hiçbir şey: yalnızca bir tane var.</translation>
    </message>
    <message>
        <source>Left out. Look at the page Outliers.</source>
        <translation>Dışarıda bırakıldı. Aykırı değerler sayfasına bakın.</translation>
    </message>
    <message>
        <source>The date is taken from the file. It can be set on the page Model.</source>
        <translation>Tarih dosyadan alındı. Model sayfasında değiştirilebilir.</translation>
    </message>
    <message>
        <source>Read as the file is written: compare with the table on the page Data.</source>
        <translation>Dosyanın yazıldığı gibi okundu: Veri sayfasındaki tabloyla karşılaştırın.</translation>
    </message>
    <message>
        <source>Go to the page &amp;Data</source>
        <translation>&amp;Veri sayfasına git</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::Recovery</name>
    <message>
        <source>Kıymet did not end properly while “%1” had changes that were not saved, the last of %2.</source>
        <translation>Kıymet, “%1” içinde kaydedilmemiş değişiklikler varken düzgün kapanmadı; son değişiklik: %2.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Kurtar</translation>
    </message>
    <message>
        <source>Another window has recovered it.</source>
        <translation>Başka bir pencere onu kurtardı.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Kıymet crashed last time. There is a report of it, without any data of yours.</source>
        <translation>Kıymet geçen sefer çöktü. Bunun, verilerinizin hiçbirini içermeyen bir raporu var.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Raporu göster</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Sil</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>Results as files</source>
        <translation>Dosya olarak sonuçlar</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Yazılıyor</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Sonuçların klasörü</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>İptal edildi: hiçbir şey yazılmadı.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>Di&amp;l:</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Raporun dili</translation>
    </message>
    <message>
        <source>&amp;Sections:</source>
        <translation>&amp;Bölümler:</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>&amp;Note under the title:</source>
        <translation>Başlığın altındaki &amp;not:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Who made it, for whom, what to look at</source>
        <translation>Kim hazırladı, kimin için, neye bakmalı</translation>
    </message>
    <message>
        <source>Logo: none</source>
        <translation>Logo: yok</translation>
    </message>
    <message>
        <source>Logo: %1</source>
        <translation>Logo: %1</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Seç…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo seç</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>K&amp;aldır</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Logoyu kaldır</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>&amp;PDF olarak kaydet…</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>Yazdı&amp;r…</translation>
    </message>
    <message>
        <source>Copy s&amp;ummary as text</source>
        <translation>Özeti &amp;metin olarak kopyala</translation>
    </message>
    <message>
        <source>Save &amp;workbook…</source>
        <translation>Çalışma &amp;kitabı kaydet…</translation>
    </message>
    <message>
        <source>Everything as a workbook (XLSX) for Excel or LibreOffice, in the language of the report.</source>
        <translation>Excel veya LibreOffice için her şey, çalışma kitabı (XLSX) olarak, raporun dilinde.</translation>
    </message>
    <message>
        <source>Save results to a folder</source>
        <translation>Sonuçları bir klasöre kaydet</translation>
    </message>
    <message>
        <source>To a folder: customers, top customers, segments, RFM segments, outliers and findings as CSV, the models with every setting as JSON.</source>
        <translation>Klasöre: müşteriler, en değerli müşteriler, segmentler, RFM segmentleri, aykırı değerler ve bulgular CSV olarak, modeller bütün ayarlarıyla JSON olarak.</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Raporun önizlemesi</translation>
    </message>
    <message>
        <source>The preview is being made.</source>
        <translation>Önizleme hazırlanıyor.</translation>
    </message>
    <message>
        <source>Preview: page %1 of %2</source>
        <translation>Önizleme: sayfa %1 / %2</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Resimler (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 okunabilen bir resim değil.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Raporu kaydet</translation>
    </message>
    <message>
        <source> report</source>
        <comment>end of a file name</comment>
        <translation> raporu</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF belgesi (*.pdf)</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Çalışma kitabını kaydet</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Çalışma kitabı (*.xlsx)</translation>
    </message>
    <message>
        <source>Save to a fol&amp;der…</source>
        <translation>Klas&amp;öre kaydet…</translation>
    </message>
    <message>
        <source>CSV for a Turkish E&amp;xcel: semicolons, decimal commas</source>
        <translation>Türkçe &amp;Excel için CSV: noktalı virgül, ondalık virgül</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;İptal</translation>
    </message>
    <message>
        <source>No program here opens %1.</source>
        <translation>%1 dosyasını açacak bir program bulunamadı.</translation>
    </message>
    <message>
        <source>Saved to %1: %2</source>
        <comment>a folder, what can be done</comment>
        <translation>%1 klasörüne kaydedildi: %2</translation>
    </message>
    <message>
        <source>open the folder</source>
        <translation>klasörü aç</translation>
    </message>
    <message>
        <source>Saved as %1: %2, %3</source>
        <comment>a file, what can be done</comment>
        <translation>%1 adıyla kaydedildi: %2, %3</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>aç</translation>
    </message>
    <message>
        <source>open its folder</source>
        <translation>klasörünü aç</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ReportWriter</name>
    <message>
        <source>The report is in %1.</source>
        <translation>Rapor şurada: %1.</translation>
    </message>
    <message>
        <source>The report went to the printer.</source>
        <translation>Rapor yazıcıya gönderildi.</translation>
    </message>
    <message>
        <source>The workbook is in %1.</source>
        <translation>Çalışma kitabı şurada: %1.</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Sonuçlar %1 klasöründe.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmCellPanel</name>
    <message>
        <source>&amp;Segment of this cell</source>
        <translation>Bu hücrenin &amp;segmenti</translation>
    </message>
    <message>
        <source>Show its customers</source>
        <translation>Müşterilerini göster</translation>
    </message>
    <message>
        <source>Back to the classic map</source>
        <translation>Klasik haritaya dön</translation>
    </message>
    <message>
        <source>Recency %1 begins at %2 days since the last order or fewer: then %3.</source>
        <translation>Yenilik %1, son alışverişten %2 gün ya da daha az geçmişse başlar: o zaman %3.</translation>
    </message>
    <message>
        <source>Without an order, recency falls to %1 after %2 days: then %3.</source>
        <translation>Alışveriş olmazsa yenilik %2 gün sonra %1 olur: o zaman %3.</translation>
    </message>
    <message>
        <source>Frequency %1 begins at %2 orders: then %3.</source>
        <translation>Sıklık %1, %2 alışverişte başlar: o zaman %3.</translation>
    </message>
    <message>
        <source>The column is the mean of the frequency and the monetary score, rounded up.</source>
        <translation>Sütun, sıklık ve parasal puanın yukarı yuvarlanmış ortalamasıdır.</translation>
    </message>
    <message>
        <source>Recency %1, frequency %2</source>
        <translation>Yenilik %1, sıklık %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 müşteri</numerusform>
        </translation>
    </message>
    <message>
        <source>Last order %1 days ago on average</source>
        <translation>Son alışveriş ortalama %1 gün önce</translation>
    </message>
    <message>
        <source>%1 orders on average</source>
        <translation>Ortalama %1 alışveriş</translation>
    </message>
    <message>
        <source>%1 spent on average</source>
        <translation>Ortalama harcama %1</translation>
    </message>
    <message>
        <source>CLTV of all: %1</source>
        <translation>Hepsinin CLTV’si: %1</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmCrossModel</name>
    <message numerus="yes">
        <source>%1 customer(s), %2 of the RFM segment; CLTV %3</source>
        <translation>
            <numerusform>%1 müşteri, RFM segmentinin %2 kadarı; CLTV %3</numerusform>
        </translation>
    </message>
    <message>
        <source>RFM segment</source>
        <translation>RFM segmenti</translation>
    </message>
    <message>
        <source>CLTV segment %1</source>
        <translation>CLTV segmenti %1</translation>
    </message>
    <message>
        <source>Without CLTV</source>
        <translation>CLTV’si olmayan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmCrossPanel</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>Gö&amp;ster</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Share of the RFM segment</source>
        <translation>RFM segmentindeki pay</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>RFM segments against CLTV segments</source>
        <translation>CLTV segmentlerine karşı RFM segmentleri</translation>
    </message>
    <message>
        <source>Champions and A: %1 customers, CLTV %2. A, but at risk or among those not to be lost: %3 customers, CLTV %4. A click on a figure shows the customers.</source>
        <translation>Hem şampiyon hem A: %1 müşteri, CLTV %2. A olup risk altındaki ya da kaybedilmemesi gereken: %3 müşteri, CLTV %4. Bir sayıya tıklayınca müşteriler görünür.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmCutsPanel</name>
    <message>
        <source>Scores are made by quantiles, so that each has about as many customers. Where your company has limits of its own, set them: a figure belongs to a limit up to and including it.</source>
        <translation>Puanlar çeyrekliklere benzer dilimlerle verilir, her puanda yaklaşık aynı sayıda müşteri olur. Şirketinizin kendi sınırları varsa girin: bir değer, sınıra eşitse o sınırın altında sayılır.</translation>
    </message>
    <message>
        <source>Recency limit %1</source>
        <comment>number of the limit</comment>
        <translation>Yenilik sınırı %1</translation>
    </message>
    <message>
        <source>Frequency limit %1</source>
        <comment>number of the limit</comment>
        <translation>Sıklık sınırı %1</translation>
    </message>
    <message>
        <source>Monetary limit %1</source>
        <comment>number of the limit</comment>
        <translation>Parasal sınır %1</translation>
    </message>
    <message>
        <source>Recency, days</source>
        <translation>Yenilik, gün</translation>
    </message>
    <message>
        <source>Frequency, orders</source>
        <translation>Sıklık, alışveriş</translation>
    </message>
    <message>
        <source>Monetary value</source>
        <translation>Parasal değer</translation>
    </message>
    <message>
        <source>Limits of one’s own instead of quantiles</source>
        <translation>Dilimler yerine kendi sınırlarınız</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmGridChart</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmPage</name>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Score &amp;levels</source>
        <translation>Puan d&amp;üzeyi</translation>
    </message>
    <message>
        <source>&amp;Monetary score in the grid</source>
        <translation>Izgarada &amp;parasal puan</translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation>RFM segmentleri</translation>
    </message>
    <message>
        <source>RFM grid</source>
        <translation>RFM ızgarası</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>Ortalama değer</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>told apart by their place in the file</source>
        <translation>dosyadaki sıraya göre ayrılır</translation>
    </message>
    <message>
        <source>told apart by customer id</source>
        <translation>müşteri numarasına göre ayrılır</translation>
    </message>
    <message>
        <source>get the same score</source>
        <translation>aynı puanı alır</translation>
    </message>
    <message>
        <source>Each customer gets a score for how lately (recency), how often (frequency) and for how much (monetary) he bought; %1 is best. The figures are cleaned, not capped. A double click on a segment shows its customers.</source>
        <translation>Her müşteri ne kadar yakında (yenilik, recency), ne kadar sık (sıklık, frequency) ve ne kadarlık (parasal değer, monetary) alışveriş yaptığına göre puan alır; en iyisi %1. Değerler temizlenmiş, baskılanmamıştır. Bir segmente çift tıklamak müşterilerini gösterir.</translation>
    </message>
    <message numerus="yes">
        <source>Recency %1, frequency %2: %3, %4 customer(s)</source>
        <translation>
            <numerusform>Yenilik %1, sıklık %2: %3, %4 müşteri</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers by recency and frequency score</source>
        <translation>Yenilik ve sıklık puanına göre müşteriler</translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation>Yenilik puanı</translation>
    </message>
    <message>
        <source>Frequency and monetary score</source>
        <translation>Sıklık ve parasal puan</translation>
    </message>
    <message>
        <source>Frequency score</source>
        <translation>Sıklık puanı</translation>
    </message>
    <message>
        <source>Mean CLTV</source>
        <translation>Ortalama CLTV</translation>
    </message>
    <message>
        <source>Segments and actions</source>
        <translation>Segmentler ve aksiyonlar</translation>
    </message>
    <message>
        <source>Against CLTV segments</source>
        <translation>CLTV segmentlerine karşı</translation>
    </message>
    <message>
        <source>Scores and limits</source>
        <translation>Puanlar ve sınırlar</translation>
    </message>
    <message>
        <source>Make a &amp;target list</source>
        <translation>&amp;Hedef listesi yap</translation>
    </message>
    <message>
        <source>Back to the suggestio&amp;n</source>
        <translation>Ö&amp;neriye dön</translation>
    </message>
    <message>
        <source>What the scores mean</source>
        <translation>Puanların anlamı</translation>
    </message>
    <message>
        <source>Fig&amp;ure</source>
        <translation>Göste&amp;rge</translation>
    </message>
    <message>
        <source>E&amp;qual frequencies</source>
        <translation>&amp;Eşit sıklıklar</translation>
    </message>
    <message>
        <source>Sh&amp;ow the customers</source>
        <translation>&amp;Müşterileri göster</translation>
    </message>
    <message>
        <source>Who moved since an earlier file…</source>
        <translation>Önceki dosyadan bu yana geçişler…</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmScoresModel</name>
    <message>
        <source>The total value is not known.</source>
        <translation>Toplam değer bilinmiyor.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>kimse yok</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puan</translation>
    </message>
    <message>
        <source>Recency: days since the last order</source>
        <translation>Yenilik: son alışverişten bu yana gün</translation>
    </message>
    <message>
        <source>Frequency: orders</source>
        <translation>Sıklık: alışveriş sayısı</translation>
    </message>
    <message>
        <source>Monetary: total value</source>
        <translation>Parasal: toplam değer</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Equal numbers of orders are told apart here, so ranges may meet.</source>
        <translation>Burada eşit alışveriş sayıları birbirinden ayrılır, bu yüzden aralıklar birbirine değebilir.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmSegmentsModel</name>
    <message>
        <source>The total value is not known.</source>
        <translation>Toplam değer bilinmiyor.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Mean recency, days</source>
        <translation>Ortalama yenilik, gün</translation>
    </message>
    <message>
        <source>Mean orders</source>
        <translation>Ortalama alışveriş sayısı</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>Ortalama değer</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>Days from the last order to the analysis date.</source>
        <translation>Son alışverişten analiz tarihine kadar geçen gün.</translation>
    </message>
    <message>
        <source>Total value of a customer&apos;s orders so far, not capped.</source>
        <translation>Müşterinin bugüne kadarki alışverişlerinin toplam değeri, baskılanmamış.</translation>
    </message>
    <message>
        <source>A suggestion; a double-click edits it.</source>
        <translation>Bir öneri; çift tıklayarak düzenleyin.</translation>
    </message>
    <message>
        <source>In your own words; a double-click edits it.</source>
        <translation>Sizin sözlerinizle; çift tıklayarak düzenleyin.</translation>
    </message>
    <message>
        <source>Suggested actions</source>
        <translation>Önerilen aksiyonlar</translation>
    </message>
    <message>
        <source>What the customers of the segment are expected to spend within the horizon of the CLTV.</source>
        <translation>Segmentteki müşterilerin CLTV tahmin döneminde harcaması beklenen tutar.</translation>
    </message>
    <message>
        <source>What to do with the customers of a segment. A double-click edits it.</source>
        <translation>Segmentteki müşterilerle ne yapılacağı. Çift tıklayarak düzenleyin.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RowsModel</name>
    <message>
        <source>Row %1, line %2 of the file</source>
        <translation>%1. kayıt, dosyanın %2. satırı</translation>
    </message>
    <message>
        <source>used as: %1</source>
        <translation>kullanıldığı yer: %1</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RowsView</name>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Copy with column names</source>
        <translation>Sütun adlarıyla kopyala</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Satıra git…</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RunStatus</name>
    <message>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::SamplesModel</name>
    <message>
        <source>Line</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Hücre</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::SegmentsModel</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri sayısı</translation>
    </message>
    <message>
        <source>Mean CLTV</source>
        <translation>Ortalama CLTV</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>Expected purchases, 6 months</source>
        <translation>Beklenen satın alma sayısı, 6 ay</translation>
    </message>
    <message>
        <source>Expected average value</source>
        <translation>Beklenen ortalama değer</translation>
    </message>
    <message>
        <source>Purchases that a customer of the segment is expected to make within 168 days (6 months of 4 weeks), on average.</source>
        <translation>Segmentteki bir müşterinin 168 gün (4 haftalık 6 ay) içinde yapması beklenen ortalama satın alma sayısı.</translation>
    </message>
    <message>
        <source>Value of a purchase that a customer of the segment is expected to make, on average.</source>
        <translation>Segmentteki bir müşteriden beklenen bir alışverişin ortalama tutarı.</translation>
    </message>
    <message>
        <source>A suggestion; a double-click edits it.</source>
        <translation>Bir öneri; çift tıklayarak düzenleyin.</translation>
    </message>
    <message>
        <source>In your own words; a double-click edits it.</source>
        <translation>Sizin sözlerinizle; çift tıklayarak düzenleyin.</translation>
    </message>
    <message>
        <source>Expected purchases, 3 months</source>
        <translation>Beklenen satın alma sayısı, 3 ay</translation>
    </message>
    <message>
        <source>Suggested actions</source>
        <translation>Önerilen aksiyonlar</translation>
    </message>
    <message>
        <source>A click shows the customers of the segment.</source>
        <translation>Tıklayınca segmentin müşterileri gösterilir.</translation>
    </message>
    <message>
        <source>Purchases that a customer of the segment is expected to make within 84 days (3 months of 4 weeks), on average.</source>
        <translation>Segmentteki bir müşteriden 84 gün (4 haftalık 3 ay) içinde ortalama beklenen satın alma sayısı.</translation>
    </message>
    <message>
        <source>What to do with the customers of a segment. A double-click edits it.</source>
        <translation>Segmentin müşterileri için ne yapılacağı. Çift tıklayarak düzenleyin.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation>Segmentler</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri sayısı</translation>
    </message>
    <message numerus="yes">
        <source>Total CLTV over %n month(s)</source>
        <translation>
            <numerusform>%n aylık toplam CLTV</numerusform>
        </translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>&amp;Number of segments:</source>
        <translation>Segment sayı&amp;sı:</translation>
    </message>
    <message>
        <source>Number of segments</source>
        <translation>Segment sayısı</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Gösterge</translation>
    </message>
    <message>
        <source>Total CLTV</source>
        <translation>Toplam CLTV</translation>
    </message>
    <message>
        <source>Mean CLTV</source>
        <translation>Ortalama CLTV</translation>
    </message>
    <message>
        <source>Expected purchases, 3 months</source>
        <translation>Beklenen satın alma sayısı, 3 ay</translation>
    </message>
    <message>
        <source>Expected purchases, 6 months</source>
        <translation>Beklenen satın alma sayısı, 6 ay</translation>
    </message>
    <message>
        <source>Expected average value</source>
        <translation>Beklenen ortalama değer</translation>
    </message>
    <message>
        <source>&amp;Distribution of:</source>
        <translation>Dağılı&amp;m:</translation>
    </message>
    <message>
        <source>Distribution of</source>
        <translation>Dağılım</translation>
    </message>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>&amp;Show the customers</source>
        <translation>Müşterileri göste&amp;r</translation>
    </message>
    <message>
        <source>Back to the su&amp;ggestion</source>
        <translation>Ö&amp;neriye dön</translation>
    </message>
    <message>
        <source>Figures by segment</source>
        <translation>Segmentlere göre göstergeler</translation>
    </message>
    <message>
        <source>Distribution by segment</source>
        <translation>Segmentlere göre dağılım</translation>
    </message>
    <message numerus="yes">
        <source>Customers are ordered by CLTV and divided into %n group(s) of about equal size: A holds the most valuable ones. A click on a bar, a box or the name of a segment shows its customers.</source>
        <translation>
            <numerusform>Müşteriler CLTV’ye göre sıralanıp yaklaşık eşit büyüklükte %n gruba ayrılır: en değerliler A grubundadır. Bir çubuğa, bir kutuya veya segment adına tıklayınca o müşteriler gösterilir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean CLTV over %n month(s)</source>
        <translation>
            <numerusform>%n aylık ortalama CLTV</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected purchases, mean</source>
        <translation>Beklenen satın alma sayısı, ortalama</translation>
    </message>
    <message>
        <source>Expected average value, mean</source>
        <translation>Beklenen ortalama değer, ortalama</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>segment, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: median %2</source>
        <comment>segment, figure</comment>
        <translation>%1: medyan %2</translation>
    </message>
    <message>
        <source>CLTV segment %1</source>
        <translation>CLTV segmenti %1</translation>
    </message>
    <message>
        <source>&amp;Make a target list</source>
        <translation>&amp;Hedef listesi yap</translation>
    </message>
    <message>
        <source>F&amp;igure:</source>
        <translation>Gös&amp;terge:</translation>
    </message>
    <message>
        <source>Who moved since an earlier file…</source>
        <translation>Önceki dosyadan bu yana geçişler…</translation>
    </message>
    <message>
        <source>Save all charts</source>
        <translation>Bütün grafikleri kaydet</translation>
    </message>
    <message>
        <source> segments</source>
        <comment>end of a file name</comment>
        <translation> segmentleri</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF belgesi (*.pdf)</translation>
    </message>
    <message>
        <source>The charts are in %1.</source>
        <translation>Grafikler şurada: %1.</translation>
    </message>
    <message>
        <source>Save all &amp;charts…</source>
        <translation>Bütün grafikleri &amp;kaydet…</translation>
    </message>
    <message>
        <source>Every figure of both charts, as one PDF.</source>
        <translation>İki grafiğin bütün değerleri, tek PDF olarak.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>waiting for a file</source>
        <translation>dosya bekliyor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>tamam</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>bakılacak %n bulgu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::StepPages</name>
    <message>
        <source>Welcome</source>
        <translation>Karşılama</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::TableView</name>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Copy with column names</source>
        <translation>Sütun adlarıyla kopyala</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tümünü seç</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::TargetListsModel</name>
    <message>
        <source>Example: %1</source>
        <translation>Örnek: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteri</translation>
    </message>
    <message>
        <source>CLTV</source>
        <translation>CLTV</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Expected value of those on the list.</source>
        <translation>Listedekilerin beklenen değeri.</translation>
    </message>
    <message>
        <source>Of the expected value of all customers.</source>
        <translation>Tüm müşterilerin beklenen değerindeki pay.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::TrustPanel</name>
    <message>
        <source>Bootstrap</source>
        <translation>Bootstrap ile sına</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Stop the bootstrap</source>
        <translation>Bootstrap’i durdur</translation>
    </message>
    <message>
        <source>Progress of the bootstrap</source>
        <translation>Bootstrap’in ilerleyişi</translation>
    </message>
    <message>
        <source>Errors of the estimates</source>
        <translation>Tahminlerin hataları</translation>
    </message>
    <message>
        <source>Customers made up by the model</source>
        <translation>Modelin türettiği müşteriler</translation>
    </message>
    <message>
        <source>Fit: customers of the file and customers made up by the model</source>
        <translation>Uyum: Dosyadaki müşteriler ve modelin türettikleri</translation>
    </message>
    <message>
        <source>Error of the estimate: how far these expectations may be off (%1)</source>
        <translation>Tahminin hatası: Bu beklentiler ne kadar yanılabilir (%1)</translation>
    </message>
    <message>
        <source>The other models are being fitted and the checks are being made; the sentences follow.</source>
        <translation>Öbür modeller kuruluyor ve sınamalar yapılıyor; tümceler ardından gelecek.</translation>
    </message>
    <message>
        <source>Draws the customers many times with replacement and fits both models to each draw. Needs no assumption that the models are right.</source>
        <translation>Müşterileri birçok kez yerine koyarak çeker ve her çekilişe iki modeli de kurar. Modellerin doğru olduğunu varsaymayı gerektirmez.</translation>
    </message>
    <message>
        <source>Checks the margins by %1 refits to redrawn customers.</source>
        <translation>Aralıkları, yeniden çekilen müşterilerle %1 kez kurarak sınar.</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ValidationPanel</name>
    <message>
        <source>The models are being fitted to what happened before that day.</source>
        <translation>Modeller o günden önce olanlarla kuruluyor.</translation>
    </message>
    <message>
        <source>Last day the model sees</source>
        <translation>Modelin gördüğü son gün</translation>
    </message>
    <message>
        <source>The model is fitted to the purchases up to this day; those after it are the test.</source>
        <translation>Model bu güne kadarki alışverişlerle kurulur; sonrakiler sınamadır.</translation>
    </message>
    <message>
        <source>Purchases up to each week, made and expected</source>
        <translation>Her haftaya kadarki alışverişler, gerçekleşen ve beklenen</translation>
    </message>
    <message>
        <source>Purchases of each week, made and expected</source>
        <translation>Her haftanın alışverişleri, gerçekleşen ve beklenen</translation>
    </message>
    <message>
        <source>Later purchases by earlier ones, made and expected</source>
        <translation>Önceki alışverişlere göre sonrakiler, gerçekleşen ve beklenen</translation>
    </message>
    <message>
        <source>Share of later value caught by the best customers</source>
        <translation>En iyi müşterilerin yakaladığı sonraki değer payı</translation>
    </message>
    <message>
        <source>Errors at other dates</source>
        <translation>Başka tarihlerde hatalar</translation>
    </message>
    <message>
        <source>The same at other dates</source>
        <translation>Aynısı başka tarihlerde</translation>
    </message>
    <message>
        <source>Purchases (all orders)</source>
        <translation>Alışverişler (tüm siparişler)</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>Tekrar alışverişler</translation>
    </message>
    <message>
        <source>made</source>
        <translation>gerçekleşen</translation>
    </message>
    <message>
        <source>expected by the model</source>
        <translation>modelin beklediği</translation>
    </message>
    <message>
        <source>Week beginning</source>
        <translation>Haftanın başı</translation>
    </message>
    <message>
        <source>split</source>
        <translation>bölme</translation>
    </message>
    <message>
        <source>Week of %1: %2 made, %3 expected</source>
        <translation>%1 haftası: %2 gerçekleşti, %3 bekleniyordu</translation>
    </message>
    <message>
        <source>Purchases so far (dashed: expected)</source>
        <translation>O güne kadarki alışverişler (kesikli: beklenen)</translation>
    </message>
    <message>
        <source>Purchases a week (dashed: expected)</source>
        <translation>Haftalık alışverişler (kesikli: beklenen)</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>so many or more</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Mean purchases after the split</source>
        <translation>Bölmeden sonra ortalama alışveriş</translation>
    </message>
    <message>
        <source>Purchases before it</source>
        <translation>Bölmeden önceki alışverişler</translation>
    </message>
    <message>
        <source>Purchases a customer</source>
        <translation>Müşteri başına alışveriş</translation>
    </message>
    <message>
        <source>ranked by the model</source>
        <translation>modelin sıraladığı</translation>
    </message>
    <message>
        <source>ranked by what they really brought</source>
        <translation>gerçekte getirdiklerine göre</translation>
    </message>
    <message>
        <source>best tenth</source>
        <translation>en iyi onda bir</translation>
    </message>
    <message>
        <source>Customers, best first</source>
        <translation>Müşteriler, en iyiden başlayarak</translation>
    </message>
    <message>
        <source>Share of later value</source>
        <translation>Sonraki değerin payı</translation>
    </message>
    <message>
        <source>Share of later purchases</source>
        <translation>Sonraki alışverişlerin payı</translation>
    </message>
    <message>
        <source>The best %1 by the model brought %2</source>
        <translation>Modele göre en iyi %1, değerin %2 kadarını getirdi</translation>
    </message>
    <message>
        <source>Last day seen</source>
        <translation>Görülen son gün</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Müşteriler</translation>
    </message>
    <message>
        <source>Purchases made</source>
        <translation>Gerçekleşen alışveriş</translation>
    </message>
    <message>
        <source>Purchases expected</source>
        <translation>Beklenen alışveriş</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Sapma</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>Sıra korelasyonu</translation>
    </message>
    <message>
        <source>Last day the model sees:</source>
        <translation>Modelin gördüğü son gün:</translation>
    </message>
    <message>
        <source>What the best brought (dashed: the really best)</source>
        <translation>En iyilerin getirdiği (kesikli: gerçekte en iyiler)</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Hoş geldiniz</translation>
    </message>
    <message>
        <source>Kıymet</source>
        <translation>Kıymet</translation>
    </message>
    <message>
        <source>What is each of your customers worth in the next six months? Open a customer file and see: cleaned data, a fitted model, customer lifetime value (CLTV) and segments.</source>
        <translation>Müşterilerinizin her biri önümüzdeki altı ayda ne kadar değerli? Bir müşteri dosyası açın; temizlenmiş veriyi, kurulan modeli, müşteri yaşam boyu değerini (CLTV) ve segmentleri görün.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Dosya aç…</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Örneği aç</translation>
    </message>
    <message>
        <source>A made-up retailer with made-up customers</source>
        <translation>Hayalî müşterileri olan hayalî bir perakendeci</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>file, folder</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Son dosyalar</translation>
    </message>
    <message>
        <source>You can also drop a file (CSV, Excel, zip) anywhere on this window, or paste a table that you copied in a spreadsheet (Ctrl+V). Your file is only read, never changed.</source>
        <translation>Bir dosyayı (CSV, Excel, zip) bu pencerenin herhangi bir yerine bırakabilir ya da hesap tablosunda kopyaladığınız bir tabloyu yapıştırabilirsiniz (Ctrl+V). Dosyanız yalnızca okunur, hiç değiştirilmez.</translation>
    </message>
    <message>
        <source>First steps: from a file to a target list in ten minutes</source>
        <translation>İlk adımlar: on dakikada dosyadan hedef listesine</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::WindowActions</name>
    <message>
        <source>Undo</source>
        <translation>Geri Al</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Geri al: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Yinele: %1</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Henüz dosya yok</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Dosya</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Son &amp;dosyalar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Dü&amp;zen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Görünüm</translation>
    </message>
    <message>
        <source>&amp;Go to step</source>
        <translation>&amp;Adıma git</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Di&amp;l</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Yardım</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Araç çubuğu</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Yeni pencere</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Aç…</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>Ö&amp;rneği aç</translation>
    </message>
    <message>
        <source>Sa&amp;ve project</source>
        <translation>Projeyi &amp;kaydet</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projeyi &amp;farklı kaydet…</translation>
    </message>
    <message>
        <source>Save re&amp;cipe…</source>
        <translation>&amp;Tarifi kaydet…</translation>
    </message>
    <message>
        <source>Apply reci&amp;pe…</source>
        <translation>Tarif &amp;uygula…</translation>
    </message>
    <message>
        <source>Open next &amp;month&apos;s file…</source>
        <translation>&amp;Gelecek ayın dosyasını aç…</translation>
    </message>
    <message>
        <source>Another file with all that was decided about this one</source>
        <translation>Başka bir dosyayı, bu dosya için verilen bütün kararlarla açar</translation>
    </message>
    <message>
        <source>Paste as &amp;data</source>
        <translation>&amp;Veri olarak yapıştır</translation>
    </message>
    <message>
        <source>Opens the table that was copied in a spreadsheet</source>
        <translation>Bir hesap tablosunda kopyalanan tabloyu açar</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>&amp;Pencereyi kapat</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Çıkış</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Geri Al</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Yinele</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Adımlar</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Tercihler…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Kılavuz</translation>
    </message>
    <message>
        <source>The guide, at what is in focus</source>
        <translation>Odaktaki yerin kılavuzu</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;İlk adımlar</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Bu nedir?</translation>
    </message>
    <message>
        <source>&amp;About Kıymet</source>
        <translation>Kıymet &amp;Hakkında</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Sistemdeki gibi</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Açık</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Koyu</translation>
    </message>
</context>
<context>
    <name>kiymet::ui::WordsBox</name>
    <message>
        <source>Which</source>
        <translation>Hangileri</translation>
    </message>
    <message>
        <source>Choose one or several</source>
        <translation>Birini ya da birkaçını seçin</translation>
    </message>
    <message>
        <source>%1 (nobody)</source>
        <comment>a word that no customer has</comment>
        <translation>%1 (kimsede yok)</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>seçin…</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between chosen words</comment>
        <translation> ya da </translation>
    </message>
</context>
</TS>
