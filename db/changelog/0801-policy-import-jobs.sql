--liquibase formatted sql

--changeset sokong:0801-1
alter table policy_import
    modify column result varchar(40) null,
    add column state varchar(40) not null default 'DONE',
    add column reason_argument varchar(100) null,
    add column format varchar(40) null,
    add column pages_done int not null default 0,
    add column pages_all int not null default 0,
    add column looks_indonesian int not null default 0,
    add column finished_at datetime(6) null,
    add column beat_at datetime(6) null,
    add column cancel_asked boolean not null default false;

--changeset sokong:0801-2
update policy_import set state = 'REFUSED' where result = 'REFUSED';

--changeset sokong:0801-3
create index policy_import_state on policy_import (state, beat_at);
