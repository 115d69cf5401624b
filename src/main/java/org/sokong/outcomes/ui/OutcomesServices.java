package org.sokong.outcomes.ui;

import org.sokong.codesets.CodeSets;
import org.sokong.outcomes.RoundService;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** What the tab of outcomes needs. */
@Component
record OutcomesServices(
        RoundService rounds, Translations translations, TimeText time, CodeSets codes) {}
