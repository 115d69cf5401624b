--liquibase formatted sql

-- How a consent came about, and the exception beside it: a vital interest that a second person confirms.
--changeset sokong:0700-1
alter table consent
    add column basis varchar(40) not null default 'CONSENT',
    add column giver_reason varchar(40) null,
    add column caregiver_not_told boolean not null default false,
    add column witness varchar(40) null,
    add column informed varchar(200) not null default '',
    add column age_years int null,
    add column assent varchar(40) null,
    add column child_permits varchar(40) null,
    add column countries varchar(600) not null default '',
    add column confirm_by datetime(6) null,
    add column confirmed_at datetime(6) null,
    add column confirmed_by uuid null,
    add column ended_cause varchar(40) null;

-- For the job that ends what nobody confirmed in time.
--changeset sokong:0700-2
alter table consent add key consent_confirmation (ended_at, confirm_by);

-- What receivers were asked to return or delete, and what they say.
--changeset sokong:0700-3
create table consent_return (
    id uuid not null primary key,
    consent_id uuid not null,
    case_id uuid not null,
    referral_id uuid not null,
    referral_code varchar(20) not null,
    organisation_id uuid not null,
    cause varchar(40) not null,
    asked_at datetime(6) not null,
    answer varchar(40) null,
    answered_at datetime(6) null,
    answered_by uuid null,
    version bigint not null,
    unique key consent_return_referral (referral_id),
    key consent_return_case (case_id, consent_id),
    constraint consent_return_consent_fk foreign key (consent_id) references consent (id)
);
