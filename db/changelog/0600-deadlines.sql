--liquibase formatted sql

--changeset sokong:0600-1
create table service_level (
    kind varchar(40) not null,
    risk varchar(40) not null,
    length_value int not null,
    length_unit varchar(40) not null,
    source varchar(300) null,
    changed_here boolean not null,
    changed_by uuid null,
    changed_at datetime(6) null,
    primary key (kind, risk)
);

--changeset sokong:0600-2
create table service_level_own (
    organisation_id uuid not null,
    kind varchar(40) not null,
    risk varchar(40) not null,
    length_value int not null,
    length_unit varchar(40) not null,
    changed_by uuid not null,
    changed_at datetime(6) not null,
    primary key (organisation_id, kind, risk)
);

--changeset sokong:0600-3
create table working_calendar (
    organisation_id uuid not null primary key,
    zone varchar(60) not null,
    weekend varchar(80) not null,
    day_ends time not null,
    changed_by uuid not null,
    changed_at datetime(6) not null
);

--changeset sokong:0600-4
create table working_holiday (
    organisation_id uuid not null,
    on_day date not null,
    label varchar(120) not null,
    added_by uuid not null,
    added_at datetime(6) not null,
    primary key (organisation_id, on_day)
);

--changeset sokong:0600-5
create table case_clock (
    id uuid not null primary key,
    case_id uuid not null,
    organisation_id uuid not null,
    kind varchar(40) not null,
    risk varchar(40) not null,
    started_at datetime(6) not null,
    half_at datetime(6) not null,
    due_at datetime(6) not null,
    done_at datetime(6) null,
    stopped_at datetime(6) null,
    reminded_half_at datetime(6) null,
    reminded_end_at datetime(6) null,
    escalated_at datetime(6) null,
    running varchar(40) as (if(done_at is null and stopped_at is null, kind, null)) persistent,
    unique key case_clock_running (case_id, running),
    key case_clock_history (case_id, started_at),
    key case_clock_half (running, reminded_half_at, half_at),
    key case_clock_end (running, reminded_end_at, due_at),
    key case_clock_escalation (running, escalated_at, due_at),
    key case_clock_organisation (organisation_id, running, due_at),
    constraint case_clock_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0600-6
create table clock_recount (
    case_id uuid not null primary key
);

--changeset sokong:0600-7
insert into clock_recount (case_id)
select id from case_file where status in ('OPEN', 'ASSESSED', 'PLANNED', 'IN_SERVICE', 'FOLLOW_UP');
