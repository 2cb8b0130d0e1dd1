package org.samstod.publications;

/**
 * Somebody cannot use the portal, and says so without saying who they are.
 *
 * @param page the page it is about, as they write it; may be empty
 * @param text what happened
 * @param means what they use, such as a screen reader; may be empty
 * @param contact where to answer; may be empty
 * @param language the language they read
 */
public record ReportAccessibility(String page, String text, String means, String contact, String language) {
}
