--liquibase formatted sql

--changeset sokong:0630-1
create table legal_rule_history (
    code varchar(40) not null,
    revision bigint not null,
    revision_type tinyint null,
    kind varchar(40) null,
    country char(2) null,
    name_en varchar(200) null,
    name_ms varchar(200) null,
    name_vi varchar(200) null,
    name_ar varchar(200) null,
    length_value int null,
    length_unit varchar(40) null,
    extends_code varchar(40) null,
    warn_first int null,
    warn_last int null,
    source varchar(500) null,
    verified boolean null,
    in_use boolean null,
    shipped boolean null,
    changed_here boolean null,
    changed_by uuid null,
    changed_at datetime(6) null,
    position int null,
    primary key (code, revision)
);
