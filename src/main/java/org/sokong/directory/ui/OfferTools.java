package org.sokong.directory.ui;

import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.directory.IntakePauses;
import org.sokong.directory.OfferService;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the services of an organisation need to be shown and kept. */
@Component
record OfferTools(
        OfferService offers,
        IntakePauses pauses,
        UserDirectory users,
        CurrentUser currentUser,
        DirectoryTexts texts,
        TimeText time) {}
