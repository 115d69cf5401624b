--liquibase formatted sql

--changeset sokong:0831-1
alter table legal_rule
    add column passage_id uuid null,
    add column starts_by varchar(40) null,
    add column replaces_code varchar(40) null,
    add column ended_at datetime(6) null,
    add key legal_rule_passage (passage_id);

--changeset sokong:0831-2
alter table legal_rule_history
    add column passage_id uuid null,
    add column starts_by varchar(40) null,
    add column replaces_code varchar(40) null,
    add column ended_at datetime(6) null;
