package org.sokong.narratives.ui;

import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.FactText;
import org.sokong.narratives.NarrativeService;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pages of reports call. */
@Component
record NarrativeServices(
        NarrativeService reports,
        NarrativeDownload download,
        PassagePicker.Library library,
        FactText facts,
        CaseAccess access,
        CurrentUser user,
        TimeText time) {}
