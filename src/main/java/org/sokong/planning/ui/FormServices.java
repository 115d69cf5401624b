package org.sokong.planning.ui;

import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.ui.CitedPassages;
import org.sokong.cases.ui.TypedDrafts;
import org.sokong.forms.FormText;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.CaseFormService;
import org.sokong.planning.ClosureFacts;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.FollowUpService;
import org.sokong.planning.FormPrinting;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the tabs of forms need. */
@Component
record FormServices(
        CaseFormService forms,
        FormPrinting printing,
        ApprovalService approvals,
        ConferenceService conferences,
        ClosureFacts closures,
        FollowUpService followUps,
        CaseAccess access,
        CurrentUser user,
        CitedPassages cited,
        FormText text,
        TypedDrafts drafts,
        TimeText time) {}
