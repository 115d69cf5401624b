package org.sokong.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
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
 * What people of other organisations have read of a case under a consent, from the audit log, which
 * nobody can change: who, which parts, from when to when. Each reading says on which consents it
 * rested; of older ones, which do not, the recipients and the time of the consent decide. Gathered
 * and paged in the database, found by the log's key on the case.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional(readOnly = true)
public class SeenByReceivers {

    /** Name under which a reading in the log says on which consents it rests. */
    public static final String CONSENTS = "consents";

    /** Lines of a page: people of other organisations. */
    public static final int PAGE = 20;

    /** The organisation that has the case reads it as its own, which is no disclosure. */
    private static final String READ =
            """
            select e.organisation_id, e.actor_id, min(e.at) as first_at, max(e.at) as last_at,
                count(*) as times, max(e.action = 'IDENTITY_REVEALED') as revealed,
                group_concat(distinct json_query(e.details, '$.sections') separator ';') as parts
            from audit_event e join case_file f on f.id = e.case_id
            where e.case_id = :case and e.action in ('DISCLOSED_READ', 'IDENTITY_REVEALED')
                and e.organisation_id is not null and e.organisation_id <> f.organisation_id
                and e.actor_id is not null
                and (json_contains(e.details, json_quote(:consent), '$.consents')
                    or (e.details is null or not json_exists(e.details, '$.consents'))
                        and e.organisation_id in (:recipients)
                        and e.at >= :from and e.at < :until)
            group by e.organisation_id, e.actor_id
            order by first_at, e.actor_id limit :limit offset :offset
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseAccess access;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final AuditLog audit;

    SeenByReceivers(
            JdbcClient jdbc,
            JsonMapper json,
            CaseAccess access,
            OrganisationDirectory organisations,
            UserDirectory users,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.organisations = organisations;
        this.users = users;
        this.audit = audit;
    }

    /**
     * The consent that is asked about.
     *
     * @param recipients organisations it names, not empty
     * @param sections parts it allows; others were read for another reason
     * @param from moment from which it held
     * @param until moment from which it held no more
     */
    public record Ground(
            UUID consentId,
            Set<UUID> recipients,
            Set<Section> sections,
            Instant from,
            Instant until) {

        public Ground {
            recipients = Set.copyOf(recipients);
            sections = Set.copyOf(sections);
        }
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

    /**
     * Some of it.
     *
     * @param more whether there are further lines
     */
    public record Page(List<Seen> lines, boolean more) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Who read what under a consent, by the first reading, {@link #PAGE} people at a time; the
     * reading of this is recorded.
     *
     * @param offset people to skip, not negative
     * @throws org.springframework.security.access.AccessDeniedException for whoever may not open
     *     the case or not see its referrals
     */
    public Page under(UUID caseId, Ground ground, int offset) {
        access.requireOpen(caseId, "cases.seen");
        access.requireSection(caseId, Section.REFERRALS, "cases.seen");
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "SEEN"));
        List<Reader> readers =
                jdbc.sql(READ)
                        .param("case", caseId)
                        .param("consent", ground.consentId.toString())
                        .param("recipients", ground.recipients)
                        .param("from", LocalDateTime.ofInstant(ground.from, ZoneOffset.UTC))
                        .param("until", LocalDateTime.ofInstant(ground.until, ZoneOffset.UTC))
                        .param("limit", PAGE + 1)
                        .param("offset", Math.max(0, offset))
                        .query((row, number) -> reader(row, ground.sections))
                        .list();
        List<Reader> shown = readers.subList(0, Math.min(PAGE, readers.size()));
        Map<UUID, String> names =
                users.names(shown.stream().map(Reader::person).collect(Collectors.toSet()));
        Map<UUID, String> organisationNames =
                organisations.names(
                        shown.stream().map(Reader::organisation).collect(Collectors.toSet()));
        return new Page(
                shown.stream()
                        .map(
                                one ->
                                        new Seen(
                                                one.organisation,
                                                organisationNames.getOrDefault(
                                                        one.organisation, "?"),
                                                one.person,
                                                names.getOrDefault(one.person, "?"),
                                                one.sections,
                                                one.first,
                                                one.last,
                                                one.times))
                        .toList(),
                readers.size() > PAGE);
    }

    private record Reader(
            UUID organisation,
            UUID person,
            Set<Section> sections,
            Instant first,
            Instant last,
            int times) {}

    private Reader reader(ResultSet row, Set<Section> covered) throws SQLException {
        Set<Section> sections = sections(row.getString("parts"));
        // A disclosed identity is shown on request only, and that is an event of its own.
        sections.remove(Section.IDENTITY);
        if (row.getBoolean("revealed")) {
            sections.add(Section.IDENTITY);
        }
        sections.retainAll(covered);
        return new Reader(
                Objects.requireNonNull(row.getObject("organisation_id", UUID.class)),
                Objects.requireNonNull(row.getObject("actor_id", UUID.class)),
                sections,
                row.getObject("first_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("last_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("times"));
    }

    /** The lists of parts of several readings, one after the other. */
    private Set<Section> sections(@Nullable String lists) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        if (lists != null) {
            for (String list : lists.split(";")) {
                for (JsonNode name : json.readTree(list)) {
                    sections.add(Section.valueOf(name.asString()));
                }
            }
        }
        return sections;
    }
}
