package org.sokong.codesets;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;

/**
 * A value that an administrator adds.
 *
 * @param code null or empty to make one from the English label
 * @param labels in English at least, 1 to 300 characters each
 */
public record NewCode(CodeList list, @Nullable String code, Map<Language, String> labels) {}
