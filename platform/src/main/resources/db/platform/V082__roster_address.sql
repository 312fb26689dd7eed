-- Null where the unit sets nothing, so that the unit above it holds; and where a person's mail goes.
alter table unit alter column disclose_readers drop not null, alter column disclose_readers drop default;
update unit set disclose_readers = null where not disclose_readers;
alter table person add column email text;
