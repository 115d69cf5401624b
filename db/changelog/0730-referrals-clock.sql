--liquibase formatted sql

--changeset sokong:0730-1
alter table referral add column next_due_at datetime(6) null;

--changeset sokong:0730-2
alter table referral add column paused_at datetime(6) null;

--changeset sokong:0730-3
alter table referral add key referral_received_due (receiver_organisation_id, next_due_at);

--changeset sokong:0730-4
alter table referral add key referral_sent_due (sender_organisation_id, next_due_at);

--changeset sokong:0730-5
alter table referral add key referral_case_due (case_id, next_due_at);

--changeset sokong:0730-6
create table referral_clock (
    id uuid not null primary key,
    referral_id uuid not null,
    step varchar(40) not null,
    started_at datetime(6) not null,
    half_at datetime(6) not null,
    due_at datetime(6) not null,
    expires_at datetime(6) null,
    ended_at datetime(6) null,
    done boolean null,
    paused_at datetime(6) null,
    reminded_half_at datetime(6) null,
    reminded_end_at datetime(6) null,
    escalated_at datetime(6) null,
    ticking varchar(40) as (if(ended_at is null and paused_at is null, step, null)) persistent,
    unique key referral_clock_step (referral_id, step),
    key referral_clock_half (reminded_half_at, half_at),
    key referral_clock_end (reminded_end_at, due_at),
    key referral_clock_escalation (escalated_at, due_at),
    key referral_clock_expiry (ticking, expires_at),
    constraint referral_clock_referral_fk foreign key (referral_id) references referral (id)
);

--changeset sokong:0730-7
create table referral_pause (
    id uuid not null primary key,
    referral_id uuid not null,
    paused_at datetime(6) not null,
    until_at datetime(6) not null,
    paused_by uuid not null,
    reason varchar(40) not null,
    note varchar(2000) null,
    resumed_at datetime(6) null,
    resumed_by uuid null,
    resting uuid as (if(resumed_at is null, referral_id, null)) persistent,
    unique key referral_pause_resting (resting),
    key referral_pause_referral (referral_id, paused_at),
    key referral_pause_until (resumed_at, until_at),
    constraint referral_pause_referral_fk foreign key (referral_id) references referral (id)
);

-- What waits for an answer since before there were clocks. The others get theirs at their next step.
--changeset sokong:0730-8
insert into referral_clock (id, referral_id, step, started_at, half_at, due_at, expires_at)
select uuid(), id, 'DECIDE', sent_at,
    timestampadd(second, timestampdiff(second, sent_at, due_at) div 2, sent_at), due_at,
    timestampadd(second, timestampdiff(second, sent_at, due_at), due_at)
from referral where state in ('SENT', 'ACKNOWLEDGED') and due_at is not null;

--changeset sokong:0730-9
update referral set next_due_at = due_at where state in ('SENT', 'ACKNOWLEDGED');
