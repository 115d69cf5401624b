--liquibase formatted sql

--changeset sokong:0785-1
--comment: Which organisation was to share; a yes counts for no other one, also after the case went over
alter table sharing_request add column sender_id uuid null;

--changeset sokong:0785-2
--comment: Asked so far: by somebody of the organisation that had the case then
update sharing_request r join app_user u on u.id = r.requested_by set r.sender_id = u.organisation_id;
