package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.LinkPassage;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageQuery;

/** Finds a passage in the policy library and links it to the case, with a sentence on why. */
class LinkPassageDialog extends CaseDialog {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;

    private final TextField search = new TextField();
    private final RadioButtonGroup<PassageHit> found = new RadioButtonGroup<>();
    private final Paragraph nothing = new Paragraph();
    private final TextArea why = new TextArea();

    LinkPassageDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        super(services, detail, "cases.policy.link", "cases.policy.link", changed);
        setWidth("min(46rem, 94vw)");
        search.setLabel(getTranslation("cases.policy.search"));
        search.setHelperText(getTranslation("cases.policy.search.hint"));
        search.setMaxLength(PassageQuery.MAX_TEXT);
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        found.setLabel(getTranslation("cases.policy.found"));
        found.setRenderer(
                new ComponentRenderer<>(
                        hit ->
                                new PassageText(
                                        hit.citation(),
                                        hit.document().title(),
                                        hit.shown(),
                                        hit.shownLanguage())));
        found.setVisible(false);
        nothing.setText(getTranslation("cases.policy.nothing_found"));
        nothing.setVisible(false);
        why.setLabel(getTranslation("cases.policy.why"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(LinkPassage.LONGEST);
        why.setWidthFull();
        addFields(search, found, nothing, why);
    }

    private void find(String words) {
        List<PassageHit> hits =
                words.isBlank()
                        ? List.of()
                        : services().library().search(PassageQuery.text(words)).hits().stream()
                                .limit(SHOWN)
                                .toList();
        found.setItems(hits);
        found.setVisible(!hits.isEmpty());
        nothing.setVisible(hits.isEmpty() && !words.isBlank());
    }

    @Override
    void apply(CaseDetail present) {
        PassageHit chosen = found.getValue();
        if (chosen == null) {
            throw new DomainException("cases.error.choose_passage");
        }
        services()
                .policyLinks()
                .link(new LinkPassage(chosen.passageId(), present.id(), null, why.getValue()));
    }
}
