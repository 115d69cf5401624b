--liquibase formatted sql

--changeset sokong:0612-1
create table case_flag (
    id uuid not null primary key,
    case_id uuid not null,
    words varchar(120) not null,
    due_on date not null,
    raised_by uuid not null,
    raised_at datetime(6) not null,
    cleared_by uuid null,
    cleared_at datetime(6) null,
    cleared_note varchar(2000) null,
    version bigint not null,
    key case_flag_case (case_id, cleared_at),
    key case_flag_due (cleared_at, due_on, case_id),
    constraint case_flag_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0612-2
create table case_flag_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    words varchar(120) null,
    due_on date null,
    raised_by uuid null,
    raised_at datetime(6) null,
    cleared_by uuid null,
    cleared_at datetime(6) null,
    cleared_note varchar(2000) null,
    primary key (id, revision),
    key case_flag_history_case (case_id)
);
