package org.sokong.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All topics. */
interface Topics extends JpaRepository<PolicyTopic, String> {

    List<PolicyTopic> findAllByOrderByPosition();
}
