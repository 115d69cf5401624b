--liquibase formatted sql

-- Words between the two sides of a referral. The id is made by whoever sends, so that sending twice
-- is sending once.
--changeset sokong:0740-1
create table referral_message (
    id uuid not null primary key,
    referral_id uuid not null,
    side varchar(40) not null,
    author_id uuid not null,
    author_organisation_id uuid null,
    words varchar(4000) not null,
    sent_at datetime(6) not null,
    read_at datetime(6) null,
    read_by uuid null,
    key referral_message_thread (referral_id, sent_at, id),
    key referral_message_unread (read_at, side),
    constraint referral_message_referral_fk foreign key (referral_id) references referral (id)
);

-- What a person has typed and not sent yet, with the id under which it will be sent.
--changeset sokong:0740-2
create table referral_message_draft (
    referral_id uuid not null,
    author_id uuid not null,
    message_id uuid not null,
    words varchar(4000) not null,
    saved_at datetime(6) not null,
    primary key (referral_id, author_id),
    constraint referral_message_draft_referral_fk foreign key (referral_id) references referral (id)
);

--changeset sokong:0740-3
create table referral_appointment (
    id uuid not null primary key,
    referral_id uuid not null,
    meets_at datetime(6) not null,
    place varchar(300) not null,
    interpreter_needed boolean not null,
    escort_needed boolean not null,
    note varchar(1000) null,
    state varchar(40) not null,
    proposed_side varchar(40) not null,
    proposed_by uuid not null,
    proposed_at datetime(6) not null,
    answered_by uuid null,
    answered_at datetime(6) null,
    reason varchar(1000) null,
    version bigint not null,
    key referral_appointment_referral (referral_id, meets_at),
    key referral_appointment_due (state, meets_at),
    constraint referral_appointment_referral_fk foreign key (referral_id) references referral (id)
);

-- What was done for the client: one line a referral, written by the receiver; the feedback by
-- whoever was told it.
--changeset sokong:0740-4
create table referral_service_record (
    referral_id uuid not null primary key,
    contacted_on date null,
    reached varchar(40) null,
    attempts int not null,
    service_from date null,
    service_until date null,
    units decimal(10, 2) null,
    unit varchar(40) null,
    result varchar(2000) null,
    satisfaction tinyint null,
    feedback_note varchar(2000) null,
    feedback_side varchar(40) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    changed_at datetime(6) not null,
    version bigint not null,
    constraint referral_service_record_fk foreign key (referral_id) references referral (id)
);

-- The goal of the plan, and the action, for which a service is asked.
--changeset sokong:0740-5
create table referral_goal (
    referral_id uuid not null primary key,
    goal_id uuid not null,
    action_id uuid null,
    linked_by uuid not null,
    linked_at datetime(6) not null,
    constraint referral_goal_referral_fk foreign key (referral_id) references referral (id)
);

-- A referral to a body without users goes on paper; its answer is recorded with the code printed on it.
--changeset sokong:0740-6
create table referral_paper (
    referral_id uuid not null primary key,
    answer_code varchar(16) not null,
    created_at datetime(6) not null,
    unique key referral_paper_code (answer_code),
    constraint referral_paper_referral_fk foreign key (referral_id) references referral (id)
);

--changeset sokong:0740-7
create table referral_told (
    id uuid not null primary key,
    referral_id uuid not null,
    state varchar(40) not null,
    way varchar(40) not null,
    told_by varchar(200) not null,
    told_on date not null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    key referral_told_referral (referral_id, recorded_at),
    constraint referral_told_referral_fk foreign key (referral_id) references referral (id)
);
