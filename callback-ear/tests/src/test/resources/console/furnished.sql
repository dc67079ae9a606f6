-- An office that has used the exchange for a while: rows for every page, some with texts as long as they may be, some
-- empty. Identifiers from 18001 on. :now is the present, ms since 1970 UTC.
insert into class_of_service (id, name, call_level, allowed_prefixes, denied_prefixes) values
  (18001, 'Zarząd', 'INTERNATIONAL', '', '+48700,+48701,+48703,+48704,+48708,+882,+883,+979'),
  (18002, 'Magazyn: tylko kraj i oddział w Ostrawie', 'NATIONAL', '+420595,+420596', '+48700,+48701');

insert into trunk (id, name, kind, codecs, channels, trusts_asserted_identity, owned_numbers, country, supervision,
  registration, registrar, auth_user) values
  (18001, 'Operator Wschód', 'VOIP', 'PCMA,PCMU', 30, true, '+48221234567,+482212345', 'PL', true, false, null, null),
  (18002, 'Bramka GSM (zapas)', 'GSM', 'PCMA', 4, false, '', 'PL', false, true, '192.0.2.20:5060', 'centrala'),
  (18003, 'Łącze zapasowe do centrali w Skarżysku-Kamiennej, budynek B', 'ANALOGUE', 'PCMA,PCMU', 2, false, '', null,
    false, false, null, null),
  (18004, 'unused', 'VOIP', 'PCMA,PCMU', null, false, '', null, false, false, null, null);
insert into trunk_peer (id, trunk_id, position, host, port, transport) values
  (18001, 18001, 0, '192.0.2.10', 5060, 'UDP'),
  (18002, 18001, 1, '192.0.2.11', 5061, 'TLS'),
  (18003, 18002, 0, '192.0.2.20', 5060, 'TCP'),
  (18004, 18003, 0, '2001:db8::5060:1', 5060, 'UDP');

insert into route (id, prefix, label) values
  (18001, '+4', 'Europa środkowa i południowa'), (18002, '+1', null), (18003, '+4861', 'Poznań');
insert into route_trunk (route_id, trunk_id, position) values
  (18001, 18001, 0), (18001, 18002, 1), (18001, 18003, 2), (18002, 18001, 0), (18003, 18003, 0);

insert into extension (id, number, name, callback_enabled, class_of_service_id, presented_number) values
  (18001, '180', 'Sekretariat', true, 18001, '+48221234567'),
  (18002, '181',
    'Kierownik Działu Utrzymania Ruchu i Gospodarki Energetycznej, Zakład Produkcyjny nr 3 w Skarżysku', true, 2, null),
  (18003, '182', 'Magazyn', false, 18002, null),
  (18004, '1830001', 'Serwis (dyżur)', true, 3, '+48221234568');

insert into mobile_phone (id, number, extension_id, label, transit_permitted, enabled, callback_number, expires_at_ms,
  accept_mode, pin_failures, verified_number, verified_at_ms) values
  (18001, '+48601000180', 18001, 'Anna Kowalska', true, false, null, null, 'NONE', 0, '+48601000180', :now - 86400000),
  (18002, '+48601000181', 18001, null, true, false, '+48501000181', null, 'PRESS_ONE', 0, null, null),
  (18003, '+48601000182', 18002, 'telefon zapasowy kierownika zmiany nocnej (szafka nr 12, klucz u portiera)', false,
    false, null, :now + 864000000, 'PIN', 0, null, null),
  (18004, '+420601000183', 18004, 'Ostrawa', true, false, null, :now - 864000000, 'NONE', 0, null, null);

insert into access_number (id, number, label, trunk_id, delay_ms, presented_number, stranger_policy, stranger_target)
  values
  (18001, '+48221234590', 'Oddzwanianie – Warszawa', 18001, 5000, '+48221234567', 'REFUSE', null),
  (18002, '+48611234590', 'Oddzwanianie dla oddziału w Poznaniu i dla pracowników delegowanych', null, 30000, null,
    'REDIRECT', 'sip:sekretariat@centrala.example.pl');

