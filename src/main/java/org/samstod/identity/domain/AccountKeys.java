package org.samstod.identity.domain;

import java.time.Instant;

/** The secrets that mailed links are sealed with. */
public interface AccountKeys {

    /** The secret of links about addresses; made when it is first asked for. */
    String secret(Instant now);
}
