package org.sokong.legal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The support that Viet Nam's law names for each type of victim (Law 53/2024/QH15, article 37), as
 * guidance beside a case. It never reads whether somebody cooperates with an investigation.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
public class SupportService {

    private final SupportChoices choices;
    private final LegalDesk desk;
    private final SupportGuidance table = table();

    SupportService(SupportChoices choices, LegalDesk desk) {
        this.choices = choices;
        this.desk = desk;
    }

    /** The guidance for a case; the read is recorded. */
    public SupportGuidance ofCase(UUID caseId) {
        Standing standing = desk.writing().forReading(caseId, Section.LEGAL, "legal.support.read");
        VictimType chosen =
                choices.findById(caseId)
                        .flatMap(choice -> Optional.ofNullable(choice.victimType()))
                        .orElse(null);
        return new SupportGuidance(
                table.country(),
                chosen != null || desk.country(caseId).filter(table.country()::equals).isPresent(),
                table.law(),
                table.article(),
                table.lines(),
                chosen,
                desk.mayWrite(standing));
    }

    /** Chooses under which heading of the law the client is seen, or takes the choice back. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public void choose(UUID caseId, @Nullable VictimType type) {
        desk.forWriting(caseId, "legal.support.choose");
        SupportChoice choice = choices.findById(caseId).orElseGet(() -> new SupportChoice(caseId));
        choice.choose(type, desk.me(), desk.writing().now());
        choices.saveAndFlush(choice);
        desk.writing().saved(caseId, Section.LEGAL, AuditAction.CASE_CHANGED, caseId);
    }

    @SuppressWarnings("unchecked")
    private static SupportGuidance table() {
        Map<String, Object> file = LegalFile.support();
        List<SupportGuidance.Line> lines =
                ((List<Map<String, Object>>) file.get("regimes"))
                        .stream()
                                .map(
                                        line ->
                                                new SupportGuidance.Line(
                                                        LegalFile.text(line, "point"),
                                                        SupportRegime.valueOf(
                                                                LegalFile.text(line, "regime")),
                                                        ((List<String>) line.get("for"))
                                                                .stream()
                                                                        .map(VictimType::valueOf)
                                                                        .collect(
                                                                                Collectors
                                                                                        .toSet())))
                                .toList();
        return new SupportGuidance(
                LegalFile.text(file, "country"),
                false,
                LegalFile.text(file, "law"),
                LegalFile.text(file, "article"),
                lines,
                null,
                false);
    }
}
