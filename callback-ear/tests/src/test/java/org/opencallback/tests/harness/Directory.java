package org.opencallback.tests.harness;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The exchange's directory, written straight into its database as an integrator's import would.
 *
 * <p>The server reads trunks, routes, access numbers and settings again every few seconds: see
 * {@link #settle()}. Mobiles and extensions count at once.
 */
public final class Directory {

  private static final String CONFIGURATION = "org.opencallback:type=Configuration";
  private static final long NATIONAL = 2;

  private final CallbackServer server;
  private final Database database;
  private final AtomicInteger nextSeat = new AtomicInteger();

  private Directory(CallbackServer server) {
    this.server = server;
    this.database = server.database();
  }

  /** The directory of a server that has started and created its tables. */
  public static Directory of(CallbackServer server) {
    return new Directory(server);
  }

  /** Installs a licence of the {@linkplain TestLicence tests' vendor}. */
  public void license(int numbers) {
    execute("delete from licence");
    insert(
        "licence",
        row("id", 1L)
            .and("jws", TestLicence.issue(numbers))
            .and("installed_at_ms", Instant.now().toEpochMilli()));
  }

  /** Sets columns of the settings. */
  public void settings(Row changes) {
    update("settings", 1, changes);
  }

  /** Adds a VoIP trunk whose P-Asserted-Identity is believed, with one UDP peer. */
  public long trunk(String name, InetSocketAddress peer, Row changes) {
    return trunk(name, peer, "UDP", changes);
  }

  /** Adds a trunk like that whose peer is called over TCP. */
  public long tcpTrunk(String name, InetSocketAddress peer, Row changes) {
    return trunk(name, peer, "TCP", changes);
  }

  /** Adds a trunk whose peer is called over TLS, by its name: the certificate has to have it. */
  public long tlsTrunk(String name, String host, int port, Row changes) {
    return trunk(name, host, port, "TLS", changes);
  }

  private long trunk(String name, InetSocketAddress peer, String transport, Row changes) {
    return trunk(name, peer.getAddress().getHostAddress(), peer.getPort(), transport, changes);
  }

  private long trunk(String name, String host, int port, String transport, Row changes) {
    long id =
        insert(
            "trunk",
            row("name", name)
                .and("kind", "VOIP")
                .and("trusts_asserted_identity", true)
                .and(changes));
    insert(
        "trunk_peer",
        row("trunk_id", id)
            .and("position", 0)
            .and("host", host)
            .and("port", port)
            .and("transport", transport));
    return id;
  }

  /** Adds a route to trunks, the first choice first. */
  public long route(String prefix, List<Long> trunks) {
    long id = insert("route", row("prefix", prefix));
    for (int i = 0; i < trunks.size(); i++) {
      insert("route_trunk", row("route_id", id).and("trunk_id", trunks.get(i)).and("position", i));
    }
    return id;
  }

  /** Adds an access number with the product's defaults unless changed. */
  public long accessNumber(String number, Row changes) {
    return insert("access_number", row("number", number).and(changes));
  }

  /** Adds an extension of class National that may use callback. */
  public long extension(String number, Row changes) {
    return insert(
        "extension",
        row("number", number)
            .and("name", "Extension " + number)
            .and("class_of_service_id", NATIONAL)
            .and(changes));
  }

  /** Adds a mobile that may use transit (TrEn) and has the next free seat of the licence. */
  public long mobile(String number, long extension, Row changes) {
    return insert(
        "mobile_phone",
        row("number", number)
            .and("extension_id", extension)
            .and("transit_permitted", true)
            .and("licence_seat", nextSeat.incrementAndGet())
            .and(changes));
  }

  /** Adds many mobiles like that at once. */
  public void mobiles(List<String> numbers, long extension) {
    String sql =
        "insert into mobile_phone (number, extension_id, transit_permitted, licence_seat)"
            + " values (?, ?, true, ?)";
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (String number : numbers) {
        bind(statement, number, extension, nextSeat.incrementAndGet());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Keeps the server from writing a table until that is closed. */
  public HeldTable hold(String table) {
    return HeldTable.of(database, table);
  }

  /** Makes new rows of a table slow until that is closed. */
  public SlowTable slow(String table, Duration each) {
    return SlowTable.of(database, table, each);
  }

  /** Changes columns of one row. */
  public void update(String table, long id, Row changes) {
    List<Object> values = new ArrayList<>(changes.columns.values());
    values.add(id);
    execute(
        "update %s set %s where id = ?"
            .formatted(table, String.join(" = ?, ", changes.columns.keySet()) + " = ?"),
        values.toArray());
  }

  /** Has the server read what was written. */
  public void settle() {
    try (Jmx jmx = Jmx.of(server)) {
      jmx.invoke(CONFIGURATION, "read");
    }
  }

  /** Runs a query and returns its rows, the values by column name in lower case. */
  public List<Map<String, Object>> query(String sql, Object... values) {
    try (Connection connection = database.connect();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(
              result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Counts rows. */
  public long count(String tableAndCondition, Object... values) {
    Object count = query("select count(*) as n from " + tableAndCondition, values).get(0).get("n");
    return ((Number) count).longValue();
  }

  /** Runs a statement. */
  public void execute(String sql, Object... values) {
    try (Connection connection = database.connect();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private long insert(String table, Row row) {
    String sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", row.columns.keySet()),
                String.join(", ", Collections.nCopies(row.columns.size(), "?")));
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, row.columns.values().toArray());
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? keys.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " " + row.columns, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** No columns. */
  public static Row row() {
    return new Row(Map.of());
  }

  /** One column of a row. */
  public static Row row(String column, Object value) {
    return row().and(column, value);
  }

  /** Columns and their values, in order; a later value takes the place of an earlier one. */
  public static final class Row {

    private final Map<String, Object> columns;

    private Row(Map<String, Object> columns) {
      this.columns = columns;
    }

    /** One more column. */
    public Row and(String column, Object value) {
      Map<String, Object> more = new LinkedHashMap<>(columns);
      more.put(column, value);
      return new Row(more);
    }

    /** All columns of another row as well. */
    public Row and(Row other) {
      Map<String, Object> more = new LinkedHashMap<>(columns);
      more.putAll(other.columns);
      return new Row(more);
    }
  }
}
