--liquibase formatted sql

--changeset sokong:0003-1
create table app_user (
    id uuid not null primary key,
    organisation_id uuid not null,
    email varchar(190) not null,
    display_name varchar(120) not null,
    password_hash varchar(255) null,
    language varchar(5) not null,
    time_zone varchar(60) not null,
    state varchar(20) not null,
    security_version bigint not null,
    last_sign_in_at datetime(6) null,
    created_at datetime(6) not null,
    version bigint not null,
    unique key app_user_email (email),
    key app_user_organisation (organisation_id, display_name),
    constraint app_user_organisation_fk foreign key (organisation_id) references organisation (id)
);

--changeset sokong:0003-2
create table user_role (
    user_id uuid not null,
    role varchar(40) not null,
    primary key (user_id, role),
    constraint user_role_user foreign key (user_id) references app_user (id)
);

--changeset sokong:0003-3
create table user_team (
    user_id uuid not null,
    team_id uuid not null,
    primary key (user_id, team_id),
    key user_team_team (team_id),
    constraint user_team_user foreign key (user_id) references app_user (id),
    constraint user_team_team_fk foreign key (team_id) references team (id)
);

--changeset sokong:0003-4
create table one_time_link (
    id uuid not null primary key,
    user_id uuid null,
    purpose varchar(20) not null,
    token_hash binary(32) not null,
    created_at datetime(6) not null,
    created_by uuid null,
    expires_at datetime(6) not null,
    used_at datetime(6) null,
    unique key one_time_link_token (token_hash),
    key one_time_link_user (user_id)
);

--changeset sokong:0003-5
create table sign_in_throttle (
    name_hash binary(32) not null primary key,
    failures int not null,
    last_failure_at datetime(6) not null,
    locked_until datetime(6) null
);

--changeset sokong:0003-6
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob null,
    execution_time timestamp(6) not null default current_timestamp(6),
    picked boolean not null,
    picked_by varchar(50) null,
    last_success timestamp(6) null,
    last_failure timestamp(6) null,
    consecutive_failures int null,
    last_heartbeat timestamp(6) null,
    version bigint not null,
    priority smallint null,
    primary key (task_name, task_instance),
    key scheduled_tasks_execution (execution_time),
    key scheduled_tasks_heartbeat (last_heartbeat)
);
