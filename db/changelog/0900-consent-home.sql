--liquibase formatted sql

-- What is abroad is seen from where the client was asked, also after the case went over a border.
--changeset sokong:0900-1
alter table consent add column home_country char(2);

-- Whoever recorded it worked where the case was then.
--changeset sokong:0900-2
update consent c
    join case_file f on f.id = c.case_id
    join organisation own on own.id = f.organisation_id
    left join app_user u on u.id = c.recorded_by
    left join organisation o on o.id = u.organisation_id
set c.home_country = coalesce(o.country, own.country);
