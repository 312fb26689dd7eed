set maintenance_work_mem = '1GB';
do $$
declare one record;
begin
  for one in delete from growth.dropped returning statement loop
    execute one.statement;
  end loop;
end $$;
