package org.sokong.demo;

import java.util.List;
import java.util.Set;

/**
 * An invented organisation.
 *
 * @param position its place in the world
 * @param code unique code
 * @param name name in English
 * @param localName name in its own language
 * @param type code of the kind of organisation
 * @param country ISO 3166-1 alpha-2
 * @param languages ISO 639-1 codes
 * @param zone time zone id
 * @param host mail host, below {@code .example}
 * @param weight share of the cases, 0 for none
 * @param teams names of its teams
 */
record DemoOrganisation(
        int position,
        String code,
        String name,
        String localName,
        String type,
        String country,
        List<String> languages,
        String zone,
        String host,
        int weight,
        List<String> teams) {

    /** The language the application greets its people in: English, so that everybody can try it. */
    String interfaceLanguage() {
        return "en";
    }

    /** The language in which its people write, one of the four of the application. */
    String writingLanguage() {
        return Set.of("ms", "vi", "ar").contains(languages.getFirst())
                ? languages.getFirst()
                : "en";
    }
}
