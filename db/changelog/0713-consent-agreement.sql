--liquibase formatted sql

--changeset sokong:0713-1
--comment: What two organisations agreed to share, for what, and until when; the order of the two means nothing
create table sharing_agreement (
    id uuid not null primary key,
    organisation_a uuid not null,
    organisation_b uuid not null,
    purposes varchar(400) not null,
    sections varchar(600) not null,
    valid_from date not null,
    valid_to date null,
    contact varchar(400) not null,
    document_note varchar(2000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    ended_at datetime(6) null,
    ended_by uuid null,
    end_reason varchar(2000) null,
    version bigint not null,
    key sharing_agreement_a (organisation_a, organisation_b),
    key sharing_agreement_b (organisation_b, organisation_a)
);

--changeset sokong:0713-2
--comment: Whether an organisation asks for a supervisor where no agreement is in force; no row means it does
create table sharing_rule (
    organisation_id uuid not null primary key,
    asks boolean not null,
    changed_by uuid not null,
    changed_at datetime(6) not null
);

--changeset sokong:0713-3
--comment: A supervisor asked to let one referral go without an agreement; what was asked is what was allowed
create table sharing_request (
    id uuid not null primary key,
    case_id uuid not null,
    referral_id uuid not null,
    receiver_id uuid not null,
    purpose varchar(40) not null,
    sections varchar(600) not null,
    reason varchar(2000) not null,
    state varchar(40) not null,
    requested_by uuid not null,
    requested_at datetime(6) not null,
    decided_by uuid null,
    decided_at datetime(6) null,
    decision_note varchar(2000) null,
    version bigint not null,
    key sharing_request_case (case_id, state),
    key sharing_request_referral (referral_id, state),
    key sharing_request_state (state, requested_at),
    constraint sharing_request_case_fk foreign key (case_id) references case_file (id)
);
