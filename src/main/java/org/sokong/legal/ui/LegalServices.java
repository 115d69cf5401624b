package org.sokong.legal.ui;

import org.sokong.cases.CaseAccess;
import org.sokong.cases.ui.CitedPassages;
import org.sokong.cases.ui.TypedDrafts;
import org.sokong.codesets.CodeSets;
import org.sokong.legal.CaseLawReader;
import org.sokong.legal.DeadlineService;
import org.sokong.legal.HearingService;
import org.sokong.legal.LegalSettings;
import org.sokong.legal.OrderService;
import org.sokong.legal.StatusDecisionService;
import org.sokong.legal.SupportService;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pieces of the tab call. */
@Component
record LegalServices(
        CaseLawReader reader,
        OrderService orders,
        HearingService hearings,
        DeadlineService deadlines,
        StatusDecisionService decisions,
        SupportService support,
        LegalSettings settings,
        CodeSets codes,
        CitedPassages cited,
        CaseAccess access,
        TypedDrafts drafts,
        TimeText time) {}
