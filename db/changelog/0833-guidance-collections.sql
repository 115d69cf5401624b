--liquibase formatted sql

--changeset sokong:0833-1
create table passage_collection (
    id uuid not null primary key,
    organisation_id uuid not null,
    title varchar(200) not null,
    created_by uuid not null,
    created_at datetime(6) not null,
    version bigint not null,
    key passage_collection_organisation (organisation_id, title)
);

--changeset sokong:0833-2
create table passage_collection_item (
    id uuid not null primary key,
    collection_id uuid not null,
    passage_id uuid not null,
    position int not null,
    title varchar(200) null,
    added_by uuid not null,
    added_at datetime(6) not null,
    unique key passage_collection_item_once (collection_id, passage_id),
    constraint passage_collection_item_fk foreign key (collection_id)
        references passage_collection (id)
);
