-- What is looked for among a million people and their entries: who holds a role, whom somebody supervises, what happened in a unit.
create index ix_person_roles on person using gin (roles);
create index ix_person_username on person (username);
create index ix_person_supervisor on person (supervisor) where supervisor is not null;
create index ix_audit_entry_unit on audit_entry (unit_path, id);
