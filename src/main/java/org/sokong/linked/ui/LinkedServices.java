package org.sokong.linked.ui;

import org.sokong.access.CurrentUser;
import org.sokong.cases.CaseAccess;
import org.sokong.codesets.CodeSets;
import org.sokong.linked.LinkedCaseService;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the tab of linked cases needs. */
@Component
record LinkedServices(
        LinkedCaseService links,
        CodeSets codes,
        CaseAccess access,
        CurrentUser user,
        TimeText time) {}
