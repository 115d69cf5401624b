package org.sokong.access;

import java.util.Optional;

/**
 * What notices point to, known by the module that owns it. Asked in the name of the person whom a
 * mail would be sent, so that the same rules answer that open the page.
 */
public interface NoticePlace {

    /**
     * Whether the signed-in user may still open the place; nothing is logged, for nobody tries to.
     *
     * @param path address as in {@link NewNotice#path}
     * @return nothing where the address is of another module
     */
    Optional<Boolean> mayOpen(String path);
}
