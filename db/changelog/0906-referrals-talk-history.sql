--liquibase formatted sql

--changeset sokong:0906-1
--comment: Field history of appointments inside a referral
create table referral_appointment_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    referral_id uuid null,
    meets_at datetime(6) null,
    place varchar(300) null,
    interpreter_needed boolean null,
    escort_needed boolean null,
    note varchar(1000) null,
    state varchar(40) null,
    proposed_side varchar(40) null,
    proposed_by uuid null,
    proposed_at datetime(6) null,
    answered_by uuid null,
    answered_at datetime(6) null,
    reason varchar(1000) null,
    primary key (id, revision),
    key referral_appointment_history_referral (referral_id)
);

--changeset sokong:0906-2
--comment: Field history of first contact, service and feedback of a referral
create table referral_service_record_history (
    referral_id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    contacted_on date null,
    reached varchar(40) null,
    attempts int null,
    service_from date null,
    service_until date null,
    units decimal(10, 2) null,
    unit varchar(40) null,
    result varchar(2000) null,
    satisfaction tinyint null,
    feedback_note varchar(2000) null,
    feedback_side varchar(40) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    changed_at datetime(6) null,
    primary key (referral_id, revision)
);
