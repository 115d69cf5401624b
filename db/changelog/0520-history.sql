--liquibase formatted sql

--changeset sokong:0520-1
create table history_revision (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    actor_id uuid null,
    job varchar(100) null
);

--changeset sokong:0520-2
create table case_file_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    code varchar(16) null,
    person_id uuid null,
    organisation_id uuid null,
    team_id uuid null,
    owner_id uuid null,
    status varchar(40) null,
    risk varchar(40) null,
    country char(2) null,
    opened_on date null,
    closed_on date null,
    closure_reason varchar(40) null,
    created_by uuid null,
    created_at datetime(6) null,
    primary key (id, revision)
);

--changeset sokong:0520-3
create table case_intake_history (
    case_id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    source_of_contact varchar(40) null,
    contact_on date null,
    place varchar(200) null,
    languages varchar(200) null,
    interpreter_needed varchar(40) null,
    age_band varchar(20) null,
    sex varchar(40) null,
    safety_concern varchar(40) null,
    safety_note varchar(2000) null,
    medical_need varchar(40) null,
    medical_note varchar(2000) null,
    legal_basis varchar(40) null,
    consent_on date null,
    consent_note varchar(2000) null,
    consent_to_statistics varchar(40) null,
    primary key (case_id, revision)
);

--changeset sokong:0520-4
create table case_trafficking_history (
    case_id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    code_version varchar(40) null,
    acts varchar(600) null,
    means varchar(600) null,
    purposes varchar(600) null,
    under_18_at_event varchar(40) null,
    note varchar(2000) null,
    primary key (case_id, revision)
);

--changeset sokong:0520-5
create table person_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    identity varbinary(16000) null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    erased_at datetime(6) null,
    primary key (id, revision)
);
