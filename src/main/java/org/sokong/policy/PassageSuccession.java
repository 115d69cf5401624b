package org.sokong.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.uikit.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which passages still hold, and what stands in the place of those that do not. */
@Component
public class PassageSuccession {

    private static final int MOST_VERSIONS = 100;

    private final JdbcClient jdbc;
    private final Translations translations;

    PassageSuccession(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    private record Next(UUID id, String citation) {}

    /**
     * Whether each of the passages still holds; unknown ids are left out. At most three statements
     * however many there are, and one where all hold.
     */
    public Map<UUID, PassageStanding> standings(Collection<UUID> ids) {
        Map<UUID, DocumentState> known = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            select p.id, d.state from policy_passage p
                            join policy_document d on d.id = p.document_id where p.id in (:ids)
                            """)
                    .param("ids", ids)
                    .query(
                            row -> {
                                known.put(
                                        row.getObject(1, UUID.class),
                                        DocumentState.valueOf(row.getString(2)));
                            });
        }
        return standings(known);
    }

    /** The same of passages the state of whose documents was read already. */
    public Map<UUID, PassageStanding> standings(Map<UUID, DocumentState> known) {
        Set<UUID> ended = new HashSet<>();
        known.forEach(
                (id, state) -> {
                    if (state.isEnded()) {
                        ended.add(id);
                    }
                });
        Map<UUID, Next> newer = successors(ended);
        ended.removeAll(newer.keySet());
        Map<UUID, String> versions = versions(ended);
        Map<UUID, PassageStanding> standings = new HashMap<>();
        known.forEach(
                (id, state) -> {
                    Next next = newer.get(id);
                    standings.put(
                            id,
                            next == null
                                    ? new PassageStanding(id, state, null, versions.get(id))
                                    : new PassageStanding(id, state, next.id(), next.citation()));
                });
        return standings;
    }

    /** The passage in force by the id of the old one; nothing for one that has none. */
    public Map<UUID, UUID> inForce(Collection<UUID> ids) {
        Map<UUID, UUID> newer = new HashMap<>();
        successors(ids).forEach((old, next) -> newer.put(old, next.id()));
        return newer;
    }

    private Map<UUID, Next> successors(Collection<UUID> ids) {
        Map<UUID, Next> newer = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            with recursive next as (
                                select p.replaces_id old_id, p.id, p.document_id, p.paragraph,
                                    p.part, 1 versions
                                from policy_passage p where p.replaces_id in (:ids)
                                union all
                                select n.old_id, p.id, p.document_id, p.paragraph, p.part,
                                    n.versions + 1
                                from next n join policy_passage p on p.replaces_id = n.id
                                where n.versions < :most)
                            select n.old_id, n.id, d.code, n.paragraph, n.part from next n
                            join policy_document d on d.id = n.document_id
                            where d.state = 'PUBLISHED'
                            order by n.versions, n.id desc
                            """)
                    .param("ids", ids)
                    .param("most", MOST_VERSIONS)
                    .query(
                            row -> {
                                newer.put(
                                        row.getObject(1, UUID.class),
                                        new Next(
                                                row.getObject(2, UUID.class),
                                                row.getString(3)
                                                        + " ¶"
                                                        + PolicyPassage.number(
                                                                row.getInt(4), row.getInt(5))));
                            });
        }
        return newer;
    }

    /** Codes of the published versions of their documents, for passages that ended there. */
    private Map<UUID, String> versions(Collection<UUID> ids) {
        Map<UUID, String> versions = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            with recursive next as (
                                select p.id old_id, d.id, d.code, d.state, 1 versions
                                from policy_passage p
                                join policy_document d on d.replaces_id = p.document_id
                                where p.id in (:ids)
                                union all
                                select n.old_id, d.id, d.code, d.state, n.versions + 1
                                from next n join policy_document d on d.replaces_id = n.id
                                where n.versions < :most)
                            select n.old_id, n.code from next n where n.state = 'PUBLISHED'
                            order by n.versions, n.id desc
                            """)
                    .param("ids", ids)
                    .param("most", MOST_VERSIONS)
                    .query(
                            row -> {
                                versions.put(row.getObject(1, UUID.class), row.getString(2));
                            });
        }
        return versions;
    }

    /**
     * That a passage no longer holds and what replaces it, in words for a line of text:
     * "superseded, replaced by 012 ¶3"; empty for one that holds.
     */
    public String words(PassageStanding standing, Locale locale) {
        if (!standing.isEnded()) {
            return "";
        }
        String state = translations.getTranslation("policy.cite.state." + standing.state(), locale);
        String newer = standing.newerCitation();
        return newer == null
                ? state
                : translations.getTranslation("policy.cite.state.newer", locale, state, newer);
    }
}
