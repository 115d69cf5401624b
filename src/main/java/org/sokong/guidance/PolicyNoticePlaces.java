package org.sokong.guidance;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
    public Map<String, Boolean> mayOpen(Collection<String> paths) {
        boolean may = currentUser.may(Permission.POLICY_READ);
        return paths.stream()
                .filter(path -> path.startsWith("policy/"))
                .collect(Collectors.toMap(path -> path, path -> may));
    }
}
