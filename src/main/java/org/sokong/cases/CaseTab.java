package org.sokong.cases;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import java.util.function.Function;

/**
 * A tab of the case page, contributed as a bean by the module that owns what stands in it. Where
 * the reader may not see the section, the page names the tab as withheld and does not create it.
 */
public interface CaseTab {

    /**
     * Translation key of the tab's label, such as {@code referrals.tab.referrals}; its last part
     * names the tab in the address.
     */
    String key();

    /**
     * Place among the tabs: overview 10, intake 20, screening 25, trafficking 30, notes 50, policy
     * 60, access 90.
     */
    int order();

    /** Part of the case that the tab shows. */
    Section section();

    /** Makes the content each time the tab is opened. */
    Component create(UUID caseId);

    /** A tab that always shows the same content, made anew for each case. */
    static CaseTab of(String key, int order, Section section, Function<UUID, Component> content) {
        return new PlainCaseTab(key, order, section, content);
    }
}
