package org.sokong.cases;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserSummary;
import org.sokong.audit.AuditAction;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case to another organisation, for the module of transfers alone: it has found the consent
 * and both sides' yes. Whoever works on the case loses it here, and the new owner has it, in the
 * same transaction.
 */
@Component
public class CaseMovingOver {

    private final CaseFiles files;
    private final CaseGrants grants;
    private final CaseDesk desk;
    private final CaseNotices notices;
    private final DisclosureReader reader;
    private final ObjectProvider<CarriedWork> work;
    private final OrganisationDirectory organisations;

    CaseMovingOver(
            CaseFiles files,
            CaseGrants grants,
            CaseDesk desk,
            CaseNotices notices,
            DisclosureReader reader,
            ObjectProvider<CarriedWork> work,
            OrganisationDirectory organisations) {
        this.files = files;
        this.grants = grants;
        this.desk = desk;
        this.notices = notices;
        this.reader = reader;
        this.work = work;
        this.organisations = organisations;
    }

    /**
     * Where a case is.
     *
     * @param organisationId the organisation that answers for it
     */
    public record Place(
            UUID caseId,
            String code,
            CaseStatus status,
            UUID organisationId,
            @Nullable UUID ownerId) {}

    /** Where the case is now; the caller has asked for the right to know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place place(UUID caseId) {
        return place(files.findById(caseId).orElseThrow());
    }

    /** The same, with the case held until the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Place hold(UUID caseId) {
        return place(files.locked(caseId).orElseThrow());
    }

    /** Those of the parts in which something stands; names of parts only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Section> filled(UUID caseId, Set<Section> among) {
        Set<Section> filled = EnumSet.noneOf(Section.class);
        reader.read(caseId, among).sections().stream()
                .filter(section -> !section.facts().isEmpty())
                .map(DisclosedSection::section)
                .forEach(filled::add);
        if (among.contains(Section.IDENTITY)
                && files.findById(caseId).orElseThrow().personId() != null) {
            filled.add(Section.IDENTITY);
        }
        return filled;
    }

    /**
     * Moves a case that the caller holds: organisation, team, owner, country; the grants of those
     * who worked on it end, and what they had open in it goes to the new owner. What was shared
     * with other organisations stays.
     *
     * @param organisationId of the new owner
     * @param details more for the log
     * @return who worked on the case until now, by name in a grant or as the owner
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> move(
            UUID caseId, UUID organisationId, UserSummary owner, Map<String, ?> details) {
        CaseFile file = files.locked(caseId).orElseThrow();
        file.requireWritable();
        List<CaseGrant> own =
                grants.open(caseId).stream().filter(grant -> grant.level().lists()).toList();
        Set<UUID> named = named(file, own);
        UUID before = file.organisationId();
        file.moveOver(
                organisationId,
                owner.id(),
                CaseAssigning.teamOf(owner.teamIds(), null),
                organisations.country(organisationId).orElse(null));
        own.forEach(desk::end);
        grants.flush();
        desk.grantWork(file, GranteeType.USER, owner.id(), GrantSource.OWNERSHIP);
        UUID team = file.teamId();
        if (team != null) {
            desk.grantWork(file, GranteeType.TEAM, team, GrantSource.TEAM);
        }
        work.forEach(kind -> kind.moveOver(caseId, before, owner.id()));
        desk.changed(file, AuditAction.CASE_ASSIGNED, details);
        notices.assigned(file, owner.id());
        return named;
    }

    private static Set<UUID> named(CaseFile file, List<CaseGrant> own) {
        Set<UUID> people =
                own.stream()
                        .filter(grant -> grant.granteeType() == GranteeType.USER)
                        .map(CaseGrant::granteeId)
                        .collect(Collectors.toCollection(HashSet::new));
        if (file.ownerId() != null) {
            people.add(file.ownerId());
        }
        return people;
    }

    private static Place place(CaseFile file) {
        return new Place(
                file.id(), file.code(), file.status(), file.organisationId(), file.ownerId());
    }
}
