--liquibase formatted sql

--changeset sokong:0905-1
--comment: Who asked for the same while a request to share waited, beside who asked first: the answer is told to all
create table sharing_request_asker (
    request_id uuid not null,
    person_id uuid not null,
    primary key (request_id, person_id),
    constraint sharing_request_asker_fk foreign key (request_id) references sharing_request (id)
);
