-- Notes and findings are only ever added: a correction is a new entry that names the one it corrects.
create table case_note (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    corrects     uuid,
    content      bytea       not null,
    written_at   timestamptz not null,
    constraint pk_case_note primary key (traveller_id, id),
    constraint fk_case_note_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint fk_case_note_corrects foreign key (traveller_id, corrects) references case_note (traveller_id, id)
);

create index ix_case_note_case on case_note (case_id, id);

create table finding (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    corrects     uuid,
    type         text        not null,
    severity     text        not null,
    confidence   text        not null,
    content      bytea       not null,
    recorded_at  timestamptz not null,
    constraint pk_finding primary key (traveller_id, id),
    constraint fk_finding_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint fk_finding_corrects foreign key (traveller_id, corrects) references finding (traveller_id, id),
    constraint uq_finding_corrects unique (traveller_id, corrects),
    constraint ck_finding_severity check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint ck_finding_confidence check (confidence in ('LOW', 'MEDIUM', 'HIGH'))
);

create index ix_finding_case on finding (case_id, id);

alter table case_note enable row level security;
alter table case_note force row level security;
create policy case_note_visible on case_note
    using (sojourn_visible(unit_path, traveller_id, case_id));

alter table finding enable row level security;
alter table finding force row level security;
create policy finding_visible on finding
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert on case_note, finding to ${app};
