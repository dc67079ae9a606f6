-- Callbacks at the same time are limited like everything else: by rows of callback_limit, not by columns of their own.
insert into callback_limit (limit_scope, subject, measure, most)
  select 'EXTENSION', number, 'CONCURRENT', max_in_flight from extension where max_in_flight is not null;
insert into callback_limit (id, limit_scope, measure, most)
  select 11, 'SYSTEM', 'CONCURRENT', max_in_flight from settings;

alter table extension drop column max_in_flight;
alter table settings drop column max_in_flight;
