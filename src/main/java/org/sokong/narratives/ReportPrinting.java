package org.sokong.narratives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.paper.PaperDocument;
import org.sokong.paper.PdfPrinter;
import org.sokong.people.Identity;
import org.sokong.policy.PassageStanding;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints approved reports. The client's identity is fetched from its vault only here, only where
 * the reviewer confirmed it and the printing person may see it, and each time is recorded.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class ReportPrinting {

    private final NarrativeReports reports;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final IdentityService identities;
    private final Citations citations;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;
    private final PdfPrinter printer;
    private final Translations translations;
    private final TimeText time;
    private final TransactionTemplate transaction;

    ReportPrinting(
            NarrativeReports reports,
            CaseWriting writing,
            CaseAccess access,
            IdentityService identities,
            Citations citations,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit,
            PdfPrinter printer,
            Translations translations,
            TimeText time,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.writing = writing;
        this.access = access;
        this.identities = identities;
        this.citations = citations;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
        this.printer = printer;
        this.translations = translations;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An approved report in its language; the print is recorded. */
    public PrintedReport print(UUID reportId) {
        Sheet sheet = transaction.execute(status -> read(reportId));
        if (sheet == null) {
            throw new IllegalStateException("nothing to print");
        }
        return new PrintedReport(
                sheet.number + "-" + sheet.caseCode + ".pdf", printer.print(document(sheet)));
    }

    private Sheet read(UUID reportId) {
        NarrativeReport report =
                reports.findById(reportId)
                        .orElseThrow(
                                () -> {
                                    audit.denied(
                                            "narratives.print",
                                            Subject.of("NARRATIVE_REPORT", reportId));
                                    return new AccessDeniedException("narratives.print");
                                });
        UUID caseId = report.caseId();
        String code = writing.forReading(caseId, Section.REPORTS, "narratives.print").code();
        String number = report.number();
        UUID approver = report.decidedBy();
        Instant approvedAt = report.decidedAt();
        if (report.state() != ReportState.APPROVED
                || number == null
                || approver == null
                || approvedAt == null) {
            throw new DomainException("narratives.error.print_approved");
        }
        boolean mayKnow =
                currentUser.may(Permission.IDENTITY_REVEAL)
                        && access.sections(caseId).contains(Section.IDENTITY);
        Identity identity =
                report.identityConfirmed() && mayKnow ? identities.reveal(caseId) : null;
        audit.record(
                AuditAction.PRINTED,
                new Subject("NARRATIVE_REPORT", reportId, caseId),
                Map.of("identity", identity != null, "language", report.language().tag()));
        Map<UUID, String> names = users.names(Set.of(report.authorId(), approver));
        return new Sheet(
                report.kind(),
                report.language(),
                report.text(),
                citations.ended(List.of(report.text())),
                code,
                number,
                names.getOrDefault(report.authorId(), ""),
                names.getOrDefault(approver, ""),
                approvedAt,
                report.identityConfirmed(),
                identity,
                writing.now());
    }

    private PaperDocument document(Sheet sheet) {
        Language language = sheet.language;
        TimeText own = time.in(language.locale());
        PaperDocument.Builder paper =
                PaperDocument.in(language, sheet.text.title())
                        .marking(text("narratives.print.marking", language))
                        .subtitle(text("narratives.print.number", language, sheet.number))
                        .fact(
                                text("narratives.print.kind", language),
                                text("narratives.reportkind." + sheet.kind.name(), language))
                        .fact(text("narratives.print.case", language), sheet.caseCode)
                        .fact(text("narratives.print.author", language), sheet.author)
                        .fact(text("narratives.print.approver", language), sheet.approver)
                        .fact(
                                text("narratives.print.approved_on", language),
                                own.date(sheet.approvedAt));
        if (sheet.named) {
            paper.heading(text("narratives.print.client", language));
            Identity identity = sheet.identity;
            if (identity == null) {
                paper.note(text("narratives.print.client_withheld", language));
            } else {
                paper.facts(client(identity, language));
            }
        }
        for (ReportBlock block : sheet.text.blocks()) {
            add(paper, block, sheet.ended, language);
        }
        return paper.signatures(
                        text("narratives.print.author", language),
                        text("narratives.print.approver", language))
                .printed(sheet.at, time.zone(), "U-" + shortened(currentUser.id()))
                .build();
    }

    private void add(
            PaperDocument.Builder paper,
            ReportBlock block,
            Map<UUID, PassageStanding> ended,
            Language language) {
        ReportBlock.Source source = block.source();
        if (block.text().isBlank()) {
            return;
        }
        switch (block.type()) {
            case HEADING -> paper.heading(block.text());
            case PARAGRAPH -> paper.paragraph(block.text());
            case PASSAGE -> {
                List<String> where = new ArrayList<>();
                if (source != null) {
                    where.add(source.citation());
                    where.add(source.document());
                    if (source.isAbstract()) {
                        where.add(text("narratives.abstract", language));
                    }
                    String mark = citations.mark(ended.get(source.passageId()), language);
                    if (!mark.isEmpty()) {
                        where.add(mark);
                    }
                }
                paper.quote(block.text(), String.join(" · ", where));
            }
        }
    }

    /** Who the client is, and nothing of where they are or how they are reached. */
    private List<PaperDocument.Fact> client(Identity identity, Language language) {
        List<PaperDocument.Fact> facts = new ArrayList<>();
        fact(facts, "narratives.print.client.name", identity.fullName(), language);
        fact(facts, "narratives.print.client.other", identity.otherNames(), language);
        fact(facts, "narratives.print.client.birth", identity.birthDate(), language);
        fact(facts, "narratives.print.client.citizenship", identity.citizenships(), language);
        fact(facts, "narratives.print.client.documents", identity.documents(), language);
        return facts;
    }

    private void fact(
            List<PaperDocument.Fact> facts, String key, @Nullable String value, Language language) {
        if (value != null && !value.isBlank()) {
            facts.add(new PaperDocument.Fact(text(key, language), value));
        }
    }

    private static String shortened(UUID id) {
        return id.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
    }

    private String text(String key, Language language, Object... arguments) {
        return translations.getTranslation(key, language.locale(), arguments);
    }

    /**
     * What a page needs.
     *
     * @param ended what it quotes and no longer holds
     * @param named whether the reviewer confirmed that the client is named
     * @param identity null where the client is not named or the printing person may not know
     */
    private record Sheet(
            ReportKind kind,
            Language language,
            ReportText text,
            Map<UUID, PassageStanding> ended,
            String caseCode,
            String number,
            String author,
            String approver,
            Instant approvedAt,
            boolean named,
            @Nullable Identity identity,
            Instant at) {

        /** No word of a report reaches a log by mistake. */
        @Override
        public String toString() {
            return "Sheet[" + number + "]";
        }
    }
}
