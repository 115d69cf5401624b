package org.sokong.directory.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.AgeBand;
import org.sokong.cases.Sex;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodeValue;
import org.sokong.directory.Citizenship;
import org.sokong.directory.ClientFacts;
import org.sokong.directory.Eligibility;
import org.sokong.directory.OfferForm;
import org.sokong.directory.ServiceFit.Point;
import org.sokong.directory.ServiceFit.Reason;
import org.sokong.directory.ServiceFit.Verdict;
import org.sokong.directory.ServicePlace;
import org.sokong.directory.ServiceQuery;
import org.sokong.legal.StatusDecisionService;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/** Words for services and for why they fit, in the reader's language. */
@Component
class DirectoryTexts {

    /** Says which of the languages, and not again all that were asked for. */
    private static final Reason SPOKEN = new Reason(Point.LANGUAGE, Verdict.FITS);

    private final CodeSets codes;

    DirectoryTexts(CodeSets codes) {
        this.codes = codes;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String category(ServiceCategory category) {
        return EnumLabels.label("organisations", category);
    }

    String country(String code) {
        return ULocale.getDisplayCountry(
                "und-" + code, ULocale.forLocale(UI.getCurrent().getLocale()));
    }

    List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(
                        Comparator.comparing(
                                this::country, Collator.getInstance(UI.getCurrent().getLocale())))
                .toList();
    }

    String language(String code) {
        return codes.label("ISO_639_1", "language", code, reader());
    }

    List<String> languages() {
        return codes.values("ISO_639_1", "language").stream().map(CodeValue::code).toList();
    }

    String status(String code) {
        return codes.label(
                StatusDecisionService.SCHEME, StatusDecisionService.STATUS, code, reader());
    }

    List<String> statuses() {
        return codes.values(StatusDecisionService.SCHEME, StatusDecisionService.STATUS).stream()
                .map(CodeValue::code)
                .toList();
    }

    String ageBand(AgeBand band) {
        return codes.label("CTDC", "age_band", band.code(), reader());
    }

    static String sex(Sex sex) {
        return text("directory.takes." + sex.name());
    }

    static String list(Collection<String> words) {
        return String.join(text("uikit.list.separator"), words);
    }

    String languages(Collection<String> some) {
        return list(some.stream().sorted().map(this::language).toList());
    }

    /** Areas by country: "Johor, Selangor (Malaysia)". */
    String places(List<ServicePlace> places) {
        Map<String, List<ServicePlace>> byCountry =
                places.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServicePlace::country,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return list(
                byCountry.entrySet().stream()
                        .map(
                                of ->
                                        of.getValue().stream().anyMatch(p -> p.area() == null)
                                                ? country(of.getKey())
                                                : place(
                                                        list(
                                                                of.getValue().stream()
                                                                        .map(ServicePlace::area)
                                                                        .toList()),
                                                        of.getKey()))
                        .toList());
    }

    private String place(String area, String country) {
        // What was typed keeps the direction of its own words.
        return text("directory.place", "\u2068" + area + "\u2069", country(country));
    }

    /** Whom a service takes, a sentence a restriction; none when it takes everybody. */
    List<String> takes(OfferForm form) {
        return Arrays.stream(Point.values())
                .filter(point -> point.compareTo(Point.SEX) >= 0)
                .filter(point -> restricts(form.eligibility(), point))
                .map(
                        point ->
                                text(
                                        "directory.only." + keyOf(form.eligibility(), point),
                                        terms(form, ServiceQuery.ALL, point)))
                .toList();
    }

    private static boolean restricts(Eligibility whom, Point point) {
        return switch (point) {
            case PLACE, LANGUAGE -> false;
            case SEX -> !whom.sexes().isEmpty();
            case AGE -> whom.ageFrom() != null || whom.ageTo() != null;
            case STATUS -> !whom.statuses().isEmpty();
            case CITIZENSHIP -> whom.citizenship() != Citizenship.ANY;
        };
    }

    /** Why a service fits, may fit or does not, in a sentence. */
    String reason(OfferForm form, ServiceQuery query, Reason reason) {
        return text(
                "directory.fit."
                        + keyOf(form.eligibility(), reason.point())
                        + "."
                        + reason.verdict().name(),
                reason.equals(SPOKEN)
                        ? languages(
                                query.languages().stream()
                                        .filter(form.languages()::contains)
                                        .toList())
                        : terms(form, query, reason.point()),
                client(query.client(), reason.point()));
    }

    private static String keyOf(Eligibility whom, Point point) {
        return point == Point.CITIZENSHIP
                ? point.name() + "_" + whom.citizenship().name()
                : point.name();
    }

    private String terms(OfferForm form, ServiceQuery query, Point point) {
        Eligibility whom = form.eligibility();
        return switch (point) {
            case PLACE -> asked(query);
            case LANGUAGE -> languages(query.languages());
            case SEX -> list(whom.sexes().stream().sorted().map(DirectoryTexts::sex).toList());
            case AGE -> ages(whom.ageFrom(), whom.ageTo());
            case STATUS -> list(whom.statuses().stream().sorted().map(this::status).toList());
            case CITIZENSHIP ->
                    list(whom.countries().stream().sorted().map(this::country).toList());
        };
    }

    private String asked(ServiceQuery query) {
        String country = query.country() == null ? "" : query.country();
        return query.area() == null ? country(country) : place(query.area(), country);
    }

    static String ages(@Nullable Integer from, @Nullable Integer to) {
        if (to == null) {
            return text("directory.age.from", from == null ? 0 : from);
        }
        return from == null
                ? text("directory.age.to", to)
                : text("directory.age.between", from, to);
    }

    private String client(@Nullable ClientFacts client, Point point) {
        if (client == null) {
            return "";
        }
        return switch (point) {
            case SEX -> client.sex() == null ? "" : text("directory.client." + client.sex());
            case AGE -> client.ageBand() == null ? "" : ageBand(client.ageBand());
            case STATUS -> client.status() == null ? "" : status(client.status());
            case PLACE, LANGUAGE, CITIZENSHIP -> "";
        };
    }

    /** What a search takes from a case, in a line. */
    String client(ClientFacts client) {
        List<String> words = new java.util.ArrayList<>();
        for (Point point : List.of(Point.SEX, Point.AGE, Point.STATUS)) {
            String word = client(client, point);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (!client.languages().isEmpty()) {
            words.add(languages(client.languages()));
        }
        return words.isEmpty() ? text("uikit.notrecorded") : String.join(" · ", words);
    }

    private static Language reader() {
        return Language.of(UI.getCurrent().getLocale());
    }
}
