package org.sokong.prints.ui;

import org.sokong.access.CurrentUser;
import org.sokong.prints.BlankForms;
import org.sokong.prints.CasePrinting;
import org.springframework.stereotype.Component;

/** What printing needs. */
@Component
record PrintServices(CasePrinting cases, BlankForms blanks, CurrentUser user) {}
