package org.opencallback.audit;

/**
 * Who changes something.
 *
 * @param name the console's user; {@code system} when the server does it by itself
 * @param address where the request came from; empty for the server itself
 */
public record Author(String name, String address) {

  /** The server itself. */
  public static final Author SYSTEM = new Author("system", "");

  private static final ThreadLocal<Author> CURRENT = new ThreadLocal<>();

  /** Who the current thread works for. */
  public static Author current() {
    Author author = CURRENT.get();
    return author == null ? SYSTEM : author;
  }

  /** A request begins: to be ended by {@link #leave} whatever happens. */
  public static void enter(Author author) {
    CURRENT.set(author);
  }

  /** The request is over. */
  public static void leave() {
    CURRENT.remove();
  }
}
