package org.sokong.cases;

/**
 * Which links of passages still rest on their passage: not those that were removed, nor those of
 * referrals that are over and of conferences whose minutes were discarded. Home, notices and the
 * way from a passage to its cases ask it here.
 */
public final class OpenPolicyLinks {

    /** SQL on a row of policy_link named {@code l}. */
    public static final String OPEN =
            """
            l.removed_at is null
                and not exists (select 1 from referral sent where sent.id = l.referral_id
                    and sent.state in ('COMPLETED', 'NOT_COMPLETED', 'DECLINED', 'WITHDRAWN',
                        'EXPIRED'))
                and not exists (select 1 from conference_decision said
                    join case_form minutes on minutes.id = said.form_id
                    where l.place = 'CONFERENCE' and said.id = l.place_id
                        and minutes.state = 'DISCARDED')
            """;

    private OpenPolicyLinks() {}
}
