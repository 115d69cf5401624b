package org.sokong.guidance;

import java.util.Optional;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticePlace;
import org.sokong.access.Permission;
import org.springframework.stereotype.Component;

/** Notices about the library: mail goes to those who may read it when the mail is sent. */
@Component
class PolicyNoticePlaces implements NoticePlace {

    private final CurrentUser currentUser;

    PolicyNoticePlaces(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Boolean> mayOpen(String path) {
        return path.startsWith("policy/")
                ? Optional.of(currentUser.may(Permission.POLICY_READ))
                : Optional.empty();
    }
}
