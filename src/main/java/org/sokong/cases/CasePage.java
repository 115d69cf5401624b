package org.sokong.cases;

import java.util.List;

/** Some rows of the case list. */
public record CasePage(List<CaseListItem> rows) {

    public CasePage {
        rows = List.copyOf(rows);
    }
}
