--liquibase formatted sql

--changeset sokong:0002-1
create table organisation (
    id uuid not null primary key,
    code varchar(40) not null,
    name varchar(200) not null,
    local_name varchar(200) null,
    type varchar(60) not null,
    country char(2) not null,
    languages varchar(100) not null default '',
    contact_email varchar(190) null,
    contact_phone varchar(40) null,
    contact_person varchar(120) null,
    note varchar(1000) null,
    origin varchar(20) not null,
    receives_referrals boolean not null,
    created_at datetime(6) not null,
    version bigint not null,
    unique key organisation_code (code),
    key organisation_name (name)
);

--changeset sokong:0002-2
create table team (
    id uuid not null primary key,
    organisation_id uuid not null,
    name varchar(120) not null,
    version bigint not null,
    unique key team_name (organisation_id, name),
    constraint team_organisation foreign key (organisation_id) references organisation (id)
);
