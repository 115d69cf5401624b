--liquibase formatted sql

--changeset sokong:0302-1
create table case_file (
    id uuid not null primary key,
    code varchar(16) not null,
    person_id uuid null,
    organisation_id uuid not null,
    team_id uuid null,
    owner_id uuid null,
    status varchar(40) not null,
    risk varchar(40) null,
    country char(2) null,
    opened_on date null,
    closed_on date null,
    closure_reason varchar(40) null,
    created_by uuid not null,
    created_at datetime(6) not null,
    touched_at datetime(6) not null,
    version bigint not null,
    unique key case_file_code (code),
    key case_file_organisation (organisation_id, status, opened_on),
    key case_file_owner (owner_id, status),
    key case_file_discard (status, touched_at)
);

--changeset sokong:0302-2
create table case_intake (
    case_id uuid not null primary key,
    source_of_contact varchar(40) null,
    contact_on date null,
    place varchar(200) null,
    languages varchar(200) not null default '',
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
    version bigint not null,
    constraint case_intake_case foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-3
create table case_trafficking (
    case_id uuid not null primary key,
    code_version varchar(40) not null,
    acts varchar(600) not null default '',
    means varchar(600) not null default '',
    purposes varchar(600) not null default '',
    under_18_at_event varchar(40) null,
    note varchar(2000) null,
    version bigint not null,
    constraint case_trafficking_case foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-4
create table case_step_record (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(40) not null,
    note varchar(2000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    ended_at datetime(6) null,
    key case_step_record_case (case_id, kind, ended_at),
    constraint case_step_record_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-5
create table case_note (
    id uuid not null primary key,
    case_id uuid not null,
    text varchar(8000) not null,
    author_id uuid not null,
    written_at datetime(6) not null,
    key case_note_case (case_id, written_at),
    constraint case_note_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-6
create table case_timeline (
    id uuid not null primary key,
    case_id uuid not null,
    at datetime(6) not null,
    actor_id uuid null,
    kind varchar(60) not null,
    section varchar(40) not null,
    subject_id uuid null,
    arguments varchar(1000) null,
    key case_timeline_case (case_id, at),
    constraint case_timeline_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-7
create table case_move (
    id uuid not null primary key,
    case_id uuid not null,
    from_status varchar(40) not null,
    to_status varchar(40) not null,
    moved_at datetime(6) not null,
    moved_by uuid not null,
    reason varchar(40) null,
    note varchar(2000) null,
    key case_move_case (case_id, moved_at),
    constraint case_move_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-8
create table case_grant (
    id uuid not null primary key,
    case_id uuid not null,
    grantee_type varchar(20) not null,
    grantee_id uuid not null,
    level varchar(20) not null,
    sections varchar(600) not null,
    source varchar(20) not null,
    source_id uuid null,
    granted_by uuid not null,
    granted_at datetime(6) not null,
    expires_at datetime(6) null,
    ended_at datetime(6) null,
    ended_by uuid null,
    version bigint not null,
    key case_grant_case (case_id, grantee_id, ended_at),
    key case_grant_grantee (grantee_id, ended_at),
    key case_grant_source (source, source_id),
    constraint case_grant_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0302-9
create table case_visible (
    grantee_id uuid not null,
    case_id uuid not null,
    code varchar(16) not null,
    status varchar(40) not null,
    risk varchar(40) null,
    owner_id uuid null,
    opened_on date null,
    next_due datetime(6) null,
    touched_at datetime(6) not null,
    expires_at datetime(6) null,
    primary key (grantee_id, case_id),
    key case_visible_touched (grantee_id, touched_at),
    key case_visible_status (grantee_id, status, touched_at),
    key case_visible_risk (grantee_id, risk, touched_at),
    key case_visible_owner (grantee_id, owner_id, touched_at),
    key case_visible_opened (grantee_id, opened_on),
    key case_visible_due (grantee_id, next_due),
    key case_visible_code (grantee_id, code),
    key case_visible_case (case_id)
);

--changeset sokong:0302-10
create table policy_link (
    id uuid not null primary key,
    passage_id uuid not null,
    case_id uuid not null,
    referral_id uuid null,
    why varchar(1000) not null,
    linked_by uuid not null,
    linked_at datetime(6) not null,
    removed_at datetime(6) null,
    removed_by uuid null,
    key policy_link_case (case_id, removed_at),
    key policy_link_referral (referral_id),
    key policy_link_passage (passage_id, removed_at),
    constraint policy_link_case_fk foreign key (case_id) references case_file (id)
);
