--liquibase formatted sql

--changeset sokong:0711-1
--comment: Why somebody ended a grant by hand, in their words; erased with the case
alter table case_grant add column end_reason varchar(2000) null;
