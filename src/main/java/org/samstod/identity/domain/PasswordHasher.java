package org.samstod.identity.domain;

/** Turns passwords into something that can be stored. */
public interface PasswordHasher {

    String hash(String password);

    /** Takes as long for a missing hash as for a wrong password. */
    boolean matches(char[] password, String hash);
}
