package org.sokong.cases;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sokong.access.NoticePlace;
import org.springframework.stereotype.Component;

/** Notices about a case: mail goes to those who may open it when the mail is sent. */
@Component
class CasePlaces implements NoticePlace {

    private static final Pattern PATH = Pattern.compile("cases/([0-9a-f-]{36})\\b.*");

    private final CaseAccess access;

    CasePlaces(CaseAccess access) {
        this.access = access;
    }

    @Override
    public Optional<Boolean> mayOpen(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(access.mayOpen(UUID.fromString(matcher.group(1))))
                : Optional.empty();
    }
}
