package org.sokong.guidance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.kernel.Utc;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.PolicyCitations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collections of passages, each of one organisation: its people read them, its supervisors and
 * administrators write them. One of another organisation is answered like one that does not exist.
 */
@Service
@PreAuthorize("hasAuthority('POLICY_READ')")
@Transactional
public class CollectionService {

    /** Longest title, in characters. */
    public static final int LONGEST = 200;

    /** Passages in a collection. */
    public static final int MOST = 200;

    private static final String EDIT =
            "hasAuthority('POLICY_READ') and (hasAuthority('CASE_APPROVE')"
                    + " or hasAuthority('ORGANISATION_MANAGE'))";

    private final PolicyCitations citations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CollectionService(
            PolicyCitations citations,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.citations = citations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Collections of the reader's organisation, by title. */
    @Transactional(readOnly = true)
    public List<PassageCollection> all() {
        UUID organisation = currentUser.get().organisationId();
        if (organisation == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select c.id, c.title, c.version, (select count(*)
                            from passage_collection_item i where i.collection_id = c.id)
                        from passage_collection c where c.organisation_id = ? order by c.title, c.id
                        """)
                .param(organisation)
                .query(
                        (row, number) ->
                                new PassageCollection(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        List.of(),
                                        row.getInt(4),
                                        mayEdit(),
                                        row.getLong(3)))
                .list();
    }

    /** Whether the reader may begin and change collections. */
    @Transactional(readOnly = true)
    public boolean mayEdit() {
        return currentUser.get().organisationId() != null
                && (currentUser.may(Permission.CASE_APPROVE)
                        || currentUser.may(Permission.ORGANISATION_MANAGE));
    }

    /** A collection with its passages as this reader is shown them. */
    @Transactional(readOnly = true)
    public PassageCollection read(UUID id, Locale locale) {
        PassageCollection found = own(id, "guidance.collection.read", false);
        List<Item> items = items(id);
        Map<UUID, PassageCitation> passages =
                citations.of(items.stream().map(Item::passage).toList(), locale);
        return new PassageCollection(
                id,
                found.title(),
                items.stream()
                        .filter(item -> passages.containsKey(item.passage()))
                        .map(
                                item ->
                                        new PassageCollection.Entry(
                                                item.id(),
                                                item.title(),
                                                passages.get(item.passage())))
                        .toList(),
                items.size(),
                mayEdit(),
                found.version());
    }

    /**
     * Begins a collection.
     *
     * @return its id
     */
    @PreAuthorize(EDIT)
    public UUID create(String title) {
        UUID organisation = currentUser.get().organisationId();
        if (organisation == null) {
            throw new AccessDeniedException("guidance.collection.create");
        }
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into passage_collection
                            (id, organisation_id, title, created_by, created_at, version)
                        values (?, ?, ?, ?, ?, 0)
                        """)
                .params(id, organisation, clean(title), currentUser.id(), Utc.of(clock.instant()))
                .update();
        changed(id, "CREATED");
        return id;
    }

    /** Gives it another title. */
    @PreAuthorize(EDIT)
    public void rename(UUID id, long version, String title) {
        PassageCollection found = own(id, "guidance.collection.change", true);
        EditConflict.unless(version, found.version());
        jdbc.sql("update passage_collection set title = ? where id = ?")
                .params(clean(title), id)
                .update();
        changed(id, "RENAMED");
    }

    /** Removes the collection; the passages stay in the library. */
    @PreAuthorize(EDIT)
    public void delete(UUID id) {
        own(id, "guidance.collection.change", true);
        jdbc.sql("delete from passage_collection_item where collection_id = ?").param(id).update();
        jdbc.sql("delete from passage_collection where id = ?").param(id).update();
        changed(id, "DELETED");
    }

    /**
     * Adds a passage at the end.
     *
     * @param title in the organisation's own words, null or blank for none
     */
    @PreAuthorize(EDIT)
    @RetriedOnConflict
    public void add(UUID id, UUID passageId, @Nullable String title) {
        own(id, "guidance.collection.change", true);
        List<Item> present = items(id);
        if (present.size() >= MOST) {
            throw new DomainException("guidance.error.collection_full", MOST);
        }
        if (present.stream().anyMatch(item -> item.passage().equals(passageId))) {
            throw new DomainException("guidance.error.in_collection");
        }
        if (citations.of(passageId, Locale.ENGLISH).isEmpty()) {
            throw new DomainException("guidance.error.no_such_passage");
        }
        jdbc.sql(
                        """
                        insert into passage_collection_item
                            (id, collection_id, passage_id, position, title, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        id,
                        passageId,
                        present.size(),
                        title == null || title.isBlank() ? null : clean(title),
                        currentUser.id(),
                        Utc.of(clock.instant()))
                .update();
        changed(id, "ADDED");
    }

    /** Gives an entry a title of the organisation's own, or none. */
    @PreAuthorize(EDIT)
    public void title(UUID id, UUID entryId, @Nullable String title) {
        own(id, "guidance.collection.change", true);
        jdbc.sql(
                        "update passage_collection_item set title = ? where id = ? and"
                                + " collection_id = ?")
                .params(title == null || title.isBlank() ? null : clean(title), entryId, id)
                .update();
        changed(id, "TITLED");
    }

    /** Puts an entry one place up or down; at the end of the list it stays. */
    @PreAuthorize(EDIT)
    public void move(UUID id, UUID entryId, boolean up) {
        own(id, "guidance.collection.change", true);
        List<UUID> order = new ArrayList<>(items(id).stream().map(Item::id).toList());
        int at = order.indexOf(entryId);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        order.set(at, order.get(to));
        order.set(to, entryId);
        place(order);
        changed(id, "MOVED");
    }

    /** Takes a passage out. */
    @PreAuthorize(EDIT)
    public void remove(UUID id, UUID entryId) {
        own(id, "guidance.collection.change", true);
        jdbc.sql("delete from passage_collection_item where id = ? and collection_id = ?")
                .params(entryId, id)
                .update();
        place(items(id).stream().map(Item::id).toList());
        changed(id, "REMOVED");
    }

    private void place(List<UUID> order) {
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update passage_collection_item set position = ? where id = ?")
                    .params(i, order.get(i))
                    .update();
        }
    }

    private record Item(UUID id, UUID passage, @Nullable String title) {}

    private List<Item> items(UUID id) {
        return jdbc.sql(
                        """
                        select id, passage_id, title from passage_collection_item
                        where collection_id = ? order by position, id
                        """)
                .param(id)
                .query(
                        (row, number) ->
                                new Item(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3)))
                .list();
    }

    private PassageCollection own(UUID id, String operation, boolean lock) {
        UUID organisation = currentUser.get().organisationId();
        return jdbc.sql(
                        "select title, version from passage_collection where id = ? and"
                                + " organisation_id = ?"
                                + (lock ? " for update" : ""))
                .params(id, organisation == null ? id : organisation)
                .query(
                        (row, number) ->
                                new PassageCollection(
                                        id,
                                        row.getString(1),
                                        List.of(),
                                        0,
                                        mayEdit(),
                                        row.getLong(2)))
                .optional()
                .orElseThrow(
                        () -> {
                            audit.denied(operation, Subject.of("PASSAGE_COLLECTION", id));
                            return new AccessDeniedException(operation);
                        });
    }

    private void changed(UUID id, String what) {
        jdbc.sql("update passage_collection set version = version + 1 where id = ?")
                .param(id)
                .update();
        audit.record(
                AuditAction.POLICY_CHANGED,
                Subject.of("PASSAGE_COLLECTION", id),
                Map.of("change", what));
    }

    private static String clean(String title) {
        String clean = title.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainException("guidance.error.collection_title", LONGEST);
        }
        return clean;
    }
}
