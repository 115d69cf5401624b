package org.sokong.access;

import java.util.Set;

/**
 * The signed-in user's own account.
 *
 * @param language ISO 639-1 code
 * @param timeZone zone id such as {@code Asia/Kuala_Lumpur}
 */
public record Account(
        String email,
        String displayName,
        String language,
        String timeZone,
        Set<Role> roles,
        long version) {}
