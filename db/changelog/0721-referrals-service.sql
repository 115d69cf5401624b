--liquibase formatted sql

-- The service of the directory that is asked, where one was chosen and not only an organisation.
--changeset sokong:0721-1
alter table referral add column service_id uuid null;
