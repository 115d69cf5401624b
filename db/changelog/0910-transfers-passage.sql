--liquibase formatted sql

--changeset sokong:0910-1
alter table case_transfer add key case_transfer_passage (passage_id);
