package org.sokong.planning;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseWriting;
import org.sokong.forms.FormPaper;
import org.sokong.forms.FormRefused;
import org.sokong.forms.FormText;
import org.sokong.kernel.DomainException;
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
 * Forms of a case on paper, under the same grant as on the screen; each print is recorded. The
 * layout runs outside the transaction, since it takes processor time and no data.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
public class FormPrinting {

    /** Says nothing to whoever finds the file. */
    private static final String SHEET_FILE = "notes.pdf";

    private final CaseFormService forms;
    private final CaseWriting writing;
    private final FormPaper paper;
    private final FormText text;
    private final LooseSheet sheets;
    private final PdfPrinter printer;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Translations translations;
    private final TimeText time;
    private final TransactionTemplate transaction;

    FormPrinting(
            CaseFormService forms,
            CaseWriting writing,
            FormPaper paper,
            FormText text,
            LooseSheet sheets,
            PdfPrinter printer,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            AuditLog audit,
            Translations translations,
            TimeText time,
            PlatformTransactionManager transactions) {
        this.forms = forms;
        this.writing = writing;
        this.paper = paper;
        this.text = text;
        this.sheets = sheets;
        this.printer = printer;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.audit = audit;
        this.translations = translations;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A form with its answers, in a language. */
    public PrintedPaper form(UUID formId, Language language) {
        Read read = read(formId, "planning.form.print", true, language);
        FormDetail form = read.form();
        Locale locale = language.locale();
        PaperDocument.Builder document =
                PaperDocument.in(language, words(form.kind().shape().key(), locale))
                        .marking(words("planning.print.marking", locale))
                        .subtitle(words("planning.print.case", locale, read.code()))
                        .fact(
                                words("planning.print.state", locale),
                                words("planning.formstate." + form.state().name(), locale))
                        .fact(words("planning.print.author", locale), form.author());
        paper.filled(document, form.kind().shape(), text, form.values(), language);
        document.signatures(
                        words("planning.print.client", locale),
                        words("planning.print.author", locale))
                .printed(writing.now(), time.zone(), currentUser.id().toString().substring(24));
        return new PrintedPaper(read.code() + ".pdf", printer.print(document.build()));
    }

    /**
     * A safety plan as one loose sheet that the client can carry: neutral words only, no word of
     * where it comes from. The word by which client and worker know each other is not on it: found,
     * it would open a door.
     *
     * @throws FormRefused naming each answer with a word that would betray it
     * @throws DomainException when it does not fit on one page
     */
    public PrintedPaper sheet(UUID formId, Language language) {
        return sheet(formId, language, true);
    }

    /** Refuses like {@link #sheet}, before anything is downloaded. */
    public void trySheet(UUID formId, Language language) {
        sheet(formId, language, false);
    }

    private PrintedPaper sheet(UUID formId, Language language, boolean leaves) {
        Read read = read(formId, "planning.form.sheet", leaves, language);
        if (read.form().kind() != FormKind.SAFETY_PLAN) {
            throw new DomainException("planning.error.sheet_kind");
        }
        FormRefused.unlessNone(
                sheets.betrayals(read.form().values(), read.code(), read.organisation()));
        return new PrintedPaper(
                SHEET_FILE, printer.print(sheets.document(read.form().values(), language)));
    }

    private Read read(UUID formId, String operation, boolean leaves, Language language) {
        Read read =
                transaction.execute(
                        status -> {
                            FormDetail form = forms.read(formId);
                            CaseWriting.Standing standing =
                                    writing.forReading(
                                            form.caseId(), form.kind().section(), operation);
                            if (leaves) {
                                audit.record(
                                        AuditAction.PRINTED,
                                        new Subject("CASE_FORM", formId, form.caseId()),
                                        Map.of("as", operation, "language", language.tag()));
                            }
                            UUID home = standing.organisationId();
                            return new Read(
                                    form,
                                    standing.code(),
                                    organisations
                                            .names(java.util.Set.of(home))
                                            .getOrDefault(home, ""));
                        });
        if (read == null) {
            throw new IllegalStateException("nothing to print");
        }
        return read;
    }

    private String words(String key, Locale locale, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    /** What a page needs. */
    private record Read(FormDetail form, String code, String organisation) {}
}
