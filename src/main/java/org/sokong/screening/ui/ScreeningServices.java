package org.sokong.screening.ui;

import org.sokong.forms.FormText;
import org.sokong.screening.ScreeningService;
import org.sokong.screening.TraffickingService;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the tabs of this module need. */
@Component
record ScreeningServices(
        ScreeningService screening, TraffickingService trafficking, FormText text, TimeText time) {}
