package org.sokong.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;

/** A curator's note about a document. */
@Entity
@Table(name = "policy_document_note")
class PolicyNote {

    enum Kind {
        NOTE,
        DATE
    }

    @Id private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String paragraphs;
    private String textEn;
    private String textMs;
    private String textVi;
    private String textAr;

    @SuppressWarnings("NullAway.Init")
    protected PolicyNote() {}

    PolicyNote(int position, CuratorNote note) {
        this.id = Ids.next();
        this.position = position;
        this.kind = note.aboutDate() ? Kind.DATE : Kind.NOTE;
        this.paragraphs =
                note.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(","));
        this.textEn = note.texts().getOrDefault(Language.ENGLISH, "");
        this.textMs = note.texts().getOrDefault(Language.MALAY, textEn);
        this.textVi = note.texts().getOrDefault(Language.VIETNAMESE, textEn);
        this.textAr = note.texts().getOrDefault(Language.ARABIC, textEn);
    }

    CuratorNote toRecord() {
        List<Integer> numbers =
                Arrays.stream(paragraphs.split(","))
                        .filter(part -> !part.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        return new CuratorNote(
                numbers,
                kind == Kind.DATE,
                Map.of(
                        Language.ENGLISH, textEn,
                        Language.MALAY, textMs,
                        Language.VIETNAMESE, textVi,
                        Language.ARABIC, textAr));
    }
}
