package org.sokong.policy.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of public bodies that a text may come from, in the four languages. */
public final class IssuerFinder {

    private static final int LONGEST = 90;

    /** A body's name: its first word, and the capitalised or joining words after it. */
    private static final Pattern LATIN =
            Pattern.compile(
                    "(?:Ministry|Department|Office|Council|Committee|Commission|Secretariat|Agency|Authority)"
                            + " (?:of|for|on)(?: the)?(?: (?:\\p{Lu}[\\p{L}’'-]*|and|of|on|against|in|the))+"
                            + "|(?:Kementerian|Jabatan|Majlis|Pejabat|Suruhanjaya|Agensi|Jawatankuasa)"
                            + "(?: (?:\\p{Lu}[\\p{L}’'-]*|dan))+"
                            + "|(?:Bộ|Cục|Ủy ban|Uỷ ban|Tổng cục|Văn phòng|Hội đồng|Ban Chỉ đạo)"
                            + "(?: (?:\\p{Lu}[\\p{L}\\p{M}-]*))(?: [\\p{L}\\p{M}]+)?");

    private static final Pattern ARABIC =
            Pattern.compile(
                    "(?:وزارة|اللجنة|لجنة|هيئة|الهيئة|المجلس|مجلس|دائرة|الإدارة|إدارة)"
                            + "(?: (?:ال|لل)\\p{IsArabic}+){1,4}");

    private IssuerFinder() {}

    /** The names that a text holds, in their order. */
    public static List<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Pattern pattern : List.of(LATIN, ARABIC)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String name =
                        matcher.group().replaceAll(" (and|of|on|against|in|the|dan)$", "").strip();
                if (name.length() <= LONGEST) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}
