--liquibase formatted sql

--changeset sokong:0640-1
create table conference_participant (
    id uuid not null primary key,
    case_id uuid not null,
    form_id uuid not null,
    party_type varchar(20) not null,
    party_id uuid not null,
    words varchar(200) null,
    added_at datetime(6) not null,
    version bigint not null,
    unique key conference_participant_party (form_id, party_id),
    key conference_participant_case_id (case_id),
    constraint conference_participant_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0640-2
create table conference_participant_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    form_id uuid null,
    party_type varchar(20) null,
    party_id uuid null,
    words varchar(200) null,
    added_at datetime(6) null,
    primary key (id, revision),
    key conference_participant_history_case (case_id)
);

--changeset sokong:0640-3
create table conference_decision (
    id uuid not null primary key,
    case_id uuid not null,
    form_id uuid not null,
    text varchar(4000) not null,
    added_at datetime(6) not null,
    version bigint not null,
    key conference_decision_form (form_id),
    key conference_decision_case_id (case_id),
    constraint conference_decision_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0640-4
create table conference_decision_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    form_id uuid null,
    text varchar(4000) null,
    added_at datetime(6) null,
    primary key (id, revision),
    key conference_decision_history_case (case_id)
);

--changeset sokong:0640-5
create table conference_action (
    id uuid not null primary key,
    case_id uuid not null,
    form_id uuid not null,
    participant_id uuid not null,
    what varchar(2000) not null,
    due_on date not null,
    state varchar(40) not null,
    note varchar(2000) null,
    ended_by uuid null,
    ended_at datetime(6) null,
    plan_action_id uuid null,
    added_at datetime(6) not null,
    version bigint not null,
    key conference_action_form (form_id),
    key conference_action_case_id (case_id, state),
    key conference_action_participant (participant_id, state),
    constraint conference_action_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0640-6
create table conference_action_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    form_id uuid null,
    participant_id uuid null,
    what varchar(2000) null,
    due_on date null,
    state varchar(40) null,
    note varchar(2000) null,
    ended_by uuid null,
    ended_at datetime(6) null,
    plan_action_id uuid null,
    added_at datetime(6) null,
    primary key (id, revision),
    key conference_action_history_case (case_id)
);
