--liquibase formatted sql

-- Why cases were given to others; who had them when stands in the history of the case.
--changeset sokong:0611-1
create table case_assignment (
    id uuid not null primary key,
    step_id uuid not null,
    case_id uuid not null,
    from_id uuid null,
    to_id uuid not null,
    reason varchar(2000) not null,
    assigned_by uuid not null,
    assigned_at datetime(6) not null,
    key case_assignment_step (step_id),
    key case_assignment_case (case_id, assigned_at),
    key case_assignment_from (from_id, assigned_by),
    constraint case_assignment_case_fk foreign key (case_id) references case_file (id)
);
