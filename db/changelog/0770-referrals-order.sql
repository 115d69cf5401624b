--liquibase formatted sql

--changeset sokong:0770-1
--comment: Who of an order was not asked and why, for the sender's story; gaps are names of gaps with their part
create table referral_skipped (
    id uuid not null primary key,
    referral_id uuid not null,
    receiver_id uuid not null,
    gaps varchar(2000) not null,
    skipped_at datetime(6) not null,
    key referral_skipped_referral (referral_id, skipped_at),
    constraint referral_skipped_fk foreign key (referral_id) references referral (id)
);

--changeset sokong:0770-2
--comment: The draft of which it is a part, where one was split: a yes that was given for the draft counts for it
alter table referral add column split_from uuid null;
