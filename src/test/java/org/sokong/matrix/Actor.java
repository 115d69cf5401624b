package org.sokong.matrix;

import org.jspecify.annotations.Nullable;
import org.sokong.access.UserPrincipal;

/**
 * Somebody who tries.
 *
 * @param principal null for somebody who has not signed in
 * @param visitor the browser
 */
record Actor(String name, @Nullable UserPrincipal principal, Visitor visitor) {

    boolean isSignedIn() {
        return principal != null;
    }
}
