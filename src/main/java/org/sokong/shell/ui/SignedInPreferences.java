package org.sokong.shell.ui;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sokong.access.AccountService;
import org.sokong.access.CurrentUser;
import org.sokong.uikit.Language;
import org.sokong.uikit.UserLanguage;
import org.sokong.uikit.UserZone;
import org.springframework.stereotype.Component;

/** Language and zone of the signed-in user, for the pieces that know no user. */
@Component
class SignedInPreferences implements UserZone, UserLanguage.Store {

    private final CurrentUser currentUser;
    private final AccountService accounts;

    SignedInPreferences(CurrentUser currentUser, AccountService accounts) {
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    @Override
    public ZoneId current() {
        return currentUser.find().map(user -> zone(user.timeZone())).orElse(ZoneOffset.UTC);
    }

    @Override
    public Optional<Language> language() {
        return currentUser.find().map(user -> Language.of(user.language()));
    }

    @Override
    public void remember(Language language) {
        if (currentUser.find().isPresent()) {
            accounts.speak(language);
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
