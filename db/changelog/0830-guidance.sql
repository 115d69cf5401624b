--liquibase formatted sql

--changeset sokong:0830-1
create table guidance_dismissal (
    id uuid not null primary key,
    case_id uuid not null,
    passage_id uuid not null,
    dismissed_by uuid not null,
    dismissed_at datetime(6) not null,
    undone_by uuid null,
    undone_at datetime(6) null,
    key guidance_dismissal_case (case_id, dismissed_at),
    constraint guidance_dismissal_case_fk foreign key (case_id) references case_file (id)
);
