package org.samstod.publications;

/** What a public page and the cache in front of it agree on. */
public final class PublicPage {

    /** Request attribute: the {@link java.time.Instant} until which the page holds if nothing is published; set by its backing bean. */
    public static final String UNTIL = "samstod.public.until";

    private PublicPage() {
    }
}
