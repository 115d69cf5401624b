package org.sokong.codesets;

/**
 * Which value of which list.
 *
 * @param scheme such as {@code HTCDS_2_0}
 * @param version of the scheme, such as {@code 2.0}
 * @param variable the list within the scheme, such as {@code gender}
 * @param code as the scheme spells it
 */
public record CodeKey(String scheme, String version, String variable, String code) {

    /** The list that the value is in. */
    public CodeList list() {
        return new CodeList(scheme, variable);
    }
}
