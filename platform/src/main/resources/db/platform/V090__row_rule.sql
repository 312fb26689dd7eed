-- The same rule without a subquery, so that PostgreSQL makes it part of each query instead of calling it for each row: a path lies in a
-- scope when it begins with it, both ended by a slash.
create or replace function sojourn_visible(unit_path text, person uuid, object uuid) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('sojourn.system', true) = 'on', false)
    or coalesce(person = nullif(current_setting('sojourn.subject', true), '')::uuid, false)
    or coalesce(object = nullif(current_setting('sojourn.object', true), '')::uuid, false)
    or coalesce(
      (unit_path || '/') ^@ any (
        string_to_array(replace(nullif(current_setting('sojourn.scopes', true), ''), ',', '/,') || '/', ',')),
      false);
