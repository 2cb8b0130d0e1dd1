package org.samstod.applications.domain;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an association has signed: one person who signs alone, or two different people who sign together.
 */
public final class SigningRule {

    private static final int TOGETHER = 2;

    /**
     * A person with a right to sign.
     *
     * @param accountId the person
     * @param alone whether one signature is enough
     */
    public record Person(String accountId, boolean alone) {
    }

    private SigningRule() {
    }

    /**
     * How many more signatures it takes.
     *
     * @param signed the people whose signatures count, each once or more
     * @param may the people who may sign
     * @return 0 when the association has signed
     */
    public static int missing(Collection<Person> signed, Collection<Person> may) {
        if (signed.stream().anyMatch(Person::alone)) {
            return 0;
        }
        Set<String> people = signed.stream().map(Person::accountId).collect(Collectors.toSet());
        if (people.size() >= TOGETHER) {
            return 0;
        }
        return may.stream().anyMatch(Person::alone) ? 1 : TOGETHER - people.size();
    }
}
