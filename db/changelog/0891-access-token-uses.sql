--liquibase formatted sql

-- How far the tries of a token are used up, counted over all nodes.
--changeset sokong:0891-1
create table access_token_use (
    token_id uuid not null primary key,
    used_until bigint not null,
    refused boolean not null
);
