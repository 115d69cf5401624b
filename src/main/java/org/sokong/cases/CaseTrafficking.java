package org.sokong.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/** Act, means and purpose of a case; codes with commas, with the version of their lists. */
@Entity
@Audited
@Table(name = "case_trafficking")
class CaseTrafficking {

    @Id private UUID caseId;
    private String codeVersion = TraffickingForm.CODE_VERSION;
    private String acts = "";
    private String means = "";
    private String purposes = "";

    @Column(name = "under_18_at_event")
    @Enumerated(EnumType.STRING)
    private @Nullable Answer under18AtEvent;

    private @Nullable String note;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CaseTrafficking() {}

    CaseTrafficking(UUID caseId) {
        this.caseId = caseId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    TraffickingForm form() {
        return new TraffickingForm(
                read(acts, TraffickingAct::valueOf),
                read(means, TraffickingMeans::valueOf),
                read(purposes, TraffickingPurpose::valueOf),
                under18AtEvent,
                note);
    }

    void fill(TraffickingForm form) {
        codeVersion = TraffickingForm.CODE_VERSION;
        acts = write(form.acts());
        means = write(form.means());
        purposes = write(form.purposes());
        under18AtEvent = form.under18AtEvent();
        note = form.note();
    }

    private static String write(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E> Set<E> read(String codes, Function<String, E> reader) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(reader)
                .collect(Collectors.toSet());
    }
}
