package org.sokong.directory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseContents;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.Section;
import org.sokong.cases.Sex;
import org.sokong.codesets.CodeSets;
import org.sokong.kernel.Utc;
import org.sokong.legal.StatusDecisionDetail;
import org.sokong.legal.StatusDecisionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a service: by need, place, language and, for somebody's case, by what the case says. What
 * fits comes first, then what may, then what does not; within each those who take people now. A
 * page costs two statements, a count one.
 */
@Service
@PreAuthorize("hasAuthority('DIRECTORY_READ')")
@Transactional(readOnly = true)
public class ServiceDirectory {

    private final OfferRows rows;
    private final JdbcClient jdbc;
    private final CaseContents contents;
    private final CaseAccess access;
    private final StatusDecisionService decisions;
    private final CodeSets codes;
    private final CurrentUser currentUser;

    ServiceDirectory(
            OfferRows rows,
            JdbcClient jdbc,
            CaseContents contents,
            CaseAccess access,
            StatusDecisionService decisions,
            CodeSets codes,
            CurrentUser currentUser) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.contents = contents;
        this.access = access;
        this.decisions = decisions;
        this.codes = codes;
        this.currentUser = currentUser;
    }

    /** A page of what is found, the best first. */
    public List<ServiceMatch> search(ServiceQuery query, int offset, int limit) {
        Asked asked = ask(query);
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        String order =
                " order by %s, %s, s.free_places <=> 0, s.verified_at < :stale, o.name, s.name, s.id"
                        .formatted(asked.rank(), OfferRows.PAUSED);
        parameters.put("stale", Utc.of(rows.staleBefore()));
        return rows
                .list(asked.where() + order + " limit :limit offset :offset", parameters)
                .stream()
                .map(offer -> new ServiceMatch(offer, ServiceFit.of(offer.form(), query)))
                .toList();
    }

    /** How many are found. */
    public int count(ServiceQuery query) {
        Asked asked = ask(query);
        return rows.count(asked.where(), asked.parameters());
    }

    /** A service, also one that is not offered any more; empty for an unknown id. */
    public Optional<ServiceOffer> offer(UUID id) {
        return rows.find(id);
    }

    /** Provinces and areas of a country that services name, one spelling of each, in order. */
    public List<String> areas(String country) {
        Map<String, String> areas = new TreeMap<>();
        jdbc.sql(
                        """
                        select places from organisation_service
                        where ended_at is null and place_keys like :country order by id
                        """)
                .param("country", "%," + country + "/%")
                .query(String.class)
                .list()
                .forEach(text -> ServicePlace.parseAll(text).forEach(p -> add(areas, country, p)));
        return List.copyOf(areas.values());
    }

    private static void add(Map<String, String> areas, String country, ServicePlace place) {
        if (place.area() != null && place.country().equals(country)) {
            areas.putIfAbsent(place.key(), place.area());
        }
    }

    /**
     * What the case says of what services ask for, as far as the caller's grants go; each part that
     * is read is recorded as read. Citizenship is not in it: it stands with the identity.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the caller may not
     *     open the case
     */
    @PreAuthorize("hasAuthority('DIRECTORY_READ') and hasAuthority('CASE_READ')")
    @Transactional
    public ClientFacts client(UUID caseId) {
        IntakeForm intake = contents.intake(caseId).form();
        Set<String> languages = new LinkedHashSet<>();
        if (intake.get(IntakeField.LANGUAGES) instanceof List<?> spoken) {
            spoken.stream()
                    .map(String::valueOf)
                    .filter(code -> codes.has("ISO_639_1", "language", code))
                    .forEach(languages::add);
        }
        return new ClientFacts(
                (Sex) intake.get(IntakeField.SEX),
                (AgeBand) intake.get(IntakeField.AGE_BAND),
                status(caseId),
                languages,
                Set.of());
    }

    private @Nullable String status(UUID caseId) {
        if (!access.sections(caseId).contains(Section.TRAFFICKING)) {
            return null;
        }
        return decisions.ofCase(caseId).decisions().stream()
                .filter(decision -> !decision.corrected())
                .findFirst()
                .map(StatusDecisionDetail::status)
                .map(status -> status.code())
                .orElse(null);
    }

    private Asked ask(ServiceQuery query) {
        FitSql fit = FitSql.of(query);
        StringBuilder where = new StringBuilder("where s.ended_at is null");
        Map<String, Object> parameters = new HashMap<>(fit.parameters());
        if (!query.needs().isEmpty()) {
            where.append(" and s.category in (:needs)");
            parameters.put("needs", query.needs().stream().map(Enum::name).toList());
        }
        if (query.text() != null) {
            where.append(
                    " and (s.name like :text escape '!' or o.name like :text escape '!'"
                            + " or o.local_name like :text escape '!'"
                            + " or o.short_name like :text escape '!')");
            parameters.put("text", "%" + query.text().replaceAll("([!%_])", "!$1") + "%");
        }
        UUID own = currentUser.get().organisationId();
        if (query.forReferral()) {
            where.append(" and o.receives_referrals");
            if (own != null) {
                where.append(" and o.id <> :own");
                parameters.put("own", own);
            }
        }
        if (!query.except().isEmpty()) {
            where.append(" and o.id not in (:except)");
            parameters.put("except", query.except());
        }
        if (query.onlyFitting()) {
            where.append(" and ").append(fit.rank()).append(" < 2");
        }
        return new Asked(where.toString(), fit.rank(), parameters);
    }

    private record Asked(String where, String rank, Map<String, Object> parameters) {}
}
