-- Which finding suggested an advisory, once, and what was released of it, sealed under the case's key.
create table finding_suggestion (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    finding_id   uuid        not null,
    suggested_by uuid        not null,
    suggested_at timestamptz not null,
    content      bytea       not null,
    constraint pk_finding_suggestion primary key (traveller_id, id),
    constraint fk_finding_suggestion_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint uq_finding_suggestion_finding unique (traveller_id, finding_id)
);

create index ix_finding_suggestion_case on finding_suggestion (case_id, id);

alter table finding_suggestion enable row level security;
alter table finding_suggestion force row level security;
create policy finding_suggestion_visible on finding_suggestion
    using (sojourn_visible(unit_path, null, case_id));

grant select, insert on finding_suggestion to ${app};
