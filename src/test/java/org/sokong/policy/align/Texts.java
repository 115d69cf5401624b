package org.sokong.policy.align;

import java.util.Random;
import java.util.stream.Collectors;
import org.sokong.uikit.Language;

/**
 * An invented circular in four languages, and an invented news report on the same subject that
 * translates none of them. The place, the people and the figures do not exist.
 */
public final class Texts {

    private Texts() {}

    /** The same text, but no paragraph is equal to one that another test has imported. */
    public static String unique(String text) {
        String mark =
                new Random()
                        .ints(9, 'a', 'z')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return text.lines()
                .map(
                        line ->
                                line.endsWith(".")
                                        ? line.substring(0, line.length() - 1) + " " + mark + "."
                                        : line + " " + mark)
                .collect(Collectors.joining("\n"));
    }

    /** The circular. The mark makes it a document that no other test has. */
    public static String circular(Language language, String mark) {
        String text =
                switch (language) {
                    case ENGLISH ->
                            """
                    Circular on the first weeks after a person is found
                    This circular was issued on 14 February 2031 by the Ministry of Welfare in Kuching after consultation with IOM and the authorities of Malaysia and Thailand.
                    Every person is met by a caseworker within 48 hours, and the first interview lasts no longer than 90 minutes.
                    Ms Amina Rahman, head of the shelter in Kuching, said that 37 residents from Myanmar and Bangladesh arrived in 2030.
                    A doctor examines each new resident, and the result is kept in a closed file for 15 years.
                    Shelters in Thailand and Malaysia exchange their lists of free beds on the 5th day of each month.
                    Mr Daniel Okonkwo of IOM added that 12 interpreters were trained between March and June 2030.
                    The right to remain silent is explained before any question about the journey is asked, in file %s.
                    The circular is reviewed on 30 September 2033.
                    """;
                    case MALAY ->
                            """
                    Pekeliling tentang minggu pertama selepas seseorang ditemui
                    Pekeliling ini dikeluarkan pada 14 Februari 2031 oleh Kementerian Kebajikan di Kuching selepas rundingan dengan IOM dan pihak berkuasa Malaysia serta Thailand.
                    Setiap orang ditemui oleh pekerja kes dalam tempoh 48 jam, dan temu bual pertama tidak melebihi 90 minit.
                    Puan Amina Rahman, ketua rumah perlindungan di Kuching, berkata 37 penghuni dari Myanmar dan Bangladesh tiba pada tahun 2030.
                    Doktor memeriksa setiap penghuni baharu, dan keputusannya disimpan dalam fail tertutup selama 15 tahun.
                    Rumah perlindungan di Thailand dan Malaysia bertukar senarai katil kosong pada hari ke-5 setiap bulan.
                    Encik Daniel Okonkwo dari IOM menambah bahawa 12 jurubahasa telah dilatih antara Mac dengan Jun 2030.
                    Hak untuk berdiam diri diterangkan sebelum sebarang soalan tentang perjalanan ditanya, dalam fail %s.
                    Pekeliling ini disemak semula pada 30 September 2033.
                    """;
                    case VIETNAMESE ->
                            """
                    Thông tư về những tuần đầu sau khi một người được tìm thấy
                    Thông tư này được ban hành ngày 14 tháng 2 năm 2031 bởi Bộ Phúc lợi tại Kuching sau khi tham vấn IOM và các cơ quan của Malaysia và Thái Lan.
                    Mỗi người được cán bộ phụ trách gặp trong vòng 48 giờ, và cuộc phỏng vấn đầu tiên không kéo dài quá 90 phút.
                    Bà Amina Rahman, phụ trách nhà tạm lánh tại Kuching, cho biết 37 người từ Myanmar và Bangladesh đã đến trong năm 2030.
                    Bác sĩ khám cho từng người mới đến, và kết quả được lưu trong hồ sơ kín 15 năm.
                    Các nhà tạm lánh ở Thái Lan và Malaysia trao đổi danh sách giường trống vào ngày 5 mỗi tháng.
                    Ông Daniel Okonkwo của IOM nói thêm rằng 12 phiên dịch đã được đào tạo từ tháng 3 đến tháng 6 năm 2030.
                    Quyền giữ im lặng được giải thích trước khi hỏi bất cứ điều gì về chuyến đi, trong hồ sơ %s.
                    Thông tư được xem xét lại ngày 30/9/2033.
                    """;
                    case ARABIC ->
                            """
                    تعميم بشأن الأسابيع الأولى بعد العثور على شخص
                    صدر هذا التعميم في ١٤ فبراير ٢٠٣١ عن وزارة الرعاية في كوتشينغ بعد التشاور مع IOM وسلطات ماليزيا وتايلاند.
                    يلتقي أخصائي الحالة بكل شخص خلال ٤٨ ساعة، ولا تزيد المقابلة الأولى على ٩٠ دقيقة.
                    وقالت السيدة أمينة رحمن، رئيسة المأوى في كوتشينغ، إن ٣٧ شخصًا من ميانمار وبنغلاديش وصلوا في عام ٢٠٣٠.
                    يفحص طبيب كل مقيم جديد، وتُحفظ النتيجة في ملف مغلق مدة ١٥ عامًا.
                    تتبادل المآوي في تايلاند وماليزيا قوائم الأسرّة الشاغرة في اليوم ٥ من كل شهر.
                    وأضاف السيد دانيال أوكونكو من IOM أن ١٢ مترجمًا تدربوا بين مارس ويونيو ٢٠٣٠.
                    يُشرح الحق في التزام الصمت قبل طرح أي سؤال عن الرحلة، في الملف %s.
                    يُراجع التعميم في ٣٠ سبتمبر/أيلول ٢٠٣٣.
                    """;
                };
        return text.formatted(mark);
    }

