package org.sokong.prints;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.DisclosedCase;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.FactText;
import org.sokong.cases.IdentityService;
import org.sokong.cases.IntakeDetail;
import org.sokong.cases.Section;
import org.sokong.forms.FormPaper;
import org.sokong.forms.FormText;
import org.sokong.paper.PaperDocument;
import org.sokong.paper.PaperDocument.Fact;
import org.sokong.paper.PdfPrinter;
import org.sokong.paper.PrintedPaper;
import org.sokong.people.Identity;
import org.sokong.screening.ScreeningDetail;
import org.sokong.screening.ScreeningService;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A case on paper: what the printing person may read, part by part, with the withheld parts named.
 * The client's name only where a purpose is given and the person may reveal it; each time recorded.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class CasePrinting {

    /** What is no answer to a question, or is printed by itself. */
    private static final Set<Section> ELSEWHERE =
            EnumSet.of(
                    Section.IDENTITY,
                    Section.POLICY,
                    Section.REFERRALS,
                    Section.LINKED_CASES,
                    Section.REPORTS);

    private final CaseSharing sharing;
    private final CaseContents contents;
    private final ScreeningService screenings;
    private final CaseAccess access;
    private final CaseWriting writing;
    private final IdentityService identities;
    private final FactText facts;
    private final FormPaper paper;
    private final FormText text;
    private final PdfPrinter printer;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Translations translations;
    private final TimeText time;
    private final TransactionTemplate transaction;

    CasePrinting(
            CaseSharing sharing,
            CaseContents contents,
            ScreeningService screenings,
            CaseAccess access,
            CaseWriting writing,
            IdentityService identities,
            FactText facts,
            FormPaper paper,
            FormText text,
            PdfPrinter printer,
            CurrentUser currentUser,
            AuditLog audit,
            Translations translations,
            TimeText time,
            PlatformTransactionManager transactions) {
        this.sharing = sharing;
        this.contents = contents;
        this.screenings = screenings;
        this.access = access;
        this.writing = writing;
        this.identities = identities;
        this.facts = facts;
        this.paper = paper;
        this.text = text;
        this.printer = printer;
        this.currentUser = currentUser;
        this.audit = audit;
        this.translations = translations;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the signed-in user could print the client's name. */
    public boolean mayName(UUID caseId) {
        return access.mayOpen(caseId)
                && currentUser.may(Permission.IDENTITY_REVEAL)
                && access.sections(caseId).contains(Section.IDENTITY);
    }

    /**
     * What is known of the case.
     *
     * @param named why the client's name is printed, null where it is not
     * @throws org.springframework.security.access.AccessDeniedException where the name is asked for
     *     by somebody who may not know it, too
     */
    public PrintedPaper summary(UUID caseId, Language language, @Nullable NamedFor named) {
        Summary summary = Objects.requireNonNull(transaction.execute(s -> read(caseId, named)));
        recordPrint(
                caseId,
                "summary",
                language,
                summary.identity == null ? null : String.valueOf(named));
        Locale locale = language.locale();
        PaperDocument.Builder document = begun("prints.summary.title", summary.code, language);
        if (summary.identity != null) {
            document.heading(words("cases.section.IDENTITY", locale))
                    .facts(client(summary.identity, locale));
        }
        for (DisclosedSection part : summary.known.sections()) {
            if (!part.facts().isEmpty() || !ELSEWHERE.contains(part.section())) {
                document.heading(words("cases.section." + part.section().name(), locale));
                List<Fact> lines = part.facts().stream().map(f -> line(f, locale)).toList();
                if (lines.isEmpty()) {
                    document.note(words("uikit.notrecorded", locale));
                }
                document.facts(lines);
            }
        }
        withheld(document, summary.withheld, locale);
        return finished(document, summary.code);
    }

    /** The intake with the answers that the printing person may read. */
    public PrintedPaper intake(UUID caseId, Language language) {
        Intake intake =
                Objects.requireNonNull(
                        transaction.execute(
                                s ->
                                        new Intake(
                                                contents.intake(caseId),
                                                screening(caseId),
                                                writing.forReading(
                                                                caseId,
                                                                Section.OVERVIEW,
                                                                "prints.intake")
                                                        .code())));
        recordPrint(caseId, "intake", language, null);
        Locale locale = language.locale();
        PaperDocument.Builder document = begun("prints.form.INTAKE", intake.code, language);
        paper.filled(
                document,
                IntakeShape.of(intake.detail.readable()),
                text,
                IntakeShape.values(intake.detail.form(), locale),
                language);
        ScreeningDetail screening = intake.screening;
        if (screening != null) {
            paper.filled(document, screening.shape(), text, screening.values(), language);
        }
        Set<Section> withheld = EnumSet.of(Section.INTAKE, Section.SAFETY, Section.HEALTH);
        withheld.removeAll(intake.detail.readable());
        withheld(document, withheld, locale);
        return finished(document, intake.code);
    }

    /** The screening is read by whoever reads the intake, and gives the parts they may see. */
    private @Nullable ScreeningDetail screening(UUID caseId) {
        return access.sections(caseId).contains(Section.INTAKE) ? screenings.ofCase(caseId) : null;
    }

    private Summary read(UUID caseId, @Nullable NamedFor named) {
        access.requireOpen(caseId, "prints.summary");
        if (named != null && !mayName(caseId)) {
            throw access.refuse(caseId, "prints.summary.identity");
        }
        Set<Section> own = access.sections(caseId);
        DisclosedCase known = sharing.disclosed(caseId, own);
        Set<Section> withheld = EnumSet.allOf(Section.class);
        withheld.removeAll(own);
        String code = writing.forReading(caseId, Section.OVERVIEW, "prints.summary").code();
        return new Summary(code, known, withheld, named == null ? null : identities.reveal(caseId));
    }

    private void recordPrint(UUID caseId, String what, Language language, @Nullable String named) {
        Map<String, Object> details = new HashMap<>();
        details.put("as", what);
        details.put("language", language.tag());
        if (named != null) {
            details.put("identity", named);
        }
        audit.record(AuditAction.PRINTED, Subject.ofCase(caseId), details);
    }

    private PaperDocument.Builder begun(String titleKey, String code, Language language) {
        Locale locale = language.locale();
        return PaperDocument.in(language, words(titleKey, locale))
                .marking(words("planning.print.marking", locale))
                .subtitle(words("planning.print.case", locale, code));
    }

    private PrintedPaper finished(PaperDocument.Builder document, String code) {
        document.printed(writing.now(), time.zone(), currentUser.id().toString().substring(24));
        return new PrintedPaper(code + ".pdf", printer.print(document.build()));
    }

    private void withheld(PaperDocument.Builder document, Set<Section> parts, Locale locale) {
        if (!parts.isEmpty()) {
            document.heading(words("prints.withheld", locale))
                    .bullets(
                            parts.stream()
                                    .sorted()
                                    .map(part -> words("cases.section." + part.name(), locale))
                                    .toList());
        }
    }

    private Fact line(DisclosedFact fact, Locale locale) {
        return new Fact(facts.label(fact, locale), facts.value(fact, locale));
    }

    /** Who the client is, and nothing of where they are or how they are reached. */
    private List<Fact> client(Identity identity, Locale locale) {
        List<Fact> lines = new ArrayList<>();
        client(lines, "prints.client.name", identity.fullName(), locale);
        client(lines, "prints.client.other", identity.otherNames(), locale);
        client(lines, "prints.client.birth", identity.birthDate(), locale);
        client(lines, "prints.client.citizenship", identity.citizenships(), locale);
        client(lines, "prints.client.documents", identity.documents(), locale);
        return lines;
    }

    private void client(List<Fact> lines, String key, @Nullable String value, Locale locale) {
        if (value != null && !value.isBlank()) {
            lines.add(new Fact(words(key, locale), value));
        }
    }

    private String words(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    /** What a summary needs; no word of it reaches a log by mistake. */
    private record Summary(
            String code, DisclosedCase known, Set<Section> withheld, @Nullable Identity identity) {

        @Override
        public String toString() {
            return "Summary[" + code + "]";
        }
    }

    private record Intake(IntakeDetail detail, @Nullable ScreeningDetail screening, String code) {}
}
