--liquibase formatted sql

--changeset sokong:0800-1
alter table policy_passage add column page int null;
