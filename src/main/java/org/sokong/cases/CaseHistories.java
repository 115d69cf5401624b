package org.sokong.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sokong.cases.HistoryField.Kind;
import org.springframework.stereotype.Component;

/** The histories of the case itself, its short intake, and the person behind it. */
@Component
class CaseHistories implements HistorySource {

    @Override
    public List<HistoryTable> histories() {
        List<HistoryTable> all = new ArrayList<>();
        all.add(caseItself());
        for (Section section : List.of(Section.INTAKE, Section.SAFETY, Section.HEALTH)) {
            all.add(intake(section));
        }
        all.add(person());
        all.add(flags());
        all.add(retention());
        return all;
    }

    private static HistoryTable caseItself() {
        return HistoryTable.of("case_file_history", "cases.history.case", Section.OVERVIEW)
                .ofCase("h.id = :case")
                .word("status", "cases.fact.status", "cases.casestatus")
                .word("risk", "cases.fact.risk", "cases.risk")
                .add("owner_id", "cases.history.owner", Kind.USER, "")
                .add("organisation_id", "cases.history.organisation", Kind.ORGANISATION, "")
                .day("opened_on", "cases.fact.opened_on")
                .day("closed_on", "cases.history.closed_on")
                .word("closure_reason", "cases.history.closure_reason", "cases.movereason")
                .silent("code", "person_id", "team_id", "country", "created_by", "created_at");
    }

    private static HistoryTable retention() {
        return HistoryTable.of(
                        "case_retention_history", "cases.retention.navigation", Section.CLOSURE)
                .onePerCase()
                .day("keep_until", "cases.retention.until")
                .text("reason", "cases.retention.reason")
                .word("erasure_reason", "cases.retention.ask", "cases.erasurereason")
                .silent("kept_by", "kept_at", "erasure_asked_by", "erasure_asked_at");
    }

    /** One table, three parts of the case: each is read under its own grant. */
    private static HistoryTable intake(Section section) {
        HistoryTable table =
                HistoryTable.of("case_intake_history", "cases.section." + section.name(), section)
                        .onePerCase();
        Arrays.stream(IntakeField.values())
                .filter(field -> field.section() == section)
                .forEach(field -> add(table, field));
        return table;
    }

    private static void add(HistoryTable table, IntakeField field) {
        String column = field.name().toLowerCase(Locale.ROOT);
        String label = "cases.intakefield." + field.name();
        if (field == IntakeField.LANGUAGES) {
            table.add(column, label, Kind.LANGUAGES, "");
        } else if (field.type() == java.time.LocalDate.class) {
            table.day(column, label);
        } else if (field.type().isEnum()) {
            table.word(
                    column,
                    label,
                    "cases." + field.type().getSimpleName().toLowerCase(Locale.ROOT));
        } else {
            table.text(column, label);
        }
    }

    /** What was written about the person is ciphertext; that it changed is all there is to read. */
    private static HistoryTable person() {
        return HistoryTable.of("person_history", "cases.section.IDENTITY", Section.IDENTITY)
                .ofCase("h.id = (select f.person_id from case_file f where f.id = :case)")
                .add("identity", "cases.section.IDENTITY", Kind.SECRET, "")
                .silent("created_at", "changed_at", "erased_at");
    }

    private static HistoryTable flags() {
        return HistoryTable.of("case_flag_history", "cases.history.flag", Section.OVERVIEW)
                .text("words", "cases.flag.words")
                .day("due_on", "cases.flag.day")
                .add("cleared_at", "cases.history.flag_cleared", Kind.MOMENT, "")
                .text("cleared_note", "cases.history.flag_note")
                .silent("raised_by", "raised_at", "cleared_by");
    }
}
