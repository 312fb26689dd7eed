-- An interview, where it takes place sealed under the case's key; at most one of a case is open.
create table interview (
    traveller_id  uuid        not null,
    id            uuid        not null,
    unit_path     text        not null,
    case_id       uuid        not null,
    author_id     uuid        not null,
    state         text        not null,
    starts_at     timestamptz not null,
    zone          text        not null,
    venue         bytea       not null,
    debriefers    uuid[]      not null,
    records       int         not null,
    confirm_until timestamptz,
    ended_reason  bytea,
    version       bigint      not null,
    constraint pk_interview primary key (traveller_id, id),
    constraint fk_interview_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_interview_state check (state in ('SCHEDULED', 'NO_SHOW', 'HELD', 'SIGNED', 'UNCONFIRMED', 'CANCELLED')),
    constraint ck_interview_debriefers check (cardinality(debriefers) > 0 and not traveller_id = any (debriefers)),
    constraint ck_interview_held check (state in ('SCHEDULED', 'NO_SHOW', 'CANCELLED') or confirm_until is not null)
);

create index ix_interview_case on interview (case_id, id);
create unique index uq_interview_open on interview (traveller_id, case_id) where state in ('SCHEDULED', 'NO_SHOW', 'HELD');

-- A record as it was released; a correction is a version of its own.
create table interview_record (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    interview_id uuid        not null,
    number       int         not null,
    content      bytea       not null,
    hash         text        not null,
    released_at  timestamptz not null,
    constraint pk_interview_record primary key (traveller_id, id),
    constraint uq_interview_record_number unique (traveller_id, interview_id, number),
    constraint fk_interview_record_interview foreign key (traveller_id, interview_id) references interview (traveller_id, id)
);

create index ix_interview_record_case on interview_record (case_id, id);

-- What the traveller says of a record.
create table interview_comment (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    interview_id uuid        not null,
    record       int         not null,
    content      bytea       not null,
    written_at   timestamptz not null,
    constraint pk_interview_comment primary key (traveller_id, id),
    constraint fk_interview_comment_record foreign key (traveller_id, interview_id, record)
        references interview_record (traveller_id, interview_id, number)
);

create index ix_interview_comment_case on interview_comment (case_id, id);

-- Who stands for which record, by its hash.
create table interview_signature (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    interview_id uuid        not null,
    record       int         not null,
    hash         text        not null,
    signed_at    timestamptz not null,
    constraint pk_interview_signature primary key (traveller_id, id),
    constraint uq_interview_signature unique (traveller_id, interview_id, record, author_id),
    constraint fk_interview_signature_record foreign key (traveller_id, interview_id, record)
        references interview_record (traveller_id, interview_id, number)
);

create index ix_interview_signature_case on interview_signature (case_id, id);

alter table interview enable row level security;
alter table interview force row level security;
create policy interview_visible on interview
    using (sojourn_visible(unit_path, traveller_id, case_id));

alter table interview_record enable row level security;
alter table interview_record force row level security;
create policy interview_record_visible on interview_record
    using (sojourn_visible(unit_path, traveller_id, case_id));

alter table interview_comment enable row level security;
alter table interview_comment force row level security;
create policy interview_comment_visible on interview_comment
    using (sojourn_visible(unit_path, traveller_id, case_id));

alter table interview_signature enable row level security;
alter table interview_signature force row level security;
create policy interview_signature_visible on interview_signature
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert, update on interview to ${app};
grant select, insert on interview_record, interview_comment, interview_signature to ${app};
