package org.sokong.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.sokong.codesets.CodedValue;
import org.sokong.kernel.Answer;

/**
 * A trafficking event of a case. In the columns of several codes, null is "not recorded" and an
 * empty text "asked, and none". A removed event stays for the history and counts no more.
 */
@Entity
@Audited
@Table(name = "trafficking_event")
class TraffickingEvent {

    @Id private UUID id;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private EventStage stage;

    @Column(columnDefinition = "char(2)")
    private @Nullable String country;

    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private @Nullable EventPrecision datePrecision;

    private @Nullable Integer happenedYear;
    private @Nullable Integer happenedMonth;
    private @Nullable Integer happenedDay;
    private @Nullable Integer ageAtEvent;

    @Column(name = "under_18")
    @Enumerated(EnumType.STRING)
    private @Nullable Answer under18;

    private String codeVersion;
    private @Nullable String acts;
    private @Nullable String means;
    private @Nullable String purposes;
    private @Nullable CodedValue sector;
    private @Nullable String sexTypes;
    private @Nullable String controls;
    private @Nullable Integer months;
    private @Nullable CodedValue recruiterRelation;
    private @Nullable String recruitmentMethods;

    @Enumerated(EnumType.STRING)
    private @Nullable ContactWay contactWay;

    private @Nullable String platforms;
    private @Nullable String note;
    @Embedded private @Nullable Removal removal;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected TraffickingEvent() {}

    @SuppressWarnings("NullAway.Init")
    TraffickingEvent(UUID id, UUID caseId, TraffickingEventForm form) {
        this.id = id;
        this.caseId = caseId;
        fill(form);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    long version() {
        return version;
    }

    boolean isRemoved() {
        return removal != null;
    }

    void remove(String reason, UUID by, Instant at) {
        removal = new Removal(reason, by, at);
    }

    TraffickingEventForm form() {
        return new TraffickingEventForm(
                stage,
                country,
                place,
                datePrecision == null
                        ? null
                        : new EventDate(datePrecision, happenedYear, happenedMonth, happenedDay),
                ageAtEvent,
                under18,
                new PalermoElements(
                        read(acts, TraffickingAct::valueOf),
                        read(means, TraffickingMeans::valueOf),
                        read(purposes, TraffickingPurpose::valueOf)),
                new EventFacts(
                        sector,
                        CodedValue.parseAll(sexTypes),
                        CodedValue.parseAll(controls),
                        months,
                        recruiterRelation,
                        CodedValue.parseAll(recruitmentMethods),
                        contactWay,
                        CodedValue.parseAll(platforms)),
                note);
    }

    final void fill(TraffickingEventForm form) {
        stage = form.stage();
        country = form.country();
        place = form.place();
        EventDate date = form.date();
        datePrecision = date == null ? null : date.precision();
        happenedYear = date == null ? null : date.year();
        happenedMonth = date == null ? null : date.month();
        happenedDay = date == null ? null : date.day();
        ageAtEvent = form.age();
        under18 = form.under18();
        codeVersion = TraffickingEventForm.CODE_VERSION;
        acts = write(form.elements().acts());
        means = write(form.elements().means());
        purposes = write(form.elements().purposes());
        EventFacts facts = form.facts();
        sector = facts.sector();
        sexTypes = CodedValue.textOf(facts.sexTypes());
        controls = CodedValue.textOf(facts.controls());
        months = facts.months();
        recruiterRelation = facts.recruiterRelation();
        recruitmentMethods = CodedValue.textOf(facts.recruitmentMethods());
        contactWay = facts.contactWay();
        platforms = CodedValue.textOf(facts.platforms());
        note = form.note();
    }

    private static @Nullable String write(@Nullable Collection<? extends Enum<?>> codes) {
        return codes == null
                ? null
                : codes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E> @Nullable Set<E> read(@Nullable String codes, Function<String, E> reader) {
        return codes == null
                ? null
                : Arrays.stream(codes.split(","))
                        .filter(code -> !code.isEmpty())
                        .map(reader)
                        .collect(Collectors.toSet());
    }
}
