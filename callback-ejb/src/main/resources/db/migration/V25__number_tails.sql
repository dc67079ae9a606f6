-- Whoever looks for a number knows its end: its digits read backwards are the key of an index (NumberTail). Null for what
-- is no number: what has been masked or erased is not found by its number any more.
alter table call_detail_record add column number_tail bigint;
alter table callback_request add column caller_tail bigint;

update call_detail_record set number_tail = cast(rpad(replace(
    substr(number, 16, 1) || substr(number, 15, 1) || substr(number, 14, 1) || substr(number, 13, 1)
    || substr(number, 12, 1) || substr(number, 11, 1) || substr(number, 10, 1) || substr(number, 9, 1)
    || substr(number, 8, 1) || substr(number, 7, 1) || substr(number, 6, 1) || substr(number, 5, 1)
    || substr(number, 4, 1) || substr(number, 3, 1) || substr(number, 2, 1) || substr(number, 1, 1),
    '+', ''), 15, '0') as bigint)
  where length(number) <= 16 and replace(number, '+', '') <> ''
    and replace(translate(replace(number, '+', ''), '123456789', '000000000'), '0', '') = '';

update callback_request set caller_tail = cast(rpad(replace(
    substr(caller, 16, 1) || substr(caller, 15, 1) || substr(caller, 14, 1) || substr(caller, 13, 1)
    || substr(caller, 12, 1) || substr(caller, 11, 1) || substr(caller, 10, 1) || substr(caller, 9, 1)
    || substr(caller, 8, 1) || substr(caller, 7, 1) || substr(caller, 6, 1) || substr(caller, 5, 1)
    || substr(caller, 4, 1) || substr(caller, 3, 1) || substr(caller, 2, 1) || substr(caller, 1, 1),
    '+', ''), 15, '0') as bigint)
  where length(caller) <= 16 and replace(caller, '+', '') <> ''
    and replace(translate(replace(caller, '+', ''), '123456789', '000000000'), '0', '') = '';

create index ix_call_detail_record_number on call_detail_record (number_tail);
create index ix_callback_request_caller on callback_request (caller_tail);
