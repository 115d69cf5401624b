--liquibase formatted sql

--changeset sokong:0885-1
alter table case_transfer add column held_up_at datetime(6);
