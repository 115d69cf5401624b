--liquibase formatted sql

--changeset sokong:0561-1
create table case_link (
    id uuid not null primary key,
    first_case_id uuid not null,
    second_case_id uuid not null,
    relation varchar(122) not null,
    since date null,
    note varchar(2000) null,
    created_by uuid not null,
    created_at datetime(6) not null,
    removed_by uuid null,
    removed_at datetime(6) null,
    removal_reason varchar(2000) null,
    version bigint not null,
    key case_link_a (first_case_id, created_at),
    key case_link_b (second_case_id, created_at),
    constraint case_link_a_fk foreign key (first_case_id) references case_file (id),
    constraint case_link_b_fk foreign key (second_case_id) references case_file (id)
);

--changeset sokong:0561-2
create table case_link_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    first_case_id uuid null,
    second_case_id uuid null,
    relation varchar(122) null,
    since date null,
    note varchar(2000) null,
    created_by uuid null,
    created_at datetime(6) null,
    removed_by uuid null,
    removed_at datetime(6) null,
    removal_reason varchar(2000) null,
    primary key (id, revision),
    key case_link_history_a (first_case_id),
    key case_link_history_b (second_case_id)
);
