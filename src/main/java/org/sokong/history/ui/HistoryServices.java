package org.sokong.history.ui;

import org.sokong.history.CaseHistory;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the tab of the history needs. */
@Component
record HistoryServices(CaseHistory history, TimeText time) {}
