--liquibase formatted sql

--changeset sokong:0771-1
--comment: Whether the receiver answers on paper, so that the sender asks it and records what it says
alter table consent_return add column on_paper boolean not null default false;
