package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.sokong.referrals.AppointmentDetail;

/** When and where the client meets the receiver. */
class AppointmentsPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient TalkServices services;
    private final UUID referralId;
    private final Div body = new Div();

    AppointmentsPanel(TalkServices services, UUID referralId, boolean mayPropose) {
        this.services = services;
        this.referralId = referralId;
        addClassName("card");
        add(new H2(getTranslation("referrals.section.appointments")), body);
        if (mayPropose) {
            add(new Button(getTranslation("referrals.appointment.propose"), click -> propose()));
        }
        show();
    }

    private void show() {
        body.removeAll();
        List<AppointmentDetail> all = services.appointments().read(referralId);
        if (all.isEmpty()) {
            body.add(ReceiverPages.held(getTranslation("referrals.appointment.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("talk-lines");
        all.forEach(one -> list.add(new AppointmentLine(services, referralId, one, this::show)));
        body.add(list);
    }

    private void propose() {
        new AppointmentDialog(
                        services.time().zone(),
                        null,
                        form -> services.appointments().propose(referralId, form),
                        this::show)
                .open();
    }
}
