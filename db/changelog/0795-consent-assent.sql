--liquibase formatted sql

--changeset sokong:0795-1
--comment: From which age a child is asked and decides, by country and first day; no country stands for every other one
create table assent_term (
    id uuid not null primary key,
    country varchar(2) not null,
    valid_from date not null,
    ages varchar(400) not null,
    source varchar(500) not null,
    verified boolean not null,
    changed_by uuid null,
    changed_at datetime(6) null,
    version bigint not null,
    unique key assent_term_day (country, valid_from)
);

--changeset sokong:0795-2
create table assent_term_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    country varchar(2) null,
    valid_from date null,
    ages varchar(400) null,
    source varchar(500) null,
    verified boolean null,
    changed_by uuid null,
    changed_at datetime(6) null,
    primary key (id, revision)
);

--changeset sokong:0795-3
--comment: What counted so far: widely used, compared with no law
insert into assent_term (id, country, valid_from, ages, source, verified, version)
values ('01935000-0000-7000-8000-000000000795', '', '1970-01-01',
    '0:NONE:WRITTEN,6:ORAL:WRITTEN,12:WRITTEN:WRITTEN,15:WRITTEN:WITH_PERMISSION',
    'Inter-agency guidance on child survivors of gender-based violence', false, 0);
