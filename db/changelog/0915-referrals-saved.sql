--liquibase formatted sql

-- Who opens a draft again reads when it was saved.
--changeset sokong:0915-1
alter table referral add column saved_at datetime(6);

-- Each time a draft was written, a line of the log without details told so.
--changeset sokong:0915-2
update referral r
set r.saved_at =
    (select max(e.at) from audit_event e
     where e.case_id = r.case_id and e.action = 'REFERRAL_CHANGED' and e.outcome = 'DONE'
         and e.details is null and e.subject_id = r.id)
where r.state = 'DRAFT';
