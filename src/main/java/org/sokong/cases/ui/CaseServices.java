package org.sokong.cases.ui;

import java.util.List;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.cases.AccessPart;
import org.sokong.cases.BeforeContact;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseHiding;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseTab;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.FlagService;
import org.sokong.cases.GrantService;
import org.sokong.cases.HiddenCases;
import org.sokong.cases.IdentityService;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.PolicyPart;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pieces of the case page call. */
@Component
record CaseServices(
        CaseAccess access,
        CaseService cases,
        CaseContents contents,
        CaseTimeline timeline,
        IdentityService identities,
        PolicyLinks policyLinks,
        PassagePicker.Library library,
        FlagService flags,
        HiddenCases hidden,
        CaseHiding hiding,
        GrantService grants,
        OrganisationDirectory organisations,
        UserDirectory users,
        CurrentUser currentUser,
        TypedDrafts drafts,
        TimeText time,
        List<BeforeContact> beforeContact,
        List<AccessPart> accessParts,
        List<PolicyPart> policyParts,
        List<CaseTab> contributedTabs) {}
