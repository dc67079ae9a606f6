package org.opencallback.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook of one sheet (Office Open XML). Texts stay texts, never formulas. */
public final class XlsxFile {

  private static final String APPLICATION = "Callback";
  private static final String VERSION = "1.0";
  private static final int COLUMN_WIDTH = 22;
  private static final int LONGEST_SHEET_NAME = 31;

  private XlsxFile() {}

  /** The file's content. */
  public static byte[] of(Table table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(sheetName(table.title()));
      for (int column = 0; column < table.columns().size(); column++) {
        sheet.width(column, COLUMN_WIDTH);
        sheet.value(0, column, table.columns().get(column));
        sheet.style(0, column).bold().set();
      }
      for (int row = 0; row < table.rows().size(); row++) {
        write(sheet, row + 1, table.rows().get(row));
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        sheet.value(row, column, number);
      } else {
        sheet.value(row, column, cells.get(column).toString());
      }
    }
  }

  /** What a spreadsheet takes as a sheet's name. */
  private static String sheetName(String title) {
    String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
  }
}
