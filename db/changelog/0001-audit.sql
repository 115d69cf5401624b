--liquibase formatted sql

--changeset sokong:0001-1
create table audit_event (
    id uuid not null primary key,
    at datetime(6) not null,
    actor_id uuid null,
    organisation_id uuid null,
    job varchar(60) null,
    action varchar(40) not null,
    outcome varchar(10) not null,
    subject_type varchar(40) not null,
    subject_id uuid null,
    case_id uuid null,
    details varchar(2000) null,
    key audit_event_at (at),
    key audit_event_actor (actor_id, at),
    key audit_event_case (case_id, at),
    key audit_event_action (action, at)
);

--changeset sokong:0001-2 splitStatements:false
create trigger audit_event_no_update before update on audit_event for each row
    signal sqlstate '45000' set message_text = 'audit_event is append-only';

--changeset sokong:0001-3 splitStatements:false
create trigger audit_event_no_delete before delete on audit_event for each row
    signal sqlstate '45000' set message_text = 'audit_event is append-only';
