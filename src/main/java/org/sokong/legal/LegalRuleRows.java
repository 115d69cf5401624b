package org.sokong.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All settings of the law. */
interface LegalRuleRows extends JpaRepository<LegalRule, String> {

    /** In the order in which people look for them: a country's own first. */
    @Query("select r from LegalRule r order by r.kind desc, r.country nulls last, r.position")
    List<LegalRule> inOrder();

    /** Rules that a passage sets: those in force first, then the newest. */
    @Query(
            "select r from LegalRule r where r.passageId = ?1 order by r.inUse desc, r.position desc")
    List<LegalRule> ofPassage(UUID passageId);

    /** All rules that passages set. */
    @Query("select r from LegalRule r where r.passageId is not null order by r.position")
    List<LegalRule> ofPassages();

    /**
     * Deadlines that start by themselves, by passages that hold: what was superseded or repealed
     * starts nothing.
     *
     * @param start name of a {@link RuleStart}
     * @param day on which the document has to be in force
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select r.* from legal_rule r
                    join policy_passage p on p.id = r.passage_id
                    join policy_document d on d.id = p.document_id and d.state = 'PUBLISHED'
                        and (d.effective_from is null or d.effective_from <= ?2)
                        and (d.effective_to is null or d.effective_to >= ?2)
                    where r.in_use = 1 and r.starts_by = ?1 and r.length_value is not null
                    order by r.position
                    """)
    List<LegalRule> startedBy(String start, LocalDate day);

    @Query("select coalesce(max(r.position), 0) from LegalRule r")
    int lastPosition();
}
