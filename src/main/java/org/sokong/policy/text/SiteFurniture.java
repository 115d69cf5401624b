package org.sokong.policy.text;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fixed wording that websites put around an article, in the four languages. All patterns are
 * matched against the {@linkplain SearchForm search form} of a line.
 */
final class SiteFurniture {

    /** Headings above lists of other articles. */
    private static final Set<String> SIDEBAR =
            labels(
                    "related, related articles, related stories, related news, related posts,"
                            + " related content, related topics, read also, read more, read next,"
                            + " also read, most read, most popular, popular, trending, trending now,"
                            + " latest, latest news, latest stories, top stories, more stories,"
                            + " more news, more from this section, more from this author,"
                            + " you may also like, you might also like, recommended,"
                            + " recommended for you, editor's picks, editors' picks, in other news,"
                            + " don't miss, see also, featured",
                    "berita berkaitan, artikel berkaitan, berkaitan, baca juga, baca lagi,"
                            + " berita terkini, terkini, berita lain, berita popular, popular,"
                            + " paling popular, paling banyak dibaca, sering dibaca, berita utama,"
                            + " lagi berita, artikel lain, cadangan untuk anda, pilihan editor,"
                            + " tular, mungkin anda berminat, lihat juga",
                    "cùng chủ đề, cùng tác giả, cùng chuyên mục, cùng chuyên đề, nổi bật, mới nhất,"
                            + " tin mới nhất, tin mới, bài đọc nhiều, đọc nhiều, đọc nhiều nhất,"
                            + " xem nhiều, xem nhiều nhất, tin liên quan, bài liên quan,"
                            + " tin cùng chuyên mục, bài viết liên quan, bài viết khác, tin khác,"
                            + " đọc thêm, xem thêm, có thể bạn quan tâm, có thể bạn thích, tin nổi"
                            + " bật, tin tức khác, dành cho bạn, tin nóng",
                    "مواضيع ذات صلة, موضوعات ذات صلة, أخبار ذات صلة, مقالات ذات صلة, ذات صلة,"
                            + " اقرأ أيضا, اقرأ المزيد, اقرا كذلك, إقرأ أيضا, الأكثر قراءة, الأكثر"
                            + " مشاهدة, الأكثر شيوعا, آخر الأخبار, أحدث الأخبار, آخر المستجدات,"
                            + " أخبار أخرى, مقالات أخرى, المزيد, المزيد من الأخبار, قد يعجبك أيضا,"
                            + " قد يهمك أيضا, مختارات, شاهد أيضا, أهم الأخبار, الأحدث");

    /** Buttons, menus, notices: a line that is nothing else. */
    private static final Set<String> FURNITURE =
            labels(
                    "home, menu, search, share, share this, share this article, tweet, print,"
                            + " print this page, email, e-mail, copy link, follow us, subscribe,"
                            + " sign in, log in, login, register, sign up, newsletter, untitled,"
                            + " image, photo, video, gallery, skip to content,"
                            + " skip to main content, back to top, next, previous, facebook,"
                            + " twitter, x, whatsapp, telegram, linkedin, instagram, youtube, tiktok,"
                            + " contact us, about us, privacy policy, terms of use, terms, contact, privacy, accept cookies,"
                            + " listen to this article, download, news, breadcrumb, tags",
                    "laman utama, utama, langkau ke kandungan, carian, cari, kongsi, kongsikan, kongsi artikel ini,"
                            + " cetak, langgan, log masuk, daftar, hubungi kami, tentang kami,"
                            + " dasar privasi, ikuti kami, muat turun, salin pautan, tanpa tajuk,"
                            + " kembali ke atas, berita",
                    "trang chủ, bỏ qua đến nội dung, chuyển đến nội dung, tìm kiếm, chia sẻ, in bài, in bài viết, in trang, gửi email,"
                            + " đăng nhập, đăng ký, theo dõi, theo dõi chúng tôi, liên hệ,"
                            + " giới thiệu, sao chép liên kết, lưu bài, nghe bài viết, tải về,"
                            + " về đầu trang, không có tiêu đề, thích, tin tức",
                    "الرئيسية, الصفحة الرئيسية, انتقل إلى المحتوى, تخطى إلى المحتوى, القائمة, بحث, شارك, شاركها, مشاركة, طباعة, اشترك,"
                            + " تسجيل الدخول, تابعنا, اتصل بنا, من نحن, سياسة الخصوصية, نسخ الرابط,"
                            + " استمع, تحميل, بدون عنوان, أخبار");

    private static final Set<String> HOME =
            labels("home", "laman utama", "trang chủ", "الرئيسية, الصفحة الرئيسية");

