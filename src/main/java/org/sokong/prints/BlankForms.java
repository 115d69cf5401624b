package org.sokong.prints;

import java.util.Locale;
import java.util.Map;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.forms.FormPaper;
import org.sokong.forms.FormShape;
import org.sokong.forms.FormText;
import org.sokong.paper.PaperDocument;
import org.sokong.paper.PdfPrinter;
import org.sokong.paper.PrintedPaper;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Forms to be filled in by hand where there is no screen; nothing of any case is on them. */
@Service
@PreAuthorize("hasAuthority('CASE_EDIT')")
public class BlankForms {

    private final FormPaper paper;
    private final FormText text;
    private final PdfPrinter printer;
    private final Translations translations;
    private final AuditLog audit;

    BlankForms(
            FormPaper paper,
            FormText text,
            PdfPrinter printer,
            Translations translations,
            AuditLog audit) {
        this.paper = paper;
        this.text = text;
        this.printer = printer;
        this.translations = translations;
        this.audit = audit;
    }

    /** A blank form in a language; the print is recorded. */
    public PrintedPaper print(PaperForm form, Language language) {
        audit.record(
                AuditAction.PRINTED,
                Subject.none("PAPER_FORM"),
                Map.of("form", form, "language", language.tag()));
        Locale locale = language.locale();
        FormShape shape = form.shape();
        PaperDocument.Builder document =
                PaperDocument.in(language, words("prints.form." + form.name(), locale))
                        .ruledLines(words("prints.blank.code", locale), 1)
                        .note(words("prints.blank.note", locale));
        paper.blank(document, shape, text, language);
        document.signatures(
                words("prints.blank.client", locale),
                words("prints.blank.worker", locale),
                words("prints.blank.day", locale));
        return new PrintedPaper(
                form.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + "-"
                        + language.tag()
                        + ".pdf",
                printer.print(document.build()));
    }

    private String words(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
