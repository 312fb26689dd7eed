-- An advisory that a finding of debrief-service suggested: its first edition has no author, and each suggestion makes one.
alter table edition add column suggestion_id uuid;
create unique index uq_edition_suggestion on edition (suggestion_id) where suggestion_id is not null;
