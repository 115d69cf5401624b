--liquibase formatted sql

--changeset sokong:0521-1
create table case_form (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(40) not null,
    shape_version int not null,
    state varchar(40) not null,
    held_on date null,
    content longtext not null,
    author_id uuid not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    completed_by uuid null,
    completed_at datetime(6) null,
    version bigint not null,
    key case_form_case (case_id, kind, created_at),
    constraint case_form_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0521-2
create table case_form_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    kind varchar(40) null,
    shape_version int null,
    state varchar(40) null,
    held_on date null,
    content longtext null,
    author_id uuid null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    completed_by uuid null,
    completed_at datetime(6) null,
    primary key (id, revision),
    key case_form_history_case (case_id)
);

--changeset sokong:0521-3
create table approval (
    id uuid not null primary key,
    case_id uuid not null,
    subject varchar(40) not null,
    subject_id uuid not null,
    state varchar(40) not null,
    content longtext not null,
    shape_version int not null,
    author_id uuid not null,
    requested_by uuid not null,
    requested_at datetime(6) not null,
    note varchar(4000) null,
    decided_by uuid null,
    decided_at datetime(6) null,
    comment varchar(4000) null,
    version bigint not null,
    key approval_case (case_id, requested_at),
    key approval_subject (subject_id, requested_at),
    key approval_waiting (state, requested_at),
    constraint approval_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0521-4
create table approval_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    subject varchar(40) null,
    subject_id uuid null,
    state varchar(40) null,
    content longtext null,
    shape_version int null,
    author_id uuid null,
    requested_by uuid null,
    requested_at datetime(6) null,
    note varchar(4000) null,
    decided_by uuid null,
    decided_at datetime(6) null,
    comment varchar(4000) null,
    primary key (id, revision),
    key approval_history_case (case_id)
);
