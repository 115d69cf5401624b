--liquibase formatted sql

--changeset sokong:0810-1
alter table policy_document
    add column state varchar(40) not null default 'PUBLISHED',
    add column effective_from date null,
    add column effective_to date null,
    add column review_on date null,
    add column work_id uuid null,
    add column replaces_id uuid null,
    add column author_id uuid null,
    add column sent_by uuid null,
    add column sent_at datetime(6) null,
    add column published_by uuid null,
    add column published_at datetime(6) null,
    add column review_comment varchar(2000) null,
    add column repealed_on date null,
    add column repeal_reason varchar(2000) null,
    add key policy_document_work (work_id),
    add key policy_document_replaces (replaces_id),
    add key policy_document_state (state);

--changeset sokong:0810-2
alter table policy_passage
    add column part int not null default 0,
    add column reason varchar(40) null,
    add column source_text longtext null,
    add column joined_into uuid null,
    add column replaces_id uuid null,
    add column change_kind varchar(40) null,
    add key policy_passage_replaces (replaces_id),
    add unique key policy_passage_part (document_id, paragraph, part);

--changeset sokong:0810-3
alter table policy_passage drop key policy_passage_place;

--changeset sokong:0810-4
create table policy_document_country (
    document_id uuid not null,
    position int not null,
    country varchar(2) not null,
    primary key (document_id, position),
    key policy_document_country_country (country, document_id),
    constraint policy_document_country_fk foreign key (document_id) references policy_document (id)
);

--changeset sokong:0810-5
insert into policy_document_country (document_id, position, country)
    select id, 0, country from policy_document where country is not null;

--changeset sokong:0810-6
create table policy_curation_step (
    id uuid not null primary key,
    document_id uuid not null,
    position int not null,
    at datetime(6) not null,
    by_user uuid null,
    kind varchar(40) not null,
    paragraph int not null,
    before_rows longtext not null,
    unique key policy_curation_step_place (document_id, position),
    constraint policy_curation_step_fk foreign key (document_id) references policy_document (id)
);
