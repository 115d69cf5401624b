package org.sokong.screening;

import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Answer;

/**
 * A trafficking event as somebody records it; all but the stage may be "not recorded".
 *
 * @param country ISO 3166-1 alpha-2
 * @param place words, at most {@value #LONGEST_PLACE} characters
 * @param date when it began
 * @param age age in years when it happened, not today
 * @param under18 whether the client was under 18 when it happened, where the age is not known
 * @param note words, at most {@value #LONGEST_NOTE} characters
 */
public record TraffickingEventForm(
        EventStage stage,
        @Nullable String country,
        @Nullable String place,
        @Nullable EventDate date,
        @Nullable Integer age,
        @Nullable Answer under18,
        PalermoElements elements,
        EventFacts facts,
        @Nullable String note) {

    /** Longest place, in characters. */
    public static final int LONGEST_PLACE = 200;

    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    /** Version of the lists that acts, means and purposes are taken from. */
    public static final String CODE_VERSION = "PALERMO_ART3:2000,LOCAL_EXT:1";

    /** An event of which no more than the stage is recorded. */
    public static TraffickingEventForm of(EventStage stage) {
        return new TraffickingEventForm(
                stage, null, null, null, null, null, PalermoElements.BLANK, EventFacts.BLANK, null);
    }

    /** The same with act, means and purpose. */
    public TraffickingEventForm with(PalermoElements other) {
        return new TraffickingEventForm(
                stage, country, place, date, age, under18, other, facts, note);
    }

    /** The same with how it was done. */
    public TraffickingEventForm with(EventFacts other) {
        return new TraffickingEventForm(
                stage, country, place, date, age, under18, elements, other, note);
    }

    /** The same with the time and the place. */
    public TraffickingEventForm at(
            @Nullable String otherCountry, @Nullable String otherPlace, @Nullable EventDate when) {
        return new TraffickingEventForm(
                stage, otherCountry, otherPlace, when, age, under18, elements, facts, note);
    }

    /** The same with the client's age when it happened. */
    public TraffickingEventForm aged(@Nullable Integer years, @Nullable Answer wasUnder18) {
        return new TraffickingEventForm(
                stage, country, place, date, years, wasUnder18, elements, facts, note);
    }

    /** The same with words. */
    public TraffickingEventForm noted(@Nullable String words) {
        return new TraffickingEventForm(
                stage, country, place, date, age, under18, elements, facts, words);
    }
}
