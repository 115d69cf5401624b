package org.sokong.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticePlace;
import org.sokong.access.Permission;
import org.springframework.stereotype.Component;

/**
 * Notices about a case: mail goes to those who may open it when the mail is sent. The list shows
 * whoever has cases their own, and nothing else.
 */
@Component
class CasePlaces implements NoticePlace {

    private static final Pattern LIST = Pattern.compile("cases(\\?.*)?");

    private final CaseAccess access;
    private final CurrentUser currentUser;

    CasePlaces(CaseAccess access, CurrentUser currentUser) {
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public Map<String, Boolean> mayOpen(Collection<String> paths) {
        Map<String, Boolean> answers =
                new HashMap<>(NoticePlace.byId("cases", paths, ids -> access.codes(ids).keySet()));
        paths.stream()
                .filter(path -> LIST.matcher(path).matches())
                .forEach(path -> answers.put(path, currentUser.may(Permission.CASE_READ)));
        return answers;
    }
}
