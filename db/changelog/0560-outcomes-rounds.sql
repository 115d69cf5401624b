--liquibase formatted sql

--changeset sokong:0560-1
create table outcome_round (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(40) not null,
    held_on date null,
    weight_set varchar(80) not null,
    content longtext not null,
    score longtext null,
    band varchar(40) null,
    corrects_id uuid null,
    reason varchar(2000) null,
    author_id uuid not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    completed_by uuid null,
    completed_at datetime(6) null,
    version bigint not null,
    key outcome_round_case (case_id, created_at),
    constraint outcome_round_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0560-2
create table outcome_round_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    kind varchar(40) null,
    held_on date null,
    weight_set varchar(80) null,
    content longtext null,
    score longtext null,
    band varchar(40) null,
    corrects_id uuid null,
    reason varchar(2000) null,
    author_id uuid null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    completed_by uuid null,
    completed_at datetime(6) null,
    primary key (id, revision),
    key outcome_round_history_case (case_id)
);
