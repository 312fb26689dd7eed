-- Who was erased, and when; what is still told of him from before is not taken in. It holds nothing but that, and `ledger_at` says when
-- the ledger outside the database was told.
create table erased_person (
  person uuid primary key,
  erased_at timestamptz not null,
  ledger_at timestamptz
);

create unique index uq_erased_person_key on erased_person ((person::text));
create index ix_erased_person_ledger on erased_person (erased_at) where ledger_at is null;

grant select, insert, update on erased_person to ${app};

-- Who encrypts holds the key's row, which takes the right to update one of its columns.
grant update (created_at) on data_key to ${app};

create index ix_idempotency_key_subject on idempotency_key (subject);
create index ix_outbox_key on outbox using hash (key);
create index ix_dead_letter_key on dead_letter (key);

-- Events and the erasure of whom they are about come one after the other. Locks of 64 places, so that many events take few.
create function wait_for_erasures(keys text[]) returns bigint
  language sql volatile
  return (
    select count(pg_advisory_xact_lock_shared(hashtext('sojourn.erasure'), place))
    from (select distinct hashtext(key) & 63 as place from unnest(keys) key order by 1) places);

create function wait_for_events(person uuid) returns void
  language sql volatile
begin atomic
  select pg_advisory_xact_lock(hashtext('sojourn.erasure'), hashtext(person::text) & 63);
end;

-- The mirror keeps the ids of those who have left Keycloak and were erased, and nothing else of them.
create function blank_erased_people() returns void
  language sql volatile
begin atomic
  update person p
  set username = p.id::text, name = 'erased', email = null, roles = '{}', coverage = '{}', supervisor = null
  from erased_person e
  where p.id = e.person and p.left_at is not null and p.username <> p.id::text;
end;

create policy notice_forgotten on notice for delete using (sojourn_visible('', recipient, null));

-- What platform's tables hold of a person and under the keys of his cases. A service's `erase_person` calls it beside what it does to its
-- own tables; both run as the owner, for the service's role may not delete what is only ever added to.
create function forget_person(who uuid, cases uuid[]) returns void
  language sql volatile
begin atomic
  delete from data_key where owner = who or owner = any (cases);
  delete from notice where recipient = who;
  delete from idempotency_key where subject = who;
  delete from outbox where key = who::text;
  delete from dead_letter where key = who::text;
  select blank_erased_people();
end;

revoke execute on function forget_person(uuid, uuid[]) from public;
