-- Rows come faster without the indexes that no constraint needs; they are built again at the end.
do $$
declare one record;
begin
  for one in select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as statement
      from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace and not i.indisunique
        and t.relname in ('person', 'trip', 'leg', 'check_in', 'decision_clock', 'reassessment', 'invitation', 'briefing', 'audit_entry', 'notice',
          'debrief_case', 'stage_visit', 'plan_item', 'inbox', 'acknowledgement') loop
    insert into growth.dropped values (one.statement);
    execute 'drop index ' || one.name;
  end loop;
end $$;
