package org.sokong.legal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All settings of the law. */
interface LegalRuleRows extends JpaRepository<LegalRule, String> {

    /** In the order in which people look for them: a country's own first. */
    @Query("select r from LegalRule r order by r.kind desc, r.country nulls last, r.position")
    List<LegalRule> inOrder();

    @Query("select coalesce(max(r.position), 0) from LegalRule r")
    int lastPosition();
}
