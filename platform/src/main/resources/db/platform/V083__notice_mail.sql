-- Each notice is its own order for a mail, written in the transaction of what it tells of. Times of delivery are real time.
alter table notice
  add column mail text not null default 'NONE',
  add column mail_attempts int not null default 0,
  add column mail_due_at timestamptz not null default clock_timestamp(),
  add column mailed_at timestamptz,
  add constraint ck_notice_mail check (mail in ('WAITING', 'SENT', 'FAILED', 'NONE'));
alter table notice alter column mail set default 'WAITING';

create index ix_notice_mail on notice (mail_due_at) where mail = 'WAITING';

grant update (mail, mail_attempts, mail_due_at, mailed_at) on notice to ${app};
