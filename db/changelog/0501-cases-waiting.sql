--liquibase formatted sql

--changeset sokong:0501-1
-- Home asks for requests that wait for an approval; without this it would read every step of every case.
create index case_step_record_waiting on case_step_record (kind, ended_at, recorded_at);
