--liquibase formatted sql

--changeset sokong:0643-1
alter table legal_order add column early_reason varchar(500) null;

--changeset sokong:0643-2
alter table legal_order_history add column early_reason varchar(500) null;
