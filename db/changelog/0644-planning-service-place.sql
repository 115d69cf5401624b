--liquibase formatted sql

--changeset sokong:0644-1
alter table service_given add column place varchar(200) null;

--changeset sokong:0644-2
alter table service_given_history add column place varchar(200) null;