    /** A report from the same field, with some of the same countries and bodies. */
    public static String report(Language language, String mark) {
        String text =
                switch (language) {
                    case ENGLISH ->
                            """
                    Police report a rise in job fraud
                    The police of Malaysia said on 3 August 2029 that job fraud had risen for the third year in file %s.
                    Officers from Thailand and Bangladesh took part in a meeting that IOM had called in Penang.
                    Mr Suresh Nair, who leads the unit, asked people to check an offer before they travel.
                    Most of the 210 complaints named an agent who had promised work in a hotel.
                    A telephone line is open day and night, and nobody has to give a name.
                    """;
                    case MALAY ->
                            """
                    Polis melaporkan peningkatan penipuan kerja
                    Polis Malaysia berkata pada 3 Ogos 2029 bahawa penipuan kerja meningkat bagi tahun ketiga dalam fail %s.
                    Pegawai dari Thailand dan Bangladesh menyertai mesyuarat yang dipanggil oleh IOM di Pulau Pinang.
                    Encik Suresh Nair, yang mengetuai unit itu, meminta orang ramai menyemak tawaran sebelum berangkat.
                    Kebanyakan daripada 210 aduan menamakan ejen yang menjanjikan kerja di hotel.
                    Talian telefon dibuka siang dan malam, dan tiada sesiapa perlu memberi nama.
                    """;
                    case VIETNAMESE ->
                            """
                    Cảnh sát cho biết lừa đảo việc làm gia tăng
                    Cảnh sát Malaysia ngày 3/8/2029 cho biết lừa đảo việc làm tăng năm thứ ba liên tiếp trong hồ sơ %s.
                    Cán bộ từ Thái Lan và Bangladesh dự cuộc họp do IOM triệu tập tại Penang.
                    Ông Suresh Nair, người đứng đầu đơn vị, đề nghị mọi người kiểm tra lời mời trước khi đi.
                    Phần lớn trong 210 đơn tố cáo nêu tên một người môi giới hứa việc làm ở khách sạn.
                    Đường dây điện thoại mở cả ngày lẫn đêm, và không ai phải cho biết tên.
                    """;
                    case ARABIC ->
                            """
                    الشرطة تعلن ارتفاع الاحتيال في الوظائف
                    قالت شرطة ماليزيا في ٣ أغسطس ٢٠٢٩ إن الاحتيال في الوظائف ارتفع للعام الثالث في الملف %s.
                    وشارك ضباط من تايلاند وبنغلاديش في اجتماع دعت إليه IOM في بينانغ.
                    وطلب السيد سوريش ناير الذي يقود الوحدة من الناس التحقق من العرض قبل السفر.
                    وذكرت معظم الشكاوى وعددها ٢١٠ وسيطًا وعد بعمل في فندق.
                    والخط الهاتفي مفتوح ليلًا ونهارًا ولا يُطلب من أحد ذكر اسمه.
                    """;
                };
        return text.formatted(mark);
    }
}
