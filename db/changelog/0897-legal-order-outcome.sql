--liquibase formatted sql

-- How an order ended, as a code: among them that the client was found not to be a trafficked person.
--changeset sokong:0897-1
alter table legal_order add column outcome varchar(122) null;

--changeset sokong:0897-2
alter table legal_order_history add column outcome varchar(122) null;