    private static final Pattern ADVERT =
            Pattern.compile(
                    "[\\[(<\\-–—* ]*"
                            + "(advertisement|advertisements|advert|ad|ads|sponsored|sponsored content"
                            + "|iklan|iklan tajaan|kandungan tajaan"
                            + "|quảng cáo|tài trợ|nội dung tài trợ"
                            + "|اعلان|اعلانات|اعلان ممول|محتوي ممول)"
                            + "( (no\\.?|số|رقم|nombor))?( ?#?\\d{1,3})?"
                            + "([\\])>\\-–—*:.| ]*(continue reading|story continues|article continues"
                            + "|scroll|sambung|teruskan|bacaan diteruskan|cuộn|đọc tiếp|bài tiếp"
                            + "|تابع القراءه|اكمل القراءه|يتبع).{0,40})?"
                            + "[\\])>\\-–—*:. ]*");

    private static final Pattern SHARE =
            Pattern.compile(
                    "(share|tweet|post|send|save|kongsi|kongsikan|hantar|chia sẻ|gửi|شارك|شاركها|مشاركه|ارسل)"
                            + "( this| it| ini| bài| المقال)?( on| to| via| by| di| ke| melalui| lên| qua| trên| علي| عبر| في)?"
                            + " (facebook|x|twitter|whatsapp|telegram|linkedin|zalo|messenger|instagram"
                            + "|threads|e-?mail|email|e-?mel|emel|فيسبوك|تويتر|اكس|واتساب|تيليجرام|تلجرام|البريد.*)");

    /** Names of days and months, and what else stands in a date. */
    private static final Pattern DATE_WORD =
            Pattern.compile(
                    "(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|wed|thu|fri|sat|sun)"
                            + "|january|february|march|april|may|june|july|august|september|october"
                            + "|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
                            + "|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad|januari|februari|mac|mei"
                            + "|julai|ogos|oktober|disember|pagi|petang|malam|tengah hari|hb"
                            + "|thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật|chủ|nhật|ngày|tháng|lúc|giờ"
                            + "|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|يناير|فبراير"
                            + "|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر"
                            + "|كانون|الثاني|الاول|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول"
                            + "|تشرين|ه|م|ص|صباحا|مساء|الساعه"
                            + "|am|pm|gmt|utc|no|bil|bilangan|số|العدد|at|on|st|nd|rd|th|of");

    private static final Pattern YEAR =
            Pattern.compile("(19|20)\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}|[\u0660-\u0669]{4}");

    private static final Pattern GAZETTE =
            Pattern.compile(
                    "(the )?(official gazette|government gazette|warta kerajaan|warta|công báo"
                            + "|الجريده الرسميه)(?!\\p{L}).{0,100}");

