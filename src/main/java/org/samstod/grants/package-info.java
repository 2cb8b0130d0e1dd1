/**
 * Money out: what a told decision gives is offered to its association, accepted by those who sign for it or with the application, planned
 * as instalments, and paid in runs that one person makes and another attests.
 *
 * <p>An instalment belongs to at most one live run, whatever happens between two steps; what a bank accepts is not paid, and what it
 * rejects is due again with its reason. Deciding is the room of decisions', where money is set aside the room of calls'.
 */
package org.samstod.grants;
