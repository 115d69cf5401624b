--liquibase formatted sql

--changeset sokong:0860-1
alter table case_form add column writers varchar(4000) not null default '';

--changeset sokong:0860-2
alter table case_form_history add column writers varchar(4000) null;

--changeset sokong:0860-3
alter table case_plan add column writers varchar(4000) not null default '';

--changeset sokong:0860-4
alter table case_plan_history add column writers varchar(4000) null;

--changeset sokong:0860-5
alter table approval add column writers varchar(4000) not null default '';

--changeset sokong:0860-6
alter table approval_history add column writers varchar(4000) null;

--changeset sokong:0860-7
-- Who wrote before the writers were kept, from the history of each form.
update case_form f set f.writers = concat_ws(',', cast(f.author_id as char),
    (select group_concat(distinct cast(r.actor_id as char) separator ',')
        from case_form_history h join history_revision r on r.id = h.revision
        where h.id = f.id and r.actor_id is not null));

--changeset sokong:0860-8
-- Of a plan: whoever changed it, a goal or an action since it was last approved.
update case_plan p
left join (select a.subject_id, max(a.requested_at) as at from approval a
    where a.subject = 'PLAN' and a.state = 'APPROVED' group by a.subject_id) last
    on last.subject_id = p.id
set p.writers = concat_ws(',', cast(p.author_id as char),
    (select group_concat(distinct cast(r.actor_id as char) separator ',')
        from case_plan_history h join history_revision r on r.id = h.revision
        where h.id = p.id and r.actor_id is not null and r.at > coalesce(last.at, '1970-01-02')),
    (select group_concat(distinct cast(r.actor_id as char) separator ',')
        from plan_goal_history h join history_revision r on r.id = h.revision
        where h.case_id = p.case_id and r.actor_id is not null
            and r.at > coalesce(last.at, '1970-01-02')),
    (select group_concat(distinct cast(r.actor_id as char) separator ',')
        from plan_action_history h join history_revision r on r.id = h.revision
        where h.case_id = p.case_id and r.actor_id is not null
            and r.at > coalesce(last.at, '1970-01-02')));

--changeset sokong:0860-9
-- What waits for an answer now is decided by none of them.
update approval a
left join case_form f on f.id = a.subject_id
left join case_plan p on p.id = a.subject_id
set a.writers = coalesce(f.writers, p.writers, '')
where a.state = 'REQUESTED';
