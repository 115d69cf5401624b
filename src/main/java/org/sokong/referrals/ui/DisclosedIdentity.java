package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.Section;
import org.sokong.people.Identity;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralReader;
import org.sokong.uikit.Facts;

/** Reveals a shared identity on request; it is fetched only then. */
@org.springframework.stereotype.Component
class DisclosedIdentity {

    private final ReferralReader reader;
    private final CurrentUser currentUser;

    DisclosedIdentity(ReferralReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.currentUser = currentUser;
    }

    /** A button that reveals, empty where the identity is not shared. */
    Optional<Component> button(Accepted accepted) {
        if (!accepted.disclosed().names().contains(Section.IDENTITY)
                || !currentUser.may(Permission.IDENTITY_REVEAL)) {
            return Optional.empty();
        }
        return Optional.of(
                new Button(
                        ReferralTexts.text("referrals.action.reveal"),
                        click -> open(reader.revealIdentity(accepted.id()))));
    }

    private static Map<String, @Nullable String> values(Identity identity) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("full_name", identity.fullName());
        values.put("other_names", identity.otherNames());
        values.put("birth_date", identity.birthDate());
        values.put("citizenships", identity.citizenships());
        values.put("documents", identity.documents());
        values.put("safe_phone", identity.safePhone());
        values.put("safe_hours", identity.safeHours());
        values.put("address", identity.address());
        values.put("contacts", identity.contacts());
        return values;
    }

    private static void open(Identity identity) {
        Facts facts = new Facts();
        values(identity)
                .forEach((field, value) -> facts.with("referrals.identity." + field, value));
        Dialog dialog = new Dialog(facts);
        dialog.setHeaderTitle(ReferralTexts.text("referrals.identity.title"));
        dialog.getFooter()
                .add(new Button(ReferralTexts.text("uikit.close"), click -> dialog.close()));
        dialog.open();
    }
}
