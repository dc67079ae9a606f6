-- Why the exchange ended a leg of its own accord: DURATION, MONEY, STOPPED or ADMINISTRATOR; null when it did not.
alter table call_detail_record add column cut_by varchar(20);
