package org.opencallback.admin;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.opencallback.testing.FixedConfiguration;
import org.opencallback.testing.TestDatabase;

/** Opens the administration beans without a container. */
final class Books {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private Books() {}

  static <B extends RowBook<?>> B open(B book, EntityManager em, TestDatabase database) {
    book.em = em;
    book.validator = VALIDATOR;
    book.configuration = new FixedConfiguration(database);
    return book;
  }

  static ExchangeSettings settings(EntityManager em, TestDatabase database) {
    ExchangeSettings settings = new ExchangeSettings();
    settings.em = em;
    settings.validator = VALIDATOR;
    settings.configuration = new FixedConfiguration(database);
    return settings;
  }

  static BookKeeping bookKeeping(EntityManager em, TestDatabase database) {
    BookKeeping books = new BookKeeping();
    books.em = em;
    books.validator = VALIDATOR;
    books.configuration = new FixedConfiguration(database);
    return books;
  }
}
