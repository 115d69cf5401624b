--liquibase formatted sql

--changeset sokong:0850-1
create table narrative_quote (
    report_id uuid not null,
    passage_id uuid not null,
    primary key (report_id, passage_id),
    key narrative_quote_passage (passage_id),
    constraint narrative_quote_report_fk foreign key (report_id)
        references narrative_report (id) on delete cascade
);

--changeset sokong:0850-2
insert ignore into narrative_quote (report_id, passage_id)
select n.id, q.passage_id from narrative_report n,
    json_table(n.content, '$[*]' columns (
        passage_id varchar(36) path '$.source.passageId')) q
where q.passage_id is not null;
