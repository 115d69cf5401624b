package org.sokong.consent.ui;

import static org.sokong.consent.ui.ConsentTexts.of;
import static org.sokong.consent.ui.ConsentTexts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sokong.consent.ReturnDetail;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** What each receiver was asked to do with what it has, and what it says. */
class ConsentReturns extends UnorderedList {

    private static final long serialVersionUID = 1;

    ConsentReturns(List<ReturnDetail> asked, TimeText time) {
        asked.forEach(one -> add(new ListItem(words(one, time))));
    }

    private static String words(ReturnDetail one, TimeText time) {
        return one.answer() == null || one.answeredAt() == null
                ? text(
                        "consent.return.waiting",
                        Typed.inline(one.organisation()),
                        one.referralCode(),
                        time.dateTime(one.askedAt()))
                : text(
                        "consent.return.answered",
                        Typed.inline(one.organisation()),
                        one.referralCode(),
                        of(one.answer()),
                        time.dateTime(one.answeredAt()));
    }
}
