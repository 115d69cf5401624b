--liquibase formatted sql

-- Curators keep the thesaurus: docs/decisions/0046.
--changeset sokong:0821-1
alter table policy_topic add column retired boolean not null default false;

-- What a curator said a passage is not about, so that it is not proposed again.
--changeset sokong:0821-2
create table policy_topic_refusal (
    passage_id uuid not null,
    topic_code varchar(40) not null,
    refused_by uuid not null,
    refused_at datetime(6) not null,
    primary key (passage_id, topic_code),
    constraint policy_topic_refusal_passage_fk foreign key (passage_id) references policy_passage (id) on delete cascade
);
