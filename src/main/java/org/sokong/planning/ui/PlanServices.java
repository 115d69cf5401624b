package org.sokong.planning.ui;

import org.sokong.cases.HiddenCases;
import org.sokong.cases.ui.TypedDrafts;
import org.sokong.organisations.OrganisationService;
import org.sokong.planning.PlanService;
import org.sokong.planning.ServiceLogService;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the tabs of the plan and the services need. */
@Component
record PlanServices(
        PlanService plans,
        ServiceLogService log,
        FormServices forms,
        OrganisationService organisations,
        HiddenCases people,
        PassagePicker.Library library,
        TypedDrafts drafts,
        TimeText time) {}