insert into callback_limit (id, label, enabled, limit_scope, subject, measure, most, days, from_minute, until_minute)
  values
  (18001, 'noc i weekend', true, 'EXTENSION', null, 'PER_HOUR', 3, 'SATURDAY,SUNDAY', 0, 1440),
  (18002, 'budżet działu', true, 'EXTENSION', '181', 'MONEY_PER_DAY', 50, '', 0, 1440),
  (18003, null, false, 'MOBILE', '+48601000180', 'CONCURRENT', 1,
    'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', 360, 1320);

insert into tariff_zone (id, name, prefixes) values
  (18001, 'Polska', '+48'), (18002, 'Czechy i Słowacja', '+420,+421'),
  (18003, 'Kraje o najdroższych połączeniach (satelity, wyspy)',
    '+870,+881,+882,+883,+672,+676,+677,+678,+679,+680,+681,+682,+683,+685,+686,+687,+688,+689,+690,+691,+692');
insert into tariff (id, kind, label, place_id, zone_id, trunk_id, valid_from, valid_until, price_per_minute, setup_fee,
  first_increment_s, next_increment_s) values
  (18001, 'EXCHANGE_CALLS', 'umowa 2026/14', null, 18001, null, date '2026-01-01', null, 0.85, 0, 1, 1),
  (18002, 'EXCHANGE_CALLS', 'umowa 2026/14', null, 18002, 18001, date '2026-01-01', date '2026-06-30', 1.2345, 0.1,
    60, 30),
  (18003, 'MOBILE_CALLS', null, 18001, 18001, null, date '2026-01-01', null, 1.79, 0, 60, 60),
  (18004, 'MOBILE_RECEIVES', null, 18002, null, null, date '2026-01-01', null, 0.4, 0, 60, 1);
insert into stay (id, mobile, place_id, first_day, last_day) values
  (18001, '+48601000180', 18002, date '2026-07-01', date '2026-07-14'),
  (18002, '+420601000183', 18001, date '2026-09-01', date '2026-12-31');

