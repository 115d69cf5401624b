package org.sokong.codesets;

/**
 * A list of values, in whatever versions there are of it.
 *
 * @param scheme such as {@code HTCDS_2_0}
 * @param variable the list within the scheme, such as {@code gender}
 */
public record CodeList(String scheme, String variable) {}
