package org.opencallback.slee.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.slee.profile.ProfileSpecificationID;
import org.jboss.logging.Logger;

/**
 * A profile table in a file: a header, then one record per committed transaction, each with its
 * length and checksum, written through to the disk before the transaction commits.
 *
 * <p>A record that a crash has cut short is not taken for one. Opening the file writes it anew with
 * what is left of it, under another name that then takes its place.
 */
final class ProfileJournal implements StoredTable {

  private static final Logger LOG = Logger.getLogger(ProfileJournal.class);
  private static final String MAGIC = "profile table 1";
  private static final int MAX_RECORD = 64 << 20;

  private final Path file;
  private final ProfileRecords records;
  private final Map<String, Map<String, Object>> kept = new TreeMap<>();
  private final FileChannel channel;
  private long end;

  /**
   * Opens or makes the file.
   *
   * @throws IOException if it is no profile table, is one of another profile specification, or
   *     cannot be read and written
   */
  ProfileJournal(Path file, StoredAttributes attributes) throws IOException {
    this.file = file;
    this.records = new ProfileRecords(attributes);
    if (Files.exists(file)) {
      load(attributes.specification());
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    this.channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    boolean complete = false;
    try {
      append(header(attributes.specification()));
      if (!kept.isEmpty()) {
        append(framed(records.ofAll(kept)));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      complete = true;
    } finally {
      if (!complete) {
        channel.close();
      }
    }
    keep();
  }

  /** The profile specification that a file is a table of. */
  static ProfileSpecificationID specification(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return readHeader(in);
    }
  }

  private static ProfileSpecificationID readHeader(DataInputStream in) throws IOException {
    String magic = in.readUTF();
    if (!magic.equals(MAGIC)) {
      throw new IOException("it begins with \"%s\", not \"%s\"".formatted(magic, MAGIC));
    }
    return new ProfileSpecificationID(in.readUTF(), in.readUTF(), in.readUTF());
  }

  private static byte[] header(ProfileSpecificationID specification) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(MAGIC);
    out.writeUTF(specification.getName());
    out.writeUTF(specification.getVendor());
    out.writeUTF(specification.getVersion());
    return bytes.toByteArray();
  }

  private void load(ProfileSpecificationID specification) throws IOException {
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.READ);
        DataInputStream in = new DataInputStream(Channels.newInputStream(old))) {
      ProfileSpecificationID found = readHeader(in);
      if (!found.equals(specification)) {
        throw new IOException("it is a table of " + found);
      }
      byte[] record = next(in);
      while (record != null) {
        records.read(new DataInputStream(new ByteArrayInputStream(record)), kept);
        record = next(in);
      }
    }
  }

  /** The next whole record; null if there is none. */
  private byte[] next(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      long checksum = in.readLong();
      if (length > 0 && length <= MAX_RECORD) {
        byte[] record = in.readNBytes(length);
        if (record.length == length && checksum(record) == checksum) {
          return record;
        }
      }
      LOG.warnf("%s: its end was cut off by a crash and is ignored", file);
    } catch (EOFException e) {
      LOG.debugf("%s has been read to its end", file);
    }
    return null;
  }

  private static long checksum(byte[] record) {
    CRC32 checksum = new CRC32();
    checksum.update(record);
    return checksum.getValue();
  }

  private static byte[] framed(byte[] record) {
    return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + record.length)
        .putInt(record.length)
        .putLong(checksum(record))
        .put(record)
        .array();
  }

  private void append(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(false);
  }

  /** Once: afterwards the table has it. */
  @Override
  public Map<String, Map<String, Object>> read() {
    Map<String, Map<String, Object>> all = new TreeMap<>(kept);
    kept.clear();
    return all;
  }

  @Override
  public void write(Map<String, Object[]> changes) {
    try {
      append(framed(records.ofChanges(changes)));
    } catch (IOException e) {
      undo();
      throw new IllegalStateException("%s cannot be written: %s".formatted(file, e), e);
    }
  }

  @Override
  public void keep() {
    try {
      end = channel.position();
    } catch (IOException e) {
      throw new IllegalStateException("%s has no position".formatted(file), e);
    }
  }

  @Override
  public void undo() {
    try {
      channel.truncate(end);
      channel.position(end);
      channel.force(false);
    } catch (IOException e) {
      LOG.errorf(e, "%s has a record of a transaction that rolled back", file);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warnf(e, "%s could not be closed", file);
    }
  }
}
