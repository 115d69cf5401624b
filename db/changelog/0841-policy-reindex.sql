--liquibase formatted sql

-- The search index being written anew from a page, told on every node.
--changeset sokong:0841-1
create table policy_reindex (
    id uuid not null primary key,
    at datetime(6) not null,
    by_user uuid not null,
    state varchar(40) not null,
    written int not null default 0,
    of_all int not null default 0,
    beat_at datetime(6) not null,
    finished_at datetime(6) null,
    key policy_reindex_at (at)
);
