package org.sokong.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How passages are cited and in which words they are shown to a reader. */
@Service
@PreAuthorize("hasAuthority('POLICY_READ')")
@Transactional(readOnly = true)
public class PolicyCitations {

    private final PolicyLibrary library;
    private final Translations translations;
    private final PassageSuccession succession;
    private final JdbcClient jdbc;

    PolicyCitations(
            PolicyLibrary library,
            Translations translations,
            PassageSuccession succession,
            JdbcClient jdbc) {
        this.library = library;
        this.succession = succession;
        this.translations = translations;
        this.jdbc = jdbc;
    }

    /**
     * The passages before and after another one in its document.
     *
     * @param previous null for the first
     * @param next null for the last
     */
    public record Neighbours(@Nullable UUID previous, @Nullable UUID next) {}

    /** Citations by the passage's id, in the order asked for; unknown ids are left out. */
    public Map<UUID, PassageCitation> of(Collection<UUID> ids, Locale locale) {
        if (ids.isEmpty()) {
            return new LinkedHashMap<>();
        }
        return ofRead(library.passages(ids.stream().distinct().toList()), locale);
    }

    /** Citations of passages that were read already, by id and in their order. */
    public Map<UUID, PassageCitation> ofRead(List<PassageDetail> found, Locale locale) {
        Map<UUID, PassageCitation> citations = new LinkedHashMap<>();
        Language reader = Language.of(locale);
        List<UUID> inReadersWords =
                found.stream()
                        .filter(passage -> passage.language() != reader)
                        .flatMap(passage -> passage.counterpart(reader).stream())
                        .map(PassageDetail.Counterpart::id)
                        .distinct()
                        .toList();
        Map<UUID, PassageDetail> translated =
                inReadersWords.isEmpty()
                        ? Map.of()
                        : library.passages(inReadersWords).stream()
                                .collect(Collectors.toMap(PassageDetail::id, Function.identity()));
        Map<UUID, PassageStanding> standings =
                succession.standings(
                        found.stream()
                                .collect(
                                        Collectors.toMap(
                                                PassageDetail::id,
                                                passage -> passage.document().state())));
        for (PassageDetail passage : found) {
            citations.put(
                    passage.id(),
                    citation(
                            passage,
                            reader,
                            locale,
                            translated,
                            Objects.requireNonNull(standings.get(passage.id()))));
        }
        return citations;
    }

    /** One citation. */
    public Optional<PassageCitation> of(UUID id, Locale locale) {
        return Optional.ofNullable(of(List.of(id), locale).get(id));
    }

    /** Where a reader goes on from a passage. */
    public Neighbours neighbours(UUID passageId) {
        List<UUID> all =
                jdbc.sql(
                                """
                                select p.id from policy_passage p
                                join policy_passage here on here.document_id = p.document_id
                                where here.id = ? and p.action = 'INDEX'
                                order by p.paragraph, p.part
                                """)
                        .param(passageId)
                        .query(UUID.class)
                        .list();
        int at = all.indexOf(passageId);
        return at < 0
                ? new Neighbours(null, null)
                : new Neighbours(
                        at == 0 ? null : all.get(at - 1),
                        at + 1 == all.size() ? null : all.get(at + 1));
    }

    private PassageCitation citation(
            PassageDetail passage,
            Language reader,
            Locale locale,
            Map<UUID, PassageDetail> translated,
            PassageStanding standing) {
        DocumentSummary document = passage.document();
        PassageDetail other =
                passage.counterpart(reader)
                        .map(PassageDetail.Counterpart::id)
                        .map(translated::get)
                        .orElse(null);
        String english = passage.abstractEnglish();
        String shown;
        Language language;
        PassageCitation.Shown how;
        if (passage.language() == reader) {
            shown = passage.shown();
            language = passage.language();
            how =
                    passage.text() == null
                            ? PassageCitation.Shown.ABSTRACT
                            : PassageCitation.Shown.ORIGINAL;
        } else if (other != null) {
            shown = other.shown();
            language = reader;
            how = PassageCitation.Shown.TRANSLATION;
        } else if (english != null && !english.isBlank()) {
            shown = english;
            language = Language.ENGLISH;
            how = PassageCitation.Shown.ABSTRACT;
        } else {
            shown = passage.shown();
            language = passage.language();
            how = PassageCitation.Shown.ORIGINAL;
        }
        return new PassageCitation(
                passage.id(),
                document.id(),
                passage.citation(),
                title(document, reader),
                shown,
                language,
                how,
                passage.topics(),
                standing,
                plain(passage, reader, locale, standing));
    }

    private static String title(DocumentSummary document, Language reader) {
        return reader == Language.ENGLISH
                ? Objects.requireNonNullElse(document.titleEnglish(), document.title())
                : document.title();
    }

    private String plain(
            PassageDetail passage, Language reader, Locale locale, PassageStanding standing) {
        DocumentSummary document = passage.document();
        List<String> parts = new ArrayList<>();
        parts.add(title(document, reader));
        String issuer =
                reader == Language.ENGLISH && document.issuerEnglish() != null
                        ? document.issuerEnglish()
                        : document.issuer();
        if (issuer != null) {
            parts.add(issuer);
        }
        if (document.publishedOn() != null) {
            parts.add(document.publishedOn().toString());
        }
        parts.add(
                translations.getTranslation(
                        "policy.cite.place", locale, document.code(), passage.number()));
        if (standing.isEnded()) {
            parts.add(succession.words(standing, locale));
        }
        return String.join(" · ", parts);
    }
}
