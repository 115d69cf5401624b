--liquibase formatted sql

--changeset sokong:0641-1
create table follow_up_goal (
    id uuid not null primary key,
    case_id uuid not null,
    form_id uuid not null,
    goal_id uuid not null,
    progress varchar(40) not null,
    note varchar(2000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    version bigint not null,
    unique key follow_up_goal_of_form (form_id, goal_id),
    key follow_up_goal_case_id (case_id),
    constraint follow_up_goal_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0641-2
create table follow_up_goal_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    form_id uuid null,
    goal_id uuid null,
    progress varchar(40) null,
    note varchar(2000) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    primary key (id, revision),
    key follow_up_goal_history_case (case_id)
);

--changeset sokong:0641-3
create table supervisor_remark (
    id uuid not null primary key,
    case_id uuid not null,
    text varchar(4000) not null,
    author_id uuid not null,
    written_at datetime(6) not null,
    version bigint not null,
    key supervisor_remark_case_id (case_id),
    constraint supervisor_remark_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0641-4
create table supervisor_remark_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    text varchar(4000) null,
    author_id uuid null,
    written_at datetime(6) null,
    primary key (id, revision),
    key supervisor_remark_history_case (case_id)
);

--changeset sokong:0641-5
alter table plan_goal add column early_reason varchar(2000) null;

--changeset sokong:0641-6
alter table plan_goal_history add column early_reason varchar(2000) null;
