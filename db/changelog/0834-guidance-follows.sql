--liquibase formatted sql

--changeset sokong:0834-1
create table topic_follow (
    user_id uuid not null,
    topic_code varchar(40) not null,
    since datetime(6) not null,
    primary key (user_id, topic_code),
    key topic_follow_topic (topic_code)
);
