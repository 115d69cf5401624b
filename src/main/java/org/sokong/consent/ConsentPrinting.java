package org.sokong.consent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.paper.PaperDocument;
import org.sokong.paper.PdfPrinter;
import org.sokong.paper.PrintedPaper;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * A consent as a page for the client: what was explained and agreed, with whom, until when, and how
 * to take it back. No name, no case code, no program's name and a file name that tells nothing,
 * since the page may be found (docs/decisions/0032).
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class ConsentPrinting {

    private static final String FILE = "notes.pdf";

    private final ConsentService consents;
    private final PdfPrinter printer;
    private final Translations translations;
    private final TimeText time;
    private final AuditLog audit;

    ConsentPrinting(
            ConsentService consents,
            PdfPrinter printer,
            Translations translations,
            TimeText time,
            AuditLog audit) {
        this.consents = consents;
        this.printer = printer;
        this.translations = translations;
        this.time = time;
        this.audit = audit;
    }

    /**
     * The page in a language; the print is recorded.
     *
     * @throws DomainException for a vital interest, to which nobody agreed
     */
    public PrintedPaper print(UUID caseId, UUID consentId, Language language) {
        ConsentSummary consent = consents.ofCase(caseId, consentId);
        if (consent.basis() != Basis.CONSENT) {
            throw new DomainException("consent.error.print_vital");
        }
        audit.record(
                AuditAction.PRINTED,
                new Subject("CONSENT", consentId, caseId),
                Map.of("as", "consent", "language", language.tag()));
        return new PrintedPaper(FILE, printer.print(document(consent, language)));
    }

    private PaperDocument document(ConsentSummary consent, Language language) {
        Locale locale = language.locale();
        PaperDocument.Builder page =
                PaperDocument.in(language, words("consent.print.title", locale))
                        .paragraph(words("consent.print.intro", locale))
                        .heading(words("consent.print.who", locale))
                        .bullets(
                                consent.recipients().stream()
                                        .map(ConsentSummary.Recipient::name)
                                        .toList())
                        .heading(words("consent.print.what", locale))
                        .bullets(
                                labels(
                                        "cases.section.",
                                        consent.sections().stream().map(Enum::name).toList(),
                                        locale))
                        .heading(words("consent.print.purpose", locale))
                        .bullets(
                                labels(
                                        "consent.purpose.",
                                        consent.purposes().stream().map(Enum::name).toList(),
                                        locale))
                        .heading(words("consent.print.until", locale))
                        .paragraph(
                                words(
                                        "consent.print.until.text",
                                        locale,
                                        time.in(locale).date(consent.expiresOn())));
        if (!consent.details().informed().isEmpty()) {
            page.heading(words("consent.print.explained", locale))
                    .bullets(
                            labels(
                                    "consent.print.explained.",
                                    consent.details().informed().stream()
                                            .sorted()
                                            .map(Enum::name)
                                            .toList(),
                                    locale));
        }
        if (!consent.details().countries().isEmpty()) {
            page.heading(words("consent.print.countries", locale))
                    .bullets(
                            consent.details().countries().stream()
                                    .map(code -> Countries.name(code, locale))
                                    .sorted()
                                    .toList());
        }
        return page.heading(words("consent.print.stop", locale))
                .paragraph(words("consent.print.stop.text", locale))
                .ruledLines(words("consent.print.contact", locale), 1)
                .signatures(
                        words("consent.print.client", locale),
                        words("consent.print.worker", locale),
                        words("consent.print.day", locale))
                .looseSheet()
                .build();
    }

    private List<String> labels(String prefix, List<String> names, Locale locale) {
        return names.stream().map(name -> words(prefix + name, locale)).toList();
    }

    private String words(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }
}