insert into callback_request (id, status, reason, attempt, due_at_ms, in_flight_mobile, mobile_phone_id, extension_id,
  extension_number, access_number_id, trunk_id, trigger_call_id, caller, delay_ms, created_at_ms, started_at_ms,
  answered_at_ms, ended_at_ms, node, history) values
  (18001, 'COMPLETED', 'CONNECTED', 1, :now - 3595000, null, 18001, 18001, '180', 18001, 18001,
    'f81d4fae-7dec-11d0-a765-00a0c91e6bf6@192.0.2.10', '+48601000180', 5000, :now - 3600000, :now - 3595000,
    :now - 3583000, :now - 3390000, 'node-1',
    'callback(18001){NULL}: Start() -> CALLING_A
callback(18001){CALLING_A}: Alerting(A) -> ALERTING_A
callback(18001){ALERTING_A}: Answered(A) -> COLLECTING
callback(18001){COLLECTING}: DialledExternal(+48221112***) -> CALLING_B
callback(18001){CALLING_B}: Answered(B) -> ACTIVE
callback(18001){ACTIVE}: Released(A, 16) -> RELEASING
'),
  (18002, 'FAILED', 'A_NO_ANSWER', 3, :now - 7000000, null, 18002, 18001, '180', 18001, 18001, 'a2@192.0.2.10',
    '+48601000181', 5000, :now - 7200000, :now - 7000000, null, :now - 6960000, 'node-1', null),
  (18003, 'CANCELLED', 'CANCELLED_BY_ADMINISTRATOR', 0, :now - 9000000, null, 18004, 18004, '1830001', 18002, 18001,
    'a3@192.0.2.10', '+420601000183', 30000, :now - 9030000, null, null, :now - 9010000, 'node-2', null),
  (18004, 'FAILED', 'CLASS_OF_SERVICE', 1, :now - 95000000, null, 18003, 18002, '181', 18002, 18001, 'a4@192.0.2.10',
    '+48601000182', 30000, :now - 95030000, :now - 95000000, null, :now - 95000000, 'node-1', null),
  (18005, 'COMPLETED', 'NOT_CONNECTED', 2, :now - 1800000, null, 18001, 18001, '180', 18001, 18001, 'a5@192.0.2.10',
    '+48601000180', 5000, :now - 1830000, :now - 1800000, :now - 1790000, :now - 1700000, 'node-1', null),
  (18006, 'SCHEDULED', null, 1, :now + 86400000, 18002, 18002, 18001, '180', 18001, 18001, 'a6@192.0.2.10',
    '+48601000181', 5000, :now - 60000, null, null, null, 'node-1', null);

insert into call_detail_record (id, request_id, attempt, party, extension_id, extension_number, trunk_id, trunk_name,
  number, presented_number, started_at_ms, answered_at_ms, ended_at_ms, q850_cause, sip_status, call_id, cut_by, zone,
  place, company_cost, mobile_cost, direct_cost) values
  (18001, 18001, 1, 'A', 18001, '180', 18001, 'Operator Wschód', '+48601000180', '+48221234567', :now - 3595000,
    :now - 3583000, :now - 3390000, 16, 0, 'leg-1@192.0.2.1', null, 'Polska', 'Polska', 2.74, 0, null),
  (18002, 18001, 1, 'B', 18001, '180', 18001, 'Operator Wschód', '+48221112233', '+48221234567', :now - 3575000,
    :now - 3570000, :now - 3390000, 16, 0, 'leg-2@192.0.2.1', null, 'Polska', 'Polska', 2.55, null, 5.37),
  (18003, 18002, 1, 'A', 18001, '180', 18001, 'Operator Wschód', '+48501000181', '+48221234567', :now - 7190000, null,
    :now - 7160000, 17, 486, 'leg-3@192.0.2.1', null, 'Polska', null, null, null, null),
  (18004, 18002, 2, 'A', 18001, '180', 18002, 'Bramka GSM (zapas)', '+48501000181', '+48221234567', :now - 7100000,
    null, :now - 7090000, 34, 503, 'leg-4@192.0.2.1', null, 'Polska', null, null, null, null),
  (18005, 18002, 3, 'A', 18001, '180', 18003, 'Łącze zapasowe do centrali w Skarżysku-Kamiennej, budynek B',
    '+48501000181', '+48221234567', :now - 7000000, null, :now - 6960000, 18, 480,
    '3c26700c1a5f-a-rather-long-call-identifier-as-some-carriers-write-them@sbc2.wschod.example.pl', null, 'Polska',
    null, null, null, null),
  (18006, 18005, 2, 'A', 18001, '180', 18001, 'Operator Wschód', '+48601000180', '+48221234567', :now - 1800000,
    :now - 1790000, :now - 1700000, 16, 0, 'leg-6@192.0.2.1', null, 'Polska', 'Polska', 1.28, 0, null),
  (18007, 18005, 2, 'B', 18001, '180', 18001, 'Operator Wschód', '+420595112233', '+48221234567', :now - 1780000, null,
    :now - 1750000, 1, 404, 'leg-7@192.0.2.1', null, 'Czechy i Słowacja', 'Polska', null, null, null),
  (18008, 18005, 2, 'B', 18001, '180', null, null, '181', '180', :now - 1740000, :now - 1735000, :now - 1700000, 31, 0,
    'leg-8@192.0.2.1', 'MONEY', null, null, 0, null, null);

insert into trigger_refusal (id, refused_at_ms, trunk_name, peer, caller, called, reason, rules, call_id) values
  (18001, :now - 500000, 'Operator Wschód', '192.0.2.10:5060', '+48601999999', '+48221234590', 'UNKNOWN_CALLER',
    'KNOWN_TRUNK yes, CALLED_NUMBER_READABLE yes, KNOWN_ACCESS_NUMBER yes, ACCESS_NUMBER_ENABLED yes, NOT_STOPPED yes, NOT_DIVERTED yes, CALLER_PRESENTED yes, CALLER_READABLE yes, NOT_CONGESTED yes, REGISTERED no',
    'b1@192.0.2.10'),
  (18002, :now - 400000, 'Operator Wschód', '192.0.2.10:5060', null, '+48221234590', 'WITHHELD_CALLER',
    'KNOWN_TRUNK yes, CALLED_NUMBER_READABLE yes, KNOWN_ACCESS_NUMBER yes, ACCESS_NUMBER_ENABLED yes, NOT_STOPPED yes, NOT_DIVERTED yes, CALLER_PRESENTED no',
    'b2@192.0.2.10'),
  (18003, :now - 300000, 'Bramka GSM (zapas)', '192.0.2.20:5060', '+48601000180', '+48221234590', 'LIMIT',
    'KNOWN_TRUNK yes, CALLED_NUMBER_READABLE yes, KNOWN_ACCESS_NUMBER yes, ACCESS_NUMBER_ENABLED yes, NOT_STOPPED yes, NOT_DIVERTED yes, CALLER_PRESENTED yes, CALLER_READABLE yes, NOT_CONGESTED yes, REGISTERED yes, MOBILE_ENABLED yes, NOT_EXPIRED yes, TRANSIT_PERMITTED yes, CALLBACK_ENABLED yes, LICENSED yes, WITHIN_LIMITS no (EXTENSION PER_HOUR 3 of 3)',
    'b3@192.0.2.20'),
  (18004, :now - 200000, null, '198.51.100.77:5060', 'sip:100@1.1.1.1', '9011972595301234', 'UNKNOWN_TRUNK',
    'KNOWN_TRUNK no', 'b4@198.51.100.77');

insert into alert (id, kind, subject, detail, raised_at_ms, cleared_at_ms, open_key) values
  (18001, 'TARIFF_GAP', 'Czechy i Słowacja', '2026-07-01', :now - 7200000, :now - 3600000, null),
  (18002, 'TRUNK_DOWN', 'Łącze zapasowe do centrali w Skarżysku-Kamiennej, budynek B [2001:db8::5060:1]:5060',
    '503 Service Unavailable', :now - 7200000, :now - 1800000, null);

insert into audit_entry (id, at_ms, author, address, action, row_type, row_id, row_name, before_fields, after_fields)
  values
  (18001, :now - 9000000, 'admin', '192.0.2.77', 'CREATED', 'Extension', 18001, '180', '',
    'number = 180
name = Sekretariat'),
  (18002, :now - 8000000, 'API kadry', '192.0.2.78', 'CHANGED', 'MobilePhone', 18002, '+48601000181',
    'transitPermitted = false', 'transitPermitted = true'),
  (18003, :now - 7000000, 'admin', '2001:db8:85a3::8a2e:370:7334', 'CANCELLED', 'CallbackRequest', 18003,
    '+420601000183', '', '');

insert into api_token (id, name, token_hash, scopes, created_by, created_at_ms, expires_at_ms) values
  (18001, 'kadry', 'furnished-1', 'DIRECTORY_READ,DIRECTORY_WRITE', 'admin', :now - 8000000, null),
  (18002, 'raporty', 'furnished-2', 'DIRECTORY_READ,DIRECTORY_WRITE,CALLS_READ,CALLS_WRITE,SETTINGS_READ,SETTINGS_WRITE',
    'admin', :now - 8000000, :now + 86400000);

insert into console_user (id, name, password_hash, role, locked) values
  (18001, 'jan.kowalski', '', 'operator', false), (18002, 'kontroler', '', 'auditor', true);
