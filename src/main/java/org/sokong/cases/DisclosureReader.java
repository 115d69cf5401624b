package org.sokong.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.DisclosedFact.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads just the sections asked for: statements for other sections are not sent. */
@Component
class DisclosureReader {

    private final CaseFiles files;
    private final CaseNotes notes;
    private final CaseStepRecords steps;
    private final ObjectProvider<SectionFacts> sources;
    private final JdbcClient jdbc;

    DisclosureReader(
            CaseFiles files,
            CaseNotes notes,
            CaseStepRecords steps,
            ObjectProvider<SectionFacts> sources,
            JdbcClient jdbc) {
        this.files = files;
        this.notes = notes;
        this.steps = steps;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    DisclosedCase read(UUID caseId, Set<Section> sections) {
        return new DisclosedCase(
                sections.stream()
                        .sorted()
                        .map(section -> new DisclosedSection(section, all(caseId, section)))
                        .toList());
    }

    private List<DisclosedFact> all(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>(facts(caseId, section));
        sources.orderedStream()
                .filter(source -> source.sections().contains(section))
                .forEach(source -> facts.addAll(source.facts(caseId, section)));
        return facts;
    }

    private List<DisclosedFact> facts(UUID caseId, Section section) {
        return switch (section) {
            case OVERVIEW -> overview(caseId);
            case INTAKE, SAFETY, HEALTH -> answers(caseId, section);
            case ASSESSMENT, PLAN -> stepsOf(caseId, section);
            case NOTES -> notesOf(caseId);
            // Revealed on request; links and referrals of the sender are not the receiver's.
            case IDENTITY, POLICY, REFERRALS -> List.of();
            case TRAFFICKING,
                    SAFETY_PLAN,
                    SERVICES,
                    FOLLOW_UP,
                    LEGAL,
                    OUTCOMES,
                    LINKED_CASES,
                    CONFERENCE,
                    CLOSURE,
                    REPORTS ->
                    List.of();
        };
    }

    private List<DisclosedFact> overview(UUID caseId) {
        CaseFile file = files.findById(caseId).orElseThrow();
        List<DisclosedFact> facts = new ArrayList<>();
        facts.add(keys("cases.fact.status", List.of(file.status())));
        if (file.risk() != null) {
            facts.add(keys("cases.fact.risk", List.of(file.risk())));
        }
        LocalDate openedOn = file.openedOn();
        if (openedOn != null) {
            facts.add(
                    new DisclosedFact(
                            "cases.fact.opened_on", Kind.DATE, List.of(openedOn.toString())));
        }
        return facts;
    }

    /** Only the columns of the section are selected. */
    private List<DisclosedFact> answers(UUID caseId, Section section) {
        List<IntakeField> fields =
                List.of(IntakeField.values()).stream()
                        .filter(field -> field.section() == section)
                        .filter(field -> field != IntakeField.CONSENT_TO_STATISTICS)
                        .toList();
        String columns =
                String.join(
                        ", ",
                        fields.stream()
                                .map(field -> field.name().toLowerCase(Locale.ROOT))
                                .toList());
        return jdbc.sql("select " + columns + " from case_intake where case_id = ?")
                .param(caseId)
                .query(
                        (row, number) -> {
                            List<DisclosedFact> facts = new ArrayList<>();
                            for (IntakeField field : fields) {
                                String value = row.getString(field.name().toLowerCase(Locale.ROOT));
                                if (value != null && !value.isEmpty()) {
                                    facts.add(fact(field, value));
                                }
                            }
                            return facts;
                        })
                .optional()
                .orElse(List.of());
    }

    private static DisclosedFact fact(IntakeField field, String value) {
        String label = "cases.intakefield." + field.name();
        if (field == IntakeField.LANGUAGES) {
            return new DisclosedFact(label, Kind.LANGUAGES, List.of(value.split(",")));
        }
        if (field.type() == LocalDate.class) {
            return new DisclosedFact(label, Kind.DATE, List.of(value));
        }
        if (field.type().isEnum()) {
            String type = field.type().getSimpleName().toLowerCase(Locale.ROOT);
            return new DisclosedFact(label, Kind.KEYS, List.of("cases." + type + "." + value));
        }
        return new DisclosedFact(label, Kind.TEXT, List.of(value));
    }

    private List<DisclosedFact> stepsOf(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        for (CaseStepRecord step : steps.live(caseId)) {
            if (step.kind().section() == section) {
                String label = "cases.stepkind." + step.kind().name();
                facts.add(
                        step.note() == null
                                ? new DisclosedFact(
                                        label, Kind.MOMENT, List.of(step.recordedAt().toString()))
                                : new DisclosedFact(label, Kind.TEXT, List.of(step.note())));
            }
        }
        return facts;
    }

    private List<DisclosedFact> notesOf(UUID caseId) {
        return notes.findByCaseIdOrderByWrittenAtDescIdDesc(caseId).stream()
                .map(note -> new DisclosedFact("cases.fact.note", Kind.TEXT, List.of(note.text())))
                .toList();
    }

    private static DisclosedFact keys(String label, Collection<? extends Enum<?>> constants) {
        return new DisclosedFact(
                label,
                Kind.KEYS,
                constants.stream()
                        .map(
                                constant ->
                                        "cases."
                                                + constant.getDeclaringClass()
                                                        .getSimpleName()
                                                        .toLowerCase(Locale.ROOT)
                                                + "."
                                                + constant.name())
                        .sorted()
                        .toList());
    }
}
