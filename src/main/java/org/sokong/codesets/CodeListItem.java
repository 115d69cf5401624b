package org.sokong.codesets;

import java.util.List;

/**
 * A list as administrators choose it.
 *
 * @param versions newest first
 * @param fixed whether the application's rules rest on its values, so that nobody changes them
 */
public record CodeListItem(CodeList list, List<String> versions, boolean fixed) {}
