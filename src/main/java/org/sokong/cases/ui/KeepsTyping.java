package org.sokong.cases.ui;

import org.sokong.cases.CaseDetail;

/**
 * The content of a tab of the case page in which somebody may be typing: it is not made anew when
 * the head of the case changes, but told, so that nothing that was typed is lost.
 */
public interface KeepsTyping {

    /** Takes over the case as it is now. */
    void refresh(CaseDetail now);
}
