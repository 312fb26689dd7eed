-- Whom an answer is about, where that is not the one who asked; it is encrypted under his key and goes with him.
alter table idempotency_key add column about uuid;

create or replace function forget_person(who uuid, cases uuid[]) returns void
  language sql volatile
begin atomic
  delete from data_key where owner = who or owner = any (cases);
  delete from notice where recipient = who;
  delete from idempotency_key where subject = who;
  delete from idempotency_key where about = who;
  delete from outbox where key = who::text;
  delete from dead_letter where key = who::text;
  select blank_erased_people();
end;
