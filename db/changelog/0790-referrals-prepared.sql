--liquibase formatted sql

-- Until the state PREPARED came, writing the draft of passing a referral on counted as having
-- passed it on. Nothing is asked of anybody again by this: an order that had ended stays ended.

--changeset sokong:0790-1
update referral before_it set proposal_answer = 'PREPARED'
where before_it.proposal_answer = 'CONFIRMED'
    and not exists (select 1 from referral sent where sent.follows_id = before_it.id
        and sent.sent_at is not null)
    and exists (select 1 from referral draft where draft.follows_id = before_it.id
        and draft.state = 'DRAFT');

--changeset sokong:0790-2
update referral before_it set proposal_answer = null
where before_it.proposal_answer = 'CONFIRMED'
    and not exists (select 1 from referral other where other.follows_id = before_it.id
        and (other.sent_at is not null or other.state = 'DRAFT'));
