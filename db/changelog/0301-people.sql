--liquibase formatted sql

--changeset sokong:0301-1
create table person (
    id uuid not null primary key,
    wrapped_key varbinary(2000) null,
    identity varbinary(16000) null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    erased_at datetime(6) null,
    version bigint not null
);
