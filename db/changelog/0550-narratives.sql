--liquibase formatted sql

--changeset sokong:0550-1
create table narrative_report (
    id uuid not null primary key,
    case_id uuid not null,
    kind varchar(40) not null,
    language varchar(40) not null,
    state varchar(40) not null,
    title varchar(200) not null,
    content longtext not null,
    identity_needed boolean not null,
    identity_confirmed boolean not null,
    author_id uuid not null,
    writers varchar(4000) not null,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    round int not null,
    submitted_at datetime(6) null,
    decided_by uuid null,
    decided_at datetime(6) null,
    number_of uuid null,
    number_year int null,
    number_in_year int null,
    version bigint not null,
    key narrative_report_case (case_id, created_at),
    key narrative_report_waiting (state, submitted_at),
    key narrative_report_author (author_id, state),
    unique key narrative_report_number (number_of, number_year, number_in_year),
    constraint narrative_report_case_fk foreign key (case_id) references case_file (id)
);

--changeset sokong:0550-2
create table narrative_report_history (
    id uuid not null,
    revision bigint not null,
    revision_type tinyint null,
    case_id uuid null,
    kind varchar(40) null,
    language varchar(40) null,
    state varchar(40) null,
    title varchar(200) null,
    content longtext null,
    identity_needed boolean null,
    identity_confirmed boolean null,
    author_id uuid null,
    writers varchar(4000) null,
    created_at datetime(6) null,
    changed_at datetime(6) null,
    round int null,
    submitted_at datetime(6) null,
    decided_by uuid null,
    decided_at datetime(6) null,
    number_of uuid null,
    number_year int null,
    number_in_year int null,
    primary key (id, revision),
    key narrative_report_history_case (case_id)
);

--changeset sokong:0550-3
create table narrative_round (
    id uuid not null primary key,
    report_id uuid not null,
    round int not null,
    title varchar(200) not null,
    content longtext not null,
    submitted_by uuid not null,
    submitted_at datetime(6) not null,
    outcome varchar(40) null,
    decided_by uuid null,
    decided_at datetime(6) null,
    words varchar(4000) null,
    unique key narrative_round_number (report_id, round),
    constraint narrative_round_report_fk foreign key (report_id) references narrative_report (id)
);

--changeset sokong:0550-4
create table narrative_comment (
    id uuid not null primary key,
    report_id uuid not null,
    round int not null,
    block_id uuid not null,
    author_id uuid not null,
    written_at datetime(6) not null,
    text varchar(4000) not null,
    key narrative_comment_report (report_id, written_at),
    constraint narrative_comment_report_fk foreign key (report_id)
        references narrative_report (id)
);

--changeset sokong:0550-5
create table narrative_number (
    organisation_id uuid not null,
    year_of int not null,
    last_number int not null,
    primary key (organisation_id, year_of)
);

--changeset sokong:0550-6
create table report_template (
    id uuid not null primary key,
    kind varchar(40) not null,
    language varchar(40) not null,
    title varchar(200) not null,
    content longtext not null,
    changed_by uuid not null,
    changed_at datetime(6) not null,
    version bigint not null,
    unique key report_template_of (kind, language)
);
