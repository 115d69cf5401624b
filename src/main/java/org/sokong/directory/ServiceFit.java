package org.sokong.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;

/**
 * Whether a service is for what is looked for, point by point. What is not recorded of a client is
 * never taken as a yes or a no: the service is asked.
 *
 * @param reasons one for each point that somebody asked for or the service restricts
 */
public record ServiceFit(List<Reason> reasons) {

    /** What a point says; the worst decides. */
    public enum Verdict {
        FITS,
        /** It depends on what is not recorded here. */
        UNSURE,
        MISSES
    }

    /** What a service is asked for. */
    public enum Point {
        PLACE,
        LANGUAGE,
        SEX,
        AGE,
        STATUS,
        CITIZENSHIP
    }

    /** What a point says. */
    public record Reason(Point point, Verdict verdict) {}

    public ServiceFit {
        reasons = List.copyOf(reasons);
    }

    /** Compares a service with what is looked for. */
    public static ServiceFit of(OfferForm form, ServiceQuery query) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Point.PLACE, place(form.places(), query));
        add(reasons, Point.LANGUAGE, language(form.languages(), query.languages()));
        ClientFacts client = query.client();
        if (client != null) {
            Eligibility whom = form.eligibility();
            add(reasons, Point.SEX, sex(whom.sexes(), client.sex()));
            add(reasons, Point.AGE, age(whom.ageFrom(), whom.ageTo(), client.ageBand()));
            add(reasons, Point.STATUS, status(whom.statuses(), client.status()));
            add(reasons, Point.CITIZENSHIP, citizenship(whom, client.citizenships()));
        }
        return new ServiceFit(reasons);
    }

    /** The worst of the points; fits when nothing was asked. */
    public Verdict verdict() {
        return reasons.stream()
                .map(Reason::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.FITS);
    }

    private static void add(List<Reason> reasons, Point point, @Nullable Verdict verdict) {
        if (verdict != null) {
            reasons.add(new Reason(point, verdict));
        }
    }

    private static @Nullable Verdict place(List<ServicePlace> places, ServiceQuery query) {
        String country = query.country();
        if (country == null) {
            return null;
        }
        String area = query.area() == null ? "" : PlaceName.key(query.area());
        boolean serves =
                places.stream()
                        .filter(place -> place.country().equals(country))
                        .map(ServicePlace::key)
                        .anyMatch(key -> area.isEmpty() || key.isEmpty() || key.equals(area));
        return serves ? Verdict.FITS : Verdict.MISSES;
    }

    private static @Nullable Verdict language(Set<String> spoken, Set<String> asked) {
        if (asked.isEmpty()) {
            return null;
        }
        if (spoken.isEmpty()) {
            return Verdict.UNSURE;
        }
        return Collections.disjoint(spoken, asked) ? Verdict.MISSES : Verdict.FITS;
    }

    private static @Nullable Verdict sex(Set<Sex> taken, @Nullable Sex client) {
        if (taken.isEmpty()) {
            return null;
        }
        if (client == null || client == Sex.OTHER && !taken.contains(client)) {
            return Verdict.UNSURE;
        }
        return taken.contains(client) ? Verdict.FITS : Verdict.MISSES;
    }

    private static @Nullable Verdict age(
            @Nullable Integer from, @Nullable Integer to, @Nullable AgeBand band) {
        if (from == null && to == null) {
            return null;
        }
        if (band == null) {
            return Verdict.UNSURE;
        }
        int youngest = from == null ? 0 : from;
        int oldest = to == null ? Integer.MAX_VALUE : to;
        if (youngest > band.oldest() || oldest < band.youngest()) {
            return Verdict.MISSES;
        }
        return youngest <= band.youngest() && oldest >= band.oldest()
                ? Verdict.FITS
                : Verdict.UNSURE;
    }

    private static @Nullable Verdict status(Set<String> taken, @Nullable String client) {
        if (taken.isEmpty()) {
            return null;
        }
        if (client == null) {
            return Verdict.UNSURE;
        }
        return taken.contains(client) ? Verdict.FITS : Verdict.MISSES;
    }

    private static @Nullable Verdict citizenship(Eligibility whom, Set<String> client) {
        if (whom.citizenship() == Citizenship.ANY) {
            return null;
        }
        if (client.isEmpty()) {
            return Verdict.UNSURE;
        }
        boolean named = !Collections.disjoint(whom.countries(), client);
        return named == (whom.citizenship() == Citizenship.ONLY) ? Verdict.FITS : Verdict.MISSES;
    }
}
