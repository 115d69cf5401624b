--liquibase formatted sql

-- Codes and addresses only; the text is a key, so it is in the reader's language.
--changeset sokong:0610-1
create table notice (
    id uuid not null primary key,
    person_id uuid not null,
    kind varchar(40) not null,
    code varchar(20) not null,
    case_id uuid null,
    path varchar(300) not null,
    number int not null,
    unique_key varchar(160) not null,
    created_at datetime(6) not null,
    read_at datetime(6) null,
    unique key notice_once (person_id, unique_key),
    key notice_newest (person_id, created_at, id),
    key notice_unread (person_id, read_at),
    key notice_case (case_id)
);
