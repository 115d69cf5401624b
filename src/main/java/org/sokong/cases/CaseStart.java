package org.sokong.cases;

import org.sokong.access.Permission;

/**
 * A further way to start cases, contributed as a bean by the module that knows it; offered beside
 * the button that starts one, in the list and on its page.
 */
public interface CaseStart {

    /** Translation key of the button. */
    String key();

    /** Address of the page that does it. */
    String path();

    /** What its user must be allowed besides starting a case. */
    Permission permission();
}
