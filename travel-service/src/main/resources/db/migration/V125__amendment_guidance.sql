-- Where the other plan leads, so that a change of guidance finds the amendment; of those proposed before this was kept it is not known.
alter table amendment add column countries text[];
alter table amendment add column guidance_changed_at timestamptz;
