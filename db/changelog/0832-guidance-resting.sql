--liquibase formatted sql

--changeset sokong:0832-1
alter table policy_link
    add column place varchar(40) null,
    add column place_id uuid null,
    add key policy_link_place (place_id);

--changeset sokong:0832-2
create table guidance_confirmation (
    id uuid not null primary key,
    case_id uuid not null,
    place_id uuid not null,
    passage_id uuid not null,
    why varchar(1000) not null,
    confirmed_by uuid not null,
    confirmed_at datetime(6) not null,
    key guidance_confirmation_place (place_id, passage_id),
    key guidance_confirmation_case (case_id),
    constraint guidance_confirmation_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0832-3
alter table plan_goal add key plan_goal_passage (passage_id);
