package org.opencallback.export;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A table as a document for printing, A4 landscape. The font is part of the document, so that
 * Polish letters are there on every printer.
 */
public final class PdfFile {

  private static final String FONT = "LiberationSans-Regular.ttf";
  private static final float TITLE_SIZE = 14;
  private static final float SIZE = 8;
  private static final float GAP = 10;
  private static final int NARROWEST = 9;
  private static final int WIDEST = 36;
  private static final Color HEADING = new Color(0xE8, 0xEC, 0xF1);

  private PdfFile() {}

  /** The file's content. */
  public static byte[] of(Table table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaseFont base = font();
    Document document = new Document(PageSize.A4.rotate());
    PdfWriter.getInstance(document, out);
    document.open();
    document.addTitle(table.title());
    Paragraph title = new Paragraph(table.title(), new Font(base, TITLE_SIZE));
    title.setSpacingAfter(GAP);
    document.add(title);
    document.add(table(table, new Font(base, SIZE)));
    document.close();
    return out.toByteArray();
  }

  private static PdfPTable table(Table table, Font font) {
    PdfPTable grid = new PdfPTable(table.columns().size());
    grid.setWidthPercentage(100);
    grid.setWidths(widths(table));
    grid.setHeaderRows(1);
    for (String column : table.columns()) {
      PdfPCell cell = new PdfPCell(new Phrase(column, font));
      cell.setBackgroundColor(HEADING);
      grid.addCell(cell);
    }
    for (var row : table.rows()) {
      for (Object value : row) {
        PdfPCell cell = new PdfPCell(new Phrase(Table.text(value), font));
        cell.setHorizontalAlignment(
            value instanceof Number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        grid.addCell(cell);
      }
    }
    return grid;
  }

  /** Columns as wide as their longest text asks for, within reason. */
  private static float[] widths(Table table) {
    float[] widths = new float[table.columns().size()];
    for (int column = 0; column < widths.length; column++) {
      int longest = table.columns().get(column).length();
      for (var row : table.rows()) {
        longest = Math.max(longest, Table.text(row.get(column)).length());
      }
      widths[column] = Math.max(NARROWEST, Math.min(WIDEST, longest));
    }
    return widths;
  }

  private static BaseFont font() {
    try (InputStream in = PdfFile.class.getResourceAsStream("/liberation/" + FONT)) {
      if (in == null) {
        throw new IllegalStateException(
            "the font %s is missing: expected openpdf-fonts-extra in the EAR".formatted(FONT));
      }
      return BaseFont.createFont(
          FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
