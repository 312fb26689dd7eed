-- Amendments are decided as trips are: votes belong to a trip or to one of its amendments, and are settled when that is decided.
alter table vote add column amendment_id uuid;
alter table vote add column settled_at timestamptz;
alter table vote add foreign key (traveller_id, trip_id, amendment_id) references amendment;

select set_config('sojourn.system', 'on', true);
update vote set settled_at = decision.at from decision where decision.id = vote.decision_id and decision.trip_id = vote.trip_id;

drop index uq_vote_counting;
create unique index uq_vote_counting on vote (traveller_id, trip_id, voter, amendment_id) nulls not distinct
  where voided_at is null and settled_at is null;

-- How dangerous the other plan is, and until when it is to be decided; absent where nobody has to, and before these columns.
alter table amendment add column risk text;
alter table amendment add column due_at timestamptz;
alter table amendment add column remind_at timestamptz;
alter table amendment add column reminded_at timestamptz;
alter table amendment add column escalated_at timestamptz;
alter table amendment add constraint ck_amendment_risk check (risk in ('LOW', 'MEDIUM', 'HIGH'));

create index ix_amendment_remind on amendment (remind_at) where state = 'OPEN' and reminded_at is null;
create index ix_amendment_due on amendment (due_at) where state = 'OPEN' and escalated_at is null;
