--liquibase formatted sql

--changeset sokong:0710-1
--comment: From whom a case is hidden by name, whatever grants they hold; read for every case a person lists
create table case_hidden (
    id uuid not null primary key,
    case_id uuid not null,
    user_id uuid not null,
    reason varchar(2000) not null,
    hidden_by uuid not null,
    hidden_at datetime(6) not null,
    ended_at datetime(6) null,
    ended_by uuid null,
    end_reason varchar(2000) null,
    version bigint not null,
    key case_hidden_user (user_id, case_id, ended_at),
    key case_hidden_case (case_id, ended_at),
    constraint case_hidden_case_fk foreign key (case_id) references case_file (id)
);
