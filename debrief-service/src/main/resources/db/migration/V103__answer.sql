-- One answer of the traveller, sealed under the case's key.
create table answer (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    question     text        not null,
    content      bytea       not null,
    answered_at  timestamptz not null,
    version      bigint      not null,
    constraint pk_answer primary key (traveller_id, id),
    constraint uq_answer_question unique (traveller_id, case_id, question),
    constraint fk_answer_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id)
);

create index ix_answer_case on answer (case_id, question);

alter table answer enable row level security;
alter table answer force row level security;
create policy answer_visible on answer
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert, update on answer to ${app};
