--liquibase formatted sql

--changeset sokong:0004-1
create table code_set (
    scheme varchar(40) not null,
    version varchar(20) not null,
    variable varchar(60) not null,
    code varchar(60) not null,
    label_en varchar(300) not null,
    label_ms varchar(300) not null,
    label_vi varchar(300) not null,
    label_ar varchar(300) not null,
    valid_from date not null,
    valid_to date null,
    position int not null,
    primary key (scheme, version, variable, code)
);
