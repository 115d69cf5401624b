--liquibase formatted sql

--changeset sokong:0642-1
create table case_retention (
    case_id uuid not null primary key,
    keep_until date not null,
    kept_by uuid null,
    kept_at datetime(6) null,
    reason varchar(2000) null,
    erasure_reason varchar(40) null,
    erasure_asked_by uuid null,
    erasure_asked_at datetime(6) null,
    version bigint not null,
    key case_retention_until (keep_until),
    constraint case_retention_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0642-2
create table case_retention_history (
    case_id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    keep_until date null,
    kept_by uuid null,
    kept_at datetime(6) null,
    reason varchar(2000) null,
    erasure_reason varchar(40) null,
    erasure_asked_by uuid null,
    erasure_asked_at datetime(6) null,
    primary key (case_id, revision)
);

-- What is left of a case whose record was erased: no word, nothing that tells who it was.
--changeset sokong:0642-3
create table case_erased (
    case_id uuid not null primary key,
    reason varchar(40) not null,
    asked_by uuid not null,
    confirmed_by uuid not null,
    erased_at datetime(6) not null,
    kept_until date not null,
    sex varchar(40) null,
    age_band varchar(20) null,
    purposes varchar(600) null,
    consent_to_statistics varchar(40) null,
    constraint case_erased_case_fk foreign key (case_id) references case_file (id)
);
