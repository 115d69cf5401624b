--liquibase formatted sql

--changeset sokong:0540-1
create table legal_rule (
    code varchar(40) not null primary key,
    kind varchar(40) not null,
    country char(2) null,
    name_en varchar(200) not null,
    name_ms varchar(200) null,
    name_vi varchar(200) null,
    name_ar varchar(200) null,
    length_value int null,
    length_unit varchar(40) null,
    extends_code varchar(40) null,
    warn_first int not null,
    warn_last int not null,
    source varchar(500) not null,
    verified boolean not null,
    in_use boolean not null,
    shipped boolean not null,
    changed_here boolean not null,
    changed_by uuid null,
    changed_at datetime(6) null,
    position int not null,
    version bigint not null
);

--changeset sokong:0540-2
create table legal_order (
    id uuid not null primary key,
    case_id uuid not null,
    rule_code varchar(40) not null,
    issued_by varchar(200) not null,
    reference varchar(100) null,
    place varchar(200) null,
    issued_on date not null,
    starts_on date not null,
    proposed_end date null,
    ends_on date null,
    end_reason varchar(500) null,
    zone varchar(60) not null,
    extends_id uuid null,
    state varchar(40) not null,
    closed_on date null,
    closed_reason varchar(1000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    version bigint not null,
    key legal_order_case (case_id, starts_on),
    key legal_order_running (state, ends_on),
    constraint legal_order_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0540-3
create table legal_order_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    rule_code varchar(40) null,
    issued_by varchar(200) null,
    reference varchar(100) null,
    place varchar(200) null,
    issued_on date null,
    starts_on date null,
    proposed_end date null,
    ends_on date null,
    end_reason varchar(500) null,
    zone varchar(60) null,
    extends_id uuid null,
    state varchar(40) null,
    closed_on date null,
    closed_reason varchar(1000) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    primary key (id, revision),
    key legal_order_history_case (case_id)
);

--changeset sokong:0540-4
create table legal_hearing (
    id uuid not null primary key,
    case_id uuid not null,
    at datetime(6) not null,
    zone varchar(60) not null,
    court varchar(200) not null,
    purpose varchar(500) null,
    state varchar(40) not null,
    outcome varchar(1000) null,
    postponed_from uuid null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    version bigint not null,
    key legal_hearing_case (case_id, at),
    key legal_hearing_planned (state, at),
    constraint legal_hearing_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0540-5
create table legal_hearing_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    at datetime(6) null,
    zone varchar(60) null,
    court varchar(200) null,
    purpose varchar(500) null,
    state varchar(40) null,
    outcome varchar(1000) null,
    postponed_from uuid null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    primary key (id, revision),
    key legal_hearing_history_case (case_id)
);

--changeset sokong:0540-6
create table legal_deadline (
    id uuid not null primary key,
    case_id uuid not null,
    rule_code varchar(40) not null,
    label varchar(200) null,
    started_on date null,
    proposed_due date null,
    due_on date not null,
    due_reason varchar(500) null,
    zone varchar(60) not null,
    state varchar(40) not null,
    closed_on date null,
    closed_note varchar(1000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    version bigint not null,
    key legal_deadline_case (case_id, due_on),
    key legal_deadline_open (state, due_on),
    constraint legal_deadline_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0540-7
create table legal_deadline_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    rule_code varchar(40) null,
    label varchar(200) null,
    started_on date null,
    proposed_due date null,
    due_on date null,
    due_reason varchar(500) null,
    zone varchar(60) null,
    state varchar(40) null,
    closed_on date null,
    closed_note varchar(1000) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    primary key (id, revision),
    key legal_deadline_history_case (case_id)
);

--changeset sokong:0540-8
create table status_decision (
    id uuid not null primary key,
    case_id uuid not null,
    status varchar(122) not null,
    body varchar(122) not null,
    body_name varchar(200) null,
    decided_on date not null,
    legal_basis varchar(500) null,
    corrects_id uuid null,
    correction_reason varchar(500) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    key status_decision_case (case_id, decided_on),
    unique key status_decision_corrected_once (corrects_id),
    constraint status_decision_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0540-9
create table status_decision_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    status varchar(122) null,
    body varchar(122) null,
    body_name varchar(200) null,
    decided_on date null,
    legal_basis varchar(500) null,
    corrects_id uuid null,
    correction_reason varchar(500) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    primary key (id, revision),
    key status_decision_history_case (case_id)
);

--changeset sokong:0540-10
create table support_choice (
    case_id uuid not null primary key,
    victim_type varchar(40) null,
    chosen_by uuid not null,
    chosen_at datetime(6) not null,
    version bigint not null,
    constraint support_choice_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0540-11
create table support_choice_history (
    case_id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    victim_type varchar(40) null,
    chosen_by uuid null,
    chosen_at datetime(6) null,
    primary key (case_id, revision)
);
