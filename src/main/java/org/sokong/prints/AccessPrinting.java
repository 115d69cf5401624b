package org.sokong.prints;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.GrantDetail;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GranteeType;
import org.sokong.cases.Section;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.paper.PaperDocument;
import org.sokong.paper.PdfPrinter;
import org.sokong.paper.PrintedPaper;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who can see the case, on paper for the client and in the client's language. It names
 * organisations, the parts they see and until when; no member of staff, nobody from whom the case
 * is hidden and nobody on the do-not-share list, since the paper may be found.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class AccessPrinting {

    private final CaseContents contents;
    private final CaseWriting writing;
    private final OrganisationDirectory organisations;
    private final PdfPrinter printer;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Translations translations;
    private final TimeText time;
    private final TransactionTemplate transaction;

    AccessPrinting(
            CaseContents contents,
            CaseWriting writing,
            OrganisationDirectory organisations,
            PdfPrinter printer,
            CurrentUser currentUser,
            AuditLog audit,
            Translations translations,
            TimeText time,
            PlatformTransactionManager transactions) {
        this.contents = contents;
        this.writing = writing;
        this.organisations = organisations;
        this.printer = printer;
        this.currentUser = currentUser;
        this.audit = audit;
        this.translations = translations;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The client's copy; each print is recorded. */
    public PrintedPaper copy(UUID caseId, Language language) {
        Seen seen = Objects.requireNonNull(transaction.execute(status -> read(caseId)));
        audit.record(
                AuditAction.PRINTED,
                Subject.ofCase(caseId),
                Map.of("as", "access", "language", language.tag()));
        Locale locale = language.locale();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words("prints.access.own", locale, seen.organisation),
                        words("prints.access.everything", locale),
                        words("prints.access.own.why", locale),
                        words("prints.access.own.until", locale)));
        seen.shared.forEach(grant -> rows.add(row(grant, locale)));
        PaperDocument.Builder document =
                PaperDocument.in(language, words("prints.access.title", locale))
                        .marking(words("planning.print.marking", locale))
                        .subtitle(words("planning.print.case", locale, seen.code))
                        .paragraph(words("prints.access.intro", locale, seen.organisation))
                        .table(
                                List.of(
                                        words("prints.access.who", locale),
                                        words("prints.access.what", locale),
                                        words("prints.access.why", locale),
                                        words("prints.access.until", locale)),
                                rows);
        if (seen.shared.isEmpty()) {
            document.paragraph(words("prints.access.nobody", locale));
        }
        document.paragraph(words("prints.access.end", locale))
                .printed(writing.now(), time.zone(), currentUser.id().toString().substring(24));
        return new PrintedPaper(seen.code + ".pdf", printer.print(document.build()));
    }

    private Seen read(UUID caseId) {
        List<GrantDetail> grants = contents.grants(caseId);
        Standing standing = writing.forReading(caseId, Section.OVERVIEW, "prints.access");
        return new Seen(
                standing.code(),
                organisations
                        .names(Set.of(standing.organisationId()))
                        .getOrDefault(standing.organisationId(), ""),
                grants.stream()
                        .filter(grant -> grant.granteeType() == GranteeType.ORGANISATION)
                        .filter(grant -> !grant.granteeId().equals(standing.organisationId()))
                        .toList());
    }

    private List<String> row(GrantDetail grant, Locale locale) {
        String sections =
                grant.sections().stream()
                        .sorted()
                        .map(section -> words("cases.section." + section.name(), locale))
                        .collect(Collectors.joining(words("uikit.list.separator", locale)));
        return List.of(
                grant.granteeName(),
                sections,
                words("prints.access.because." + because(grant), locale),
                grant.expiresAt() == null
                        ? words("prints.access.open", locale)
                        : time.in(locale).lastDay(grant.expiresAt()));
    }

    /** Where nobody agreed to it, the client is not told that they did. */
    private static String because(GrantDetail grant) {
        GrantOrigin.Origin origin = grant.origin();
        GrantOrigin.Ground ground = origin == null ? null : origin.ground();
        return ground == null || ground.consented() ? grant.source().name() : "vital";
    }

    private String words(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    private record Seen(String code, String organisation, List<GrantDetail> shared) {}
}
