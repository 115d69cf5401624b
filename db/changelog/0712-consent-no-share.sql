--liquibase formatted sql

--changeset sokong:0712-1
--comment: With whom nothing of a case may be shared; a name that is no account is encrypted
create table no_share (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(40) not null,
    organisation_id uuid null,
    user_id uuid null,
    name varbinary(1200) null,
    reason varchar(2000) not null,
    hidden_id uuid null,
    added_by uuid not null,
    added_at datetime(6) not null,
    ended_at datetime(6) null,
    ended_by uuid null,
    end_reason varchar(2000) null,
    version bigint not null,
    key no_share_case (case_id, ended_at),
    constraint no_share_case_fk foreign key (case_id) references case_file (id)
);
