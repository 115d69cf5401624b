--liquibase formatted sql

--changeset sokong:0201-1
create table policy_topic (
    code varchar(40) not null primary key,
    topic_group varchar(40) not null,
    position int not null,
    catalogue_version int null,
    curated boolean not null default false,
    version bigint not null
);

--changeset sokong:0201-2
create table policy_topic_text (
    topic_code varchar(40) not null,
    language varchar(10) not null,
    name varchar(200) not null,
    definition varchar(1000) not null default '',
    primary key (topic_code, language),
    constraint policy_topic_text_fk foreign key (topic_code) references policy_topic (code)
);

--changeset sokong:0201-3
create table policy_topic_term (
    topic_code varchar(40) not null,
    language varchar(10) not null,
    position int not null,
    term varchar(200) not null,
    primary key (topic_code, language, position),
    constraint policy_topic_term_fk foreign key (topic_code) references policy_topic (code)
);

--changeset sokong:0201-4
create table policy_document (
    id uuid not null primary key,
    code varchar(40) not null,
    language varchar(40) not null,
    country varchar(2) null,
    country_inferred boolean not null default false,
    title varchar(1000) not null,
    title_english varchar(1000) null,
    issuer varchar(500) null,
    issuer_english varchar(500) null,
    publisher varchar(500) null,
    published_on date null,
    kind varchar(40) not null,
    address varchar(2000) null,
    authority varchar(40) not null,
    translation_of uuid null,
    content_sha256 varchar(64) null,
    imported_at datetime(6) null,
    catalogue_version int null,
    curated boolean not null default false,
    created_at datetime(6) not null,
    version bigint not null,
    unique key policy_document_code (code),
    unique key policy_document_content (content_sha256)
);

--changeset sokong:0201-5
create table policy_document_note (
    id uuid not null primary key,
    document_id uuid not null,
    position int not null,
    kind varchar(40) not null,
    paragraphs varchar(200) not null default '',
    text_en varchar(2000) not null,
    text_ms varchar(2000) not null,
    text_vi varchar(2000) not null,
    text_ar varchar(2000) not null,
    key policy_document_note_document (document_id, position),
    constraint policy_document_note_fk foreign key (document_id) references policy_document (id)
);

--changeset sokong:0201-6
create table policy_passage (
    id uuid not null primary key,
    document_id uuid not null,
    paragraph int not null,
    language varchar(40) not null,
    kind varchar(40) not null,
    action varchar(40) not null,
    hash varchar(12) null,
    text longtext null,
    abstract_own varchar(2000) null,
    abstract_english varchar(2000) null,
    authority varchar(40) null,
    core varchar(1) null,
    pair_id uuid null,
    version bigint not null,
    unique key policy_passage_place (document_id, paragraph),
    key policy_passage_hash (hash),
    key policy_passage_pair (pair_id),
    constraint policy_passage_fk foreign key (document_id) references policy_document (id)
);

--changeset sokong:0201-7
create table policy_passage_topic (
    passage_id uuid not null,
    position int not null,
    topic_code varchar(40) not null,
    proposed boolean not null default false,
    primary key (passage_id, position),
    key policy_passage_topic_topic (topic_code, passage_id),
    constraint policy_passage_topic_passage_fk foreign key (passage_id) references policy_passage (id)
);

--changeset sokong:0201-8
create table policy_import (
    id uuid not null primary key,
    at datetime(6) not null,
    by_user uuid null,
    file_name varchar(255) not null,
    bytes bigint not null,
    content_sha256 varchar(64) null,
    result varchar(40) not null,
    reason varchar(40) null,
    document_id uuid null,
    indexed int not null default 0,
    kept int not null default 0,
    metadata int not null default 0,
    stripped int not null default 0,
    key policy_import_at (at),
    key policy_import_content (content_sha256)
);
