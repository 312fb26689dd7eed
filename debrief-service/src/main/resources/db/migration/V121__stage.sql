-- How long a case may stay in each stage, how long it did, and when that was held up and why.
alter table debrief_case add column paused_at timestamptz;

create table stage_visit (
    traveller_id   uuid        not null,
    id             uuid        not null,
    unit_path      text        not null,
    case_id        uuid        not null,
    stage          text        not null,
    business_days  int         not null,
    counts_from    date        not null,
    started_at     timestamptz not null,
    target_at      timestamptz not null,
    ended_at       timestamptz,
    paused_since   timestamptz,
    paused_seconds bigint      not null,
    breached_at    timestamptz,
    escalate_at    timestamptz,
    constraint pk_stage_visit primary key (traveller_id, id),
    constraint fk_stage_visit_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_stage_visit_days check (business_days > 0),
    constraint ck_stage_visit_ended check (ended_at is null or paused_since is null)
);

create unique index uq_stage_visit_running on stage_visit (traveller_id, case_id) where ended_at is null;
create index ix_stage_visit_case on stage_visit (case_id, id);
create index ix_stage_visit_target on stage_visit (target_at)
    where ended_at is null and paused_since is null and breached_at is null;
create index ix_stage_visit_escalate on stage_visit (escalate_at)
    where ended_at is null and paused_since is null and escalate_at is not null;

create table stage_pause (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    visit_id     uuid        not null,
    code         text        not null,
    content      bytea       not null,
    paused_by    uuid        not null,
    paused_at    timestamptz not null,
    resumed_at   timestamptz,
    constraint pk_stage_pause primary key (traveller_id, id),
    constraint fk_stage_pause_visit foreign key (traveller_id, visit_id) references stage_visit (traveller_id, id)
);

create unique index uq_stage_pause_running on stage_pause (traveller_id, visit_id) where resumed_at is null;
create index ix_stage_pause_case on stage_pause (case_id, id);

alter table stage_visit enable row level security;
alter table stage_visit force row level security;
create policy stage_visit_visible on stage_visit
    using (sojourn_visible(unit_path, traveller_id, case_id));

alter table stage_pause enable row level security;
alter table stage_pause force row level security;
create policy stage_pause_visible on stage_pause
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert, update on stage_visit to ${app};
grant select, insert on stage_pause to ${app};
grant update (resumed_at) on stage_pause to ${app};
