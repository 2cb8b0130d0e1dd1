package org.samstod.publications.domain;

import java.time.Instant;

/** The keys of public forms. */
public interface FormKeys {

    /** The secret of a form; made when it is first asked for. */
    String secret(String purpose, Instant now);
}
