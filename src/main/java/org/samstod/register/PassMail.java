package org.samstod.register;

/**
 * Where misdirected mail goes.
 *
 * @param mailId    the mail, filed and of no case
 * @param version   as the page showed it
 * @param boardId   the board of the city it goes to, or null
 * @param authority the name of another authority it goes to, or null
 * @param toldOtherwise whether the registrar has told a sender whom the portal has no address of; null when that was not answered
 */
public record PassMail(String mailId, long version, String boardId, String authority, Boolean toldOtherwise) {
}
