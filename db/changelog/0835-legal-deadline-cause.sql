--liquibase formatted sql

--changeset sokong:0835-1
alter table legal_deadline add column cause_id uuid null;

--changeset sokong:0835-2
alter table legal_deadline_history add column cause_id uuid null;
