--liquibase formatted sql

--changeset sokong:0861-1
-- Cases that go on without consent since before a second person was asked.
insert into case_step_record (id, case_id, kind, recorded_by, recorded_at)
select uuid(), c.id, 'VITAL_BASIS_CLAIMED', m.moved_by, m.moved_at
from case_intake i
join case_file c on c.id = i.case_id
    and c.status in ('OPEN', 'ASSESSED', 'PLANNED', 'IN_SERVICE', 'FOLLOW_UP')
join case_move m on m.case_id = c.id and m.to_status = 'OPEN'
    and m.moved_at = (select max(n.moved_at) from case_move n
        where n.case_id = c.id and n.to_status = 'OPEN')
where i.legal_basis = 'VITAL_INTEREST';
