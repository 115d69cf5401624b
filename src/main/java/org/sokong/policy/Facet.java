package org.sokong.policy;

/** What hits can be narrowed by. */
public enum Facet {
    /** Code of a topic. */
    TOPIC("topic"),
    /** ISO 3166-1 alpha-2 code of the document's country. */
    COUNTRY("country"),
    /** Name of a {@link DocumentKind}. */
    KIND("kind"),
    /** Name of an {@link Authority}. */
    AUTHORITY("authority"),
    /** Year in which the document was published. */
    YEAR("year"),
    /** ISO 639-1 code of the passage's language. */
    LANGUAGE("language");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** Its name in the index and in addresses. */
    public String field() {
        return field;
    }
}
