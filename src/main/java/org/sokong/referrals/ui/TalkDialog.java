package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextArea;
import org.sokong.uikit.EntryDialog;

/** A small form of a referral, its words taken by key. */
class TalkDialog extends EntryDialog {

    private static final long serialVersionUID = 1;

    TalkDialog(String titleKey, String hintKey) {
        super(ReferralTexts.text(titleKey));
        hint(ReferralTexts.text(hintKey));
    }

    /** Adds a field; refusals whose key begins so stand at it, none where that is empty. */
    <F extends Component> F put(String errorStart, F field) {
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        if (field instanceof HasValidation validated && !errorStart.isEmpty()) {
            at(errorStart, validated);
        }
        plain(field);
        return field;
    }

    /** A text to which only its length can be a problem. */
    TextArea words(String labelKey, int longest) {
        return words(labelKey, "referrals.error.too_long", longest);
    }

    /** Adds the buttons; closes when the deed is not refused. */
    void stores(String buttonKey, Runnable deed, Runnable afterwards) {
        saves(ReferralTexts.text(buttonKey), deed, afterwards);
    }
}
