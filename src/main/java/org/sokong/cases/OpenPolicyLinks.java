package org.sokong.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which links of passages still rest on their passage: not those that were removed, nor those whose
 * record is over. Home, notices and the way from a passage to its cases ask it here.
 */
@Component
public class OpenPolicyLinks {

    private final String open;

    OpenPolicyLinks(List<PolicyLinkEnd> ends) {
        StringBuilder condition = new StringBuilder("l.removed_at is null");
        ends.forEach(end -> condition.append(" and not (").append(end.sql()).append(')'));
        this.open = condition.toString();
    }

    /** SQL condition on a row of policy_link named {@code l}. */
    public String open() {
        return open;
    }
}
