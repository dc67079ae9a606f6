-- Calls that only ask whoever answers to press 1: is it this number that answers? What is verified is the number called.
alter table callback_request add column purpose varchar(20) default 'CALLBACK' not null;
alter table mobile_phone add column verified_number varchar(16);
alter table mobile_phone add column verified_at_ms bigint;
