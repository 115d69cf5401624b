--liquibase formatted sql

--changeset sokong:0870-1
create table case_entry_draft (
    case_id uuid not null,
    author_id uuid not null,
    place varchar(80) not null,
    answers mediumtext not null,
    saved_at datetime(6) not null,
    primary key (case_id, author_id, place),
    constraint case_entry_draft_case_fk foreign key (case_id) references case_file (id)
);
