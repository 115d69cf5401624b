--liquibase formatted sql

-- That passages have changed, for the other nodes that keep a search index of their own.
--changeset sokong:0890-1
create table policy_index_change (
    id bigint not null auto_increment primary key,
    node varchar(40) not null,
    at datetime(6) not null
);
