package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.SingleRow;

/** What the API does with tables, whichever they are. */
@RequestScoped
public class BookDesk {

  @EJB Desk desk;

  Response list(Book<?> book, PageRequest page) {
    return Json.list(
        desk.call(() -> book.page(page)), desk.call(() -> book.rows().count(page.filter())));
  }

  Response create(Book<?> book, String body) {
    return Json.created(desk.call(() -> book.create(Json.object(body))));
  }

  Response find(Book<?> book, long id) {
    return Json.found(desk.call(() -> book.find(id)));
  }

  Response change(Book<?> book, long id, String body) {
    return Json.found(desk.call(() -> book.change(id, Json.object(body))));
  }

  Response delete(Book<?> book, long id) {
    desk.call(
        () -> {
          book.rows().delete(id);
          return true;
        });
    return Response.noContent().build();
  }

  <T> Response load(SingleRow<T> row, Shape<T> shape) {
    return Json.ok(desk.call(() -> shape.write(row.load())));
  }

  <T> Response save(SingleRow<T> row, Shape<T> shape, String body) {
    return Json.ok(
        desk.call(
            () -> {
              T stored = row.load();
              shape.read(Json.object(body), stored);
              return shape.write(row.save(stored));
            }));
  }
}
