--liquibase formatted sql

-- Who administers and reads no case was told with the address of a referral or a transfer, which
-- they may not open: what stands in their inbox leads to their own organisation now.

--changeset sokong:0791-1
update notice n join app_user u on u.id = n.person_id
set n.path = concat('directory/', u.organisation_id), n.case_id = null
where (n.path like 'referrals/%' or n.path like 'transfers/%')
    and u.organisation_id is not null
    and not exists (select 1 from user_role r where r.user_id = u.id
        and r.role in ('CASEWORKER', 'SUPERVISOR'));
