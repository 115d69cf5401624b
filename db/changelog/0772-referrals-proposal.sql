--liquibase formatted sql

--changeset sokong:0772-1
--comment: Home asks each time it opens which proposals of receivers wait for the sender
alter table referral add key referral_proposal (proposed_receiver_id, sender_organisation_id, proposal_answer);
