package org.sokong.narratives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.HistoryField.HistoryChange;
import org.sokong.cases.HistoryField.Kind;
import org.sokong.cases.HistorySource;
import org.sokong.cases.HistoryTable;
import org.sokong.cases.Section;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** The history of reports, paragraph by paragraph. */
@Component
class NarrativeHistories implements HistorySource {

    private static final ReportBlocksConverter STORED = new ReportBlocksConverter();

    private final Translations translations;

    NarrativeHistories(Translations translations) {
        this.translations = translations;
    }

    @Override
    public List<HistoryTable> histories() {
        return List.of(
                HistoryTable.of(
                                "narrative_report_history",
                                "narratives.history.report",
                                Section.REPORTS)
                        .word("kind", "narratives.print.kind", "narratives.reportkind")
                        .word("state", "history.field.state", "narratives.reportstate")
                        .text("title", "narratives.history.title")
                        .own("content", this::blocks)
                        .add("identity_needed", "narratives.history.identity_needed", Kind.FLAG, "")
                        .add(
                                "identity_confirmed",
                                "narratives.history.identity_confirmed",
                                Kind.FLAG,
                                "")
                        .silent(
                                "language",
                                "author_id",
                                "writers",
                                "created_at",
                                "changed_at",
                                "round",
                                "submitted_at",
                                "decided_by",
                                "decided_at",
                                "number_of",
                                "number_year",
                                "number_in_year"));
    }

    private List<HistoryChange> blocks(
            @Nullable String before,
            @Nullable String after,
            Map<String, @Nullable String> row,
            Locale locale) {
        Map<UUID, String> old = texts(before);
        Map<UUID, String> now = texts(after);
        List<HistoryChange> changes = new ArrayList<>();
        int number = 0;
        for (Map.Entry<UUID, String> block : now.entrySet()) {
            number++;
            String words = old.getOrDefault(block.getKey(), "");
            if (!words.equals(block.getValue())) {
                changes.add(change(number, words, block.getValue(), locale));
            }
        }
        number = 0;
        for (Map.Entry<UUID, String> block : old.entrySet()) {
            number++;
            if (!now.containsKey(block.getKey()) && !block.getValue().isEmpty()) {
                changes.add(change(number, block.getValue(), "", locale));
            }
        }
        return changes;
    }

    private HistoryChange change(int number, String before, String after, Locale locale) {
        return new HistoryChange(
                translations.getTranslation("narratives.history.paragraph", locale, number),
                before,
                after);
    }

    private static Map<UUID, String> texts(@Nullable String stored) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        if (stored != null) {
            STORED.convertToEntityAttribute(stored)
                    .forEach(block -> texts.put(block.id(), block.text()));
        }
        return texts;
    }
}
