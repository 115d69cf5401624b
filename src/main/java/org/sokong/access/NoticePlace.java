package org.sokong.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /**
     * The id in an address such as {@code cases/<id>?tab=plan}.
     *
     * @param root what stands before the id, without a slash
     * @return nothing where the address begins otherwise
     */
    static Optional<UUID> id(String root, String path) {
        Matcher matcher = Pattern.compile("([a-z]+)/([0-9a-f-]{36})\\b.*").matcher(path);
        return matcher.matches() && matcher.group(1).equals(root)
                ? Optional.of(UUID.fromString(matcher.group(2)))
                : Optional.empty();
    }
}
