--liquibase formatted sql

-- What left, as it left: nothing hidden is in it, and no case or client is named.
--changeset sokong:0896-1
create table report_release (
    user_id uuid not null,
    from_on date not null,
    to_on date not null,
    k int not null,
    scope char(64) not null,
    made_at datetime(6) not null,
    figures longtext not null,
    primary key (user_id, from_on, to_on, k, scope)
);
