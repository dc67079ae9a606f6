package org.opencallback.admin;

import java.time.Instant;
import org.opencallback.numbering.NumberTail;
import org.opencallback.testing.TestDatabase;

/** Jobs and call records of other days, as a server has left them. */
record KeptRecords(TestDatabase database) {

  void job(long id, String caller, String status, Instant at) {
    database.sql(
        ("insert into callback_request (id, status, due_at_ms, extension_id, extension_number,"
                + " mobile_phone_id, trigger_call_id, caller, delay_ms, created_at_ms,"
                + " ended_at_ms, history, caller_tail) values (%1$d, '%2$s', %4$d, 1001, '101',"
                + " 2001, 'x', '%3$s', 5000, %4$d, %4$d, 'dialled +48221234599', %5$d)")
            .formatted(id, status, caller, at.toEpochMilli(), NumberTail.of(caller).orElseThrow()));
  }

  void leg(long job, String party, String number, String trunk, int cause, Instant at) {
    database.sql(
        ("insert into call_detail_record (request_id, attempt, party, extension_number, number,"
                + " trunk_name, presented_number, started_at_ms, ended_at_ms, q850_cause,"
                + " sip_status, call_id, number_tail) values (%1$d, 1, '%2$s', '101', '%3$s',"
                + " '%4$s', '+48221234567', %6$d, %6$d, %5$d, 0, 'x', %7$d)")
            .formatted(
                job,
                party,
                number,
                trunk,
                cause,
                at.toEpochMilli(),
                NumberTail.of(number).orElseThrow()));
  }
}
