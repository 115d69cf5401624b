--liquibase formatted sql

--changeset sokong:0731-1
alter table referral add column focal_point_id uuid null;

--changeset sokong:0731-2
alter table referral add column receiver_team_id uuid null;

--changeset sokong:0731-3
alter table referral add column receiver_person_id uuid null;

--changeset sokong:0731-4
alter table referral add column second_reason varchar(500) null;

-- The first referral of a story; null for one that stands alone or is the first itself.
--changeset sokong:0731-5
alter table referral add column chain_id uuid null;

--changeset sokong:0731-6
alter table referral add column follows_id uuid null;

--changeset sokong:0731-7
alter table referral add column proposed_receiver_id uuid null;

--changeset sokong:0731-8
alter table referral add column proposal_answer varchar(40) null;

-- Who is asked next, in order; ids with commas. taken: when the next one was sent or nobody was left.
--changeset sokong:0731-9
alter table referral add column next_receivers varchar(400) not null default '';

--changeset sokong:0731-10
alter table referral add column next_taken_at datetime(6) null;

--changeset sokong:0731-11
alter table referral add key referral_chain (chain_id);

--changeset sokong:0731-12
alter table referral add key referral_next (state, next_taken_at, next_receivers(1));

--changeset sokong:0731-13
create table focal_point (
    id uuid not null primary key,
    organisation_id uuid not null,
    category varchar(40) null,
    team_id uuid null,
    person_id uuid null,
    added_by uuid not null,
    added_at datetime(6) not null,
    removed_at datetime(6) null,
    removed_by uuid null,
    key focal_point_of (organisation_id, removed_at),
    constraint focal_point_organisation_fk foreign key (organisation_id)
        references organisation (id)
);

--changeset sokong:0731-14
create table deputy (
    id uuid not null primary key,
    person_id uuid not null,
    deputy_id uuid not null,
    from_day date not null,
    until_day date not null,
    named_at datetime(6) not null,
    ended_at datetime(6) null,
    key deputy_of (person_id, ended_at, until_day),
    key deputy_by (deputy_id, ended_at, until_day)
);
