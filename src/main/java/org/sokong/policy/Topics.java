package org.sokong.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All topics. */
interface Topics extends JpaRepository<PolicyTopic, String> {

    List<PolicyTopic> findAllByOrderByPosition();

    /**
     * Another text after every change of any topic: topics are added and changed, never removed.
     */
    @Query("select concat(count(t), ':', coalesce(sum(t.version), 0)) from PolicyTopic t")
    String stamp();
}
