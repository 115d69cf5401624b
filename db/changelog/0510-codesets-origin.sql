--liquibase formatted sql

--changeset sokong:0510-1
alter table code_set
    add column origin varchar(40) not null default 'SHIPPED',
    add column locally_changed boolean not null default false,
    add column revision bigint not null default 0;

-- Codes are told apart to the letter: "a" and "A" are two codes, as in the schemes themselves.
--changeset sokong:0510-2
alter table code_set
    modify scheme varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    modify version varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    modify variable varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    modify code varchar(60) character set utf8mb4 collate utf8mb4_bin not null;

-- One row whose token is new after each change, so that every instance sees cheaply when to read the lists again.
--changeset sokong:0510-3
create table code_set_state (
    id tinyint primary key,
    token varchar(40) not null
);

--changeset sokong:0510-4
insert into code_set_state (id, token) values (1, 'first');
