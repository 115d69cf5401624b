--liquibase formatted sql

--changeset sokong:0303-1
create table consent (
    id uuid not null primary key,
    case_id uuid not null,
    given_by varchar(40) not null,
    form varchar(40) not null,
    language varchar(10) not null,
    interpreter varchar(40) null,
    given_on date not null,
    expires_on date not null,
    sections varchar(600) not null,
    purposes varchar(600) not null,
    evidence varchar(2000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    withdrawn_at datetime(6) null,
    withdrawn_by uuid null,
    withdrawal_reason varchar(2000) null,
    version bigint not null,
    key consent_case (case_id, withdrawn_at, expires_on),
    constraint consent_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0303-2
create table consent_recipient (
    consent_id uuid not null,
    organisation_id uuid not null,
    primary key (consent_id, organisation_id),
    constraint consent_recipient_consent foreign key (consent_id) references consent (id),
    constraint consent_recipient_organisation foreign key (organisation_id) references organisation (id)
);

-- The moment of expiry, from the last day and the recorder's time zone: compared in queries.
--changeset sokong:0303-3
alter table consent add column expires_at datetime(6) not null;

-- When what rested on the consent was ended.
--changeset sokong:0303-4
alter table consent add column ended_at datetime(6) null;

--changeset sokong:0303-5
alter table consent add key consent_expiry (ended_at, expires_at);
