package org.sokong.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.Permission;
import org.sokong.codesets.CodeSets;
import org.sokong.kernel.DomainException;
import org.sokong.legal.StatusDecisionService;
import org.springframework.stereotype.Component;

/** Strips and checks what is written about a service. */
@Component
class OfferFormCheck {

    /** Oldest age that can be asked for, in years. */
    static final int OLDEST = 120;

    /** Most places of a service. */
    static final int MOST_PLACES = 10_000;

    private static final int MOST_AREAS = 40;
    private static final int MOST_CODES = 30;
    private static final int LONGEST_STATUSES = 500;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{2,38}");
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final CodeSets codes;
    private final Audience audience;

    OfferFormCheck(CodeSets codes, Audience audience) {
        this.codes = codes;
        this.audience = audience;
    }

    /**
     * The form as it may be stored.
     *
     * @param before focal person until now, who may stay even when no longer active
     * @throws DomainException naming the first field that is wrong
     */
    OfferForm clean(UUID organisationId, OfferForm form, @Nullable UUID before) {
        String name = text(form.name(), 200);
        if (form.category() == null) {
            throw new DomainException("directory.error.category");
        }
        if (name == null) {
            throw new DomainException("directory.error.name");
        }
        if (!known(form.languages())) {
            throw new DomainException("directory.error.languages");
        }
        String phone = text(form.focalPhone(), 40);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new DomainException("directory.error.phone");
        }
        UUID focal = form.focalPersonId();
        if (focal != null
                && !focal.equals(before)
                && !audience.holders(organisationId, Permission.DIRECTORY_READ).contains(focal)) {
            throw new DomainException("directory.error.focal");
        }
        Integer free = free(form.capacity(), form.freePlaces());
        return new OfferForm(
                form.category(),
                name,
                text(form.description(), 2_000),
                places(form.places()),
                text(form.address(), 500),
                form.languages(),
                eligibility(form.eligibility()),
                form.capacity(),
                free,
                text(form.hours(), 500),
                form.roundClock(),
                form.cost(),
                text(form.costNote(), 500),
                text(form.howToRefer(), 1_000),
                focal,
                phone,
                text(form.accessibility(), 1_000));
    }

    /** The free places if they can be: none or more, and no more than there are. */
    static @Nullable Integer free(@Nullable Integer capacity, @Nullable Integer free) {
        if (capacity != null && (capacity < 0 || capacity > MOST_PLACES)) {
            throw new DomainException("directory.error.capacity");
        }
        if (free != null && (free < 0 || free > (capacity == null ? MOST_PLACES : capacity))) {
            throw new DomainException("directory.error.free");
        }
        return free;
    }

    private boolean known(Set<String> languages) {
        return languages.size() <= MOST_CODES
                && languages.stream().allMatch(one -> codes.has("ISO_639_1", "language", one));
    }

    private static List<ServicePlace> places(List<ServicePlace> typed) {
        Map<String, ServicePlace> places = new LinkedHashMap<>();
        for (ServicePlace place : typed) {
            String area = text(place.area(), 100);
            ServicePlace clean =
                    new ServicePlace(
                            place.country(), area == null ? null : area.replaceAll("\\s+", " "));
            if (!COUNTRIES.contains(clean.country())
                    || clean.area() != null && clean.key().isEmpty()) {
                throw new DomainException("directory.error.places");
            }
            places.putIfAbsent(clean.country() + "/" + clean.key(), clean);
        }
        if (places.isEmpty()
                || places.size() > MOST_AREAS
                || ServicePlace.textOf(places.values()).length() > 2_000
                || ServicePlace.keysOf(places.values()).length() > 2_000) {
            throw new DomainException("directory.error.places");
        }
        return List.copyOf(places.values());
    }

    private Eligibility eligibility(Eligibility asked) {
        int from = asked.ageFrom() == null ? 0 : asked.ageFrom();
        int to = asked.ageTo() == null ? OLDEST : asked.ageTo();
        if (from < 0 || to > OLDEST || from > to) {
            throw new DomainException("directory.error.age");
        }
        if (String.join(",", asked.statuses()).length() > LONGEST_STATUSES
                || !asked.statuses().stream()
                        .allMatch(
                                one ->
                                        codes.has(
                                                StatusDecisionService.SCHEME,
                                                StatusDecisionService.STATUS,
                                                one))) {
            throw new DomainException("directory.error.status");
        }
        boolean asks = asked.citizenship() != Citizenship.ANY;
        if (asks
                && (asked.countries().isEmpty()
                        || asked.countries().size() > MOST_CODES
                        || !COUNTRIES.containsAll(asked.countries()))) {
            throw new DomainException("directory.error.citizenship");
        }
        return new Eligibility(
                asked.sexes(),
                asked.ageFrom(),
                asked.ageTo(),
                asked.statuses(),
                asked.citizenship(),
                asks ? asked.countries() : Set.of(),
                text(asked.note(), 1_000));
    }

    /** Stripped, null when empty. */
    static @Nullable String text(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > longest) {
            throw new DomainException("directory.error.long", longest);
        }
        return text;
    }
}
