package org.sokong.planning.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.sokong.cases.CaseParty;
import org.sokong.cases.GranteeType;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ConferenceDetail;
import org.sokong.planning.ConferenceDetail.Taking;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.ParticipantStanding;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Typed;

/** Who took part in a conference. */
class ConferenceParticipants extends RowsPart {

    private static final long serialVersionUID = 1;

    private final transient ConferenceService conferences;
    private final UUID formId;
    private final transient ConferenceDetail detail;
    private final transient Runnable after;

    ConferenceParticipants(
            ConferenceService conferences, UUID formId, ConferenceDetail detail, Runnable after) {
        super("planning.conference.participants", detail.participants().size());
        this.conferences = conferences;
        this.formId = formId;
        this.detail = detail;
        this.after = after;
        detail.participants().forEach(one -> row(participant(one)));
        if (detail.mayWrite()) {
            offer("planning.conference.participant.add", this::addParticipant);
        }
    }

    private ListItem participant(Taking one) {
        Span name = new Span(Typed.inline(one.name()));
        name.addClassName("timeline-what");
        ListItem item = new ListItem(name);
        if (one.words() != null) {
            item.add(PlanPieces.typedWhy(one.words()));
        }
        if (one.standing() != ParticipantStanding.SEES) {
            String standing = EnumLabels.label("planning", one.standing());
            item.add(badges(new Badge(standing, Badge.Tone.WARN)));
        }
        if (detail.mayWrite()) {
            item.add(button("planning.conference.remove", one.name(), () -> remove(one)));
        }
        return item;
    }

    private void remove(Taking one) {
        run(() -> conferences.removeParticipant(one.id()), after);
    }

    private void addParticipant() {
        EntryDialog dialog = new EntryDialog(getTranslation("planning.conference.participant.add"));
        Select<CaseParty> who = new Select<>();
        who.setLabel(getTranslation("planning.conference.participant"));
        who.setHelperText(getTranslation("planning.conference.participant.hint"));
        who.setItems(detail.choices());
        who.setItemLabelGenerator(CaseParty::name);
        dialog.field("planning.conference.error.no_grant", who);
        TextField words =
                dialog.line(
                        "planning.conference.participant.words",
                        "planning.conference.error.words",
                        ActionForm.LONGEST_NAME);
        words.setVisible(false);
        who.addValueChangeListener(
                change ->
                        words.setVisible(
                                change.getValue() != null
                                        && change.getValue().type() == GranteeType.ORGANISATION));
        dialog.saves(
                getTranslation("uikit.save"),
                () -> {
                    if (who.getValue() == null) {
                        throw new DomainException("planning.conference.error.no_grant");
                    }
                    conferences.addParticipant(formId, who.getValue().id(), words.getValue());
                },
                after);
        dialog.open();
    }
}
