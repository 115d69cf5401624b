package org.sokong.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What notices point to, known by the module that owns it. Asked in the name of the person whom a
 * mail would be sent, so that the same rules answer that open the page.
 */
public interface NoticePlace {

    /**
     * Whether the signed-in user may still open the places, for a number of statements that does
     * not grow with them; nothing is logged, for nobody tries to.
     *
     * @param paths addresses as in {@link NewNotice#path}
     * @return an answer for each address of this module, and for no other
     */
    Map<String, Boolean> mayOpen(Collection<String> paths);

    /**
     * The answers of a module whose addresses hold an id.
     *
     * @param openable those of the ids that the signed-in user may open; asked once, for all, and
     *     not where there are none
     */
    static Map<String, Boolean> byId(
            String root, Collection<String> paths, UnaryOperator<Set<UUID>> openable) {
        Map<String, UUID> ids = new HashMap<>();
        paths.forEach(path -> id(root, path).ifPresent(id -> ids.put(path, id)));
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<UUID> open = openable.apply(new HashSet<>(ids.values()));
        Map<String, Boolean> answers = new HashMap<>();
        ids.forEach((path, id) -> answers.put(path, open.contains(id)));
        return answers;
    }

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
