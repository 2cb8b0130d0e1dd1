package org.samstod.associations;

/**
 * One line of a section on the association's home page.
 *
 * @param title what it is about
 * @param state its state in plain words, with dates where they matter
 * @param address path of the page where it is looked after, without language prefix; null for a line that only tells
 * @param action true when the association must do something
 */
public record HomeLine(String title, String state, String address, boolean action) {
}
