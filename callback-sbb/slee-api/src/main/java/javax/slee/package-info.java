/**
 * The SLEE as services see it: SBBs, activity contexts, events, addresses and identifiers (JSR 240
 * §5 to §9).
 *
 * <p>Some rules hold for the whole API and are not repeated at each method:
 *
 * <ul>
 *   <li>A method that declares {@link javax.slee.TransactionRequiredLocalException} throws it if
 *       the calling thread has no transaction.
 *   <li>{@link javax.slee.SLEEException}, {@link javax.slee.facilities.FacilityException}, {@link
 *       javax.slee.FactoryException} and {@link javax.slee.management.ManagementException} mean
 *       that the SLEE failed for reasons of its own.
 *   <li>Management operations throw a {@link java.lang.NullPointerException} if an argument is
 *       null.
 *   <li>Arrays that are returned belong to the caller.
 * </ul>
 *
 * <p>Names, signatures and constants are those of JSR 240, so that code compiled against it runs
 * unchanged. It predates generics: its collections are raw here too, and what is comparable is
 * comparable with any object.
 */
package javax.slee;
