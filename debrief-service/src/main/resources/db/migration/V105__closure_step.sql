-- What was proposed, returned and closed, by whom and why; never changed.
create table closure_step (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    kind         text        not null,
    person_id    uuid        not null,
    outcome      text        not null,
    reason       bytea,
    confirmed    text[]      not null,
    taken_at     timestamptz not null,
    constraint pk_closure_step primary key (traveller_id, id),
    constraint fk_closure_step_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_closure_step_kind check (kind in ('PROPOSED', 'RETURNED', 'CLOSED'))
);

create index ix_closure_step_case on closure_step (case_id, id);

alter table closure_step enable row level security;
alter table closure_step force row level security;
create policy closure_step_visible on closure_step
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert on closure_step to ${app};
