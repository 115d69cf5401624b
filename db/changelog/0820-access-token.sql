--liquibase formatted sql

-- What programs sign in with: docs/decisions/0046. The secret itself is never stored.
--changeset sokong:0820-1
create table access_token (
    id uuid not null primary key,
    user_id uuid not null,
    name varchar(80) not null,
    token_hash binary(32) not null,
    scopes varchar(200) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    last_used_at datetime(6) null,
    revoked_at datetime(6) null,
    unique key access_token_hash (token_hash),
    key access_token_user (user_id, created_at),
    constraint access_token_user_fk foreign key (user_id) references app_user (id)
);
