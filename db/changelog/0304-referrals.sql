--liquibase formatted sql

--changeset sokong:0304-1
create table referral (
    id uuid not null primary key,
    code varchar(16) not null,
    case_id uuid not null,
    sender_organisation_id uuid not null,
    sender_id uuid not null,
    receiver_organisation_id uuid null,
    consent_id uuid null,
    state varchar(40) not null,
    urgency varchar(40) null,
    services varchar(600) not null default '',
    sections varchar(600) not null default '',
    purpose varchar(40) null,
    reason varchar(4000) null,
    age_band varchar(20) null,
    languages varchar(200) not null default '',
    created_at datetime(6) not null,
    sent_at datetime(6) null,
    due_at datetime(6) null,
    acknowledged_at datetime(6) null,
    decided_at datetime(6) null,
    started_at datetime(6) null,
    finished_at datetime(6) null,
    answered_by uuid null,
    decline_reason varchar(40) null,
    outcome varchar(40) null,
    outcome_note varchar(2000) null,
    version bigint not null,
    unique key referral_code (code),
    key referral_case (case_id, state),
    key referral_sender (sender_organisation_id, sender_id, sent_at),
    key referral_received (receiver_organisation_id, sent_at),
    key referral_waiting (receiver_organisation_id, state, due_at),
    key referral_due (state, due_at),
    key referral_consent (consent_id),
    constraint referral_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0304-2
create table referral_step (
    id uuid not null primary key,
    referral_id uuid not null,
    from_state varchar(40) null,
    to_state varchar(40) not null,
    at datetime(6) not null,
    by_id uuid not null,
    by_organisation_id uuid null,
    reason varchar(40) null,
    note varchar(2000) null,
    key referral_step_referral (referral_id, at),
    constraint referral_step_referral_fk foreign key (referral_id) references referral (id)
);

--changeset sokong:0304-3
alter table referral add column not_completed_reason varchar(40) null;

--changeset sokong:0304-4
alter table referral add column withdrawal_reason varchar(40) null;

-- The sender's list, newest first, and the receiver's list of what was decided.
--changeset sokong:0304-5
alter table referral add key referral_sent (sender_organisation_id, created_at);
