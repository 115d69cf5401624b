--liquibase formatted sql

--changeset sokong:0570-1
create table trafficking_event (
    id uuid not null primary key,
    case_id uuid not null,
    stage varchar(40) not null,
    country char(2) null,
    place varchar(200) null,
    date_precision varchar(40) null,
    happened_year int null,
    happened_month int null,
    happened_day int null,
    age_at_event int null,
    under_18 varchar(40) null,
    code_version varchar(40) not null,
    acts varchar(600) null,
    means varchar(600) null,
    purposes varchar(600) null,
    sector varchar(122) null,
    sex_types varchar(700) null,
    controls varchar(2400) null,
    months int null,
    recruiter_relation varchar(122) null,
    recruitment_methods varchar(1400) null,
    contact_way varchar(40) null,
    platforms varchar(2000) null,
    note varchar(2000) null,
    removed_at datetime(6) null,
    removed_by uuid null,
    removed_reason varchar(2000) null,
    version bigint not null,
    key trafficking_event_case (case_id, removed_at),
    constraint trafficking_event_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0570-2
create table trafficking_event_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    stage varchar(40) null,
    country char(2) null,
    place varchar(200) null,
    date_precision varchar(40) null,
    happened_year int null,
    happened_month int null,
    happened_day int null,
    age_at_event int null,
    under_18 varchar(40) null,
    code_version varchar(40) null,
    acts varchar(600) null,
    means varchar(600) null,
    purposes varchar(600) null,
    sector varchar(122) null,
    sex_types varchar(700) null,
    controls varchar(2400) null,
    months int null,
    recruiter_relation varchar(122) null,
    recruitment_methods varchar(1400) null,
    contact_way varchar(40) null,
    platforms varchar(2000) null,
    note varchar(2000) null,
    removed_at datetime(6) null,
    removed_by uuid null,
    removed_reason varchar(2000) null,
    primary key (id, revision),
    key trafficking_event_history_case (case_id)
);

--changeset sokong:0570-3
-- Until now a case had one record of act, means and purpose. It becomes the case's first event and keeps
-- the id it had, which was the case's, so that its history stays with it. Nothing ticked meant "not recorded".
insert into trafficking_event (id, case_id, stage, under_18, code_version, acts, means, purposes, note, version)
select case_id, case_id, 'EXPLOITATION', under_18_at_event, code_version, nullif(acts, ''), nullif(means, ''),
    nullif(purposes, ''), note, version
from case_trafficking
where acts <> '' or means <> '' or purposes <> '' or under_18_at_event is not null or note is not null;

--changeset sokong:0570-4
insert into trafficking_event_history (id, revision, revision_type, case_id, stage, under_18, code_version, acts,
    means, purposes, note)
select h.case_id, h.revision, h.revision_type, h.case_id, 'EXPLOITATION', h.under_18_at_event, h.code_version,
    nullif(h.acts, ''), nullif(h.means, ''), nullif(h.purposes, ''), h.note
from case_trafficking_history h
where exists (select 1 from trafficking_event e where e.id = h.case_id);

--changeset sokong:0570-5
drop table case_trafficking_history;

--changeset sokong:0570-6
drop table case_trafficking;

--changeset sokong:0570-7
-- One column a section: what is withheld from somebody is not even read.
create table case_screening (
    case_id uuid not null primary key,
    shape_version int not null,
    intake_answers longtext not null,
    safety_answers longtext not null,
    health_answers longtext not null,
    version bigint not null,
    constraint case_screening_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0570-8
create table case_screening_history (
    case_id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    shape_version int null,
    intake_answers longtext null,
    safety_answers longtext null,
    health_answers longtext null,
    primary key (case_id, revision)
);

--changeset sokong:0570-9
create table case_child (
    id uuid not null primary key,
    case_id uuid not null,
    sex varchar(40) null,
    age_band varchar(40) null,
    with_client varchar(40) null,
    note varchar(2000) null,
    removed_at datetime(6) null,
    removed_by uuid null,
    removed_reason varchar(2000) null,
    version bigint not null,
    key case_child_case (case_id, removed_at),
    constraint case_child_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0570-10
create table case_child_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    sex varchar(40) null,
    age_band varchar(40) null,
    with_client varchar(40) null,
    note varchar(2000) null,
    removed_at datetime(6) null,
    removed_by uuid null,
    removed_reason varchar(2000) null,
    primary key (id, revision),
    key case_child_history_case (case_id)
);

--changeset sokong:0570-11
-- Cases opened before the country was kept: that of the organisation which answers for them.
update case_file c join organisation o on o.id = c.organisation_id set c.country = o.country
where c.country is null;
