package org.opencallback.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFilesTest {

  private static final Table TABLE =
      new Table(
          "Oszczędności: zażółć gęślą jaźń",
          List.of("Strefa", "Połączenia", "Oszczędność"),
          List.of(List.of("=1+1", 3L, new BigDecimal("-0.36"))));

  @TempDir Path directory;

  @Test
  void writesAWorkbookWithTextsAsTextsAndNumbersAsNumbers() throws IOException {
    byte[] file = XlsxFile.of(TABLE);

    String sheet = part(file, "xl/worksheets/sheet1.xml");
    String texts = part(file, "xl/sharedStrings.xml");
    assertThat(texts).contains("Po&#x142;&#x105;czenia", "=1+1");
    assertThat(sheet).contains("<v>3</v>", "<v>-0.36</v>").doesNotContain("<f>");
    assertThat(part(file, "xl/workbook.xml")).contains("name=\"Oszcz");
  }

  @Test
  void writesADocumentWithPolishLettersAndItsFont() throws IOException {
    PdfReader reader = new PdfReader(PdfFile.of(TABLE));

    assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
        .contains("zażółć gęślą jaźń", "Połączenia", "=1+1", "-0.36");
    assertThat(embeddedFonts(reader)).isPositive();
  }

  @Test
  void writesManyPages() throws IOException {
    Table many = new Table("T", List.of("A"), Collections.nCopies(500, List.<Object>of("x")));

    assertThat(new PdfReader(PdfFile.of(many)).getNumberOfPages()).isGreaterThan(5);
    assertThat(part(XlsxFile.of(many), "xl/worksheets/sheet1.xml")).contains("r=\"501\"");
  }

  private static int embeddedFonts(PdfReader reader) {
    int fonts = 0;
    for (int i = 0; i < reader.getXrefSize(); i++) {
      PdfObject object = reader.getPdfObject(i);
      if (object instanceof PdfDictionary dictionary && dictionary.get(PdfName.FONTFILE2) != null) {
        fonts++;
      }
    }
    return fonts;
  }

  private String part(byte[] content, String name) throws IOException {
    Path file = Files.write(directory.resolve("file.xlsx"), content);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
