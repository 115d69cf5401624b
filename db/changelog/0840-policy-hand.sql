--liquibase formatted sql

-- Who corrected a pair while a second person was reading: docs/decisions/0051.
--changeset sokong:0840-1
alter table policy_document add column paired_by uuid null;

-- The published text that a new version was begun from without a file.
--changeset sokong:0840-2
alter table policy_document add column begun_from uuid null;
