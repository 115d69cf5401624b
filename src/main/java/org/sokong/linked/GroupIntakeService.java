package org.sokong.linked;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the intakes of several people found together, all or none: each with a code and grants of
 * its own, each linked with every other.
 */
@Service
@PreAuthorize("hasAuthority('CASE_CREATE') and hasAuthority('CASE_LINKS')")
@Transactional
@RetriedOnConflict
public class GroupIntakeService {

    /** Most people in one group; a larger one is taken in several. */
    public static final int MOST = 20;

    private static final String FOUND_TOGETHER = "FOUND_TOGETHER";

    private final CaseService cases;
    private final CaseAccess access;
    private final CaseWriting writing;
    private final CaseLinks links;
    private final CodeSets codes;
    private final CurrentUser currentUser;
    private final Clock clock;

    GroupIntakeService(
            CaseService cases,
            CaseAccess access,
            CaseWriting writing,
            CaseLinks links,
            CodeSets codes,
            CurrentUser currentUser,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.writing = writing;
        this.links = links;
        this.codes = codes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Starts the drafts.
     *
     * @return codes of the new cases by id, in no order
     * @throws DomainException when the number or an answer does not fit; nothing is started then
     */
    public Map<UUID, String> start(FoundTogether group) {
        if (group.number() < 2 || group.number() > MOST) {
            throw new DomainException("linked.error.number", 2, MOST);
        }
        LocalDate contact = group.contactOn();
        if (contact != null && contact.isAfter(today())) {
            throw new DomainException("linked.error.future");
        }
        IntakeForm intake =
                IntakeForm.BLANK
                        .with(IntakeField.SOURCE_OF_CONTACT, group.source())
                        .with(IntakeField.CONTACT_ON, contact)
                        .with(
                                IntakeField.PLACE,
                                group.place() == null ? null : group.place().strip());
        List<UUID> started = new ArrayList<>();
        for (int i = 0; i < group.number(); i++) {
            UUID id = cases.start();
            cases.saveIntake(id, 0, intake);
            started.add(id);
        }
        join(started, contact);
        return access.codes(started);
    }

    private void join(List<UUID> started, @Nullable LocalDate since) {
        CodedValue relation =
                codes.coded(LinkedCaseService.SCHEME, LinkedCaseService.RELATIONS, FOUND_TOGETHER)
                        .orElseThrow(() -> new DomainException("linked.error.relation"));
        List<CaseLink> all = new ArrayList<>();
        for (int i = 0; i < started.size(); i++) {
            for (int j = i + 1; j < started.size(); j++) {
                all.add(
                        new CaseLink(
                                Ids.next(),
                                started.get(i),
                                started.get(j),
                                relation,
                                since,
                                null,
                                currentUser.id(),
                                writing.now()));
            }
        }
        links.saveAllAndFlush(all);
        for (UUID id : started) {
            writing.changed(id, Section.LINKED_CASES, "linked.timeline.group", null, Map.of());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
    }
}
