-- Reassessed: judged anew because guidance changed. Amended: judged anew because the plan changed.
alter table evaluation drop constraint ck_evaluation_occasion;
alter table evaluation add constraint ck_evaluation_occasion check (occasion in ('SUBMITTED', 'DECIDED', 'REASSESSED', 'AMENDED', 'APPEALED'));
