--liquibase formatted sql

--changeset sokong:0530-1
create table case_plan (
    id uuid not null primary key,
    case_id uuid not null,
    agreement varchar(40) null,
    agreed_on date null,
    agreement_at datetime(6) null,
    review_on date null,
    author_id uuid not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    version bigint not null,
    unique key case_plan_case (case_id),
    constraint case_plan_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0530-2
create table case_plan_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    agreement varchar(40) null,
    agreed_on date null,
    agreement_at datetime(6) null,
    review_on date null,
    author_id uuid null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    primary key (id, revision),
    key case_plan_history_case (case_id)
);

--changeset sokong:0530-3
create table plan_goal (
    id uuid not null primary key,
    case_id uuid not null,
    plan_id uuid not null,
    area varchar(40) not null,
    pillar varchar(40) null,
    text varchar(2000) not null,
    target_on date null,
    state varchar(40) not null,
    reason varchar(2000) null,
    passage_id uuid null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    version bigint not null,
    key plan_goal_case (case_id, created_at),
    constraint plan_goal_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0530-4
create table plan_goal_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    plan_id uuid null,
    area varchar(40) null,
    pillar varchar(40) null,
    text varchar(2000) null,
    target_on date null,
    state varchar(40) null,
    reason varchar(2000) null,
    passage_id uuid null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    primary key (id, revision),
    key plan_goal_history_case (case_id)
);

--changeset sokong:0530-5
create table plan_action (
    id uuid not null primary key,
    case_id uuid not null,
    goal_id uuid not null,
    what varchar(2000) not null,
    party varchar(40) null,
    party_id uuid null,
    party_words varchar(200) null,
    provider_id uuid null,
    provider_words varchar(200) null,
    starts_on date null,
    due_on date null,
    cost decimal(15,3) null,
    currency varchar(3) null,
    state varchar(40) not null,
    reason varchar(2000) null,
    early_reason varchar(2000) null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    version bigint not null,
    key plan_action_case (case_id, created_at),
    constraint plan_action_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0530-6
create table plan_action_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    goal_id uuid null,
    what varchar(2000) null,
    party varchar(40) null,
    party_id uuid null,
    party_words varchar(200) null,
    provider_id uuid null,
    provider_words varchar(200) null,
    starts_on date null,
    due_on date null,
    cost decimal(15,3) null,
    currency varchar(3) null,
    state varchar(40) null,
    reason varchar(2000) null,
    early_reason varchar(2000) null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    primary key (id, revision),
    key plan_action_history_case (case_id)
);

--changeset sokong:0530-7
create table service_given (
    id uuid not null primary key,
    case_id uuid not null,
    category varchar(40) not null,
    mode varchar(40) not null,
    referral_code varchar(40) null,
    provider_id uuid null,
    provider_words varchar(200) null,
    given_on date not null,
    units decimal(10,2) null,
    unit varchar(40) null,
    result varchar(2000) null,
    goal_id uuid null,
    early_reason varchar(2000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    changed_at datetime(6) not null,
    version bigint not null,
    key service_given_case (case_id, given_on),
    constraint service_given_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0530-8
create table service_given_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    category varchar(40) null,
    mode varchar(40) null,
    referral_code varchar(40) null,
    provider_id uuid null,
    provider_words varchar(200) null,
    given_on date null,
    units decimal(10,2) null,
    unit varchar(40) null,
    result varchar(2000) null,
    goal_id uuid null,
    early_reason varchar(2000) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    changed_at datetime(6) null,
    primary key (id, revision),
    key service_given_history_case (case_id)
);

--changeset sokong:0530-9
create table shelter_stay (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(40) not null,
    from_on date not null,
    until_on date null,
    place varchar(200) not null,
    early_reason varchar(2000) null,
    recorded_by uuid not null,
    recorded_at datetime(6) not null,
    changed_at datetime(6) not null,
    version bigint not null,
    key shelter_stay_case (case_id, from_on),
    constraint shelter_stay_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0530-10
create table shelter_stay_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    kind varchar(40) null,
    from_on date null,
    until_on date null,
    place varchar(200) null,
    early_reason varchar(2000) null,
    recorded_by uuid null,
    recorded_at datetime(6) null,
    changed_at datetime(6) null,
    primary key (id, revision),
    key shelter_stay_history_case (case_id)
);