    /**
     * Labels that name what kind of document follows; on paper they stand alone above the title.
     */
    private static final Pattern DOCUMENT_KIND =
            Pattern.compile(
                    "(act|law|decree|regulations?|circular|order|guidelines?|code|convention|protocol"
                            + "|resolution|akta|undang-undang|pekeliling|garis panduan|peraturan|arahan"
                            + "|perintah|konvensyen|luật|nghị định|nghị quyết|thông tư|quyết định"
                            + "|quy định|quy chế|chỉ thị|hướng dẫn|kế hoạch|công ước|قانون|مرسوم|قرار"
                            + "|تعميم|لائحه|دليل|نظام|اتفاقيه|بروتوكول)\\b.{0,50}",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Headings that laws and plans number. */
    private static final Pattern SECTION =
            Pattern.compile(
                    "(article|section|chapter|part|title|annex|schedule|bahagian|bab|seksyen|perkara"
                            + "|fasal|lampiran|jadual|điều|chương|mục|phần|phụ lục|الماده|ماده|الفصل"
                            + "|فصل|الباب|القسم|الملحق)\\s+(\\(?[0-9\u0660-\u0669]{1,4}[a-z]?\\)?|[ivxlc]{1,7}"
                            + "|ال\\S{2,8}|[a-z])([.:)\\s–—-].{0,120})?",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "((leave a comment|post a comment|add a comment|comments?|komen|ulasan"
                            + "|tinggalkan komen|bình luận|ý kiến bạn đọc|تعليق|تعليقات|التعليقات"
                            + "|اضف تعليقا|اضف تعليق|اترك تعليقا)[ :]*[\\[(]?\\d*[\\])]?"
                            + "|\\(?\\d+\\)? (comments?|komen|ulasan|bình luận|تعليق|تعليقات))");

    private static final Pattern LOGO =
            Pattern.compile(
                    "(?U).*\\b(logo|favicon|icon|banner|thumbnail|placeholder|artboard)\\b.*");

    private static final Pattern FILE_NAME =
            Pattern.compile("\\S+\\.(jpe?g|png|gif|svg|webp|mp4|pdf)");

    private static final Pattern NOTICE =
            Pattern.compile(
                    "(©|\\(c\\)\\s*(\\d{4}|copyright)|copyright|hak cipta|bản quyền|حقوق النشر|جميع الحقوق).*"
                            + "|.*(all rights reserved|hak cipta terpelihara|جميع الحقوق محفوظه)\\.?"
                            + "|(tags?|topics|keywords|tag|kata kunci|từ khoá|từ khóa|الوسوم"
                            + "|كلمات مفتاحيه)\\s*:.*"
                            + "|.*\\b(cookies?)\\b.*(accept|consent|policy|setuju|đồng ý).*");

    private static final Pattern READ_ALSO =
            Pattern.compile(
                    "[\\[(>»•*\\- ]*(read also|also read|read more|see also|related|read next"
                            + "|baca juga|baca lagi|lihat juga|berita berkaitan"
                            + "|xem thêm|đọc thêm|mời đọc|tin liên quan"
                            + "|اقرا ايضا|اقرا المزيد|شاهد ايضا|طالع ايضا)\\s*[:：»>|–-].+");

    private static final Pattern DATELINE =
            Pattern.compile(
                    "(.{0,40}\\b)?(published|published at|published on|issued on|date of issue|posted|posted on|updated"
                            + "|last updated|updated at|date|diterbitkan|diterbitkan pada|tarikh|tarikh dikeluarkan"
                            + "|dikemas kini|dikemaskini|disiarkan|ngày đăng|ngày ban hành|ngày ký|đăng lúc|cập nhật"
                            + "|cập nhật lúc|xuất bản|تاريخ النشر|تاريخ الاصدار|صدر في|نشر في|نشر بتاريخ|اخر تحديث"
                            + "|التاريخ|تم النشر)\\s*([:：].*\\d.*|([^\\s\\d]+\\s+){0,2}\\d.{0,40})");

    private static final Pattern BYLINE =
            Pattern.compile(
                    "(by|written by|reported by|issued by|oleh|ditulis oleh|dikeluarkan oleh|ban hành bởi|tác giả|bài|thực hiện|phóng viên"
                            + "|بقلم|كتب|كتبت|اعداد|صادر عن|الصادر عن)\\s*[:：]?\\s+\\S.*");

    private SiteFurniture() {}

    static boolean isSidebarHeading(String form) {
        return SIDEBAR.contains(bare(form));
    }

    static boolean isAdvert(String form) {
        return ADVERT.matcher(form).matches();
    }

    static boolean isCommentCount(String form) {
        return COMMENTS.matcher(form).matches();
    }

    static boolean isReadAlso(String form) {
        return READ_ALSO.matcher(form).matches();
    }

    /** A label, menu trail, logo text or notice; a sentence that mentions a logo is none. */
    static boolean isFurniture(String form, boolean sentence) {
        if (FURNITURE.contains(bare(form))
                || FILE_NAME.matcher(form).matches()
                || SHARE.matcher(form).matches()
                || isRowOfLabels(form)) {
            return true;
        }
        if (form.length() > 200) {
            return false;
        }
        if (NOTICE.matcher(form).matches()) {
            return true;
        }
        return !sentence && (LOGO.matcher(form).matches() || isTrail(form));
    }

    /** Home > News > ..., or a first label followed at once by others. */
    private static boolean isTrail(String form) {
        String[] parts = form.split("\\s*[>»›|←→]\\s*|\\s+/\\s+");
        if (parts.length < 2) {
            return false;
        }
        boolean shortParts = Arrays.stream(parts).allMatch(part -> Words.count(part) <= 4);
        return HOME.contains(parts[0].strip()) || (parts.length > 2 && shortParts);
    }

    /** Buttons side by side. */
    private static boolean isRowOfLabels(String form) {
        String[] parts = form.split("\\s*[|·•/]\\s*");
        return parts.length > 1
                && Arrays.stream(parts)
                        .map(SiteFurniture::bare)
                        .allMatch(part -> FURNITURE.contains(part) || HOME.contains(part));
    }

    static boolean isDateline(String form) {
        return form.length() <= 120
                && (DATELINE.matcher(form).matches()
                        || GAZETTE.matcher(form).matches()
                        || isDate(form));
    }

    /** A date and nothing else. */
    private static boolean isDate(String form) {
        if (form.length() > 70 || !YEAR.matcher(form).find()) {
            return false;
        }
        return Arrays.stream(form.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> DATE_WORD.matcher(word).matches());
    }

    /** Whether a label names the kind of document that follows. */
    static boolean isDocumentKind(String form) {
        return Words.count(form) <= 8 && DOCUMENT_KIND.matcher(form).matches();
    }

    /** "Article 5", "Chương II", "المادة 3". */
    static boolean isSection(String form) {
        return SECTION.matcher(form).matches();
    }

    static boolean isByline(String form) {
        return Words.count(form) <= 8 && BYLINE.matcher(form).matches();
    }

    private static String bare(String form) {
        return form.replaceAll("^[\\s\\[(>»•*#\\-–—]+|[\\s\\])>»:：…*\\-–—]+$", "");
    }

    private static Set<String> labels(String... lists) {
        return Arrays.stream(lists)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(SearchForm::of)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
