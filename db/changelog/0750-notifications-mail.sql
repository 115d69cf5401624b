--liquibase formatted sql

--changeset sokong:0750-1
alter table notice add column urgent boolean not null default false;

-- One row for each notice that a mail is owed for: the notice can be mailed once.
--changeset sokong:0750-2
create table notice_mail (
    notice_id uuid not null primary key,
    person_id uuid not null,
    way varchar(40) not null,
    state varchar(40) not null,
    send_after datetime(6) not null,
    attempts int not null,
    claim uuid null,
    claimed_at datetime(6) null,
    problem varchar(40) null,
    created_at datetime(6) not null,
    ended_at datetime(6) null,
    key notice_mail_due (state, send_after),
    key notice_mail_person (person_id, state, send_after),
    key notice_mail_claim (claim),
    constraint notice_mail_notice foreign key (notice_id) references notice (id) on delete cascade
);

--changeset sokong:0750-3
create table mail_preference (
    person_id uuid not null primary key,
    quiet boolean not null,
    quiet_from time not null,
    quiet_until time not null,
    urgent_through boolean not null,
    digest_at time not null,
    version bigint not null
);

--changeset sokong:0750-4
create table mail_way (
    person_id uuid not null,
    topic varchar(40) not null,
    way varchar(40) not null,
    primary key (person_id, topic)
);

-- The event registry of Spring Modulith 2, in the form its JDBC store expects; it writes the name in
-- capitals.
--changeset sokong:0750-5
create table EVENT_PUBLICATION (
    ID varchar(36) not null primary key,
    LISTENER_ID varchar(512) not null,
    EVENT_TYPE varchar(512) not null,
    SERIALIZED_EVENT varchar(4000) not null,
    PUBLICATION_DATE datetime(6) not null,
    COMPLETION_DATE datetime(6) null,
    STATUS varchar(20) null,
    COMPLETION_ATTEMPTS int null,
    LAST_RESUBMISSION_DATE datetime(6) null,
    key EVENT_PUBLICATION_STATUS (STATUS, LAST_RESUBMISSION_DATE)
);
