--liquibase formatted sql

--changeset sokong:0005-1
alter table organisation
    add column short_name varchar(60) null after local_name,
    add column roles varchar(300) not null default '' after languages;
