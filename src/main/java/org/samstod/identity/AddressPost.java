package org.samstod.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** How mails go to an address that nobody has proved yet. The room that sends mails implements it. */
public interface AddressPost {

    /** Whether mails reach anybody, with an address in them to click on. */
    boolean reaches();

    /** Sends one when the caller's transaction commits. */
    void send(AddressMail mail);

    /**
     * A mail of which nothing stays when it has been sent.
     *
     * @param template bundle keys {@code mail.<template>.subject} and {@code .body}
     * @param data what the places of the text hold; {@code link} is a path inside the portal. Nothing that somebody typed: whoever opens an
     *             account with a stranger's address would write to them through the portal
     * @param until when it goes even if it could not be sent
     */
    record AddressMail(String address, String template, Locale locale, Map<String, Object> data, Instant until) {
    }
}
