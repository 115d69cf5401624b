--liquibase formatted sql

--changeset sokong:0811-1
create table policy_work_decision (
    id uuid not null primary key,
    document_id uuid not null,
    other_id uuid not null,
    same_work boolean not null,
    at datetime(6) not null,
    by_user uuid null,
    unique key policy_work_decision_pair (document_id, other_id),
    key policy_work_decision_other (other_id)
);
