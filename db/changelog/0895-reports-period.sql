--liquibase formatted sql

-- Answers that fell due and decisions that were made in a period, of those an organisation received.
--changeset sokong:0895-1
alter table referral add key referral_received_answer (receiver_organisation_id, due_at);

--changeset sokong:0895-2
alter table referral add key referral_received_decided (receiver_organisation_id, decided_at);
