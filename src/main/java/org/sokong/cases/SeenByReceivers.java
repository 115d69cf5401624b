package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people of other organisations have read of a case, from the audit log, which nobody can
 * change: who, which parts, from when to when. The log's key on the case finds it, so that a large
 * log costs no more than a small one.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional(readOnly = true)
public class SeenByReceivers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseFiles files;
    private final CaseAccess access;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final AuditLog audit;

    SeenByReceivers(
            JdbcClient jdbc,
            JsonMapper json,
            CaseFiles files,
            CaseAccess access,
            OrganisationDirectory organisations,
            UserDirectory users,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.access = access;
        this.organisations = organisations;
        this.users = users;
        this.audit = audit;
    }

    /**
     * What one person of another organisation has read.
     *
     * @param organisation name of the organisation
     * @param person display name, a question mark for somebody who is not known any more
     * @param sections parts that were read; {@link Section#IDENTITY} only when it was revealed
     * @param first moment of the first reading
     * @param last moment of the latest reading
     * @param times how often something was read or revealed
     */
    public record Seen(
            UUID organisationId,
            String organisation,
            UUID personId,
            String person,
            Set<Section> sections,
            Instant first,
            Instant last,
            int times) {

        public Seen {
            sections = Set.copyOf(sections);
        }
    }

    /** All that was read of the case, by organisation and person; the reading is recorded. */
    public List<Seen> ofCase(UUID caseId) {
        return ofCase(caseId, Instant.EPOCH);
    }

    /**
     * What was read of the case from a moment on.
     *
     * @throws org.springframework.security.access.AccessDeniedException for whoever may not open
     *     the case or not see its referrals
     */
    public List<Seen> ofCase(UUID caseId, Instant since) {
        access.requireOpen(caseId, "cases.seen");
        access.requireSection(caseId, Section.REFERRALS, "cases.seen");
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "SEEN"));
        Map<UUID, Reader> readers = new LinkedHashMap<>();
        readings(caseId, since)
                .forEach(
                        reading ->
                                readers.computeIfAbsent(
                                                reading.person,
                                                person -> new Reader(reading.organisation))
                                        .read(reading));
        Map<UUID, String> names = users.names(readers.keySet());
        Map<UUID, String> organisationNames =
                organisations.names(
                        readers.values().stream()
                                .map(reader -> reader.organisation)
                                .collect(Collectors.toSet()));
        List<Seen> seen = new ArrayList<>();
        readers.forEach(
                (person, reader) ->
                        seen.add(
                                reader.seen(
                                        person,
                                        names.getOrDefault(person, "?"),
                                        organisationNames.getOrDefault(reader.organisation, "?"))));
        seen.sort(Comparator.comparing(Seen::organisation).thenComparing(Seen::first));
        return seen;
    }

    /** The organisation that has the case reads it as its own, which is no disclosure. */
    private List<Reading> readings(UUID caseId, Instant since) {
        UUID own = files.findById(caseId).orElseThrow().organisationId();
        return jdbc.sql(
                        """
                        select organisation_id, actor_id, at, action, details from audit_event
                        where case_id = ? and at >= ?
                          and action in ('DISCLOSED_READ', 'IDENTITY_REVEALED')
                          and organisation_id is not null and organisation_id <> ?
                          and actor_id is not null
                        order by at
                        """)
                .params(caseId, LocalDateTime.ofInstant(since, ZoneOffset.UTC), own)
                .query(
                        (row, number) ->
                                new Reading(
                                        Objects.requireNonNull(
                                                row.getObject("organisation_id", UUID.class)),
                                        Objects.requireNonNull(
                                                row.getObject("actor_id", UUID.class)),
                                        row.getObject("at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        sections(
                                                row.getString("action"), row.getString("details"))))
                .list();
    }

    private Set<Section> sections(String action, @Nullable String details) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        if (action.equals(AuditAction.IDENTITY_REVEALED.name())) {
            sections.add(Section.IDENTITY);
        } else if (details != null) {
            for (JsonNode name : json.readTree(details).path("sections")) {
                sections.add(Section.valueOf(name.asString()));
            }
            // A disclosed identity is shown on request only, and that is an event of its own.
            sections.remove(Section.IDENTITY);
        }
        return sections;
    }

    private record Reading(UUID organisation, UUID person, Instant at, Set<Section> sections) {}

    /** Gathers what one person read. */
    private static final class Reader {

        private final UUID organisation;
        private final Set<Section> sections = EnumSet.noneOf(Section.class);
        private @Nullable Instant first;
        private Instant last = Instant.EPOCH;
        private int times;

        Reader(UUID organisation) {
            this.organisation = organisation;
        }

        void read(Reading reading) {
            sections.addAll(reading.sections);
            first = first == null ? reading.at : first;
            last = reading.at;
            times++;
        }

        Seen seen(UUID person, String name, String organisationName) {
            return new Seen(
                    organisation,
                    organisationName,
                    person,
                    name,
                    sections,
                    Objects.requireNonNull(first),
                    last,
                    times);
        }
    }
}
